import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { calendarDayText } from '../../../src/core/table/calendar-day.ts';
import type { CellValue } from '../../../src/core/table/cell.ts';
import { readDate } from '../../../src/core/table/read-date.ts';

function read(cell: CellValue, dayFirst = false, timeZone = 'UTC'): string | undefined {
  const day = readDate(cell, { dayFirst, timeZone });
  return day === undefined ? undefined : calendarDayText(day);
}

describe('dates are read in every form of the contract', () => {
  test.each([
    '2024-03-05',
    '2024-3-5',
    '2024/03/05',
    '2024.03.05',
    '5 Mar 2024',
    '05 March 2024',
    '5. Mar 2024',
    '5 Mar. 2024',
    '5-Mar-2024',
    '5-Mar-24',
    '5th March 2024',
    '5th of March 2024',
    'Tue, 5 Mar 2024',
    'Tuesday 5 March 2024',
    'Mar 5, 2024',
    'Mar 5 2024',
    'MARCH 5, 2024',
    'march 5th, 2024',
    'Tuesday, March 5, 2024',
    '3/5/2024',
    '03/05/2024',
    '3-5-2024',
    '3.5.2024',
    '3/5/24',
    '03.05.24',
    ' 3/5/2024 ',
    '1709596800000',
    '5 Mar\u00a02024',
  ])('%j is 5 March 2024', (cell) => {
    expect(read(cell)).toBe('2024-03-05');
  });

  test.each([
    '2024-03-05 10:30',
    '2024-03-05T10:30',
    '2024-03-05T10:30:15',
    '2024-03-05T10:30:15.123',
    '2024-03-05T10:30:15Z',
    '2024-03-05T10:30:15.123Z',
    '2024-03-05T10:30:15+02:00',
    '2024-03-05T10:30:15-0330',
    '2024-03-05T10:30:15+05',
    '2024-03-05 10:30:15 UTC',
    '2024-03-05 24:00',
    '5 Mar 2024 10:30',
    '5 Mar 2024, 10:30',
    'Mar 5, 2024 10:30 AM',
    'Mar 5, 2024, 10:30:15 pm',
    'Mar 5, 2024 at 10:30 AM',
    'Tue, 5 Mar 2024 10:30:15 GMT',
    'Tue, 5 Mar 2024 10:30:15 +0000',
    '3/5/2024 10:30',
    '3/5/2024 10:30 PM',
    '3/5/2024, 10:30:15 p.m.',
    '3-5-2024 12:00 AM',
    '3.5.2024 23:59',
    '3/5/24 9:05',
  ])('with a time: %j is 5 March 2024', (cell) => {
    expect(read(cell)).toBe('2024-03-05');
  });

  test.each([
    '',
    'today',
    '2024',
    'March 2024',
    '3/2024',
    '3/5',
    '2024-03',
    '02.Medium',
    '51-200',
    '1.2.3',
    '3/5-2024',
    '13/13/2024',
    '0/5/2024',
    '3/0/2024',
    '2024-13-01',
    '2024-02-30',
    '2023-02-29',
    '2024-00-10',
    '31/4/2024',
    'Feb 30, 2024',
    '5 Mac 2024',
    'Marketing 5, 2024',
    'Due 5 Mar 2024',
    '2024-03-05 25:00',
    '2024-03-05 24:30',
    '2024-03-05 10:61',
    '3/5/2024 13:00 PM',
    '3/5/2024 0:30 AM',
    '3/5/2024 soon',
    '2024-03-05T',
    '2024-W10-2',
    '20240305',
    '45356',
    '17095968000',
    '17095968000000',
    '-1709596800000',
    'x'.repeat(50_000),
  ])('%j is no date', (cell) => {
    expect(read(cell)).toBeUndefined();
  });

  test('29 February is a day of leap years alone', () => {
    expect(read('29 Feb 2024')).toBe('2024-02-29');
    expect(read('2000-02-29')).toBe('2000-02-29');
    expect(read('1900-02-29')).toBeUndefined();
  });

  test('two digits of a year are 2000 to 2029 or 1930 to 1999', () => {
    expect(read('3/5/29')).toBe('2029-03-05');
    expect(read('3/5/30')).toBe('1930-03-05');
    expect(read('3/5/00')).toBe('2000-03-05');
  });

  test('epoch milliseconds of 12 or 13 digits are dates, as text and as a number', () => {
    expect(read(1_709_596_800_000)).toBe('2024-03-05');
    expect(read(999_999_999_999)).toBe('2001-09-09');
    expect(read('946684800000')).toBe('2000-01-01');
    for (const number of [45_356, 1_709_596_800, 99_999_999_999, 10_000_000_000_000, 1_709_596_800_000.5]) {
      expect(read(number)).toBeUndefined();
    }
  });

  test('TRUE, nothing and a broken date are no dates', () => {
    for (const cell of [true, false, null, undefined, new Date(Number.NaN)])
      expect(read(cell)).toBeUndefined();
  });

  test('a date object of another realm is a date', () => {
    expect(read(runInNewContext('new Date(2024, 2, 5)'))).toBe('2024-03-05');
  });
});

