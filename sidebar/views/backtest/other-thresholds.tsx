import type { BacktestReport } from '../../../src/core/backtest/report.ts';
import {
  answerSentence,
  QUESTION_TITLES,
  rangeSentence,
} from '../../../src/core/backtest/words/threshold-words.ts';
import { Disclosure } from '../../kit/disclosure.tsx';
import { REPORT } from './sentences.ts';

/** The answers that no suggestion is made of. */
export function OtherThresholds({ report }: { readonly report: BacktestReport }) {
  const suggested = new Set(report.suggestions.map(({ question }) => question));
  const others = (report.thresholds ?? []).filter(({ question }) => !suggested.has(question));
  if (others.length === 0) return null;
  return (
    <Disclosure title={REPORT.others}>
      <dl class="answers">
        {others.map((answer) => (
          <div key={answer.question}>
            <dt>{QUESTION_TITLES[answer.question]}</dt>
            <dd>
              {answerSentence(answer)} {rangeSentence(answer)}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
