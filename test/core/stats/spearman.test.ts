import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointBiserial } from '../../../src/core/stats/point-biserial.ts';
import { spearman } from '../../../src/core/stats/spearman.ts';
import { tieGroups } from '../../../src/core/stats/tie-groups.ts';
import { expectNear } from './close-to.ts';
import { outcomes, swapped } from './random-outcomes.ts';

/** The mean of the ranks that leads of this score have among all, by counting. */
function midRanks(values: readonly number[]): readonly number[] {
  return values.map((value) => {
    const below = values.filter((own) => own < value).length;
    const equal = values.filter((own) => own === value).length;
    return below + (equal + 1) / 2;
  });
}

function pearson(one: readonly number[], other: readonly number[]): number | null {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const products = (left: readonly number[], right: readonly number[]): number =>
    left.reduce(
      (sum, value, index) => sum + (value - mean(left)) * ((right[index] as number) - mean(right)),
      0,
    );
  const apart = products(one, one) * products(other, other);
  return apart === 0 ? null : products(one, other) / Math.sqrt(apart);
}

describe("Spearman's correlation", () => {
  test("is Pearson's of the mid-ranks of score and outcome", () => {
    fc.assert(
      fc.property(outcomes(), ({ scores, isWon }) => {
        expectNear(spearman(tieGroups(scores, isWon)), pearson(midRanks(scores), midRanks(isWon)));
      }),
    );
  });

  test('stays as it is when scores are stretched without changing their order', () => {
    fc.assert(
      fc.property(outcomes(), ({ scores, isWon }) => {
        const stretched = scores.map((score) => Math.exp(score));
        expect(spearman(tieGroups(stretched, isWon))).toBe(spearman(tieGroups(scores, isWon)));
        const ranks = tieGroups(midRanks(scores), isWon);
        expectNear(spearman(tieGroups(scores, isWon)), pointBiserial(ranks));
      }),
    );
  });

  test('changes its sign when won and lost change places', () => {
    fc.assert(
      fc.property(outcomes(), (leads) => {
        const other = swapped(leads);
        const rho = spearman(tieGroups(leads.scores, leads.isWon));
        expectNear(spearman(tieGroups(other.scores, other.isWon)), rho === null ? null : -rho);
      }),
    );
  });

  test('is null where all scores are equal, without won and without lost leads', () => {
    expect(spearman(tieGroups([4, 4, 4], [1, 0, 0]))).toBeNull();
    expect(spearman(tieGroups([1, 2], [1, 1]))).toBeNull();
    expect(spearman(tieGroups([1, 2], [0, 0]))).toBeNull();
    expect(spearman(tieGroups([], []))).toBeNull();
  });
});