describe('a date is told by what it begins with', () => {
  test.each([
    '\u200bMar 5, 2024',
    ' 5 Mar 2024',
    '\u00a0\t2024-03-05',
    'TUESDAY, 5 March 2024',
    '\u2066mar 5, 2024\u2069',
  ])('%j is one, whatever shows nothing before it', (text) => expect(read(text)).toBe('2024-03-05'));

  test.each([
    '#5 Mar 2024',
    '(2024-03-05)',
    'Lead 5 Mar 2024',
    '-2024-03-05',
    'Q1 2024-03-05',
    'Ärz 5, 2024',
  ])('%j is none', (text) => expect(read(text)).toBeUndefined());
});

describe('the setting Day first decides which part is the day', () => {
  test.each<[string, string]>([
    ['3/5/2024', '2024-05-03'],
    ['3-5-2024', '2024-05-03'],
    ['3.5.2024', '2024-05-03'],
    ['3/5/24', '2024-05-03'],
    ['3/5/2024 10:30', '2024-05-03'],
  ])('%j is 3 May with it', (cell, day) => {
    expect(read(cell, true)).toBe(day);
  });

  test('a part over 12 is the day anyway', () => {
    expect(read('13/5/2024', false)).toBe('2024-05-13');
    expect(read('5/13/2024', true)).toBe('2024-05-13');
    expect(read('31.12.2024', false)).toBe('2024-12-31');
  });

  test('dates that name their month or begin with the year do not ask', () => {
    for (const cell of ['2024-03-05', '5 Mar 2024', 'Mar 5, 2024'])
      expect(read(cell, true)).toBe('2024-03-05');
  });
});

describe('a time with a zone falls on its day in the setting Time zone', () => {
  test.each<[string, string, string]>([
    ['2024-03-05T23:30:00Z', 'Europe/Berlin', '2024-03-06'],
    ['2024-03-05T23:30:00Z', 'UTC', '2024-03-05'],
    ['2024-03-05T00:30:00Z', 'America/New_York', '2024-03-04'],
    ['2024-03-05T00:30:00+05:30', 'UTC', '2024-03-04'],
    ['2024-03-05T20:00:00-08:00', 'UTC', '2024-03-06'],
    ['2024-03-05 23:30 UTC', 'Asia/Tokyo', '2024-03-06'],
    ['1709596800000', 'America/New_York', '2024-03-04'],
    ['1709596800000', 'Asia/Tokyo', '2024-03-05'],
  ])('%j in %s is %s', (cell, timeZone, day) => {
    expect(read(cell, false, timeZone)).toBe(day);
  });

  test('a date without a time, or with a time but no zone, is the day that is written, in every zone', () => {
    for (const timeZone of ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kolkata']) {
      for (const cell of ['2024-03-05', '3/5/2024', '5 Mar 2024', '2024-03-05 23:59', '3/5/2024 12:01 AM']) {
        expect(read(cell, false, timeZone)).toBe('2024-03-05');
      }
    }
  });
});
