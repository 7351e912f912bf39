import { describe, expect, test } from 'vitest';
import { reasonsText, signedPoints } from '../../../src/core/scoring/reasons.ts';
import type { CellValue } from '../../../src/core/table/cell.ts';
import { exactDecimal } from '../../../src/core/table/exact-decimal.ts';
import { criteria, scoreSheet, scoringTab } from './scoring-tab.ts';

const reasons = (rows: CellValue[][], lead: CellValue[], most?: number) =>
  reasonsText(
    scoreSheet(scoringTab({ Criteria: criteria(...rows) }), [['A', 'B', 'C'], lead]).breakdown(0),
    most,
  );

const ROWS: CellValue[][] = [
  ['Inactive', 'A', 'is', 'x', -10],
  ['Director', 'B', 'is', 'x', 15],
  ['Pricing page visit', 'C', 'is', 'x', 20],
];

describe('the reasons for a score', () => {
  test('stand in one line, the largest first', () => {
    expect(reasons(ROWS, ['x', 'x', 'x'])).toBe('Pricing page visit +20 · Director +15 · Inactive −10');
  });

  test('are the matched ones alone', () => {
    expect(reasons(ROWS, ['', 'x', ''])).toBe('Director +15');
    expect(reasons(ROWS, ['', '', 'y'])).toBe('');
  });

  test('go by size whatever their sign, ties in sheet order', () => {
    const rows = [
      ['low', 'A', 'is', 'x', -5],
      ['high', 'A', 'is', 'x', 5],
      ['top', 'A', 'is', 'x', -30],
    ];
    expect(reasons(rows, ['x', '', ''])).toBe('top −30 · low −5 · high +5');
  });

  test('of no points are left out', () => {
    expect(
      reasons(
        [
          ['zero', 'A', 'is', 'x', 0],
          ['one', 'A', 'is', 'x', 1],
        ],
        ['x', '', ''],
      ),
    ).toBe('one +1');
  });

  test('name what disqualifies first', () => {
    expect(reasons([...ROWS, ['Student', 'A', 'is', 'x', 'DQ']], ['x', 'x', ''])).toBe(
      'Disqualified: Student · Director +15 · Inactive −10',
    );
  });

  test('are at most as many as asked for', () => {
    expect(reasons(ROWS, ['x', 'x', 'x'], 2)).toBe('Pricing page visit +20 · Director +15');
    expect(reasons([['Student', 'A', 'is', 'x', 'DQ'], ...ROWS], ['x', 'x', 'x'], 1)).toBe(
      'Disqualified: Student',
    );
    expect(reasons(ROWS, ['x', 'x', 'x'], 99)).toBe(reasons(ROWS, ['x', 'x', 'x']));
  });

  test('show exact points: those of each and of decays too', () => {
    const rows = [
      ['Visits', 'A', 'each', '', 0.1],
      ['Seen', 'B', 'fades over days', 90, 15],
    ];
    expect(reasons(rows, [3, '2024-03-04', ''])).toBe('Seen +14.8 · Visits +0.3');
  });
});

test.each<[number, string]>([
  [20, '+20'],
  [-10, '−10'],
  [-0.5, '−0.5'],
  [0, '+0'],
])('%d points are written %j', (points, text) => {
  expect(signedPoints(exactDecimal(points))).toBe(text);
});
