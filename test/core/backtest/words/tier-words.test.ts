import { expect, test } from 'vitest';
import type { TierResult, TierStep } from '../../../../src/core/backtest/report.ts';
import { tierSentence, tierStepSentence } from '../../../../src/core/backtest/words/tier-words.ts';
import { sampleReport } from '../sample-report.ts';

const hot = sampleReport.tiers[0] as TierResult;
const step = sampleReport.tierSteps[0] as TierStep;

test.each([
  [{}, 'Hot: 209 of 307 won, 68% (63 to 73%), 3.6 times the rate of all leads.'],
  [{ leads: 0, won: 0, rate: null, low: null, high: null, lift: null }, 'Hot: no decided lead.'],
  [{ leads: 1, won: 1, rate: 1, low: 0.2, high: 1, lift: null }, 'Hot: 1 of 1 won, 100% (20 to 100%).'],
  [{ tier: '', won: 0, rate: 0, low: 0, high: 0.012, lift: 0 }, 'No tier: none of 307 won, 0% (0 to 1.2%).'],
])('a tier in one line', (change, sentence) => {
  expect(tierSentence({ ...hot, ...change })).toBe(sentence);
});

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
