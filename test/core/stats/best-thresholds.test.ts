import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestByF1, bestByYouden } from '../../../src/core/stats/best-thresholds.ts';
import { tieGroups } from '../../../src/core/stats/tie-groups.ts';
import { flaggedAtEach, largest } from './flagged-oracle.ts';
import { outcomes, scoresOf } from './random-outcomes.ts';

describe('the best thresholds', () => {
  test('by Youden are those of the largest TPR − FPR, compared as exact fractions', () => {
    fc.assert(
      fc.property(outcomes({ most: 6 }), (leads) => {
        const won = BigInt(scoresOf(leads, 1).length);
        const lost = BigInt(scoresOf(leads, 0).length);
        const equals = largest(flaggedAtEach(leads), (own) => [own.won * lost - own.lost * won, won * lost]);
        expect(bestByYouden(tieGroups(leads.scores, leads.isWon))).toEqual({
          threshold: equals[0],
          equals,
        });
      }),
    );
  });

  test('by F1 are those of the largest 2·TP / (2·TP + FP + FN), compared as exact fractions', () => {
    fc.assert(
      fc.property(outcomes({ most: 6, lost: 0 }), (leads) => {
        const won = BigInt(scoresOf(leads, 1).length);
        const equals = largest(flaggedAtEach(leads), (own) => [
          2n * own.won,
          2n * own.won + own.lost + (won - own.won),
        ]);
        expect(bestByF1(tieGroups(leads.scores, leads.isWon))).toEqual({ threshold: equals[0], equals });
      }),
    );
  });

  test('name the highest of equals and list all', () => {
    // J is 1/2, 0, 1/2, 0.
    expect(bestByYouden(tieGroups([4, 3, 2, 1], [1, 0, 1, 0]))).toEqual({ threshold: 4, equals: [4, 2] });
    // F1 is 2/3, 2/4, 2/5, 4/6.
    expect(bestByF1(tieGroups([4, 3, 2, 1], [1, 0, 0, 1]))).toEqual({ threshold: 4, equals: [4, 1] });
  });

  test('are equal where only rounding would part them', () => {
    // J is 3/10 − 0 and 7/10 − 4/10, which is less than 0.3 in doubles.
    const groups = {
      scores: Float64Array.of(3, 2, 1),
      won: Float64Array.of(3, 4, 3),
      lost: Float64Array.of(0, 4, 6),
    };
    expect(0.7 - 0.4).toBeLessThan(0.3);
    expect(bestByYouden(groups)).toEqual({ threshold: 3, equals: [3, 2] });
  });

  test('are none without won leads, nor by Youden without lost ones', () => {
    const none = { threshold: Number.NaN, equals: [] };
    for (const groups of [tieGroups([], []), tieGroups([1, 2], [0, 0])]) {
      expect(bestByYouden(groups)).toEqual(none);
      expect(bestByF1(groups)).toEqual(none);
    }
    expect(bestByYouden(tieGroups([1, 2], [1, 1]))).toEqual(none);
    expect(bestByF1(tieGroups([1, 2], [1, 1]))).toEqual({ threshold: 1, equals: [1] });
  });

  test('are the only score where all are equal', () => {
    const groups = tieGroups([5, 5, 5], [1, 0, 0]);
    expect(bestByYouden(groups)).toEqual({ threshold: 5, equals: [5] });
    expect(bestByF1(groups)).toEqual({ threshold: 5, equals: [5] });
  });
});
