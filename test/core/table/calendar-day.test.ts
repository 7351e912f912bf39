import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  calendarDay,
  calendarDayText,
  dayOfDateCell,
  dayOfInstant,
  isTimeZone,
} from '../../../src/core/table/calendar-day.ts';

describe('calendarDay counts days since 1 January 1970', () => {
  test('neighbouring days differ by one, whatever clocks and leap years do', () => {
    expect(calendarDay(1970, 1, 1)).toBe(0);
    expect(calendarDay(1969, 12, 31)).toBe(-1);
    expect(calendarDay(2024, 3, 1)).toBe((calendarDay(2024, 2, 28) ?? 0) + 2);
    expect(calendarDay(2023, 3, 1)).toBe((calendarDay(2023, 2, 28) ?? 0) + 1);
  });

  test('what no calendar has is undefined', () => {
    for (const [year, month, day] of [
      [2024, 0, 1],
      [2024, 13, 1],
      [2024, 2, 30],
      [2024, 4, 31],
      [2024, 1, 0],
      [0, 1, 1],
      [10_000, 1, 1],
    ] as const) {
      expect(calendarDay(year, month, day)).toBeUndefined();
    }
  });

  test('calendarDayText is its inverse', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        const [year, month, date] = calendarDayText(day).split('-').map(Number);
        expect(calendarDay(year ?? 0, month ?? 0, date ?? 0)).toBe(day);
      }),
    );
  });
});

test('isTimeZone knows the names of zones and nothing else', () => {
  for (const name of ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata'])
    expect(isTimeZone(name)).toBe(true);
  for (const name of ['Berlin', 'Europe/Berln', 'CET summer', 'x'.repeat(50_000)])
    expect(isTimeZone(name)).toBe(false);
});

const SCRIPT_ZONES = ['UTC', 'America/Sao_Paulo', 'Europe/Berlin', 'Pacific/Auckland', 'Asia/Tokyo'];
const SHEET_ZONES = ['', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kathmandu'];

describe.each(SCRIPT_ZONES)('in a script whose own zone is %s', (scriptZone) => {
  const before = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = scriptZone;
  });
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  test('the zone of the script is in force', () => {
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(scriptZone);
  });

  test('a date without a time is its calendar day in every zone', () => {
    // 4 November 2018 had no midnight in São Paulo; on 31 March and 27 October 2024 Berlin changed its clocks.
    for (const [year, month, day] of [
      [2018, 11, 4],
      [2024, 3, 31],
      [2024, 10, 27],
      [2024, 2, 29],
      [1999, 12, 31],
    ] as const) {
      for (const sheetZone of SHEET_ZONES) {
        expect(dayOfDateCell(new Date(year, month - 1, day), sheetZone)).toBe(calendarDay(year, month, day));
      }
    }
  });

  test('a date with a time is an instant and falls on its day in the zone asked for', () => {
    const instant = new Date('2024-03-05T23:45:10Z');
    expect(dayOfDateCell(instant, 'UTC')).toBe(calendarDay(2024, 3, 5));
    expect(dayOfDateCell(instant, 'America/Los_Angeles')).toBe(calendarDay(2024, 3, 5));
    expect(dayOfDateCell(instant, 'Asia/Kathmandu')).toBe(calendarDay(2024, 3, 6));
  });

  test('a date that a sheet of another zone shows without a time falls on that day in the zone of the sheet', () => {
    // Midnight of 5 March in Los Angeles, as a script of another zone receives it.
    expect(dayOfDateCell(new Date('2024-03-05T08:00:00Z'), 'America/Los_Angeles')).toBe(
      calendarDay(2024, 3, 5),
    );
  });

  test('a blank zone is the script’s own', () => {
    const noon = new Date(2024, 2, 5, 12, 30);
    expect(dayOfInstant(noon.getTime(), '')).toBe(calendarDay(2024, 3, 5));
    expect(dayOfDateCell(noon, '')).toBe(calendarDay(2024, 3, 5));
  });
});

test('an instant that no date object holds has no day', () => {
  expect(dayOfInstant(Number.NaN, 'UTC')).toBeUndefined();
  expect(dayOfInstant(9e15, 'Europe/Berlin')).toBeUndefined();
});

test('the day of an instant in a zone is the one that the zone’s own calendar shows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -2e12, max: 4e12 }),
      fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Pacific/Chatham', 'Asia/Kolkata', 'UTC'),
      (instant, timeZone) => {
        const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant);
        expect(calendarDayText(dayOfInstant(instant, timeZone) ?? Number.NaN)).toBe(shown);
      },
    ),
    { numRuns: 60 },
  );
});

test('so it is in the hours in which a day begins, where half and quarter hours count, asked again and again', () => {
  const HOUR = 3_600_000;
  fc.assert(
    fc.property(
      fc.constantFrom(
        'Asia/Kathmandu',
        'Asia/Kolkata',
        'Australia/Lord_Howe',
        'America/St_Johns',
        'Africa/Cairo',
      ),
      fc.integer({ min: -20_000, max: 40_000 }),
      fc.nat(23),
      fc.array(fc.constantFrom(0, 1, 899_999, 900_000, 1_799_999, 1_800_000, 2_700_000, HOUR - 1), {
        minLength: 2,
      }),
      (timeZone, day, hour, moments) => {
        const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
        for (const moment of moments) {
          const instant = day * 24 * HOUR + hour * HOUR + moment;
          expect(calendarDayText(dayOfInstant(instant, timeZone) ?? Number.NaN)).toBe(shown.format(instant));
        }
      },
    ),
    { numRuns: 150 },
  );
});
