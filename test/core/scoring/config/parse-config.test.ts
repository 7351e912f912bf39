import { describe, expect, test } from 'vitest';
import { bindModel } from '../../../../src/core/scoring/bind-model.ts';
import { parseConfig } from '../../../../src/core/scoring/config/parse-config.ts';
import { firstError } from '../../../../src/core/scoring/issue.ts';
import type { CellValue } from '../../../../src/core/table/cell.ts';
import { criteria, errorsOf, issuesOf, scoreSheet, scoringTab, TODAY } from '../scoring-tab.ts';

test('several errors at once are all reported, each with its exact cell', () => {
  const tab: CellValue[][] = [
    ['My scoring', '', '', '', '', '', '', '', '', ''],
    ['Criteria', '', '', '', '', '', '', '', 'Settings', ''],
    ['On', 'Group', 'Criterion', 'Column', 'Rule', 'Value', 'Points', '', 'Setting', 'Value'],
    ['maybe', 'Web', 'a', 'Plan', 'is', 'Pro', 'ten', '', 'Startng score', 5],
    ['', '', 'b', '', 'isn', 'x', '', '', 'As of', 'someday'],
    ['', '', '', 'Plan', 'each', 'lots', '', '', 'As of', ''],
    ['', '', 'c', 'Plan', 'between', '10 to 2', 5, '', '', ''],
    ['', '', '', '', '', '', '', '', '', ''],
    ['Groups', '', '', '', 'Tiers', '', '', '', '', ''],
    ['Group', 'Counts toward', 'Min', 'Max', 'Tier', 'From', '', '', '', ''],
    ['Web', 'Fitness', 9, 5, 'Hot', 70, '', '', '', ''],
    ['Web', '', '', '', 'Warm', 70, '', '', '', ''],
  ];
  expect(errorsOf(tab).sort()).toEqual(
    [
      'unreadable-on Scoring!A4',
      'unreadable-points Scoring!G4',
      'missing-points Scoring!G5',
      'missing-column Scoring!D5',
      'unknown-rule Scoring!E5',
      'unreadable-value Scoring!F6',
      'unreadable-value Scoring!F7',
      'unknown-setting Scoring!I4',
      'unreadable-setting Scoring!J5',
      'duplicate-setting Scoring!I6',
      'unknown-dimension Scoring!B11',
      'min-over-max Scoring!C11',
      'duplicate-group Scoring!A12',
      'same-from Scoring!F12',
    ].sort(),
  );
});

describe('columns that the leads do not have', () => {
  const bind = (tab: CellValue[][], ...headers: string[]) =>
    bindModel(parseConfig(tab).model, headers, TODAY).issues;

  test('an unknown column is an error with did you mean', () => {
    expect(
      bind(scoringTab({ Criteria: criteria(['a', 'Industri', 'is', 'x', 1]) }), 'Email', 'Industry'),
    ).toEqual([
      {
        level: 'error',
        code: 'unknown-column',
        cell: 'Scoring!B3',
        message: 'The leads have no column “Industri”. Did you mean “Industry”?',
      },
    ]);
  });

  test('every unknown column is told, those of and rows and of Models too', () => {
    const tab = scoringTab({
      Criteria: criteria(['a', 'X', 'is', 'x', 1], ['', 'Y', 'is', 'y', '']),
      Models: [
        ['Model', 'Column', 'Rule', 'Value'],
        ['Big', 'Z', '>', 5],
      ],
    });
    expect(bind(tab, 'Email').map(({ cell }) => cell)).toEqual(['Scoring!B3', 'Scoring!B4', 'Scoring!B8']);
  });

  test('an unknown column is told together with what else is wrong in its row', () => {
    const tab: CellValue[][] = [
      ['Criteria', '', '', '', '', '', 'Models', '', '', ''],
      ['On', 'Column', 'Rule', 'Value', 'Points', '', 'Model', 'Column', 'Rule', 'Value'],
      ['', 'Pricing vists', 'containz', '', 'ten', '', 'Big', 'Plann', 'isn', 'x'],
      ['', 'Pricing vists', 'at least', 'abc', 'ten', '', '', 'Plan', 'is', 'x'],
      ['', 'Pricing visits', 'at least', 1, 5, '', '', '', '', ''],
      ['', 'Plann', 'each', 10, '', '', '', '', '', ''],
      ['', '#REF!', 'is', 'x', 1, '', '', '', '', ''],
      [false, 'Nowhere', 'containz', '', 'ten', '', '', '', '', ''],
    ];
    expect(errorsOf(tab).sort()).toEqual(
      [
        'unknown-rule Scoring!I3',
        'missing-model Scoring!G4',
        'unreadable-points Scoring!E3',
        'unknown-rule Scoring!C3',
        'unreadable-points Scoring!E4',
        'unreadable-value Scoring!D4',
        'graded-continuation Scoring!C6',
        'error-value Scoring!B7',
      ].sort(),
    );
    expect(bind(tab, 'Pricing visits', 'Plan').map(({ cell, message }) => [cell, message])).toEqual([
      ['Scoring!B3', 'The leads have no column “Pricing vists”. Did you mean “Pricing visits”?'],
      ['Scoring!H3', 'The leads have no column “Plann”. Did you mean “Plan”?'],
      ['Scoring!B4', 'The leads have no column “Pricing vists”. Did you mean “Pricing visits”?'],
      ['Scoring!B6', 'The leads have no column “Plann”. Did you mean “Plan”?'],
    ]);
  });

  test('two headers that fit, or a duplicated header, are an error that names the columns', () => {
    const [issue] = bind(
      scoringTab({ Criteria: criteria(['a', 'notes', 'is', 'x', 1]) }),
      'Notes',
      'Email',
      'NOTES',
    );
    expect([issue?.code, issue?.cell]).toEqual(['ambiguous-column', 'Scoring!B3']);
    expect(issue?.message).toContain('columns A and C');
    expect(bind(scoringTab({ Criteria: criteria(['a', 'A', 'is', 'x', 1]) }), 'A', 'A')[0]?.code).toBe(
      'ambiguous-column',
    );
  });

  test('a duplicated header that no criterion names is none', () => {
    expect(bind(scoringTab({ Criteria: criteria(['a', 'A', 'is', 'x', 1]) }), 'A', 'Notes', 'Notes')).toEqual(
      [],
    );
  });
});

