import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, LeadHistory, SheetReading } from '../../../src/app/api.ts';
import { callScript } from '../../script/call-script.ts';

/** A history takes the script some seconds where it is long. */
const PATIENCE_MS = 60_000;

/** Histories by lead key, as long as nobody has read the sheet anew. */
const known = new WeakMap<SheetReading, Map<string, LeadHistory>>();

export interface ReadHistory {
  /** Undefined while it is being read for the first time, and where it could not be. */
  readonly history: LeadHistory | undefined;
  /** Why it could not be read; `''` where it could. */
  readonly failure: string;
  retry(): void;
}

/** The score history of a lead, asked for once under each reading of the sheet, and only while it is to be seen. */
export function useLeadHistory(reading: SheetReading, key: string, isVisible: boolean): ReadHistory {
  const [, setAnswers] = useState(0);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState<{ readonly reading: SheetReading; readonly sentence: string }>();
  const history = known.get(reading)?.get(key);
  const last = useRef<{ readonly key: string; readonly history: LeadHistory } | undefined>(undefined);
  if (history) last.current = { key, history };
  useEffect(() => {
    if (!isVisible || key === '' || known.get(reading)?.has(key)) return;
    let isAwaited = true;
    setFailed(undefined);
    void callScript('readLeadHistory', [key], { patienceMs: PATIENCE_MS }).then((answer) => {
      remember(reading, key, answer);
      if (!isAwaited) return;
      if (answer.ok) setAnswers((answers) => answers + 1);
      else setFailed({ reading, sentence: answer.sentence });
    });
    return () => {
      isAwaited = false;
    };
  }, [reading, key, isVisible, attempt]);
  const failure = history || failed?.reading !== reading ? '' : failed.sentence;
  // While it is read anew, what was known before stays in view.
  const before = failure === '' && last.current?.key === key ? last.current.history : undefined;
  return {
    history: history ?? before,
    failure,
    retry: () => setAttempt((attempts) => attempts + 1),
  };
}

function remember(reading: SheetReading, key: string, answer: Answer<LeadHistory>): void {
  if (!answer.ok) return;
  const own = known.get(reading) ?? new Map<string, LeadHistory>();
  known.set(reading, own.set(key, answer.result));
}
