import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../../../src/core/table/cell.ts';
import { type CountingRow, countingTab, scoreWithActivities } from './score-with-activities.ts';

/** The cell of a day so many days before the day that counts; negative after it. */
const daysAgo = (age: number): CellValue => new Date(2024, 2, 5 - age);

/** The score of one lead that visited at these ages, by one row that counts visits; `undefined` where it does not match. */
function points(row: CountingRow, ...ages: readonly number[]): number | undefined {
  const log = [['Email', 'Activity', 'Date'], ...ages.map((age) => ['ann@acme.com', 'Visit', daysAgo(age)])];
  const scores = scoreWithActivities(
    countingTab({ Activity: 'Visit', Points: 10, ...row }),
    [['Email'], ['ann@acme.com']],
    log,
  );
  return scores.hits[0] === 1 ? scores.total[0] : undefined;
}

describe('the window', () => {
  test('holds ages from 0 to Within days', () => {
    const row = { 'Within days': 14 };
    expect([0, 13, 14].map((age) => points(row, age))).toEqual([10, 10, 10]);
    expect(points(row, 15)).toBeUndefined();
  });

  test('of 0 days holds the day that counts alone', () => {
    expect(points({ 'Within days': 0 }, 0)).toBe(10);
    expect(points({ 'Within days': 0 }, 1)).toBeUndefined();
  });

  test('has no end in the past where Within days is blank', () => {
    expect(points({}, 20_000)).toBe(10);
  });

  test('holds nothing of tomorrow, which is not known yet', () => {
    expect(points({}, -1)).toBeUndefined();
    expect(points({ Counting: 'each' }, -1, 0)).toBe(10);
  });
});

describe('At least', () => {
  test('N − 1 times give nothing, N times give the points', () => {
    expect(points({ 'At least': 3 }, 0, 1)).toBeUndefined();
    expect(points({ 'At least': 3 }, 0, 1, 2)).toBe(10);
  });

  test('counts within the window alone', () => {
    expect(points({ 'At least': 2, 'Within days': 7 }, 7, 8)).toBeUndefined();
    expect(points({ 'At least': 2, 'Within days': 7 }, 7, 7)).toBe(10);
  });

  test('counts what has faded out too', () => {
    expect(points({ 'At least': 2, Fade: 'fades over 30' }, 0, 40)).toBe(10);
    expect(points({ 'At least': 2, Counting: 'each', Fade: 'expires after 60' }, 60, 61)).toBe(10);
  });
});

describe('Counting', () => {
  test.each(['', 'once', 'Newest'])('“%s” gives the points once, by the age of the newest', (Counting) => {
    expect(points({ Counting }, 3, 5, 8)).toBe(10);
    expect(points({ Counting, Fade: 'fades over 10' }, 9, 3, 5)).toBe(7);
  });

  test.each(['each', 'Every time', 'ALL'])('“%s” gives every activity its own share', (Counting) => {
    expect(points({ Counting }, 3, 5, 8)).toBe(30);
    expect(points({ Counting, Fade: 'fades over 10' }, 9, 3, 5)).toBe(1 + 7 + 5);
  });
});

