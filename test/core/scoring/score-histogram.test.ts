import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ScoredLeads, scoreHistogram } from '../../../src/core/scoring/score-histogram.ts';

const UNBOUNDED = { least: undefined, most: undefined };
const TO_HUNDRED = { least: 0, most: 100 };

type Row = number | 'DQ' | undefined;

function leads(...rows: readonly Row[]): ScoredLeads {
  return {
    isLead: Uint8Array.from(rows, (row) => (row === undefined ? 0 : 1)),
    total: Float64Array.from(rows, (row) => (typeof row === 'number' ? row : -1)),
    disqualified: Uint8Array.from(rows, (row) => (row === 'DQ' ? 1 : 0)),
  };
}

describe('the bins of scores', () => {
  test('cover the bounds of the score in bins of 5 from 0 to 100', () => {
    const { edges } = scoreHistogram([leads(12, 13)], TO_HUNDRED);
    expect(edges).toEqual(Array.from({ length: 21 }, (_, index) => index * 5));
  });

  test('hold a score on a bound in the upper bin, and the highest score in the last one', () => {
    const { counts } = scoreHistogram([leads(0, 4.9, 5, 95, 100)], TO_HUNDRED);
    expect(counts[0]?.[0]).toBe(2);
    expect(counts[0]?.[1]).toBe(1);
    expect(counts[0]?.[19]).toBe(2);
  });

  test('are shared by versions of unequal reach', () => {
    const { edges, counts } = scoreHistogram([leads(1, 2), leads(1, 40)], UNBOUNDED);
    expect([edges[0], edges[edges.length - 1]]).toEqual([0, 40]);
    expect(counts.map((own) => own.reduce((sum, count) => sum + count, 0))).toEqual([2, 2]);
  });

  test('begin at multiples of their width, beneath the lowest score', () => {
    expect(scoreHistogram([leads(-3, 7)], UNBOUNDED).edges.slice(0, 3)).toEqual([-3, -2.5, -2]);
    expect(scoreHistogram([leads(-30, 70)], UNBOUNDED).edges.slice(0, 3)).toEqual([-30, -25, -20]);
  });

  test('are decimals as people write them', () => {
    const { edges, counts } = scoreHistogram([leads(0, 0.3, 0.7, 1)], UNBOUNDED);
    expect(edges).toContain(0.3);
    expect(counts[0]?.[edges.indexOf(0.3)]).toBe(1);
  });

  test('are one for a single score, and for no lead', () => {
    expect(scoreHistogram([leads(7, 7)], UNBOUNDED)).toEqual({
      edges: [7, 8],
      counts: [[2]],
      disqualified: [0],
    });
    expect(scoreHistogram([leads(), leads('DQ', undefined)], UNBOUNDED)).toEqual({
      edges: [0, 1],
      counts: [[0], [0]],
      disqualified: [0, 1],
    });
  });

  test('leave disqualified leads out and count them apart, version by version', () => {
    const { counts, disqualified } = scoreHistogram([leads('DQ', 0, 3), leads('DQ', 'DQ', 3)], UNBOUNDED);
    expect(disqualified).toEqual([1, 2]);
    expect(counts.map((own) => own.reduce((sum, count) => sum + count, 0))).toEqual([2, 1]);
  });

  test('exist for scores beyond all measure', () => {
    for (const own of [
      [-Number.MAX_VALUE, Number.MAX_VALUE],
      [1e308, 1.7e308],
      [1e15, 1e15 + 1],
      [5e-324, 0],
    ]) {
      const { counts } = scoreHistogram([leads(...own)], UNBOUNDED);
      expect(counts[0]?.reduce((sum, count) => sum + count, 0)).toBe(2);
    }
  });

  test('rise, are at most 20, and count every lead where it belongs', () => {
    const score = fc.oneof(
      fc.integer({ min: -200, max: 200 }),
      fc.integer({ min: -5000, max: 5000 }).map((tenths) => tenths / 10),
      fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
      fc.constant('DQ' as const),
    );
    fc.assert(
      fc.property(fc.array(score), fc.array(score), (before, after) => {
        const { edges, counts, disqualified } = scoreHistogram(
          [leads(...before), leads(...after)],
          UNBOUNDED,
        );
        expect(edges.length).toBeGreaterThan(1);
        expect(edges.length).toBeLessThanOrEqual(21);
        expect(edges.every((edge, index) => index === 0 || edge > (edges[index - 1] as number))).toBe(true);
        [before, after].forEach((rows, version) => {
          const scores = rows.filter((row): row is number => row !== 'DQ');
          expect(disqualified[version]).toBe(rows.length - scores.length);
          const expected = edges.slice(1).map(
            (end, bin) =>
              scores.filter((own) => {
                const isLast = bin === edges.length - 2;
                return own >= (edges[bin] as number) && (own < end || (isLast && own === end));
              }).length,
          );
          expect(counts[version]).toEqual(expected);
        });
      }),
    );
  });
});
