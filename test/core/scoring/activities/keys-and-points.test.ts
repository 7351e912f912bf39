import { describe, expect, test } from 'vitest';
import { reasonsText } from '../../../../src/core/scoring/reasons.ts';
import type { Cells } from '../../../../src/core/table/cell.ts';
import { rowAwards } from '../row-awards.ts';
import { scoringTab } from '../scoring-tab.ts';
import { COUNTING, countingTab, readLog, scoreWithActivities } from './score-with-activities.ts';

const LOG_HEADERS = ['Email', 'Activity', 'Date'];

describe('points that no double holds', () => {
  // What a formula such as =10/7 leaves in a Points cell.
  test.each([10 / 7, 100 / 7, 0.1 + 0.2])('%d are added up exactly, without Fade or Most', (Points) => {
    const leads = [['Email'], ['ann@acme.com'], ['bob@acme.com']];
    const log = [
      LOG_HEADERS,
      ['ann@acme.com', 'Visit', '2024-03-01'],
      ['ann@acme.com', 'Visit', '2024-03-02'],
    ];
    const score = (Counting: string) =>
      scoreWithActivities(countingTab({ Activity: 'Visit', Points, Counting }), leads, log);
    const once = score('once');
    expect([...once.total]).toEqual([Points, 0]);
    expect(reasonsText(once.breakdown(0))).toBe(`Visit +${Points}`);
    expect(rowAwards(once, 0).matched).toEqual([1, 0]);
    expect(score('each').total[0]).toBeCloseTo(2 * Points, 12);
  });
});

describe('a key that reads as blank', () => {
  const tab = scoringTab({
    Criteria: [
      [...COUNTING],
      COUNTING.map((header) => ({ Activity: 'Visit', Counting: 'each', Points: 5 })[String(header)] ?? ''),
    ],
    Settings: [
      ['Setting', 'Value'],
      ['Treat as blank', 'unknown, n/a'],
    ],
  });

  test.each(['unknown', 'N/A', '#N/A', ' Unknown '])(
    '%s is no key: nobody gets what it did, and it is told',
    (key) => {
      const leads: Cells = [['Email'], [key], ['ann@acme.com']];
      const log: Cells = [
        LOG_HEADERS,
        [key, 'Visit', '2024-03-01'],
        [key, 'Visit', '2024-03-02'],
        ['ann@acme.com', 'Visit', '2024-03-01'],
      ];
      expect([...scoreWithActivities(tab, leads, log).total]).toEqual([0, 5]);
      const { issues } = readLog(tab, leads, log);
      expect(issues.map(({ code, message }) => [code, message])).toEqual([
        ['activities-without-lead', '2 activities name no lead and count for none.'],
      ]);
    },
  );
});

test('many events of one lead and one moment, told apart by another cell, are all counted; a second of one is not', () => {
  const events = Array.from({ length: 400 }, (_, index) => [
    'ann@acme.com',
    'Visit',
    '2024-03-01 10:00',
    `event ${index % 399}`,
  ]);
  const scores = scoreWithActivities(
    countingTab({ Activity: 'Visit', Points: 1, Counting: 'each' }),
    [['Email'], ['ann@acme.com']],
    [[...LOG_HEADERS, 'Id'], ...events],
  );
  expect([...scores.total]).toEqual([399]);
});

test('a date rule on a column of the log reads dates in every way in which the log may write them', () => {
  const dates = ['2024-03-01', '20240301', 20240301, 1709290000, '1709290000000000', '1 Mar 2024'];
  for (const date of dates) {
    const own = { Activity: 'Visit', Column: 'Date', Rule: 'in last days', Value: 5, Points: 7 };
    const log = [LOG_HEADERS, ['ann@acme.com', 'Visit', date]];
    const score = (Value: number) =>
      scoreWithActivities(countingTab({ ...own, Value }), [['Email'], ['ann@acme.com']], log).total[0];
    expect([String(date), score(4), score(3)]).toEqual([String(date), 7, 0]);
  }
});

test('a warning names the first cell of the sheet, in whatever order leads come', () => {
  const log = [
    [...LOG_HEADERS, 'Count'],
    ['bob@acme.com', 'Visit', '2024-03-01', 'often'],
    ['ann@acme.com', 'Visit', '2024-03-01', 'often'],
  ];
  const leads = [['Email'], ['ann@acme.com'], ['bob@acme.com']];
  const { issues } = readLog(countingTab({ Activity: 'Visit', Points: 1 }), leads, log);
  expect(issues.map(({ code, cell }) => [code, cell])).toEqual([['unreadable-counts', 'Activities!D2']]);
});