describe('Fade', () => {
  test('fades over 30: in a straight line to the last tenths on day 29, and no match from day 30', () => {
    expect([0, 15, 29].map((age) => points({ Fade: 'fades over 30' }, age))).toEqual([10, 5, 0.3]);
    expect(points({ Fade: 'fades over 30' }, 30)).toBeUndefined();
  });

  test('halves every 14: half on day 14, a quarter on day 28', () => {
    expect([0, 14, 28, 7].map((age) => points({ Fade: 'halves every 14' }, age))).toEqual([10, 5, 2.5, 7.1]);
  });

  test('halves every 14: still matches when a thousand halves have left nothing', () => {
    expect(points({ Fade: 'halves every 14' }, 14_000)).toBe(0);
  });

  test('expires after 60: all on day 60, nothing on day 61', () => {
    expect(points({ Fade: 'expires after 60' }, 60)).toBe(10);
    expect(points({ Fade: 'expires after 60' }, 61)).toBeUndefined();
  });

  test('where the newest gives nothing any more the criterion does not match, whatever its number', () => {
    expect(points({ Counting: 'each', Fade: 'fades over 30' }, 30, 31, 32)).toBeUndefined();
  });

  test.each([
    ['decays over 30 days', 5],
    ['Fades in 30', 5],
    ['fade over 30 days', 5],
    ['half-life 15', 5],
    ['Half life 15 days', 5],
    ['halves every days 15', 5],
    ['Ends after 15', 10],
    ['expire after 15', 10],
    ['expires after 14.5', undefined],
    ['fades over 22.5 days', 3.3],
  ])('may be written “%s”', (Fade, wanted) => {
    expect(points({ Fade }, 15)).toBe(wanted);
  });

  test('a share is rounded half away from zero to a tenth, for each activity by itself', () => {
    const row = { Counting: 'each', Points: 0.5, Fade: 'fades over 10' };
    // 0.5 × 9/10 = 0.45 gives 0.5, twice 1; the sum of 0.9 would stay.
    expect(points(row, 1, 1)).toBe(1);
    expect(points({ ...row, Points: -0.5 }, 1, 1)).toBe(-1);
    // 0.5 × 1/10 = 0.05 gives 0.1; 0.04 gives nothing.
    expect(points(row, 9)).toBe(0.1);
    expect(points({ ...row, Points: 0.4 }, 9)).toBe(0);
  });
});

describe('Most', () => {
  test('holds the sum of positive points', () => {
    expect(points({ Counting: 'each', Most: 25 }, 0, 0)).toBe(20);
    expect(points({ Counting: 'each', Most: 25 }, 0, 0, 0)).toBe(25);
  });

  test.each([25, '-25', '25 points'])('of %j holds the sum of negative points at −25', (Most) => {
    expect(points({ Counting: 'each', Points: -10, Most }, 0, 0)).toBe(-20);
    expect(points({ Counting: 'each', Points: -10, Most }, 0, 0, 0)).toBe(-25);
  });

  test('holds points that are given once', () => {
    expect(points({ Most: 4 }, 0)).toBe(4);
  });

  test('holds the sum of the shares, not each share', () => {
    expect(points({ Counting: 'each', Most: 12, Fade: 'halves every 10' }, 10, 10)).toBe(10);
    expect(points({ Counting: 'each', Most: 12, Fade: 'halves every 10' }, 10, 10, 10)).toBe(12);
  });
});

describe('speeds up', () => {
  const faster = (value: CellValue) => ({ Rule: 'speeds up', Value: value });
  const times = (often: number, age: number): number[] => Array(often).fill(age);

  test('holds for 3 in the last 7 days with none before', () => {
    expect(points(faster(2), 0, 1, 2)).toBe(10);
    expect(points(faster(1000), 0, 0, 6)).toBe(10);
  });

  test('never holds for 2 in the last 7 days', () => {
    expect(points(faster(0.1), 0, 1)).toBeUndefined();
  });

  test('holds at exactly the factor: 4 in 7 days after 8 in 28 are twice the rate', () => {
    expect(points(faster(2), ...times(4, 3), ...times(8, 20))).toBe(10);
    expect(points(faster(2), ...times(4, 3), ...times(9, 20))).toBeUndefined();
  });

  test('takes a factor such as 1.5', () => {
    expect(points(faster(1.5), ...times(3, 3), ...times(8, 20))).toBe(10);
    expect(points(faster('1.5'), ...times(3, 3), ...times(9, 20))).toBeUndefined();
  });

  test('ages 0 to 6 are recent, 7 to 34 are before, 35 is too old to count', () => {
    expect(points(faster(2), 6, 6, 6)).toBe(10);
    expect(points(faster(2), 6, 6, 7)).toBeUndefined();
    expect(points(faster(2), 0, 0, 0, ...times(6, 34))).toBe(10);
    expect(points(faster(2), 0, 0, 0, ...times(7, 34))).toBeUndefined();
    expect(points(faster(2), 0, 0, 0, ...times(7, 35))).toBe(10);
  });

  test('with Counting, Most and Fade each activity gives its share once the rate holds', () => {
    const row = { ...faster(2), Counting: 'each', Most: 25, Fade: 'fades over 10' };
    expect(points(row, 0, 5, 5)).toBe(20);
    expect(points(row, 0, 0, 0)).toBe(25);
    expect(points(row, 0, 5)).toBeUndefined();
  });
});