test('an error comes before a warning to a function that shows one sentence', () => {
  const { issues } = parseConfig(
    scoringTab({
      Criteria: [
        ['Group', ...(criteria()[0] ?? [])],
        ['Web', 'a', 'A', 'is', 'x', 1],
        ['Web', 'b', 'A', 'is', 'x', 'ten'],
      ],
    }),
  );
  expect(issues[0]?.level).toBe('warning');
  expect(firstError(issues)?.cell).toBe('Scoring!F4');
});

test('the same cells saved as a CSV, where every cell is text, are the same model', () => {
  const tab = scoringTab({
    Criteria: [
      ['On', ...(criteria()[0] ?? [])],
      [true, 'a', 'Plan', 'is', 'Pro', 10],
      [false, 'b', 'Plan', 'is', 'Pro', 5],
      ['', 'c', 'Visits', '>=', 3, 0.1],
      ['', 'd', 'Seen', 'after', new Date(2024, 0, 1), 2],
    ],
    Settings: [
      ['Setting', 'Value'],
      ['Starting score', 1],
      ['Maximum score', ''],
    ],
  });
  const csv = tab.map((row) =>
    row.map((cell) =>
      cell instanceof Date ? '2024-01-01' : cell === true ? 'TRUE' : cell === false ? 'FALSE' : String(cell),
    ),
  );
  const sheet = [
    ['Plan', 'Visits', 'Seen'],
    ['Pro', 5, '2024-02-02'],
    ['Free', 2, '2023-02-02'],
  ];
  expect([...scoreSheet(tab, sheet).total]).toEqual([13.1, 1]);
  expect([...scoreSheet(csv, sheet).total]).toEqual([13.1, 1]);
});

describe('large tabs', () => {
  test('2,000 criteria are parsed and score', () => {
    const rows = Array.from({ length: 2000 }, (_, index) => [
      `c${index}`,
      `H${index % 40}`,
      '>=',
      index % 7,
      0.1,
    ]);
    const tab = scoringTab({
      Criteria: criteria(...rows),
      Settings: [
        ['Setting', 'Value'],
        ['Maximum score', ''],
      ],
    });
    const headers = Array.from({ length: 40 }, (_, index) => `H${index}`);
    const leads = Array.from({ length: 200 }, (_, row) => headers.map((_, column) => (row + column) % 9));
    const scores = scoreSheet(tab, [headers, ...leads]);
    const expected = leads.map(
      (lead) => rows.filter((_, index) => (lead[index % 40] ?? 0) >= index % 7).length / 10,
    );
    expect([...scores.total]).toEqual(expected);
  });

  test('2,000 criteria that are all wrong are all told', () => {
    const rows = Array.from({ length: 2000 }, (_, index) => [`c${index}`, 'A', 'contians', 'x', 'many']);
    expect(errorsOf(scoringTab({ Criteria: criteria(...rows) }))).toHaveLength(4000);
  });

  test('a cell of 50,000 characters anywhere is read, and quoted by its beginning', () => {
    const long = 'x y'.repeat(16_666);
    for (let column = 0; column < 5; column++) {
      const row: CellValue[] = ['a', 'A', 'is', 'x', 1];
      row[column] = long;
      for (const { message } of parseConfig(scoringTab({ Criteria: criteria(row) })).issues) {
        expect(message.length).toBeLessThan(400);
      }
    }
    const others = scoringTab({
      Criteria: criteria(['a', 'A', 'is any of', long, 1], ['b', 'A', 'matches', long, 1]),
      Groups: [
        ['Group', 'Counts toward', 'Min', 'Max'],
        [long, long, long, long],
      ],
      Tiers: [
        ['Tier', 'From', 'Model'],
        [long, long, long],
      ],
      Grades: [
        ['Dimension', 'Grade', 'From'],
        [long, long, long],
      ],
      Models: [
        ['Model', 'Column', 'Rule', 'Value'],
        [long, long, long, long],
      ],
      Settings: [
        ['Setting', 'Value'],
        [long, long],
        ['As of', long],
        ['Colour', long],
        ['Time zone', long],
      ],
    });
    const { issues } = parseConfig(others);
    expect(issues.length).toBeGreaterThan(8);
    for (const { message } of issues) expect(message.length).toBeLessThan(400);
  });
});

test('a name of an object’s own parts is a name like any other', () => {
  const tab = scoringTab({
    Criteria: [
      ['Group', 'Criterion', 'Column', 'Rule', 'Value', 'Points'],
      ['__proto__', 'constructor', 'toString', 'is', 'valueOf', 5],
    ],
    Groups: [
      ['Group', 'Counts toward', 'Min', 'Max'],
      ['__proto__', 'Fit', '', 3],
    ],
  });
  expect(issuesOf(tab)).toEqual([]);
  expect([...scoreSheet(tab, [['toString'], ['VALUEOF'], ['x']]).fit]).toEqual([3, 0]);
});
