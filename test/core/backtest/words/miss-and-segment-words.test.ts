import { expect, test } from 'vitest';
import type { MissedLead, Segment } from '../../../../src/core/backtest/report.ts';
import { missSentence } from '../../../../src/core/backtest/words/miss-words.ts';
import { segmentSentence } from '../../../../src/core/backtest/words/segment-words.ts';
import { DEFINITIONS } from '../../../../src/core/backtest/words/small-print.ts';
import { sampleReport } from '../sample-report.ts';

test('a miss tells its score and reasons', () => {
  const lead = sampleReport.misses.wonLow[1] as MissedLead;
  expect(missSentence(lead, 'won')).toBe('Won with a score of 4: Webinar attended +8 · Personal email −10');
  expect(missSentence({ ...lead, why: '', score: -1 }, 'lost')).toBe(
    'Lost with a score of −1: no rule matched',
  );
});

test.each([
  [{}, 'Website: 402 of 1,820 won, 22%; mean score 38.4; sorts right 86 times in 100.'],
  [
    { name: '', leads: 1, won: 1, rate: 1, meanScore: null, auc: null },
    'Blank: 1 of 1 won, 100%; too few won or lost to say how well it sorts.',
  ],
  [
    { won: 0, rate: 0, auc: null },
    'Website: none of 1,820 won, 0%; mean score 38.4; too few won or lost to say how well it sorts.',
  ],
  [{ leads: 0, won: 0, rate: null }, 'Website: no decided lead.'],
])('a segment in one line', (change, sentence) => {
  const segment = sampleReport.sources?.[0] as Segment;
  expect(segmentSentence({ ...segment, ...change })).toBe(sentence);
});

test('the small print names who found each method', () => {
  const print = DEFINITIONS.map(([, text]) => text).join(' ');
  for (const name of [
    'Mann & Whitney 1947',
    'Hanley & McNeil 1982',
    'DeLong, DeLong & Clarke-Pearson 1988',
    'Sun & Xu 2014',
    'Wilson 1927',
    'Newcombe 1998',
    'Youden 1950',
    'Zadrozny & Elkan 2002',
    'Elkan 2001',
    'Siddiqi 2006',
    'Moro, Cortez & Rita 2014',
    'Kaufman et al. 2012',
  ]) {
    expect(print).toContain(name);
  }
});
