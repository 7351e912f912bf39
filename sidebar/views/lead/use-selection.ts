import { useEffect, useRef, useState } from 'preact/hooks';
import type { LeadReading, Selection } from '../../../src/app/api.ts';
import { callScript } from '../../script/call-script.ts';
import { Poll } from './poll.ts';

/** An answer that takes longer is not waited for: the person has moved on. */
const PATIENCE_MS = 20_000;

/** What the script answered, with the reading of the leads under which it was asked. */
export interface AskedSelection {
  readonly selection: Selection;
  readonly askedUnder: LeadReading;
}

export interface FollowedSelection {
  /** Undefined before the first answer. */
  readonly asked: AskedSelection | undefined;
  /** Why the selection cannot be followed at the moment; `''` where it can. */
  readonly failure: string;
}

/**
 * Follows the selection in the sheet. No event tells a sidebar that it moved, so the script is asked again and
 * again, as long as the view and the page are to be seen.
 */
export function useSelection(leads: LeadReading, isVisible: boolean): FollowedSelection {
  const [asked, setAsked] = useState<AskedSelection | undefined>(undefined);
  const [failure, setFailure] = useState('');
  const latest = useRef(leads);
  latest.current = leads;
  const poll = useRef<Poll | undefined>(undefined);
  poll.current ??= new Poll(async () => {
    const askedUnder = latest.current;
    const { tab, headerRowIndex } = askedUnder;
    const answer = await callScript('readSelection', [tab, headerRowIndex + 1], { patienceMs: PATIENCE_MS });
    if (answer.ok) {
      const read = { selection: answer.result, askedUnder };
      setAsked((known) => (known && isSame(known, read) ? known : read));
    }
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
  return { asked, failure };
}

/** Whether the same row with the same cells is selected: then nothing has to be drawn anew. */
function isSame(known: AskedSelection, read: AskedSelection): boolean {
  return (
    known.askedUnder === read.askedUnder && JSON.stringify(known.selection) === JSON.stringify(read.selection)
  );
}
