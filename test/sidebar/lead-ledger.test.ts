import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LeadSheet } from '../../sidebar/sheet/lead-sheet.ts';
import { bars, ledger } from '../../sidebar/views/lead/ledger.ts';
import { selectedRow } from '../../sidebar/views/lead/selected-row.ts';
import type { Answer, SheetReading } from '../../src/app/api.ts';
import {
  addDecimals,
  compareDecimals,
  decimalToNumber,
  type ExactDecimal,
  exactDecimal,
  ZERO,
} from '../../src/core/table/exact-decimal.ts';
import { openAddon } from '../addon/open-addon.ts';
import { HEADERS, LEADS } from '../core/scoring/random-leads.ts';
import { AWKWARD_MODELS, PLAIN_MODELS, tabOfModel } from '../core/scoring/random-models.ts';
import { criteria, scoreSheet, scoringTab, sideBySide } from '../core/scoring/scoring-tab.ts';
import { leadSheetOf } from './lead-sheet-of.ts';

const sumOf = (points: readonly ExactDecimal[]): ExactDecimal => points.reduce(addDecimals, ZERO);

const SCORES = scoreSheet(
  scoringTab({
    Criteria: [
      ['Group', 'Criterion', 'Column', 'Rule', 'Value', 'Points'],
      ['Web', 'Blog', 'A', 'is', 'x', 0.25],
      ['Web', 'Pricing', 'A', 'is', 'x', 30],
      ['Score', 'Idle', 'A', 'is', 'x', -12],
      ['Job', 'Director', 'A', 'is', 'x', 60],
      ['', 'Nothing', 'A', 'is', 'x', 0],
      ['', 'Student', 'B', 'is', 'y', 'DQ'],
    ],
    Groups: [
      ['Group', 'Counts toward', 'Min', 'Max'],
      ['Web', 'Engagement', '', 20],
      ['Score', '', -10, ''],
      ['Job', 'Fit', '', ''],
      ['Fit', '', '', 40],
    ],
    Settings: [
      ['Setting', 'Value'],
      ['Starting score', 1],
      ['Maximum score', 45],
    ],
  }),
  [
    ['A', 'B'],
    ['x', ''],
    ['x', 'y'],
    ['', ''],
  ],
);
const told = (rowIndex: number): [string, number][] =>
  ledger(SCORES.bound, SCORES.breakdown(rowIndex)).map(({ text, points }) => [text, decimalToNumber(points)]);

describe('the sum that makes a score', () => {
  test('tells criteria apart that stand in one row, in blocks side by side', () => {
    const { bound, breakdown } = scoreSheet(
      sideBySide(
        [['Criteria'], ...criteria(['Blog', 'A', 'is', 'x', 1])],
        [['Criteria'], ...criteria(['Pricing', 'A', 'is', 'x', 2])],
      ),
      [['A'], ['x']],
    );
    const keys = ledger(bound, breakdown(0)).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });

  test('has the criteria by size whatever their sign, then what each limit changed, in words', () => {
    expect(told(0)).toEqual([
      ['Starting score', 1],
      ['Director', 60],
      ['Pricing', 30],
      ['Idle', -12],
      ['Blog', 0.25],
      ['The group “Web” may give 20 at most', -10.25],
      ['The group “Score” gives −10 at least', 2],
      ['Fit may give 40 at most', -20],
      ['No score goes above 45', -6],
    ]);
  });

  test('ends with the disqualification', () => {
    expect(told(1).at(-1)).toEqual(['Disqualified', -46]);
  });

  test.each([
    ['plain points', PLAIN_MODELS],
    ['points that no double holds', AWKWARD_MODELS],
  ] as const)('adds up exactly to the score over random models with %s', (_, models) => {
    fc.assert(
      fc.property(models, LEADS, (model, leads) => {
        const scores = scoreSheet(tabOfModel(model), [HEADERS, ...leads.map(({ cells }) => cells)]);
        leads.forEach((_lead, index) => {
          if (scores.isLead[index] === 0) return;
          const breakdown = scores.breakdown(index);
          const lines = ledger(scores.bound, breakdown);
          expect(compareDecimals(sumOf(lines.map(({ points }) => points)), breakdown.total)).toBe(0);
        });
      }),
      { numRuns: 100 },
    );
  });

  test('adds up to the very score that the sheet holds, for each of the demo leads', () => {
    const addon = openAddon({ Sheet1: [] });
    addon.choose('loadDemoLeads');
    addon.score();
    const answer = JSON.parse(
      String(addon.workbook.script.callFromSidebar('readSheet', [])),
    ) as Answer<SheetReading>;
    if (!answer.ok) throw new Error(answer.sentence);
    const sheet = new LeadSheet(answer.result);
    const [headers = [], ...rows] = addon.values(sheet.leads?.tab ?? '');
    const scoreColumn = headers.indexOf('Lead score');
    expect(sheet.leadIndexes.length).toBeGreaterThan(100);
    for (const rowIndex of sheet.leadIndexes) {
      const { current } = sheet;
      if (!current) throw new Error('the demo model has errors');
      const lines = ledger(current.bound, current.scores.breakdown(rowIndex));
      expect(decimalToNumber(sumOf(lines.map(({ points }) => points)))).toBe(rows[rowIndex]?.[scoreColumn]);
    }
  });
});

