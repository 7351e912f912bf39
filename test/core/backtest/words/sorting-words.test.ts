import { expect, test } from 'vitest';
import type { Sorting } from '../../../../src/core/backtest/report/scores.ts';
import {
  correlationSentence,
  sortingSentence,
  timesWords,
} from '../../../../src/core/backtest/words/sorting-words.ts';
import { sampleReport } from '../sample-report.ts';

const sorting = sampleReport.sorting as Sorting;
const withAuc = (value: number, low: number | null, high: number | null): Sorting => ({
  ...sorting,
  auc: { ...sorting.auc, value, low, high },
});
const PAIR = 'Of a won and a lost lead, the score ranks the won one higher';

test.each([
  [withAuc(0.86, 0.85, 0.87), `${PAIR} 86 times in 100 (85 to 87).`],
  [withAuc(1, null, null), `${PAIR} every time.`],
  [withAuc(0, null, null), `${PAIR} not once: the list stands upside down.`],
  [withAuc(0.9996, 0.997, 0.9999), `${PAIR} over 99 times in 100 (over 99 to over 99).`],
  [withAuc(0.004, 0.001, 0.03), `${PAIR} under 1 time in 100 (under 1 to 3). A coin would do better: 50.`],
  [withAuc(0.01, 0.004, 0.03), `${PAIR} 1 time in 100 (under 1 to 3). A coin would do better: 50.`],
  [withAuc(0.55, 0.44, 0.66), `${PAIR} 55 times in 100 (44 to 66). A coin gets 50, so this may be chance.`],
  [withAuc(0.5, 0.5, 0.5), `${PAIR} 50 times in 100 (50 to 50). That is a coin.`],
])('how well it sorts is told in pairs', (given, sentence) => {
  expect(sortingSentence(given)).toBe(sentence);
});

test.each([
  [withAuc(0.997, 0.99, 0.9999), 'over 99 times in 100 (99 to over 99)'],
  [withAuc(1, null, null), 'every time'],
  [withAuc(0, null, null), 'not once'],
])('how often is told in so many times of a hundred, or none, or all', ({ auc }, words) => {
  expect(timesWords(auc)).toBe(words);
});

const withCorrelation = (pointBiserial: number | null, spearman = pointBiserial, kendallTauB = spearman) => ({
  ...sorting,
  pointBiserial,
  spearman,
  kendallTauB,
});

test.each([
  [
    withCorrelation(0.487, 0.478, 0.392),
    'Higher scores go clearly with wins: correlation 0.49; by rank 0.48; by pairs 0.39 (0 is none, 1 is complete).',
  ],
  [
    withCorrelation(-0.6, -0.5, -0.4),
    'Higher scores go strongly with losses: correlation −0.60; by rank −0.50; by pairs −0.40 (0 is none, 1 is complete).',
  ],
  [
    withCorrelation(-0.001),
    'Score and outcome hardly go together: correlation 0.00; by rank 0.00; by pairs 0.00 (0 is none, 1 is complete).',
  ],
  [
    { ...withCorrelation(0.2), spearman: null, kendallTauB: null },
    'Higher scores go weakly with wins: correlation 0.20 (0 is none, 1 is complete).',
  ],
  [withCorrelation(null), 'All scores are equal, so they cannot go with the outcome.'],
])('the correlation is told in words and figures', (given, sentence) => {
  expect(correlationSentence(given)).toBe(sentence);
});
