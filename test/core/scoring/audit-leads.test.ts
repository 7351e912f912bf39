import { describe, expect, test } from 'vitest';
import { auditLeads } from '../../../src/core/scoring/audit-leads.ts';
import type { CellValue } from '../../../src/core/table/cell.ts';
import { findLeadRows } from '../../../src/core/table/lead-rows.ts';
import { type Blocks, criteria, scoreSheet, scoringTab } from './scoring-tab.ts';

/** Warnings about leads whose headers stand in row 4 of a tab called Leads. */
function audit(blocks: Blocks, sheet: CellValue[][], keyColumnIndex?: number) {
  const [headers = [], ...rows] = sheet;
  return auditLeads({
    scores: scoreSheet(scoringTab(blocks), sheet),
    rows,
    headers: headers.map(String),
    tabName: 'Leads',
    firstRowIndex: 4,
    keyColumnIndex,
    footerStart: findLeadRows(rows).footerStart,
  });
}
const codes = (blocks: Blocks, sheet: CellValue[][], keyColumnIndex?: number) =>
  audit(blocks, sheet, keyColumnIndex).map(({ level, code, cell }) => `${level} ${code} ${cell}`);

describe('criteria that tell nothing', () => {
  const sheet = [['A'], ['x'], ['x']];
  test('one that never matches is a warning at its Criterion cell', () => {
    expect(codes({ Criteria: criteria(['c', 'A', 'is', 'y', 1]) }, sheet)).toEqual([
      'warning never-matches Scoring!A3',
    ]);
  });

  test('one that always matches is a warning, unless it gives points by degrees', () => {
    expect(codes({ Criteria: criteria(['c', 'A', 'is', 'x', 1]) }, sheet)).toEqual([
      'warning always-matches Scoring!A3',
    ]);
    expect(codes({ Criteria: criteria(['c', 'A', 'each', '', 1]) }, [['A'], [1], [2]])).toEqual([]);
    expect(codes({ Criteria: criteria(['c', 'A', 'is', 'x', 1]) }, [['A'], ['x']])).toEqual([]);
  });

  test('a criterion of a model is measured by the leads of that model', () => {
    const blocks: Blocks = {
      Criteria: [
        ['Criterion', 'Column', 'Rule', 'Value', 'Points', 'Model'],
        ['c', 'A', 'is', 'x', 1, 'Big'],
        ['d', 'A', 'is', 'z', 1, 'Small'],
      ],
      Models: [
        ['Model', 'Column', 'Rule', 'Value'],
        ['Big', 'B', 'is', 1],
        ['Small', '', '', ''],
      ],
    };
    expect(
      codes(blocks, [
        ['A', 'B'],
        ['x', 1],
        ['x', 1],
        ['y', 2],
        ['y', 3],
      ]),
    ).toEqual(['warning always-matches Scoring!A3', 'warning never-matches Scoring!A4']);
  });

  test('a criterion that some match is none', () => {
    expect(codes({ Criteria: criteria(['c', 'A', 'is', 'x', 1]) }, [['A'], ['x'], ['y']])).toEqual([]);
  });
});

describe('columns that a rule cannot read', () => {
  const number = { Criteria: criteria(['c', 'Size', '>=', 100, 1]) };

  test('a number rule on a column that holds dates is a warning that says what to do', () => {
    const [issue] = audit(number, [['Size'], [200], [new Date(2024, 0, 10)], [50]]);
    expect([issue?.code, issue?.cell]).toEqual(['dates-in-number-column', 'Scoring!B3']);
    expect(issue?.message).toContain('Leads!A6');
    expect(issue?.message).toMatch(/1-10 became a date: format the column as plain text and paste again/);
  });

  test('so it is in an and row, and in the block Models', () => {
    const sheet = [
      ['Size', 'A'],
      [200, 'x'],
      [new Date(2024, 0, 10), 'x'],
      [50, 'y'],
    ];
    const and = { Criteria: criteria(['c', 'A', 'is', 'x', 1], ['', 'Size', '<', 900, '']) };
    expect(codes(and, sheet)).toEqual(['warning dates-in-number-column Scoring!B4']);
    const models: Blocks = {
      Criteria: criteria(['c', 'A', 'is', 'x', 1]),
      Models: [
        ['Model', 'Column', 'Rule', 'Value'],
        ['Big', 'Size', '>', 100],
        ['Small', '', '', ''],
      ],
    };
    expect(codes(models, sheet)).toEqual(['warning dates-in-number-column Scoring!B7']);
  });

  test('texts in a number column and in a date column are warnings with an example; bands are numbers', () => {
    const [issue] = audit(number, [['Size'], ['51-200'], ['02.Medium'], ['02.Medium'], [500], ['']]);
    expect([issue?.code, issue?.cell]).toEqual(['unreadable-numbers', 'Scoring!B3']);
    expect(issue?.message).toContain('2 leads have');
    expect(issue?.message).toContain('“02.Medium” (Leads!A6)');
    const dates = { Criteria: criteria(['c', 'Seen', 'in last days', 7, 1]) };
    expect(codes(dates, [['Seen'], ['2024-03-05'], ['soon'], ['']])).toEqual([
      'warning unreadable-dates Scoring!B3',
    ]);
  });

  test('error values in a column are a warning at the first of them', () => {
    const sheet = [['A'], ['x'], ['#N/A'], ['y'], ['#REF!']];
    expect(codes({ Criteria: criteria(['c', 'A', 'is', 'x', 1]) }, sheet)).toEqual([
      'warning error-values Leads!A6',
    ]);
  });

  test('a column that is mostly blank is a warning, unless only blanks are asked for', () => {
    const sheet = [['A'], ['x'], [''], ['']].map((row) => [...row, 'z']);
    expect(codes({ Criteria: criteria(['c', 'A', 'is', 'x', 1]) }, sheet)).toEqual([
      'warning mostly-blank-column Scoring!B3',
    ]);
    expect(codes({ Criteria: criteria(['c', 'A', 'is blank', '', 1]) }, sheet)).toEqual([]);
    expect(codes({ Criteria: criteria(['c', 'A', 'is', 'x', 1]) }, [['A'], ['x'], ['']])).toEqual([]);
  });
});