describe('bars', () => {
  const drawn = (...points: number[]) => bars(points.map(exactDecimal));

  test('lie on one scale to both sides of one zero', () => {
    expect(drawn(30, -10, 15)).toEqual({
      zero: 0.25,
      bars: [
        { start: 0.25, width: 0.75 },
        { start: 0, width: 0.25 },
        { start: 0.25, width: 0.375 },
      ],
    });
  });

  test('have the zero at the side that nothing goes to', () => {
    expect(drawn(5).zero).toBe(0);
    expect(drawn(-5).zero).toBe(1);
    expect(drawn()).toEqual({ zero: 0, bars: [] });
  });
});

describe('the selected row', () => {
  const sheet = leadSheetOf(
    scoringTab({
      Criteria: [
        ['Criterion', 'Column', 'Rule', 'Value', 'Points'],
        ['x', 'A', 'is', 'x', 1],
      ],
    }),
    [
      ['Email', 'A'],
      ['ada@firm.example', 'x'],
      ['', ''],
      ['bo@firm.example', 'y'],
    ],
  );
  const headers = ['Email', 'A'];
  const kindOf = (rowNumber: number, cells: readonly string[] | null, tab = 'Leads') =>
    selectedRow(sheet, { tab, rowNumber, cells, headers }).kind;

  test('is a lead’s where the sheet was read to hold one, whatever its cells are now', () => {
    expect(
      selectedRow(sheet, { tab: 'Leads', rowNumber: 2, cells: ['new@firm.example', ''], headers }),
    ).toEqual({
      kind: 'lead',
      rowIndex: 0,
    });
  });

  test('is no lead’s in another tab, in the headers, or where it is empty now', () => {
    expect(kindOf(2, null, 'Scoring')).toBe('other tab');
    expect(kindOf(1, ['Email', 'A'])).toBe('headers');
    expect(kindOf(0, ['Leads', ''])).toBe('above');
    expect(kindOf(2, ['', ' '])).toBe('empty');
    expect(kindOf(900, ['', ''])).toBe('empty');
  });

  test('is to be read where something stands that the sheet was not read to hold', () => {
    expect(kindOf(3, ['cy@firm.example', ''])).toBe('no lead');
    expect(kindOf(5, ['di@firm.example', ''])).toBe('new');
  });

  test('is not told where columns were moved since the sheet was read', () => {
    const moved = { tab: 'Leads', rowNumber: 2, cells: ['x', 'ada@firm.example'], headers: ['A', 'Email'] };
    expect(selectedRow(sheet, moved)).toEqual({ kind: 'moved' });
  });
});
