import { useRef } from 'preact/hooks';
import type { ScoreRun } from '../../score-run/score-run.ts';
import type { LeadSheet } from '../../sheet/lead-sheet.ts';
import { useSurroundings } from '../../sheet/sheet-state.ts';

/** Whether the sheet was read since a run ended; the run's own reading, which begins as it ends, does not count. */
export function useReadSince({ phase }: ScoreRun, { reading }: LeadSheet): boolean {
  const { isReading } = useSurroundings().state;
  const atEnd = useRef({ reading, isSettled: false });
  if (phase !== 'ended') atEnd.current = { reading, isSettled: false };
  else if (!atEnd.current.isSettled) atEnd.current = { reading, isSettled: !isReading };
  return atEnd.current.reading !== reading;
}
