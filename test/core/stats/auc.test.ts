import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aucOf } from '../../../src/core/stats/auc.ts';
import { tieGroups } from '../../../src/core/stats/tie-groups.ts';
import { expectNear } from './close-to.ts';
import { outcomes, scoresOf, swapped } from './random-outcomes.ts';

describe('AUC', () => {
  test('is a count over all pairs of a won and a lost lead, ties one half', () => {
    fc.assert(
      fc.property(outcomes(), (leads) => {
        let twice = 0;
        for (const won of scoresOf(leads, 1)) {
          for (const lost of scoresOf(leads, 0)) twice += won > lost ? 2 : won === lost ? 1 : 0;
        }
        const pairs = scoresOf(leads, 1).length * scoresOf(leads, 0).length;
        const auc = aucOf(tieGroups(leads.scores, leads.isWon));
        expect(auc).toMatchObject({ twiceU: twice, pairs, value: twice / (2 * pairs) });
        expectNear(auc.gini, 2 * auc.value - 1);
      }),
    );
  });

  test('stays as it is when scores are stretched without changing their order', () => {
    fc.assert(
      fc.property(outcomes(), ({ scores, isWon }) => {
        const stretched = scores.map((score) => Math.exp(3 * score) - 7);
        expect(aucOf(tieGroups(stretched, isWon))).toEqual(aucOf(tieGroups(scores, isWon)));
      }),
    );
  });

  test('becomes 1 − AUC when won and lost change places, and when scores change their sign', () => {
    fc.assert(
      fc.property(outcomes(), (leads) => {
        const { twiceU, pairs } = aucOf(tieGroups(leads.scores, leads.isWon));
        const mirrored = 2 * pairs - twiceU;
        const other = swapped(leads);
        expect(aucOf(tieGroups(other.scores, other.isWon)).twiceU).toBe(mirrored);
        const negative = leads.scores.map((score) => -score);
        expect(aucOf(tieGroups(negative, leads.isWon)).twiceU).toBe(mirrored);
      }),
    );
  });

  test('is 1 for a perfect order, 0 for its reverse and one half where all scores are equal', () => {
    expect(aucOf(tieGroups([3, 2, 1], [1, 0, 0]))).toMatchObject({ value: 1, gini: 1 });
    expect(aucOf(tieGroups([1, 2, 3], [1, 0, 0]))).toMatchObject({ value: 0, gini: -1 });
    expect(aucOf(tieGroups([5, 5, 5], [1, 0, 0]))).toMatchObject({ value: 0.5, gini: 0 });
  });

  test('is not a number without won or without lost leads', () => {
    for (const isWon of [[], [1], [0, 0]]) {
      const { twiceU, pairs, value, gini } = aucOf(
        tieGroups(
          isWon.map(() => 1),
          isWon,
        ),
      );
      expect([twiceU, pairs, value, gini]).toEqual([0, 0, Number.NaN, Number.NaN]);
    }
  });

  test('counts exactly with a million leads', () => {
    const half = 500_000;
    const groups = {
      scores: Float64Array.of(2, 1),
      won: Float64Array.of(half - 1, 1),
      lost: Float64Array.of(1, half - 1),
    };
    // By hand: all pairs but one that is wrong way round, and two kinds of ties.
    expect(aucOf(groups).twiceU).toBe(2 * (half - 1) ** 2 + (half - 1) + (half - 1));
  });
});
