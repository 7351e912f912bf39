import { useEffect, useRef, useState } from 'preact/hooks';
import type { LeadReading, Selection, SidebarCalls } from '../../../src/app/api.ts';
import { callScript } from '../../script/call-script.ts';
import { Poll } from './poll.ts';

/** An answer that takes longer is not waited for: the person has moved on. */
const PATIENCE_MS = 20_000;

export interface FollowedSelection {
  /** Undefined before the first answer. */
  readonly selection: Selection | undefined;
  /** Why the selection cannot be followed at the moment; `''` where it can. */
  readonly failure: string;
}

/**
 * Follows the selection in the sheet. No event tells a sidebar that it moved, so the script is asked again and
 * again, as long as the view and the page are to be seen.
 */
export function useSelection({ tab, headerRowIndex }: LeadReading, isVisible: boolean): FollowedSelection {
  const [selection, setSelection] = useState<Selection | undefined>(undefined);
  const [failure, setFailure] = useState('');
  const asked = useRef<Parameters<SidebarCalls['readSelection']>>([tab, headerRowIndex + 1]);
  asked.current = [tab, headerRowIndex + 1];
  const poll = useRef<Poll | undefined>(undefined);
  poll.current ??= new Poll(async () => {
    const answer = await callScript('readSelection', asked.current, { patienceMs: PATIENCE_MS });
    if (answer.ok) setSelection((known) => (isSame(known, answer.result) ? known : answer.result));
    setFailure(answer.ok ? '' : answer.sentence);
    return answer.ok;
  });
  useEffect(() => {
    const follow = (): void => {
      if (isVisible && document.visibilityState === 'visible') poll.current?.start();
      else poll.current?.stop();
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      poll.current?.stop();
    };
  }, [isVisible]);
  return { selection, failure };
}

/** Whether the same row with the same cells is selected: then nothing has to be drawn anew. */
function isSame(known: Selection | undefined, read: Selection): boolean {
  return JSON.stringify(known) === JSON.stringify(read);
}
