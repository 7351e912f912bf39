import { useState } from 'preact/hooks';
import { callScript } from '../script/call-script.ts';

/** The way to a cell of the sheet, and why the last attempt to go there failed; `''` where it did not. */
export function useGoToCell(cell: string): { readonly go: () => void; readonly failure: string } {
  const [failure, setFailure] = useState('');
  const go = async (): Promise<void> => {
    const answer = await callScript('goToCell', [cell]);
    if (!answer.ok) setFailure(answer.sentence);
    else setFailure(answer.result ? '' : `The cell ${cell} is no longer there.`);
  };
  return { go: () => void go(), failure };
}
