import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindModel } from '../../../src/core/scoring/bind-model.ts';
import { parseConfig } from '../../../src/core/scoring/config/parse-config.ts';
import { reasonsText } from '../../../src/core/scoring/reasons.ts';
import { RULES } from '../../../src/core/scoring/rules/registry.ts';
import { scoreLeads } from '../../../src/core/scoring/score-leads.ts';
import type { CellValue } from '../../../src/core/table/cell.ts';
import { decimalToNumber } from '../../../src/core/table/exact-decimal.ts';
import { findLeadRows } from '../../../src/core/table/lead-rows.ts';
import { countingTab, readLog, scoreWithActivities } from './activities/score-with-activities.ts';
import { criteria, scoreSheet, scoringTab, TODAY } from './scoring-tab.ts';

const WORDS =
  'Criteria Groups Tiers Grades Models Settings On Group Criterion Column Rule Value Points Model Notes Hits Tier From Min Max Setting Dimension Grade Fit Engagement Disqualified DQ A B'.split(
    ' ',
  );
const CELL: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...RULES.map(({ name }) => name), 'Counts toward', 'Starting score', 'As of'),
  },
  { weight: 4, arbitrary: fc.constantFrom<CellValue>('', '', '', null, undefined) },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.string(),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<CellValue>(
      '#REF!',
      '"',
      '(',
      '5-10',
      '2 to 10',
      '1e308',
      '(5)',
      new Date(2024, 0, 10),
      new Date(Number.NaN),
      '2024-03-05',
      'a, b',
      'ß',
    ),
  },
);
const GRID = fc.array(fc.array(CELL, { maxLength: 12 }), { maxLength: 14 });

