import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../../src/app/api.ts';

/** What a question to the script has come to. */
export interface Asked<Question, Result> {
  /** The latest answer and what was asked; it stays until the next one comes. */
  readonly known: { readonly question: Question; readonly result: Result } | undefined;
  readonly isAsking: boolean;
  /** Why the latest question was not answered; `''` where it was. */
  readonly failure: string;
  ask(question: Question): void;
}

/** People type on while a call is under way: of calls that overlap the last one counts. */
export function useLatestCall<Question, Result>(
  call: (question: Question) => Promise<Answer<Result>>,
): Asked<Question, Result> {
  const [known, setKnown] = useState<Asked<Question, Result>['known']>(undefined);
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState('');
  const latest = useRef(0);
  useEffect(
    () => () => {
      latest.current++;
    },
    [],
  );
  const ask = useCallback(
    async (question: Question) => {
      const number = ++latest.current;
      setAsking(true);
      setFailure('');
      const answer = await call(question);
      if (number !== latest.current) return;
      setAsking(false);
      if (answer.ok) setKnown({ question, result: answer.result });
      else setFailure(answer.sentence);
    },
    [call],
  );
  return { known, isAsking, failure, ask: (question) => void ask(question) };
}
