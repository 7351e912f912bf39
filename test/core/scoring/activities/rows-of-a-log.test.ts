import { describe, expect, test } from 'vitest';
import type { Cells, CellValue } from '../../../../src/core/table/cell.ts';
import { rowAwards } from '../row-awards.ts';
import { countingTab, readLog, scoreWithActivities } from './score-with-activities.ts';

const TAB = countingTab({ Criterion: 'c', Activity: '*', Counting: 'each', Points: 1 });
const LEADS: Cells = [['Email'], ['ann@acme.com'], ['bob@acme.com']];

const log = (...rows: readonly (readonly CellValue[])[]): Cells => [
  ['Email', 'Event', 'Date', 'Count', 'Page'],
  ...rows,
];
const ann = (date: CellValue, count: CellValue = '', page = ''): CellValue[] => [
  'ann@acme.com',
  'Visit',
  date,
  count,
  page,
];
const total = (...rows: readonly (readonly CellValue[])[]) =>
  scoreWithActivities(TAB, LEADS, log(...rows)).total[0];
const warnings = (...rows: readonly (readonly CellValue[])[]) =>
  readLog(TAB, LEADS, log(...rows)).issues.map(
    ({ level, code, cell, message }) => `${level} ${code} ${cell}: ${message}`,
  );

describe('a Count column', () => {
  test('says how often a row counts: a whole number, 0 too; blank is 1', () => {
    expect([3, 0, '', '12', '1,200'].map((count) => total(ann('2024-03-01', count)))).toEqual([
      3, 0, 1, 12, 1200,
    ]);
  });

  test('below 0 counts as 0, a fraction is rounded down, a text counts once; fraction and text are told', () => {
    expect([-3, 2.9, 'often'].map((count) => total(ann('2024-03-01', count)))).toEqual([0, 2, 1]);
    expect(warnings(ann('2024-03-01', -3))).toEqual([]);
    expect(warnings(ann('2024-03-01', 2.9), ann('2024-03-02', 'often'))).toEqual([
      'warning unreadable-counts Activities!D2: 2 activities have a count that is no whole number, such as “2.9”, “often”: a fraction is rounded down, a text counts once.',
    ]);
  });

  test('counts toward At least', () => {
    const tab = countingTab({ Criterion: 'c', Activity: '*', 'At least': 3, Points: 1 });
    expect(scoreWithActivities(tab, LEADS, log(ann('2024-03-01', 3))).total[0]).toBe(1);
    expect(scoreWithActivities(tab, LEADS, log(ann('2024-03-01', 2))).total[0]).toBe(0);
  });

  test('times points that no double holds is exact, in scores, breakdowns and awards of a criterion', () => {
    const tab = countingTab({ Criterion: 'c', Activity: '*', Counting: 'each', Points: '999999999.999' });
    const scores = scoreWithActivities(tab, LEADS, log(ann('2024-03-01', 1_234_567)));
    // 1234566999998765.433, the nearest double of which is this; a product of doubles gives …765.2.
    expect(scores.total[0]).toBe(1_234_566_999_998_765.5);
    expect(rowAwards(scores, 0).points[0]).toBe(scores.total[0]);
    expect(scores.breakdown(0).total).toEqual({ units: 1_234_566_999_998_765_433n, scale: 3 });
  });

  test('beyond a billion counts as a billion, so that sums stay finite', () => {
    const rows = [ann('2024-03-01', 1e308), ann('2024-03-02', 1e308)];
    expect(total(...rows)).toBe(2e9);
    const faster = countingTab({ Criterion: 'c', Activity: '*', Rule: 'speeds up', Value: 2, Points: 1 });
    expect(scoreWithActivities(faster, LEADS, log(...rows, ann('2024-02-10', 1e308))).total[0]).toBe(1);
  });
});

describe('rows that are alike', () => {
  const TIMES: CellValue[] = [
    new Date(2024, 2, 1, 9, 30),
    '2024-03-01 09:30',
    '2024-03-01T09:30:00Z',
    1709285400,
    1709285400000,
    '1709285400000000',
  ];

  test.each(TIMES)('in every cell with a time of day such as %s count once, and are told', (date) => {
    expect(total(ann(date), ann(date))).toBe(1);
    expect(total(ann(date), ann(date), ann(date))).toBe(1);
    expect(warnings(ann(date), ann(date))).toEqual([
      'warning repeated-activities Activities!A3: 1 activity repeats another row in every cell, time of day included, and was counted once.',
    ]);
  });

  test.each([new Date(2024, 2, 1), '2024-03-01', '20240301', 20240301])(
    'without a time of day, as in %s, each count',
    (date) => {
      expect(total(ann(date), ann(date))).toBe(2);
      expect(warnings(ann(date), ann(date))).toEqual([]);
    },
  );

  test('but for letters and spaces are alike; but for one cell or the lead they are not', () => {
    const time = new Date(2024, 2, 1, 9, 30);
    expect(total(ann(time, '', '/Docs'), ['ANN@acme.com ', 'visit', time, '', ' /docs'])).toBe(1);
    expect(total(ann(time, '', '/docs'), ann(time, '', '/blog'))).toBe(2);
    expect(total(ann(time), ['bob@acme.com', 'Visit', time, '', ''])).toBe(1);
    expect(total(ann(time), ann(new Date(2024, 2, 1, 9, 31)))).toBe(2);
  });

  test('a row three places further down is still found', () => {
    const time = new Date(2024, 2, 1, 9, 30);
    expect(total(ann(time, '', '/a'), ann(time, '', '/b'), ann(time, '', '/c'), ann(time, '', '/a'))).toBe(3);
  });
});