describe('whatever stands in the sheet', () => {
  test('the config is read without a crash, and every issue names a cell of the tab in a plain sentence', () => {
    fc.assert(
      fc.property(GRID, (tab) => {
        const { issues } = parseConfig(tab);
        for (const { cell, message } of issues) {
          const [, letters = '', rowNumber = ''] = /^Scoring!([A-Z]{1,2})(\d+)$/.exec(cell) ?? [];
          expect(letters).not.toBe('');
          expect(Number(rowNumber)).toBeLessThanOrEqual(Math.max(1, tab.length));
          expect(message).toMatch(/^[“A-Z0-9].*[.?]$/su);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('every rule takes every cell and every Value that it can read, in bulk as lead by lead', () => {
    const value = fc.oneof(CELL, fc.constantFrom<CellValue>(5, '0.1', '2 to 10', '2024-03-05', 'a', ''));
    const criterion = fc.tuple(fc.constantFrom(...RULES), value, fc.constantFrom(5, -0.3, '0.000000000001'));
    fc.assert(
      fc.property(
        fc.array(criterion, { minLength: 1, maxLength: 4 }),
        fc.array(CELL, { minLength: 1, maxLength: 12 }),
        (own, cells) => {
          const tab = scoringTab({
            Criteria: criteria(
              ...own.map(([rule, ruleValue, points], index) => [
                `c${index}`,
                'A',
                rule.sheetName,
                ruleValue,
                points,
              ]),
            ),
            Settings: [
              ['Setting', 'Value'],
              ['Minimum score', ''],
              ['Maximum score', ''],
            ],
          });
          const { model, issues } = parseConfig(tab);
          if (issues.some(({ level }) => level === 'error')) return;
          const { bound } = bindModel(model, ['A', 'B'], TODAY);
          const rows = cells.map((cell) => [cell, 'filled']);
          const scores = scoreLeads(bound, rows, findLeadRows(rows).isLead);
          rows.forEach((_row, index) => {
            const breakdown = scores.breakdown(index);
            expect(scores.total[index]).toBe(decimalToNumber(breakdown.total));
            expect(reasonsText(breakdown)).not.toMatch(/NaN|undefined|Infinity/);
          });
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('whatever stands in a log', () => {
  /** Mostly one of these, else any cell. */
  const mostly = (...cells: readonly CellValue[]): fc.Arbitrary<CellValue> =>
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...cells) }, { weight: 1, arbitrary: CELL });
  const ROW = fc.tuple(
    mostly('a', 'B ', 7, 'b'),
    mostly('x', 'X', '#REF!', 'Visit'),
    mostly('2024-03-05', new Date(2024, 2, 1, 9, 30), 20240220, 1709285400, ''),
    mostly('', 2, 1e308, -1, '0.5'),
    CELL,
  );
  const LOG = fc.oneof(fc.array(ROW, { maxLength: 14 }), GRID);
  const HEADED = fc
    .array(ROW, { maxLength: 14 })
    .map((rows) => [['Email', 'Event', 'Date', 'Count', 'Page'], ...rows]);
  const LEADS: CellValue[][] = [['Email'], ['a'], ['B'], [7], ['']];

  test('it is read without a crash, and every issue names a cell in a plain sentence', () => {
    fc.assert(
      fc.property(fc.oneof(LOG, HEADED), (log) => {
        const { issues } = readLog(countingTab({ Activity: '*', Points: 1 }), LEADS, log);
        for (const { cell, message } of issues) {
          expect(cell).toMatch(/^Activities![A-Z]+[1-9]\d*$/);
          expect(message).toMatch(/^[“A-Z0-9].*[.?]$/su);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('rows that count activities take it, in bulk as lead by lead', () => {
    const value = mostly(5, 2, '2 to 10', 'x', '2024-03-05', '');
    const row = fc.record({
      Activity: mostly('*', 'x, y', 'visit'),
      'At least': mostly('', 1, '2 times'),
      'Within days': mostly('', 0, 14, 1e9),
      Counting: mostly('', 'once', 'each'),
      Most: mostly('', 1, '7.5'),
      Fade: mostly('', 'fades over 30', 'halves every 0.1', 'expires after 5'),
    });
    const rule = fc.constantFrom(...RULES);
    fc.assert(
      fc.property(HEADED, row, rule, value, fc.boolean(), (log, own, { sheetName }, wanted, tests) => {
        const test = tests ? { Column: 'Page', Rule: sheetName, Value: wanted } : {};
        const tab = countingTab(
          { Criterion: 'c', Activity: '*', Counting: 'each', Points: 0.1, Fade: 'halves every 14' },
          { Criterion: 'd', Points: -0.3, ...own, ...test },
        );
        if (parseConfig(tab).issues.some(({ level }) => level === 'error')) return;
        const scores = scoreWithActivities(tab, LEADS, log);
        LEADS.slice(1, 4).forEach((_lead, index) => {
          const breakdown = scores.breakdown(index);
          expect(scores.total[index]).toBe(decimalToNumber(breakdown.total));
          expect(reasonsText(breakdown)).not.toMatch(/NaN|undefined|Infinity/);
        });
      }),
      { numRuns: 400 },
    );
  });
});

describe('a column of thousands of cells that all differ', () => {
  const COUNT = 6000;
  const sheet = [
    ['Number', 'Text', 'Date'],
    ...Array.from({ length: COUNT }, (_, index): CellValue[] => [
      index / 8,
      `Lead ${index}`,
      new Date(2024, 2, 5 - (index % 3000), 0, index < 3000 ? 0 : 1),
    ]),
  ];
  const totals = (...row: CellValue[]) => [
    ...scoreSheet(
      scoringTab({
        Criteria: criteria(['c', ...row]),
        Settings: [
          ['Setting', 'Value'],
          ['Maximum score', ''],
        ],
      }),
      sheet,
    ).total,
  ];
  const expected = (points: (index: number) => number) =>
    Array.from({ length: COUNT }, (_, index) => points(index));

  test('is judged cell by cell', () => {
    expect(totals('Number', 'each', '', 0.1)).toEqual(expected((index) => Number(`${index * 125}e-4`)));
    expect(totals('Number', '>', 100, 3)).toEqual(expected((index) => (index > 800 ? 3 : 0)));
    expect(totals('Text', 'ends with', '7', 1)).toEqual(expected((index) => (index % 10 === 7 ? 1 : 0)));
    expect(totals('Date', 'in last days', 30, 1)).toEqual(expected((index) => (index % 3000 <= 30 ? 1 : 0)));
    expect(totals('Text', 'is duplicate', '', 1)).toEqual(expected(() => 0));
  });

  test('and its one repeated cell is found', () => {
    const repeated = [...sheet, [-1, 'LEAD 5000 ', '']];
    const scores = scoreSheet(
      scoringTab({ Criteria: criteria(['c', 'Text', 'is duplicate', '', 1]) }),
      repeated,
    );
    expect(scores.hits).toEqual([1]);
    expect(scores.total[COUNT]).toBe(1);
  });
});
