import { expect, test } from 'vitest';
import type { TierStep } from '../../../../src/core/backtest/report/tiers.ts';
import { tierStepSentence, unreadRevenueSentence } from '../../../../src/core/backtest/words/tier-words.ts';
import { sampleReport } from '../sample-report.ts';

const step = sampleReport.tierSteps[0] as TierStep;

test.each([
  [{}, 'Hot beats Warm: proven.'],
  [{ proven: false }, 'Hot beats Warm: not yet proven.'],
  [{ difference: 0, proven: false }, 'Hot and Warm are won equally often.'],
  [{ difference: -0.02, proven: false }, 'Hot does not beat Warm so far.'],
  [{ difference: -0.2, proven: true }, 'Warm beats Hot: proven. The order of the tiers is wrong.'],
  [{ worse: '' }, 'Hot beats No tier: proven.'],
])('whether a tier beats the next', (change, sentence) => {
  expect(tierStepSentence({ ...step, ...change })).toBe(sentence);
});

test.each([
  [null, ''],
  [{ leads: 1, example: 'about 5k' }, 'Revenue of 1 won lead is no number, such as “about 5k”: not counted.'],
  [{ leads: 12, example: 'TBD' }, 'Revenue of 12 won leads is no number, such as “TBD”: not counted.'],
])('revenue that cannot be read is told', (unreadRevenue, sentence) => {
  expect(unreadRevenueSentence({ unreadRevenue })).toBe(sentence);
});
