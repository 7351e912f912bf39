import { expect, test } from 'vitest';
import {
  leftOutSentences,
  outcomeSentence,
  scoredAsOfSentence,
  unusedLeaksSentence,
  whoCountsSentence,
} from '../../../../src/core/backtest/words/who-words.ts';
import { sampleReport } from '../sample-report.ts';

const { who } = sampleReport;

test.each([
  [{}, '3,200 of 4,210 leads count: 612 won, 2,588 lost; 19% won.'],
  [{ leads: 1, won: 1, lost: 0, baseRate: 1 }, '1 of 1 lead counts: 1 won, nothing lost; 100% won.'],
  [{ leads: 50, won: 0, lost: 31, baseRate: 0 }, '31 of 50 leads count: nothing won, 31 lost.'],
  [{ won: 0, lost: 0, baseRate: null }, 'None of 4,210 leads counts: no outcome is known.'],
  [{ leads: 0, won: 0, lost: 0, baseRate: null }, 'There is no lead.'],
])('who counts', (change, sentence) => {
  expect(whoCountsSentence({ ...who, ...change })).toBe(sentence);
});

test('who is left out, and why', () => {
  expect(leftOutSentences(who)).toEqual([
    '640 leads: still open, neither won nor lost (“Qualified” 402, “Proposal sent” 210, blank 28).',
    '370 leads: left out, decided or not; younger than 62 days, by when 9 in 10 are decided.',
    '12 leads: no readable outcome date; scored as they stand.',
    '1 lead: no readable created date; taken for old enough.',
    '3 leads: outcome date before created date.',
  ]);
});

test('one lead of each, without examples or an age', () => {
  expect(
    leftOutSentences({
      ...who,
      open: 1,
      openValues: [],
      notReady: 1,
      readyAfterDays: null,
      withoutOutcomeDate: 0,
      withoutCreatedDate: 0,
      futureOutcomeDates: 1,
      outcomeBeforeCreated: 0,
    }),
  ).toEqual([
    '1 lead: still open, neither won nor lost.',
    '1 lead: left out, decided or not.',
    '1 lead: outcome date in the future.',
  ]);
});

test('of many values of open leads the commonest five are named', () => {
  const openValues = ['a', 'b', 'c', 'd', 'e', 'f'].map((value) => ({ value, leads: 2000 }));
  expect(leftOutSentences({ ...who, openValues })[0]).toBe(
    '640 leads: still open, neither won nor lost (“a” 2,000, “b” 2,000, “c” 2,000, “d” 2,000, “e” 2,000 …).',
  );
});

test('how the outcome column was read', () => {
  expect(outcomeSentence(sampleReport.outcome)).toBe(
    'Outcome: “Deal stage”. Won: “Closed won” and “Customer”. Lost: “Closed lost” and “Disqualified”.',
  );
  expect(outcomeSentence({ header: 'y', wonValues: ['yes'], lostValues: [] })).toBe(
    'Outcome: “y”. Won: “yes”.',
  );
});

test('as of when leads were scored', () => {
  expect(scoredAsOfSentence(who)).toBe('Each lead is scored as it stood the day before its outcome.');
  expect(scoredAsOfSentence({ ...who, scoredAsItStood: false })).toMatch(
    /^Leads are scored as they stand today\./,
  );
});

test('unused columns that look like the answer', () => {
  expect(unusedLeaksSentence([])).toBe('');
  expect(unusedLeaksSentence(['Close reason'])).toBe(
    'Look like the outcome, but no rule uses them: “Close reason”. Keep it so.',
  );
});
