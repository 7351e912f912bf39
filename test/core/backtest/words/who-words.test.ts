import { expect, test } from 'vitest';
import { nothingToJudgeSentence } from '../../../../src/core/backtest/words/verdict-words.ts';
import {
  leftOutSentences,
  outcomeSentence,
  scoredAsOfSentence,
  unusedLeaksSentence,
  whoCountsSentence,
} from '../../../../src/core/backtest/words/who-words.ts';
import { judgedEarly, sampleReport } from '../sample-report.ts';

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

test('who is left out, and why; doubts about outcome dates are notes of the verdict', () => {
  expect(leftOutSentences(who)).toEqual([
    '640 leads: still open, neither won nor lost (“Qualified” 402, “Proposal sent” 210, blank 28).',
    '370 leads: left out, decided or not; younger than 62 days, by when 9 in 10 are decided.',
    '1 lead: no readable created date; taken for old enough.',
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
  ).toEqual(['1 lead: still open, neither won nor lost.', '1 lead: left out, decided or not.']);
});

test('leads that are judged some days after they came in: who was decided by then, one or many', () => {
  const judged = { ...judgedEarly.who, open: 0, notReady: 0, withoutCreatedDate: 2 };
  expect(leftOutSentences(judged)).toEqual([
    '212 leads were decided within 14 days of coming in and are left out.',
    '2 leads: no readable created date; left out.',
  ]);
  const told = (change: object) =>
    leftOutSentences({ ...judged, withoutCreatedDate: 0, ...change }).join(' ');
  expect(told({ decidedEarly: 1 })).toBe('1 lead was decided within 14 days of coming in and is left out.');
  expect(told({ decidedEarly: 1, judgedAfterDays: 0 })).toBe(
    '1 lead was decided on the first day and is left out.',
  );
  expect(told({ decidedEarly: 0, notReady: 3, readyAfterDays: 14 })).toBe(
    '3 leads: left out, decided or not; younger than 14 days, when leads are scored.',
  );
  expect(told({ decidedEarly: 0, notReady: 3 })).toMatch(
    /younger than 62 days, by when 9 in 10 are decided\.$/,
  );
});

test('where the day of the score leaves out all, no outcome is said to be unknown', () => {
  const none = { ...judgedEarly.who, won: 0, lost: 0, baseRate: null };
  expect(whoCountsSentence(none)).toBe('None of 4,210 leads counts.');
  expect(whoCountsSentence({ ...none, decidedEarly: 0, withoutCreatedDate: 0, notReady: 0 })).toMatch(
    /no outcome is known/,
  );
});

test('an age that is no whole number of days is told as the whole days that it takes', () => {
  expect(leftOutSentences({ ...who, readyAfterDays: 61.2 }).join(' ')).toContain('younger than 62 days');
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
  expect(scoredAsOfSentence(judgedEarly.who)).toBe(
    'Each lead is scored as it stood 14 days after it came in: later activities and dates do not count.',
  );
  const without = { ...who, scoredAsItStood: false };
  expect(scoredAsOfSentence({ ...without, withoutOutcomeDate: 0 })).toMatch(
    /^Leads are scored as they stand today\. With the setting Outcome date/,
  );
  expect(scoredAsOfSentence(without)).toBe(
    'Leads with an outcome date are scored as they stood the day before, all others as they stand today.',
  );
});

test('unused columns that look like the answer, one or more', () => {
  expect(unusedLeaksSentence([])).toBe('');
  expect(unusedLeaksSentence(['Close reason'])).toBe(
    'Looks like the outcome, but no rule uses it: “Close reason”. Keep it so.',
  );
  expect(unusedLeaksSentence(['Close reason', 'Stage'])).toBe(
    'Look like the outcome, but no rule uses them: “Close reason” and “Stage”. Keep it so.',
  );
});

test('where Judge after days makes every lead too young, the setting is named', () => {
  const young = {
    ...judgedEarly.who,
    won: 0,
    lost: 0,
    baseRate: null,
    decidedEarly: 0,
    withoutCreatedDate: 0,
    notReady: 1277,
    judgedAfterDays: 900,
    readyAfterDays: 900,
  };
  expect(nothingToJudgeSentence(young)).toBe(
    'No lead came in 900 days ago or earlier: lower the setting Judge after days.',
  );
  expect(whoCountsSentence(young)).toMatch(/^None of [\d,]+ leads counts\.$/);
});
