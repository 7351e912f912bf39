import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitIsotonic, isotonicChance } from '../../../src/core/stats/isotonic.ts';
import { tieGroups } from '../../../src/core/stats/tie-groups.ts';
import { expectNear } from './close-to.ts';
import { distinctScores, outcomes } from './random-outcomes.ts';

/** The min-max formula: the largest, over all beginnings below, of the smallest mean up to an end above. */
function minMaxChance(scores: readonly number[], isWon: readonly number[], score: number): number {
  const distinct = distinctScores(scores);
  const rate = (from: number, to: number): number => {
    const own = isWon.filter((_, index) => {
      const value = scores[index] as number;
      return value >= from && value <= to;
    });
    return own.filter((won) => won === 1).length / own.length;
  };
  const ends = distinct.filter((end) => end >= score);
  return Math.max(
    ...distinct
      .filter((from) => from <= score)
      .map((from) => Math.min(...ends.map((end) => rate(from, end)))),
  );
}

describe('isotonic regression', () => {
  test('gives every score the chance of the min-max formula', () => {
    fc.assert(
      fc.property(outcomes({ won: 0, lost: 1 }), ({ scores, isWon }) => {
        const blocks = fitIsotonic(tieGroups(scores, isWon));
        for (const score of distinctScores(scores)) {
          expectNear(isotonicChance(blocks, score), minMaxChance(scores, isWon, score));
        }
      }),
    );
  });

  test('has blocks of rising chance that hold every lead once', () => {
    fc.assert(
      fc.property(outcomes({ won: 0, lost: 0 }), ({ scores, isWon }) => {
        const blocks = fitIsotonic(tieGroups(scores, isWon));
        blocks.forEach(({ from, to, leads, won, chance }, index) => {
          const inside = isWon.filter((_, lead) => {
            const score = scores[lead] as number;
            return score >= from && score <= to;
          });
          expect(leads).toBe(inside.length);
          expect(won).toBe(inside.filter((own) => own === 1).length);
          expect(chance).toBe(won / leads);
          const below = blocks[index - 1];
          if (below) {
            expect(from).toBeGreaterThan(below.to);
            expect(chance).toBeGreaterThan(below.chance);
          }
        });
        expect(blocks.reduce((sum, { leads }) => sum + leads, 0)).toBe(scores.length);
      }),
    );
  });

  test('gives a chance that never falls, wherever it is asked', () => {
    const anyScore = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(outcomes(), anyScore, anyScore, ({ scores, isWon }, one, other) => {
        const blocks = fitIsotonic(tieGroups(scores, isWon));
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(isotonicChance(blocks, low)).toBeLessThanOrEqual(isotonicChance(blocks, high) + 1e-15);
      }),
    );
  });

  test('is a straight line between two blocks, and level within and beyond them', () => {
    const blocks = fitIsotonic(tieGroups([0, 10, 20, 30, 30], [0, 1, 0, 1, 1]));
    expect(blocks).toEqual([
      { from: 0, to: 0, leads: 1, won: 0, chance: 0 },
      { from: 10, to: 20, leads: 2, won: 1, chance: 0.5 },
      { from: 30, to: 30, leads: 2, won: 2, chance: 1 },
    ]);
    const chances = [-5, 0, 5, 10, 15, 20, 22, 30, 99].map((score) => isotonicChance(blocks, score));
    expect(chances).toEqual([0, 0, 0.25, 0.5, 0.5, 0.5, 0.6, 1, 1]);
  });

  test('makes one block of equal rates, and of scores that sort the wrong way', () => {
    expect(fitIsotonic(tieGroups([1, 1, 2, 2], [1, 0, 1, 0]))).toEqual([
      { from: 1, to: 2, leads: 4, won: 2, chance: 0.5 },
    ]);
    expect(fitIsotonic(tieGroups([1, 2, 3], [1, 1, 0]))).toHaveLength(1);
  });

  test('has no blocks without leads, and then no chance', () => {
    expect(fitIsotonic(tieGroups([], []))).toEqual([]);
    expect(() => isotonicChance([], 1)).toThrow(RangeError);
  });
});
