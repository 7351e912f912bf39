import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointBiserial } from '../../../src/core/stats/point-biserial.ts';
import { tieGroups } from '../../../src/core/stats/tie-groups.ts';
import { expectClose, expectNear } from './close-to.ts';
import { outcomes, scoresOf } from './random-outcomes.ts';

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('the point-biserial correlation', () => {
  test('is the difference of the two means in standard deviations, times √(P·N)/n', () => {
    fc.assert(
      fc.property(outcomes(), (leads) => {
        const { scores, isWon } = leads;
        const won = scoresOf(leads, 1);
        const lost = scoresOf(leads, 0);
        const deviation = Math.sqrt(mean(scores.map((score) => (score - mean(scores)) ** 2)));
        const share = Math.sqrt(won.length * lost.length) / scores.length;
        const isFlat = new Set(scores).size === 1;
        expectNear(
          pointBiserial(tieGroups(scores, isWon)),
          isFlat ? null : ((mean(won) - mean(lost)) / deviation) * share,
        );
      }),
    );
  });

  test('does not change with the unit of the score, and keeps its digits far from 0', () => {
    fc.assert(
      fc.property(outcomes(), ({ scores, isWon }) => {
        const own = pointBiserial(tieGroups(scores, isWon));
        expectNear(
          pointBiserial(
            tieGroups(
              scores.map((score) => score * 1e200),
              isWon,
            ),
          ),
          own,
        );
        const whole = scores.map((score) => Math.round(score * 10));
        const far = whole.map((score) => score + 2 ** 50);
        expectNear(pointBiserial(tieGroups(far, isWon)), pointBiserial(tieGroups(whole, isWon)));
      }),
    );
  });

  test('is 1 for a score that is the outcome, −1 for its reverse', () => {
    expectClose(pointBiserial(tieGroups([1, 0, 0], [1, 0, 0])), 1);
    expectClose(pointBiserial(tieGroups([0, 1, 1], [1, 0, 0])), -1);
  });

  test('is null where all scores are equal, without won and without lost leads', () => {
    expect(pointBiserial(tieGroups([0.1, 0.1, 0.1], [1, 0, 0]))).toBeNull();
    expect(pointBiserial(tieGroups([1, 2], [1, 1]))).toBeNull();
    expect(pointBiserial(tieGroups([1, 2], [0, 0]))).toBeNull();
    expect(pointBiserial(tieGroups([1], [1]))).toBeNull();
    expect(pointBiserial(tieGroups([], []))).toBeNull();
  });
});
