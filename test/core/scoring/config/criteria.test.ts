import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../../../src/core/scoring/config/parse-config.ts';
import type { CellValue } from '../../../../src/core/table/cell.ts';
import { decimalToNumber } from '../../../../src/core/table/exact-decimal.ts';
import { errorsOf, issuesOf, scoreSheet, scoringTab } from '../scoring-tab.ts';

const HEADERS = ['On', 'Group', 'Criterion', 'Column', 'Rule', 'Value', 'Points', 'Model', 'Notes'];
/** A row of Criteria, from the cells that matter. */
function row(
  cells: Partial<
    Record<
      'On' | 'Group' | 'Criterion' | 'Column' | 'Rule' | 'Value' | 'Points' | 'Model' | 'Notes',
      CellValue
    >
  >,
) {
  return HEADERS.map((header) => cells[header as keyof typeof cells] ?? '');
}
const tabOf = (...rows: CellValue[][]) => scoringTab({ Criteria: [HEADERS, ...rows] });
const PRO = { Criterion: 'Pro', Column: 'Plan', Rule: 'is', Value: 'Pro', Points: 10 };
const SHEET = [
  ['Plan', 'Visits'],
  ['Pro', 9],
  ['Free', 9],
  ['Pro', 1],
];
const scores = (...rows: CellValue[][]): number[] => [...scoreSheet(tabOf(...rows), SHEET).total];

describe('On: a checkbox; blank is on', () => {
  test.each<[CellValue, number]>([
    ['', 10],
    [null, 10],
    [true, 10],
    ['TRUE', 10],
    ['yes', 10],
    ['x', 10],
    ['✓', 10],
    [1, 10],
    [false, 0],
    ['FALSE', 0],
    ['no', 0],
    ['off', 0],
    [0, 0],
  ])('%j', (on, score) => {
    expect(scores(row({ ...PRO, On: on }))[0]).toBe(score);
  });

  test('what is neither yes nor no is an error, also in a row that says nothing else', () => {
    expect(errorsOf(tabOf(row({ ...PRO, On: 'maybe' }), row({ On: 'Groups' }))).sort()).toEqual([
      'unreadable-on Scoring!A3',
      'unreadable-on Scoring!A4',
    ]);
  });

  test('a row that is off may be half written', () => {
    expect(
      issuesOf(tabOf(row(PRO), row({ On: false, Criterion: 'later', Rule: 'nonsense', Points: '?' }))),
    ).toEqual([]);
  });

  test('a row of which a box is ticked, or that holds a note alone, is blank', () => {
    expect(
      issuesOf(tabOf(row(PRO), row({ On: true }), row({ On: false }), row({ Notes: 'ideas:' }))),
    ).toEqual([]);
  });
});

describe('Points: a number, or DQ', () => {
  test.each<[CellValue, number]>([
    [10, 10],
    ['+10', 10],
    ['-5', -5],
    ['−5', -5],
    ['(5)', -5],
    ['0.1', 0.1],
    ['1,000', 1000],
    [0, 0],
  ])('%j is a number', (points, number) => {
    const [criterion] = parseConfig(tabOf(row({ ...PRO, Points: points }))).model.criteria;
    expect(
      criterion?.points === 'DQ' ? 'DQ' : decimalToNumber(criterion?.points ?? { units: -1n, scale: 9 }),
    ).toBe(number);
  });

  test.each(['DQ', 'dq', ' Dq '])('%j disqualifies', (points) => {
    expect(scores(row({ ...PRO, Points: points }))).toEqual([-1, 0, -1]);
  });

  test.each<CellValue>(['ten', 'DQ!', '1,23', '5-10', true, new Date(2024, 4, 1), 1e10, '10 points'])(
    '%j is an error',
    (points) => {
      expect(errorsOf(tabOf(row({ ...PRO, Points: points })))).toEqual(['unreadable-points Scoring!G3']);
    },
  );

  test('missing Points are an error, where a Criterion stands', () => {
    expect(errorsOf(tabOf(row({ ...PRO, Points: '' })))).toEqual(['missing-points Scoring!G3']);
  });

  test('a criterion without a label is named by what it asks', () => {
    const [criterion] = parseConfig(tabOf(row({ ...PRO, Criterion: '' }))).model.criteria;
    expect(criterion?.label).toBe('Plan is Pro');
  });
});

