import { expect, test } from 'vitest';
import { type GatedPart, withheldSentence } from '../../../../src/core/backtest/words/withheld-words.ts';
import { sampleReport } from '../sample-report.ts';

const cases: readonly (readonly [number, number, GatedPart, string])[] = [
  [8, 300, 'thresholds', '8 won leads: too few to judge a threshold; 22 more will do.'],
  [300, 8, 'thresholds', '8 lost leads: too few to judge a threshold; 22 more will do.'],
  [
    8,
    9,
    'thresholds',
    '8 won and 9 lost leads: too few to judge a threshold; 22 more won and 21 more lost will do.',
  ],
  [0, 300, 'sorting', 'No won leads: too few to say how well the score sorts; 10 more will do.'],
  [1, 300, 'sorting', '1 won lead: too few to say how well the score sorts; 9 more will do.'],
  [
    0,
    0,
    'sorting',
    'No won and 0 lost leads: too few to say how well the score sorts; 10 more won and 10 more lost will do.',
  ],
  [8, 300, 'verdict', '8 won leads: too few to judge the score; 2 more will do.'],
  [99, 5000, 'chances', '99 won leads: too few to tell the chance of a score; 1 more will do.'],
  [100, 100, 'months', ''],
  [199, 5000, 'segments', '199 won leads: too few to compare models or sources; 1 more will do.'],
  [250, 300, 'segments', '550 decided leads: too few to compare models or sources; 450 more will do.'],
  [
    199,
    300,
    'segments',
    '199 won leads: too few to compare models or sources; it takes 200 won and 200 lost, 1,000 in all.',
  ],
  [
    8,
    31,
    'segments',
    '8 won and 31 lost leads: too few to compare models or sources; it takes 200 won and 200 lost, 1,000 in all.',
  ],
  [200, 800, 'segments', ''],
  [30, 30, 'thresholds', ''],
];

test.each(cases)('%d won and %d lost for %s', (won, lost, part, sentence) => {
  expect(withheldSentence({ ...sampleReport.who, won, lost }, part)).toBe(sentence);
});
