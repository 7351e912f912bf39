import { expect, test } from 'vitest';
import type { Calibration } from '../../../../src/core/backtest/report/scores.ts';
import { chancesCheckedSentence } from '../../../../src/core/backtest/words/chance-words.ts';
import { sampleReport } from '../sample-report.ts';

const calibration = sampleReport.calibration as Calibration;

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