describe('a row with blank Criterion and blank Points continues the row above it: and', () => {
  const AND = { Column: 'Visits', Rule: '>=', Value: 5 };

  test('all conditions must hold, over any number of rows and blank rows between them', () => {
    expect(scores(row(PRO), row(AND))).toEqual([10, 0, 0]);
    expect(
      scores(row(PRO), row({}), row({ On: true }), row(AND), row({ Column: 'Visits', Rule: '<', Value: 9 })),
    ).toEqual([0, 0, 0]);
  });

  test('On, Group and Model are the first row’s: those of the continuation are ignored', () => {
    const tab = tabOf(
      row({ ...PRO, Group: 'Fit' }),
      row({ ...AND, On: false, Group: 'Engagement', Model: 'SMB' }),
    );
    expect(issuesOf(tab)).toEqual([
      'warning continuation-ignored Scoring!B4',
      'warning continuation-ignored Scoring!H4',
    ]);
    const scored = scoreSheet(tab, SHEET);
    expect([...scored.total]).toEqual([10, 0, 0]);
    expect([...scored.fit]).toEqual([10, 0, 0]);
  });

  test('a continuation of a row that is off is off with it', () => {
    expect(scores(row({ ...PRO, On: false }), row({ ...AND, On: true }))).toEqual([0, 0, 0]);
    expect(issuesOf(tabOf(row(PRO), row({ ...PRO, On: false }), row({ Rule: 'nonsense' })))).toEqual([]);
  });

  test('a row with Points, or with a Criterion, is one of its own', () => {
    expect(scores(row(PRO), row({ ...AND, Points: 3 }))).toEqual([13, 3, 10]);
    expect(errorsOf(tabOf(row(PRO), row({ ...AND, Criterion: 'Visits' })))).toEqual([
      'missing-points Scoring!G4',
    ]);
  });

  test('the first row cannot continue anything', () => {
    expect(errorsOf(tabOf(row(AND), row(PRO)))).toEqual(['missing-points Scoring!G3']);
  });

  test.each(['each', 'fades over days', 'halves every days'])('it holds no %s', (rule) => {
    expect(errorsOf(tabOf(row(PRO), row({ Column: 'Visits', Rule: rule, Value: 5 })))).toEqual([
      'graded-continuation Scoring!E4',
    ]);
  });

  test('it may follow an each, a decay or a DQ, and limits when that counts', () => {
    expect(
      scores(
        row({ Criterion: 'v', Column: 'Visits', Rule: 'each', Points: 2 }),
        row({ Column: 'Plan', Rule: 'is', Value: 'Pro' }),
      ),
    ).toEqual([18, 0, 2]);
    expect(scores(row({ ...PRO, Points: 'DQ' }), row(AND))).toEqual([-1, 0, 0]);
  });
});

test.each(['each', 'fades over days', 'halves every days'])(
  'a DQ criterion cannot be %s, which gives points by degrees',
  (rule) => {
    expect(errorsOf(tabOf(row({ ...PRO, Rule: rule, Value: 5, Points: 'DQ' })))).toEqual([
      'graded-disqualification Scoring!E3',
    ]);
  },
);

describe('Column, Rule and Value', () => {
  test('a missing Column and a missing Rule are errors at their cells', () => {
    expect(errorsOf(tabOf(row({ Criterion: 'x', Points: 5 })))).toEqual([
      'missing-column Scoring!D3',
      'missing-rule Scoring!E3',
    ]);
  });

  test.each<[string, CellValue, string]>([
    ['cotains', 'x', 'contains'],
    ['is blnak', '', 'is blank'],
    ['in last 7 days', 7, 'in last days'],
    ['stars with', 'x', 'starts with'],
    ['greater then', 5, 'greater than'],
  ])('the unknown rule %j asks: did you mean', (rule, value, meant) => {
    const { issues } = parseConfig(tabOf(row({ ...PRO, Rule: rule, Value: value })));
    expect(issues).toEqual([
      {
        level: 'error',
        code: 'unknown-rule',
        cell: 'Scoring!E3',
        message: `There is no rule “${rule}”. Did you mean “${meant}”?`,
      },
    ]);
  });

  test('a Value that the rule cannot read is an error that says what it needs', () => {
    const { issues } = parseConfig(tabOf(row({ ...PRO, Rule: '>=', Value: 'many' })));
    expect(issues).toEqual([
      {
        level: 'error',
        code: 'unreadable-value',
        cell: 'Scoring!F3',
        message: 'The rule “>=” needs a number, such as 10, but its Value is “many”.',
      },
    ]);
  });

  test('an invalid pattern is an error', () => {
    expect(errorsOf(tabOf(row({ ...PRO, Rule: 'matches', Value: '(vp' })))).toEqual([
      'unreadable-value Scoring!F3',
    ]);
  });

  test('the number rule = with a text suggests is', () => {
    const [issue] = parseConfig(tabOf(row({ ...PRO, Rule: '=' }))).issues;
    expect(issue?.message).toContain('use the rule “is”');
  });

  test('a Value that a rule does not take is a warning', () => {
    expect(issuesOf(tabOf(row({ ...PRO, Rule: 'is blank' })))).toEqual(['warning value-ignored Scoring!F3']);
  });

  test('over 15 criteria are a warning', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => row({ ...PRO, Value: `v${index}` }));
    expect(issuesOf(tabOf(...rows(15)))).toEqual([]);
    expect(issuesOf(tabOf(...rows(16)))).toEqual(['warning too-many-criteria Scoring!A1']);
  });
});
