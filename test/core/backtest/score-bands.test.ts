import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreBands } from '../../../src/core/backtest/score-bands.ts';
import { tieGroups } from '../../../src/core/stats/tie-groups.ts';
import { listsOf, randomLeads } from './scored-leads.ts';

const bandsOf = (scores: readonly number[], isWon: readonly number[] = scores.map((_, index) => index % 2)) =>
  scoreBands(tieGroups(scores, isWon));

/** Scores with their tenths, some below 0, in lists that are narrow or wide. */
const tenths = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.integer({ min: -300, max: 1000 }),
  fc.integer({ min: -90_000, max: 500_000 }),
);

describe('scoreBands', () => {
  test('hold every lead once, in bands of one width from the lowest score to the highest', () => {
    fc.assert(
      fc.property(randomLeads(0, 30, tenths), (leads) => {
        fc.pre(leads.length > 0);
        const { scores, isWon } = listsOf(leads);
        const bands = scoreBands(tieGroups(scores, isWon));
        expect(bands.length).toBeLessThanOrEqual(20);
        const width = (bands[0]?.to ?? 0) - (bands[0]?.from ?? 0);
        bands.forEach(({ from, to, won, lost }, place) => {
          const own = leads.filter(
            (lead) => lead.tenths >= Math.round(from * 10) && lead.tenths < Math.round(to * 10),
          );
          expect([won, lost]).toEqual([
            own.filter((lead) => lead.won).length,
            own.filter((lead) => !lead.won).length,
          ]);
          expect(to - from).toBeCloseTo(width, 9);
          // Edges without the dust of doubles.
          expect(from * 10).toBeCloseTo(Math.round(from * 10), 9);
          expect(String(from).length).toBeLessThan(9);
          if (place > 0) expect(from).toBe(bands[place - 1]?.to);
        });
        const [first, last] = [bands[0], bands[bands.length - 1]];
        expect((first?.won ?? 0) + (first?.lost ?? 0)).toBeGreaterThan(0);
        expect((last?.won ?? 0) + (last?.lost ?? 0)).toBeGreaterThan(0);
        expect(bands.reduce((sum, { won, lost }) => sum + won + lost, 0)).toBe(leads.length);
      }),
    );
  });

  test('puts 0 to 100 into tens, 100 in a band of its own', () => {
    const bands = bandsOf(Array.from({ length: 101 }, (_, score) => score));
    expect(bands).toHaveLength(11);
    expect(bands[0]).toEqual({ from: 0, to: 10, won: 5, lost: 5 });
    expect(bands[10]).toEqual({ from: 100, to: 110, won: 0, lost: 1 });
  });

  test('a score on an edge belongs above it, also where doubles are a hair below', () => {
    expect(bandsOf([0.1, 0.2, 0.3]).map(({ from }) => from)).toEqual([0.1, 0.2, 0.3]);
    expect(bandsOf([-0.3, -0.1]).map(({ from, won, lost }) => [from, won + lost])).toEqual([
      [-0.3, 1],
      [-0.2, 0],
      [-0.1, 1],
    ]);
  });

  test('one score is one band, no lead none', () => {
    expect(bandsOf([0])).toEqual([{ from: 0, to: 1, won: 0, lost: 1 }]);
    expect(bandsOf([-7, -7])).toHaveLength(1);
    expect(bandsOf([])).toEqual([]);
  });

  test.each([
    [1e6, 2e6],
    [-1e9, 1e9],
    [1e13, 1e13],
    [1e15, 1e15 + 3],
    [-1e200, 1e200],
  ])('scores as large as %d and %d lie between edges that rise', (low, high) => {
    const bands = bandsOf([low, high, low]);
    expect(bands.length).toBeLessThanOrEqual(20);
    expect(bands.reduce((sum, { won, lost }) => sum + won + lost, 0)).toBe(3);
    for (const { from, to } of bands) {
      expect(Number.isFinite(from) && Number.isFinite(to)).toBe(true);
      expect(from).toBeLessThan(to);
    }
  });
});
