import { describe, expect, test } from 'vitest';
import { dayWords } from '../../sidebar/views/next/day-words.ts';
import { findOffers, writtenAgainstModel } from '../../sidebar/views/next/offers.ts';
import { dueWords, headline, SENTENCES, unbroken } from '../../sidebar/views/next/sentences.ts';
import type { WrittenScores } from '../../src/app/api.ts';
import { calendarDay } from '../../src/core/table/calendar-day.ts';
import { packColumn } from '../../src/core/table/packed-cells.ts';
import { leadSheetOf, READING_DAY, tieredLeads } from './lead-sheet-of.ts';

const rowsOf = (sheet: ReturnType<typeof tieredLeads>): number[] =>
  findOffers(sheet).offers.map(({ rowIndex }) => rowIndex);

const written = (scores: readonly (number | '')[], scoredOn: readonly (number | null)[] = []) => ({
  scores,
  tiers: packColumn([], 0),
  scoredOn,
});

describe('the leads to work', () => {
  test('stand with the highest score first, equal ones in sheet order', () => {
    expect(rowsOf(tieredLeads([30, 90, 60, 90]))).toEqual([1, 3, 2, 0]);
  });

  test('of one score stand by the day they are due', () => {
    const scoredOn = [READING_DAY, READING_DAY - 3, null];
    expect(rowsOf(tieredLeads([70, 70, 70], { written: written([], scoredOn) }))).toEqual([1, 0, 2]);
  });

  test('are neither decided, nor disqualified, nor below every tier', () => {
    expect(rowsOf(tieredLeads([70, 80, 29, 30], { decided: [1] }))).toEqual([0, 3]);
    const student = leadSheetOf(
      [
        ['Criteria', '', '', '', ''],
        ['Criterion', 'Column', 'Rule', 'Value', 'Points'],
        ['Student', 'Email', 'contains', 'student', 'DQ'],
      ],
      [['Email'], ['ada@firm.example'], ['bo@student.example']],
    );
    expect(rowsOf(student)).toEqual([0]);
    expect(findOffers(student).open).toBe(2);
  });

  test('are due by their tier’s hours from the day of their last score run, else from today', () => {
    const sheet = tieredLeads([70, 40, 50], { written: written([], [READING_DAY - 2, READING_DAY, null]) });
    expect(findOffers(sheet).offers.map(({ due }) => (due ?? 0) - READING_DAY)).toEqual([-1, 3, 3]);
  });

  test('are due on no day where their tier says no hours', () => {
    expect(findOffers(tieredLeads([70], {}, ['', ''])).offers[0]?.due).toBeUndefined();
  });

  test('are none where the model has errors', () => {
    const sheet = leadSheetOf([['Criteria'], ['Criterion'], ['x']], [['Email'], ['a@b.example']]);
    expect(sheet.current).toBeUndefined();
    expect(findOffers(sheet)).toEqual({ offers: [], open: 0 });
  });
});

describe('what is written in the sheet', () => {
  const against = (scores: readonly (number | '')[], tiers?: WrittenScores['tiers']) =>
    writtenAgainstModel(
      tieredLeads([70, 40], { written: { ...written(scores), ...(tiers ? { tiers } : {}) } }),
    );
  const tiersOf = (...tiers: readonly string[]) =>
    packColumn(
      tiers.map((tier) => [tier]),
      0,
    );

  test('is told apart by its scores: none yet, the same, or older', () => {
    expect(writtenAgainstModel(tieredLeads([70, 40], { written: null }))).toBe('none');
    expect(against([70, 40], tiersOf('Hot', 'Warm'))).toBe('same');
    expect(against([70, 41], tiersOf('Hot', 'Warm'))).toBe('older scores');
    expect(against([70, ''], tiersOf('Hot', ''))).toBe('older scores');
  });

  test('is older too where a score is the same, but its tier is another by now', () => {
    expect(against([70, 40], tiersOf('Warm', 'Warm'))).toBe('older tiers');
    expect(against([70, 40], tiersOf('Hot', ''))).toBe('older tiers');
    expect(against([70, 41], tiersOf('Warm', 'Warm'))).toBe('older scores');
  });

  test('is judged by its scores alone where no column holds tiers', () => {
    expect(against([70, 40], packColumn([[''], ['']], -1))).toBe('same');
  });
});

test.each<[number | null, string]>([
  [null, 'Capacity per week is not set, so this list stops at 10.'],
  [0, 'Capacity per week is 0, so nobody could be called. This list stops at 10 all the same.'],
  [0.5, 'Capacity per week is 0.5, less than one lead. This list stops at 10 all the same.'],
])('a capacity of %s is asked for as what it is', (perWeek, words) => {
  expect(SENTENCES.capacityUnset(perWeek)).toBe(`${words} How many leads can your team work?`);
});

describe('days in words', () => {
  const day = (year: number, month: number, date: number): number => calendarDay(year, month, date) ?? 0;

  test.each<[string, number]>([
    ['Overdue since Fri 20 Nov', day(2026, 11, 20)],
    ['Overdue since Wed 31 Dec 2025', day(2025, 12, 31)],
    ['Due today', READING_DAY],
    ['Due tomorrow', READING_DAY + 1],
    ['Due by Tue 24 Nov', day(2026, 11, 24)],
    ['Due by Fri 1 Jan 2027', day(2027, 1, 1)],
  ])('%s', (words, due) => {
    expect(dueWords(due, READING_DAY).text).toBe(words);
    expect(dueWords(due, READING_DAY).isOverdue).toBe(words.startsWith('Overdue'));
  });

  test('a day names its year only where that is not this one', () => {
    expect(dayWords(0, 0)).toBe('Thu 1 Jan');
    expect(dayWords(0, READING_DAY)).toBe('Thu 1 Jan 1970');
  });
});

test.each<[number, number, string]>([
  [1, 1, '1 lead to work'],
  [7, 7, '7 leads to work'],
  [10, 1812, 'The best 10 of 1,812 leads to work'],
])('%d of %d: %s', (offered, all, words) => {
  expect(headline(offered, all)).toBe(words);
});

test('points stay with their reason where a line breaks', () => {
  expect(unbroken('Pricing page visit +20 · Inactive −10')).toBe(
    'Pricing page visit\u00a0+20 · Inactive\u00a0−10',
  );
});
