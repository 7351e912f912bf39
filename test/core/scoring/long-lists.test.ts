import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeColumns, countCodes } from '../../../src/core/scoring/lead-columns.ts';
import { scoreLeads } from '../../../src/core/scoring/score-leads.ts';
import type { CellValue } from '../../../src/core/table/cell.ts';
import { decimalToNumber } from '../../../src/core/table/exact-decimal.ts';
import { scoreSheet, scoringTab } from './scoring-tab.ts';

/** Groups with limits, a filtered criterion and one that disqualifies, over more leads than are added up at once. */
const TAB = scoringTab({
  Criteria: [
    ['Group', 'Criterion', 'Column', 'Rule', 'Value', 'Points'],
    ['Fit', 'Size', 'Size', 'each', '', 0.1],
    ['Fit', 'Large', 'Size', 'at least', 40, 5],
    ['Web', 'Visits', 'Visits', 'each', '', 1.25],
    ['', '', 'Name', 'contains', '7', ''],
    ['Engagement', 'Named', 'Name', 'contains', '1', 3],
    ['', 'Out', 'Visits', 'is', 13, 'DQ'],
  ],
  Groups: [
    ['Group', 'Counts toward', 'Min', 'Max'],
    ['Web', 'Engagement', 0, 20],
    ['Fit', '', '', 7],
  ],
});
const EDGE = 8192;
const rows: CellValue[][] = Array.from({ length: 2 * EDGE + 5 }, (_, index) => [
  `lead ${index}`,
  (index * 37) % 61,
  (index * 11) % 29,
]);
const scores = scoreSheet(TAB, [['Name', 'Size', 'Visits'], ...rows]);

describe('a list longer than what is added up at once', () => {
  const edges = [0, 1, 7, EDGE - 1, EDGE, EDGE + 1, 2 * EDGE - 1, 2 * EDGE, 2 * EDGE + 4];
  const some = [...edges, ...Array.from({ length: 300 }, (_, index) => (index * 5407) % rows.length)];

  test.each([...new Set(some)].slice(0, 200))('scores lead %d as its breakdown says', (row) => {
    const { total, dimensions, buckets, disqualifiedBy } = scores.breakdown(row);
    expect(scores.total[row]).toBe(decimalToNumber(total));
    expect(scores.fit[row]).toBe(decimalToNumber(dimensions.Fit));
    expect(scores.engagement[row]).toBe(decimalToNumber(dimensions.Engagement));
    expect(scores.disqualified[row]).toBe(disqualifiedBy.length > 0 ? 1 : 0);
    buckets.forEach((bucket, index) => {
      expect(scores.bucketScores(index)[row]).toBe(decimalToNumber(bucket));
    });
  });
});

test('what an earlier scoring has judged gives the same scores as judging anew', () => {
  const { bound, isLead, columns } = scores;
  let asked = 0;
  const again = scoreLeads(bound, rows, isLead, {
    known: columns,
    judged: (condition) => {
      // Some are judged anew, some not.
      asked++;
      return asked % 2 === 0 ? scores.cellAwards(condition) : undefined;
    },
  });
  expect(asked).toBeGreaterThan(4);
  expect(again.total).toEqual(scores.total);
  expect(again.disqualified).toEqual(scores.disqualified);
  expect(again.hits).toEqual(scores.hits);
  for (const index of bound.criteria.keys()) expect(again.awards(index)).toEqual(scores.awards(index));
});

describe('coded columns', () => {
  /** Stretches of cells: so many different ones, or all different. */
  const stretches = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 6000 }), fc.constantFrom(1, 40, 3000, 1e9), fc.boolean()),
    { minLength: 1, maxLength: 4 },
  );

  test('give every cell back, and count each code', () => {
    fc.assert(
      fc.property(stretches, fc.boolean(), (parts, mustBeDistinct) => {
        const cells = parts.flatMap(([length, different, areTexts], part): CellValue[][] =>
          Array.from({ length }, (_, index) => {
            const number = ((index * 7919) % different) + part / 8;
            return [areTexts ? `text ${number}` : number];
          }),
        );
        const isLead = Uint8Array.from(cells, (_, row) => (row % 13 === 5 ? 0 : 1));
        const column = codeColumns(cells, isLead, [{ columnIndex: 0, mustBeDistinct }]).get(0);
        if (!column) throw new Error('no column');
        const { codes, values, counts } = column;
        const back = Array.from(codes, (code) => values[code]);
        expect(back).toEqual(cells.map(([cell], row) => (isLead[row] === 1 ? cell : undefined)));
        expect(counts).toEqual(countCodes(codes, values.length));
        if (mustBeDistinct) expect(new Set(values).size).toBe(values.length);
      }),
      { numRuns: 30 },
    );
  });

  test.each(['numbers', 'texts'])(
    'hold but a part of the cells where some thousand %s repeat in a long list',
    (kind) => {
      const cells = Array.from({ length: 60_000 }, (_, index) => {
        const number = Math.floor(((index * 7919) % 65_537) / 13.2);
        return [kind === 'texts' ? `text ${number}` : number * 1000];
      });
      const column = codeColumns(cells, new Uint8Array(cells.length).fill(1), [
        { columnIndex: 0, mustBeDistinct: false },
      ]).get(0);
      expect(column?.values.length).toBeLessThan(30_000);
    },
  );
});
