import { expect, test } from 'vitest';
import type { Calibration } from '../../../../src/core/backtest/report.ts';
import { chanceSentence, chancesCheckedSentence } from '../../../../src/core/backtest/words/chance-words.ts';
import { sampleReport } from '../sample-report.ts';

const calibration = sampleReport.calibration as Calibration;

test.each([
  [
    { from: 40, to: 51, leads: 454, won: 96, chance: 0.2115 },
    'From 40 to 51: a chance of about 21% (96 of 454 won).',
  ],
  [{ from: 7, to: 7, leads: 1, won: 1, chance: 0.9999 }, 'At 7: a chance of over 99% (1 of 1 won).'],
  [
    { from: 0, to: 2.5, leads: 1200, won: 0, chance: 0 },
    'From 0 to 2.5: a chance of about 0% (none of 1,200 won).',
  ],
])('a band tells its chance', (band, sentence) => {
  expect(chanceSentence(band)).toBe(sentence);
});

test.each([
  [{}, 'On leads held back, these chances come 28% closer than giving every lead the same chance.'],
  [
    { brierHeldOut: 0.2 },
    'On leads held back, these chances come no closer than giving every lead the same chance.',
  ],
  [
    { brierHeldOut: 0, baseBrier: 0 },
    'On leads held back, these chances come no closer than giving every lead the same chance.',
  ],
  [{ brierHeldOut: null }, 'The chances could not be checked on leads held back.'],
])('chances are checked on leads held back', (change, sentence) => {
  expect(chancesCheckedSentence({ ...calibration, ...change })).toBe(sentence);
});