describe('dates still to come', () => {
  const sheet = [
    ['Seen', 'A'],
    ['2024-03-06', 'x'],
    ['2024-03-05', 'x'],
    ['2024-01-01', 'y'],
  ];
  test.each(['in last days', 'not in last days', 'fades over days', 'halves every days'])(
    'are a warning under %s',
    (rule) => {
      const issues = audit({ Criteria: criteria(['c', 'Seen', rule, 30, 1]) }, sheet).filter(
        ({ code }) => code === 'future-dates',
      );
      expect(issues.map(({ cell }) => cell)).toEqual(['Scoring!B3']);
      expect(issues[0]?.message).toContain('Leads!A5');
    },
  );

  test('are none where an in next days rule reads the column, or no date rule does', () => {
    const next = criteria(['c', 'Seen', 'in last days', 30, 1], ['d', 'Seen', 'in next days', 30, 1]);
    expect(codes({ Criteria: next }, sheet)).toEqual([]);
    expect(codes({ Criteria: criteria(['c', 'A', 'is', 'x', 1]) }, sheet)).toEqual([]);
  });

  test('count from As of', () => {
    const blocks = {
      Criteria: criteria(['c', 'Seen', 'in last days', 90, 1]),
      Settings: [
        ['Setting', 'Value'],
        ['As of', '2024-03-06'],
      ],
    };
    expect(codes(blocks, sheet)).toEqual(['warning always-matches Scoring!A3']);
  });
});

describe('the leads themselves', () => {
  const one = { Criteria: criteria(['c', 'A', 'is', 'x', 1]) };

  test('duplicate keys are a warning at the first repeated one', () => {
    const sheet = [
      ['A', 'Email'],
      ['x', 'a@b.co'],
      ['y', 'c@d.co'],
      ['x', 'A@B.co'],
      ['y', ''],
      ['y', ''],
    ];
    expect(codes(one, sheet, 1)).toEqual(['warning duplicate-keys Leads!B7']);
    expect(codes(one, sheet)).toEqual([]);
  });

  test('leads of no model are a warning at the first of them', () => {
    const blocks: Blocks = {
      ...one,
      Models: [
        ['Model', 'Column', 'Rule', 'Value'],
        ['Big', 'A', 'is', 'x'],
      ],
    };
    expect(codes(blocks, [['A'], ['x'], ['y'], ['z']])).toEqual(['warning no-model Leads!A6']);
  });

  test('a footer is a warning at its first row', () => {
    const wide = (...cells: CellValue[]) => [...cells, ...Array<CellValue>(8 - cells.length).fill('')];
    const full = (cell: string) => Array<CellValue>(8).fill(cell);
    const issues = audit(one, [
      ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'],
      full('x'),
      full('y'),
      wide(),
      wide('Grand Total', 2),
    ]);
    expect(issues.map(({ code, cell }) => `${code} ${cell}`)).toEqual(['footer-rows Leads!A8']);
    expect(issues[0]?.message).toContain('Grand Total');
  });

  test('a tab without leads has nothing to warn of', () => expect(codes(one, [['A']])).toEqual([]));
});

test('every warning is a sentence or two that quotes no more than the beginning of a long cell', () => {
  const long = 'word '.repeat(9000);
  const issues = audit({ Criteria: criteria([long, 'A', '>', 5, 1]) }, [
    ['A'],
    [long],
    [new Date(2024, 0, 10)],
    ['#N/A'],
  ]);
  expect(issues.length).toBeGreaterThan(2);
  for (const { message } of issues) {
    expect(message).toMatch(/^.{10,320}\.$/s);
  }
});
