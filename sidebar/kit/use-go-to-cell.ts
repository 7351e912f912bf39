import { useEffect, useState } from 'preact/hooks';
import { callScript } from '../script/call-script.ts';
import type { LeadKey } from '../sheet/lead-sheet.ts';
import { useSurroundings } from '../sheet/sheet-state.ts';

const LEAD_NOT_FOUND =
  'This lead is no longer there, nor found by its key: refresh to see what the sheet holds now.';

/**
 * The way to a cell of the sheet, and why the last attempt to go there failed; `''` where it did not.
 *
 * @param lead the lead that stood in its row, where one is meant: the way leads to where that one is by now
 */
export function useGoToCell(
  cell: string,
  lead?: LeadKey,
): { readonly go: () => void; readonly failure: string } {
  const { readAt } = useSurroundings().state;
  const [failure, setFailure] = useState('');
  // What was not there may be there now, and another lead in its place.
  useEffect(() => setFailure(''), [readAt]);
  const go = async (): Promise<void> => {
    const answer = await callScript('goToCell', lead ? [cell, lead.key, lead.column] : [cell]);
    if (!answer.ok) setFailure(answer.sentence);
    else if (answer.result) setFailure('');
    else setFailure(lead ? LEAD_NOT_FOUND : `The cell ${cell} is no longer there.`);
  };
  return { go: () => void go(), failure };
}
