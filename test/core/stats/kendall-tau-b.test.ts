import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kendallTauB } from '../../../src/core/stats/kendall-tau-b.ts';
import { tieGroups } from '../../../src/core/stats/tie-groups.ts';
import { expectNear } from './close-to.ts';
import { outcomes, swapped } from './random-outcomes.ts';

/** Over all pairs of leads, each once. */
function tauOverPairs(scores: readonly number[], isWon: readonly number[]): number | null {
  let balance = 0;
  let untiedScores = 0;
  let untiedOutcomes = 0;
  for (let one = 0; one < scores.length; one++) {
    for (let other = 0; other < one; other++) {
      const byScore = Math.sign((scores[one] as number) - (scores[other] as number));
      const byOutcome = Math.sign((isWon[one] as number) - (isWon[other] as number));
      balance += byScore * byOutcome;
      untiedScores += Math.abs(byScore);
      untiedOutcomes += Math.abs(byOutcome);
    }
  }
  const apart = untiedScores * untiedOutcomes;
  return apart === 0 ? null : balance / Math.sqrt(apart);
}

describe("Kendall's τ-b", () => {
  test('is what all pairs of leads give', () => {
    fc.assert(
      fc.property(outcomes(), ({ scores, isWon }) => {
        expectNear(kendallTauB(tieGroups(scores, isWon)), tauOverPairs(scores, isWon));
      }),
    );
  });

  test('stays as it is when scores are stretched, and changes its sign with the outcomes', () => {
    fc.assert(
      fc.property(outcomes(), (leads) => {
        const tau = kendallTauB(tieGroups(leads.scores, leads.isWon));
        const stretched = leads.scores.map((score) => Math.exp(score));
        expect(kendallTauB(tieGroups(stretched, leads.isWon))).toBe(tau);
        const other = swapped(leads);
        expectNear(kendallTauB(tieGroups(other.scores, other.isWon)), tau === null ? null : -tau);
      }),
    );
  });

  test('is 1 for a score that is the outcome, and never above', () => {
    for (let leads = 2; leads < 60; leads++) {
      const isWon = Array.from({ length: leads }, (_, index) => (index % 3 === 0 ? 1 : 0));
      const tau = kendallTauB(tieGroups(isWon, isWon)) as number;
      expect(tau).toBeLessThanOrEqual(1);
      expectNear(tau, 1);
    }
  });

  test('is null where all scores are equal, without won and without lost leads', () => {
    expect(kendallTauB(tieGroups([4, 4, 4], [1, 0, 0]))).toBeNull();
    expect(kendallTauB(tieGroups([1, 2], [1, 1]))).toBeNull();
    expect(kendallTauB(tieGroups([1, 2], [0, 0]))).toBeNull();
    expect(kendallTauB(tieGroups([], []))).toBeNull();
  });
});
