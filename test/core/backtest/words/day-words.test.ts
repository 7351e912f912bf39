import { expect, test } from 'vitest';
import type { DayBefore } from '../../../../src/core/backtest/report/scores.ts';
import { afterWords, dayBeforeSentence, withinWords } from '../../../../src/core/backtest/words/day-words.ts';
import { judgedEarly, sampleReport } from '../sample-report.ts';

test.each([
  [14, '14 days after it came in', 'within 14 days of coming in'],
  [1, '1 day after it came in', 'within 1 day of coming in'],
  [0, 'on the day it came in', 'on the first day'],
])('after %i days, and within them', (days, after, within) => {
  expect(afterWords(days, 'it')).toBe(after);
  expect(withinWords(days)).toBe(within);
});

const report = { ...sampleReport, ...judgedEarly };
const compared = (how: DayBefore['compared']) =>
  dayBeforeSentence({
    ...report,
    dayBefore: judgedEarly.dayBefore && { ...judgedEarly.dayBefore, compared: how },
  });
const BOTH =
  'As they stood 14 days after they came in, the score ranks the won lead higher 85 times in 100 (84 to 87). As the same 3,200 leads stood the day before the outcome, it would be 93 times in 100 (92 to 94)';

test('only a figure that is proven higher is said to flatter', () => {
  expect(compared('higher')).toBe(
    `${BOTH}: the busy days before a win flatter it, so the first figure is the one to trust.`,
  );
  expect(compared('no proven difference')).toBe(`${BOTH}: no proven difference.`);
  expect(compared('lower')).toBe(`${BOTH}, which is lower. The first figure is the one that counts.`);
});

test('nothing is said where there is nothing to compare', () => {
  expect(dayBeforeSentence(sampleReport)).toBe('');
  expect(dayBeforeSentence({ ...report, dayBefore: null })).toBe('');
  expect(dayBeforeSentence({ ...report, sorting: null })).toBe('');
});
