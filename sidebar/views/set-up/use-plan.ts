import { useEffect, useRef } from 'preact/hooks';
import type { SetUpOptions, SetUpPreview, SetUpRequest } from '../../../src/app/api.ts';
import { callScript } from '../../script/call-script.ts';
import { requestOf, type SetUpChoices } from './set-up-choices.ts';
import { useLatestCall } from './use-latest-call.ts';

/** What *Set up* would write under the choices made so far. */
export interface Plan {
  /** Of the tab and template that are chosen; undefined until it is there. */
  readonly preview: SetUpPreview | undefined;
  /** Whether the preview is of the very choices made so far. */
  readonly isCurrent: boolean;
  readonly failure: string;
  retry(): void;
}

/** Reading a large list takes the script some seconds. */
const PLAN_PATIENCE_MS = 60_000;
/** So long a pause of typing ends a word. */
const TYPING_PAUSE_MS = 350;

const callPlan = (text: string) => callScript('planSetUp', [text], { patienceMs: PLAN_PATIENCE_MS });

/** Plans anew whenever a choice changes, and when the tabs were looked at again. */
export function usePlan(choices: SetUpChoices, options: SetUpOptions): Plan {
  const { known, isAsking, failure, ask } = useLatestCall(callPlan);
  const text = JSON.stringify(requestOf(choices));
  const planned = useRef({ text: '', options });
  // The question is the text: choices that come to the same request are no new question.
  useEffect(() => {
    const isFirst = planned.current.text === '';
    planned.current = { text, options };
    if (choices.tab === '') return undefined;
    const timer = setTimeout(() => ask(text), isFirst ? 0 : TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, options]);
  const asked = known && (JSON.parse(known.question) as SetUpRequest);
  const isOfThese = asked?.tab === choices.tab && asked.template === choices.template;
  return {
    preview: isOfThese ? known?.result : undefined,
    isCurrent: isOfThese && known?.question === text && !isAsking,
    failure,
    retry: () => ask(text),
  };
}