describe('which activities count', () => {
  const LOG: CellValue[][] = [
    ['Email', 'Activity', 'Date', 'Page', 'Seconds'],
    ['ANN@acme.com ', 'Page  VIEW', daysAgo(1), '/pricing', 40],
    ['ann@acme.com', 'page view', daysAgo(2), '/docs', 10],
    ['ann@acme.com', 'Demo, booked', daysAgo(3), '', ''],
    ['bob@acme.com', '', daysAgo(3), '', ''],
  ];
  const LEADS = [['Email'], ['ann@acme.com'], ['bob@acme.com'], ['Ann@Acme.com']];
  const totals = (...rows: readonly CountingRow[]) => [
    ...scoreWithActivities(countingTab(...rows), LEADS, LOG).total,
  ];
  const each = (row: CountingRow) => ({ Counting: 'each', Criterion: 'c', Points: 1, ...row });

  test('one name in any case and with any spaces; leads of one key both have their activities', () => {
    expect(totals(each({ Activity: 'PAGE view' }))).toEqual([2, 0, 2]);
  });

  test('a list, with commas in quotes; * for all, one without a name too', () => {
    expect(totals(each({ Activity: 'page view; "Demo, booked"' }))).toEqual([3, 0, 3]);
    expect(totals(each({ Activity: '*' }))).toEqual([3, 1, 3]);
  });

  test('those whose own column passes the rule', () => {
    expect(totals(each({ Activity: '*', Column: 'Page', Rule: 'contains', Value: 'PRIC' }))).toEqual([
      1, 0, 1,
    ]);
    expect(totals(each({ Activity: '*', Column: 'seconds', Rule: 'at least', Value: 10 }))).toEqual([
      2, 0, 2,
    ]);
    expect(totals(each({ Activity: '*', Column: 'Page', Rule: 'is blank' }))).toEqual([1, 1, 1]);
  });

  test('an and row with an Activity is a condition of its own, with its own window', () => {
    const and = { Activity: 'Demo, booked', 'Within days': 2 };
    expect(
      totals({ Criterion: 'c', Activity: 'page view', Points: 5 }, { Activity: '"Demo, booked"' }),
    ).toEqual([5, 0, 5]);
    expect(
      totals({ Criterion: 'c', Activity: 'page view', Points: 5 }, { ...and, Activity: '"Demo, booked"' }),
    ).toEqual([0, 0, 0]);
  });

  test('an and row without an Activity tests the cell of the lead, and the other way round', () => {
    const cell = { Column: 'Email', Rule: 'is', Value: 'bob@acme.com' };
    expect(totals({ Criterion: 'c', Activity: '*', Points: 5 }, cell)).toEqual([0, 5, 0]);
    expect(totals({ Criterion: 'c', ...cell, Points: 5 }, { Activity: 'page view' })).toEqual([0, 0, 0]);
    expect(totals({ Criterion: 'c', ...cell, Points: 5 }, { Activity: '*', 'At least': 1 })).toEqual([
      0, 5, 0,
    ]);
  });

  test('DQ disqualifies whoever did it often enough', () => {
    expect(totals({ Criterion: 'c', Activity: 'page view', 'At least': 2, Points: 'DQ' })).toEqual([
      -1, 0, -1,
    ]);
    expect(totals({ Criterion: 'c', Activity: '*', Points: 'DQ', Fade: 'expires after 2' })).toEqual([
      -1, 0, -1,
    ]);
  });
});

describe('a lead with a day of its own', () => {
  const row = countingTab({
    Criterion: 'c',
    Activity: 'Visit',
    'Within days': 7,
    Counting: 'each',
    Points: 10,
    Fade: 'fades over 10',
  });
  const log = [['Email', 'Activity', 'Date'], ...[0, 3, 8].map((age) => ['a', 'Visit', daysAgo(age)])];
  const asOf = (later: number) =>
    scoreWithActivities(row, [['Email'], ['a']], log, [19_787 + later]).total[0];

  test('is judged as of it: windows, shares and what is known follow', () => {
    expect(asOf(0)).toBe(10 + 7);
    expect(asOf(Number.NaN)).toBe(10 + 7);
    expect(asOf(-1)).toBe(8 + 3);
    expect(asOf(-3)).toBe(10 + 5);
    expect(asOf(5)).toBe(5);
    expect(asOf(-9)).toBe(0);
  });
});
