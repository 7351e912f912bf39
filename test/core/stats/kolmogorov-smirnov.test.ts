import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kolmogorovSmirnov } from '../../../src/core/stats/kolmogorov-smirnov.ts';
import { tieGroups } from '../../../src/core/stats/tie-groups.ts';
import { flaggedAtEach, largest } from './flagged-oracle.ts';
import { outcomes, scoresOf, swapped } from './random-outcomes.ts';

describe('the Kolmogorov–Smirnov gap', () => {
  test('is the largest distance of TPR and FPR either way, at the highest threshold of equals', () => {
    fc.assert(
      fc.property(outcomes({ most: 6 }), (leads) => {
        const won = BigInt(scoresOf(leads, 1).length);
        const lost = BigInt(scoresOf(leads, 0).length);
        const flagged = flaggedAtEach(leads);
        const gap = (own: { won: bigint; lost: bigint }): bigint => {
          const signed = own.won * lost - own.lost * won;
          return signed < 0n ? -signed : signed;
        };
        const [threshold] = largest(flagged, (own) => [gap(own), won * lost]);
        const widest = Math.max(...flagged.map((own) => Number(gap(own))));
        expect(kolmogorovSmirnov(tieGroups(leads.scores, leads.isWon))).toEqual({
          value: widest / Number(won * lost),
          threshold,
        });
      }),
    );
  });

  test('stays as it is when won and lost change places', () => {
    fc.assert(
      fc.property(outcomes(), (leads) => {
        const other = swapped(leads);
        expect(kolmogorovSmirnov(tieGroups(other.scores, other.isWon))).toEqual(
          kolmogorovSmirnov(tieGroups(leads.scores, leads.isWon)),
        );
      }),
    );
  });

  test('is 1 for a perfect order and 0 where all scores are equal', () => {
    expect(kolmogorovSmirnov(tieGroups([3, 2, 1], [1, 1, 0]))).toEqual({ value: 1, threshold: 2 });
    expect(kolmogorovSmirnov(tieGroups([5, 5], [1, 0]))).toEqual({ value: 0, threshold: 5 });
  });

  test('is not a number without won or without lost leads', () => {
    for (const isWon of [[], [1], [0, 0]]) {
      const groups = tieGroups(
        isWon.map((_, index) => index),
        isWon,
      );
      expect(kolmogorovSmirnov(groups)).toEqual({ value: Number.NaN, threshold: Number.NaN });
    }
  });
});