describe('rows that count for no lead', () => {
  test('are counted and named once a kind, with the first cell', () => {
    expect(
      warnings(
        ['zoe@else.com', 'Visit', '2024-03-01'],
        ['Zoe@else.com', 'Visit', '2024-03-02'],
        ['yan@else.com', 'Visit', '2024-03-01'],
        ['', 'Visit', '2024-03-01'],
        ann('soon'),
        ann(''),
        ann('2024-03-06'),
      ),
    ).toEqual([
      'warning activities-of-unknown-leads Activities!A2: 3 activities belong to 2 leads that are not in the lead tab, such as “Zoe@else.com”, “yan@else.com”.',
      'warning activities-without-lead Activities!A5: 1 activity names no lead and counts for none.',
      'warning activities-without-date Activities!C6: 2 activities have no date that can be read, such as “soon”, and do not count.',
      'warning activities-to-come Activities!C8: 1 activity has a date that is still to come, and does not count before it.',
    ]);
  });

  test('where none counts, the key column is asked about', () => {
    expect(warnings(['x', 'Visit', '2024-03-01'])).toEqual([
      'warning activities-of-unknown-leads Activities!A2: 1 activity belongs to a lead that is not in the lead tab, such as “x”. None belongs to a lead: does the column hold the lead key?',
    ]);
  });

  test('of the day that counts is not still to come', () => {
    expect(warnings(ann('2024-03-05'))).toEqual([]);
  });

  test('blank rows between and beneath are nothing', () => {
    expect(warnings(['', '', '', '', ''], ann('2024-03-01'), ['', ' ', null, undefined, ''])).toEqual([]);
    expect(total(['', '', '', '', ''], ann('2024-03-01'), ['', '', '', '', ''])).toBe(1);
  });
});

describe('a tab that cannot be read', () => {
  const read = (cells: Cells) =>
    readLog(TAB, LEADS, cells).issues.map(
      ({ level, code, cell, message }) => `${level} ${code} ${cell}: ${message}`,
    );

  test('empty', () => {
    const sentence =
      'error unreadable-activities Activities!A1: The tab Activities is empty. Its first row needs headers: lead key, activity, date.';
    expect(read([])).toEqual([sentence]);
    expect(read([['', ' ']])).toEqual([sentence]);
  });

  test('with headers only: a warning, and no lead has done anything', () => {
    const headers = [['Email', 'Event', 'Date']];
    expect(read(headers)).toEqual([
      'warning no-activity-rows Activities!A1: The tab Activities holds no activities yet.',
    ]);
    expect(read([...headers, ['', '', '']])).toHaveLength(1);
    expect([...scoreWithActivities(TAB, LEADS, headers).total]).toEqual([0, 0]);
  });

  test('without a column of keys, of activities, of dates: an error at the headers that lists them', () => {
    expect(
      read([
        ['Note', 'Event', 'Date'],
        ['hello', 'Visit', '2024-03-01'],
      ]),
    ).toEqual([
      'error unreadable-activities Activities!A1: The tab Activities needs a column that names the lead, such as Email or Contact ID; its headers are Note, Event, Date.',
    ]);
    expect(
      read([
        ['Email', 'Rating', 'Date'],
        ['x', 'y', '2024-03-01'],
      ]),
    ).toEqual([
      'error unreadable-activities Activities!A1: The tab Activities needs a column with the name of the activity, such as Activity or Event name; its headers are Email, Rating, Date.',
    ]);
    expect(
      read([
        ['Banner', '', ''],
        ['Email', 'Event', 'Hour'],
        ['x', 'y', 3],
      ]),
    ).toEqual([
      'error unreadable-activities Activities!A2: The tab Activities needs a column with the date, such as Date or Timestamp; its headers are Email, Event, Hour.',
    ]);
  });
});
