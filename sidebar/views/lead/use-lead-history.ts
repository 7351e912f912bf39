import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LeadHistory, SheetReading } from '../../../src/app/api.ts';
import { callScript } from '../../script/call-script.ts';
import { SettledAsking } from './settled-asking.ts';

/** A history takes the script some seconds where it is long. */
const PATIENCE_MS = 60_000;

/** Each question reads the whole history: walking through the leads must not ask for all of them at once. */
const asking = new SettledAsking();

interface KnownHistory {
  /** What was written for the lead when it was asked for. */
  readonly written: string;
  readonly history: LeadHistory;
}

/** Histories by lead key, as long as nobody has read the sheet anew. */
const known = new WeakMap<SheetReading, Map<string, KnownHistory>>();

export interface ReadHistory {
  /** Undefined while it is being read for the first time, and where it could not be. */
  readonly history: LeadHistory | undefined;
  /** Why it could not be read; `''` where it could. */
  readonly failure: string;
  retry(): void;
}

/**
 * The score history of a lead, asked for once under each reading of the sheet, and only while it is to be seen.
 *
 * @param written another one whenever a run has scored the lead: its history is asked for again then
 */
export function useLeadHistory(
  reading: SheetReading,
  key: string,
  written: string,
  isVisible: boolean,
): ReadHistory {
  const [, setAnswers] = useState(0);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState<{ readonly reading: SheetReading; readonly sentence: string }>();
  const history = knownHistory(reading, key, written);
  const last = useRef<{ readonly key: string; readonly history: LeadHistory } | undefined>(undefined);
  if (history) last.current = { key, history };
  // Before anything is drawn: where another lead is seen, the question for the one before is no longer asked.
  useLayoutEffect(() => {
    if (!isVisible || key === '' || knownHistory(reading, key, written)) return;
    let isAwaited = true;
    setFailed(undefined);
    const question = async (): Promise<void> => {
      // An answer to an earlier question may have come meanwhile.
      const failure = knownHistory(reading, key, written) ? '' : await ask(reading, key, written);
      if (!isAwaited) return;
      if (failure === '') setAnswers((answers) => answers + 1);
      else setFailed({ reading, sentence: failure });
    };
    asking.wishFor(question);
    return () => {
      isAwaited = false;
      asking.drop(question);
    };
  }, [reading, key, written, isVisible, attempt]);
  const failure = history || failed?.reading !== reading ? '' : failed.sentence;
  // While it is read anew, what was known before stays in view.
  const before = failure === '' && last.current?.key === key ? last.current.history : undefined;
  return {
    history: history ?? before,
    failure,
    retry: () => setAttempt((attempts) => attempts + 1),
  };
}

function knownHistory(reading: SheetReading, key: string, written: string): LeadHistory | undefined {
  const own = known.get(reading)?.get(key);
  return own?.written === written ? own.history : undefined;
}

/** Asks the script and keeps its answer; resolves to why there is none, `''` where there is. */
async function ask(reading: SheetReading, key: string, written: string): Promise<string> {
  const answer = await callScript('readLeadHistory', [key], { patienceMs: PATIENCE_MS });
  if (!answer.ok) return answer.sentence;
  const own = known.get(reading) ?? new Map<string, KnownHistory>();
  known.set(reading, own.set(key, { written, history: answer.result }));
  return '';
}
