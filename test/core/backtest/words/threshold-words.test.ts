import { expect, test } from 'vitest';
import type { CutResult, ThresholdAnswer } from '../../../../src/core/backtest/report/thresholds.ts';
import {
  answerSentence,
  measuredOnSentence,
  missedSentence,
  rangeSentence,
} from '../../../../src/core/backtest/words/threshold-words.ts';
import { sampleReport } from '../sample-report.ts';

const profit = sampleReport.thresholds?.find(({ question }) => question === 'profit') as ThresholdAnswer;
const cut = profit.result as CutResult;

test('an answer tells what its cut does', () => {
  expect(answerSentence(profit)).toBe(
    'From 60: 545 leads, 327 won, 60% (56 to 64%). That is 53% of all wins, 3.1 times the rate of all leads, 1.7 calls per win, 20 leads a week. ' +
      'It misses 285 won leads: Tidewater Glass, Ana Ruiz (2); Lindgren & Sons (4); hello@okafor.example (7); and 282 more.',
  );
});

test('a cut and the ends of a range are told to the last digit', () => {
  expect(answerSentence({ ...profit, from: 0.26 })).toMatch(/^From 0\.26: 545 leads/);
  expect(rangeSentence({ range: [-0.13, 1234.005] })).toBe(
    'Any cut from −0.13 to 1,234.005 does about as well.',
  );
  const missed = [{ rowIndex: 0, name: 'Ana Ruiz', score: 0.13 }];
  expect(missedSentence({ ...cut, missed, missedCount: 1 })).toBe('It misses 1 won lead: Ana Ruiz (0.13).');
});

test('where no cut answers, the reason stands', () => {
  const without = { ...profit, from: null, result: null };
  expect(answerSentence({ ...without, because: 'Value per win is not set.' })).toBe(
    'Value per win is not set.',
  );
  expect(answerSentence({ ...without, because: '' })).toBe('No cut answers this.');
});

test.each([
  [
    { flagged: 0, won: 0, precision: null, low: null, high: null, callsPerWin: null },
    'From 60: no lead reaches it.',
  ],
  [
    {
      flagged: 1,
      won: 1,
      precision: 1,
      low: 0.2,
      high: 1,
      recall: 1,
      lift: null,
      callsPerWin: 1,
      flaggedPerWeek: null,
      missed: [],
      missedCount: 0,
    },
    'From 60: 1 lead, 1 won, 100% (20 to 100%). That is 100% of all wins, 1 call per win. It misses no won lead.',
  ],
  [
    {
      flagged: 12,
      won: 0,
      precision: 0,
      low: 0,
      high: 0.24,
      recall: 0,
      lift: 0,
      callsPerWin: null,
      flaggedPerWeek: 1,
      missed: [],
      missedCount: 1,
    },
    'From 60: 12 leads, none won. That is 1 lead a week. It misses 1 won lead.',
  ],
])('a cut of none, one and none won', (change, sentence) => {
  expect(answerSentence({ ...profit, result: { ...cut, ...change } })).toBe(sentence);
});

test.each([
  [0, 0, 'It misses no won lead.'],
  [1, 1, 'It misses 1 won lead: Tidewater Glass, Ana Ruiz (2).'],
  [2, 2, 'It misses 2 won leads: Tidewater Glass, Ana Ruiz (2); Lindgren & Sons (4).'],
  [
    4,
    1200,
    'It misses 1,200 won leads: Tidewater Glass, Ana Ruiz (2); Lindgren & Sons (4); hello@okafor.example (7); and 1,197 more.',
  ],
])('%d named of %d missed', (named, missedCount, sentence) => {
  expect(missedSentence({ ...cut, missed: cut.missed.slice(0, named), missedCount })).toBe(sentence);
});

test('a name as long as an id is cut', () => {
  const missed = [{ rowIndex: 0, name: 'a66b2a39-2f12-4eb4-b6e3-065d88ccf980', score: 0 }];
  expect(missedSentence({ ...cut, missed, missedCount: 1 })).toBe(
    'It misses 1 won lead: a66b2a39-2f12-4eb4-b6e3-065d8… (0).',
  );
});

test('a range tells how free one is, and a range of one cut that one is not', () => {
  expect(rangeSentence({ range: [56, 64] })).toBe('Any cut from 56 to 64 does about as well.');
  expect(rangeSentence({ range: [60, 60] })).toBe('');
  expect(rangeSentence({ range: null })).toBe('');
});

test('it is said on which leads cuts were measured', () => {
  expect(measuredOnSentence('newest leads')).toBe(
    'Chosen on the older 70% of the leads, measured on the newest 30%: there a cut may do a little less than was asked.',
  );
  expect(measuredOnSentence('the leads that chose them')).toBe(
    'Measured on the leads that chose it: on new leads expect a little less.',
  );
});
