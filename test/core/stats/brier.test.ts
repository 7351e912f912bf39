import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseBrier, brierScore } from '../../../src/core/stats/brier.ts';
import { fitIsotonic, isotonicChance } from '../../../src/core/stats/isotonic.ts';
import { tieGroups } from '../../../src/core/stats/tie-groups.ts';
import { expectNear } from './close-to.ts';
import { outcomes } from './random-outcomes.ts';

describe('the Brier score', () => {
  test('is the mean squared distance of chance and outcome, lead by lead', () => {
    fc.assert(
      fc.property(outcomes({ won: 0 }), ({ scores, isWon }) => {
        const chanceOf = (score: number): number => 1 / (1 + Math.exp(-score));
        const squares = scores.map((score, index) => (chanceOf(score) - (isWon[index] as number)) ** 2);
        const mean = squares.reduce((sum, own) => sum + own, 0) / squares.length;
        expectNear(brierScore(tieGroups(scores, isWon), chanceOf), mean);
      }),
    );
  });

  test('of the base rate for everyone is base·(1 − base), and isotonic chances are never worse in sample', () => {
    fc.assert(
      fc.property(outcomes(), ({ scores, isWon }) => {
        const groups = tieGroups(scores, isWon);
        const won = isWon.filter((own) => own === 1).length;
        const base = baseBrier(won, isWon.length - won);
        expectNear(
          brierScore(groups, () => won / isWon.length),
          base,
        );
        const blocks = fitIsotonic(groups);
        const isotonic = brierScore(groups, (score) => isotonicChance(blocks, score));
        expect(isotonic).toBeLessThanOrEqual(base + 1e-15);
      }),
    );
  });

  test('is 0 for a seer and 1 for one who is always wrong', () => {
    const groups = tieGroups([1, 0, 0], [1, 0, 0]);
    expect(brierScore(groups, (score) => score)).toBe(0);
    expect(brierScore(groups, (score) => 1 - score)).toBe(1);
    expect(baseBrier(7, 0)).toBe(0);
  });

  test('is not a number without leads', () => {
    expect(brierScore(tieGroups([], []), () => 0.5)).toBeNaN();
    expect(baseBrier(0, 0)).toBeNaN();
  });
});
