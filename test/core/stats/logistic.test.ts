import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitLogistic, type LogisticFit, logisticChance } from '../../../src/core/stats/logistic.ts';
import { tieGroups } from '../../../src/core/stats/tie-groups.ts';
import { expectClose, expectNear } from './close-to.ts';
import { type Outcomes, outcomes, scoresOf } from './random-outcomes.ts';

function isSeparated(leads: Outcomes): boolean {
  const won = scoresOf(leads, 1);
  const lost = scoresOf(leads, 0);
  return Math.min(...won) >= Math.max(...lost) || Math.max(...won) <= Math.min(...lost);
}

/** Leads of which no score parts the won from the lost. */
const mixed = outcomes({ won: 2, lost: 2, most: 30 }).filter((leads) => !isSeparated(leads));

function fitOf({ scores, isWon }: Outcomes): LogisticFit {
  const fit = fitLogistic(tieGroups(scores, isWon));
  if (!fit) throw new Error('no fit');
  return fit;
}

describe('logistic regression', () => {
  test('solves the score equations, which only the largest likelihood does', () => {
    fc.assert(
      fc.property(mixed, (leads) => {
        const fit = fitOf(leads);
        const residuals = leads.scores.map(
          (score, index) => (leads.isWon[index] as number) - logisticChance(fit, score),
        );
        expectNear(
          residuals.reduce((sum, own) => sum + own, 0),
          0,
          1e-10,
        );
        const weighted = residuals.map((own, index) => own * (leads.scores[index] as number));
        expectNear(
          weighted.reduce((sum, own) => sum + own, 0),
          0,
          1e-10,
        );
      }),
    );
  });

  test('with two scores goes through the rates of both', () => {
    const fit = fitOf({ scores: [1, 1, 1, 1, 3, 3, 3], isWon: [1, 0, 0, 0, 1, 1, 0] });
    expectClose(logisticChance(fit, 1), 1 / 4);
    expectClose(logisticChance(fit, 3), 2 / 3);
  });

  test('gives the same chances whatever the unit and the zero of the score', () => {
    fc.assert(
      fc.property(mixed, (leads) => {
        const fit = fitOf(leads);
        const moved = leads.scores.map((score) => Math.round(score * 10) * 1e6 + 1e9);
        const other = fitOf({ scores: moved, isWon: leads.isWon });
        leads.scores.forEach((score, index) => {
          expectNear(logisticChance(other, moved[index] as number), logisticChance(fit, score), 1e-8);
        });
      }),
    );
  });

  test('changes all signs when won and lost change places', () => {
    fc.assert(
      fc.property(mixed, (leads) => {
        const fit = fitOf(leads);
        const other = fitOf({ scores: leads.scores, isWon: leads.isWon.map((own) => 1 - own) });
        expectNear(other.slope, -fit.slope, 1e-8 * (1 + Math.abs(fit.slope)));
        expectNear(other.intercept, -fit.intercept, 1e-8 * (1 + Math.abs(fit.intercept)));
      }),
    );
  });

  test('is null exactly where a score parts won from lost, be it with both kinds upon it', () => {
    fc.assert(
      fc.property(outcomes({ most: 4 }), (leads) => {
        expect(fitLogistic(tieGroups(leads.scores, leads.isWon)) === null).toBe(isSeparated(leads));
      }),
    );
    expect(fitLogistic(tieGroups([1, 2, 3, 4], [0, 0, 1, 1]))).toBeNull();
    expect(fitLogistic(tieGroups([1, 2, 2, 3], [0, 0, 1, 1]))).toBeNull();
    expect(fitLogistic(tieGroups([1, 2, 3, 4], [1, 1, 0, 0]))).toBeNull();
  });

  test('is null with one distinct score, without won and without lost leads', () => {
    expect(fitLogistic(tieGroups([5, 5, 5], [1, 0, 0]))).toBeNull();
    expect(fitLogistic(tieGroups([1, 2], [1, 1]))).toBeNull();
    expect(fitLogistic(tieGroups([1, 2], [0, 0]))).toBeNull();
    expect(fitLogistic(tieGroups([], []))).toBeNull();
  });

  test('finds a steep curve', () => {
    // One pair in the wrong order among a thousand leads, and one lead far out.
    const scores = [...Array.from({ length: 1000 }, (_, index) => index), 1e6];
    const fit = fitOf({ scores, isWon: scores.map((score) => (score === 499 || score > 500 ? 1 : 0)) });
    expectClose(-fit.intercept / fit.slope, 499.5, 1e-9);
  });

  test('halves a step that goes too far, as the first one does here', () => {
    const groups = {
      scores: Float64Array.of(100, 1, 0),
      won: Float64Array.of(1, 1, 1),
      lost: Float64Array.of(1, 100_000, 1),
    };
    const fit = fitLogistic(groups);
    if (!fit) throw new Error('no fit');
    const residuals = Array.from(groups.scores, (score, index) => {
      const won = groups.won[index] as number;
      return won - (won + (groups.lost[index] as number)) * logisticChance(fit, score);
    });
    expectNear(
      residuals.reduce((sum, own) => sum + own, 0),
      0,
      1e-9,
    );
    expectNear(100 * (residuals[0] as number) + (residuals[1] as number), 0, 1e-9);
  });

  test('gives chances from 0 to 1 at any distance', () => {
    expect(logisticChance({ intercept: 0, slope: 1 }, -1e6)).toBe(0);
    expect(logisticChance({ intercept: 0, slope: 1 }, 0)).toBe(0.5);
    expect(logisticChance({ intercept: 0, slope: 1 }, 1e6)).toBe(1);
  });
});
