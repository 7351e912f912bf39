import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aucOf } from '../../../src/core/stats/auc.ts';
import { Z_95 } from '../../../src/core/stats/normal-distribution.ts';
import { pairedDelong } from '../../../src/core/stats/paired-delong.ts';
import { tieGroups } from '../../../src/core/stats/tie-groups.ts';
import { expectNear } from './close-to.ts';
import { delongCovariance } from './delong-oracle.ts';
import { outcomes } from './random-outcomes.ts';

/** Leads with a second score. */
const twoScores = outcomes({ won: 2, lost: 2 }).chain((one) =>
  fc
    .array(fc.integer({ min: -3, max: 3 }), {
      minLength: one.scores.length,
      maxLength: one.scores.length,
    })
    .map((scores) => ({ one, other: { scores, isWon: one.isWon } })),
);

describe('the paired DeLong test', () => {
  test('has the variance of either AUC less twice their covariance, reckoned over all pairs', () => {
    fc.assert(
      fc.property(twoScores, ({ one, other }) => {
        const { se } = pairedDelong(one.scores, other.scores, one.isWon);
        const variance =
          delongCovariance(one, one) + delongCovariance(other, other) - 2 * delongCovariance(one, other);
        expectNear(se ** 2, variance);
      }),
    );
  });

  test('has the difference of the AUCs in the middle of its interval', () => {
    fc.assert(
      fc.property(twoScores, ({ one, other }) => {
        const { difference, low, high, se } = pairedDelong(one.scores, other.scores, one.isWon);
        const [first, second] = [one, other].map((own) => aucOf(tieGroups(own.scores, own.isWon)).value);
        expectNear(difference, (first as number) - (second as number));
        expectNear((low + high) / 2, difference);
        expectNear(high - low, 2 * Z_95 * se);
      }),
    );
  });

  test('changes sign, and nothing else, when the two scores change places', () => {
    fc.assert(
      fc.property(twoScores, ({ one, other }) => {
        const there = pairedDelong(one.scores, other.scores, one.isWon);
        const back = pairedDelong(other.scores, one.scores, one.isWon);
        expect(back.difference + there.difference).toBe(0);
        expectNear(back.se, there.se);
        expectNear(back.p, there.p);
        expectNear(back.low, -there.high);
      }),
    );
  });

  test('finds nothing, with p 1, between scores of the same order', () => {
    fc.assert(
      fc.property(outcomes({ won: 2, lost: 2 }), ({ scores, isWon }) => {
        const stretched = scores.map((score) => score ** 3 * 10 + 4);
        expect(pairedDelong(scores, stretched, isWon)).toEqual({
          difference: 0,
          se: 0,
          low: 0,
          high: 0,
          p: 1,
          z: 0,
        });
      }),
    );
  });

  test('is certain of a perfect order against its reverse', () => {
    expect(pairedDelong([4, 3, 2, 1], [1, 2, 3, 4], [1, 1, 0, 0])).toMatchObject({
      difference: 1,
      se: 0,
      z: Number.POSITIVE_INFINITY,
      p: 0,
    });
  });

  test('knows the difference but not its error with a single won or lost lead, and nothing with none', () => {
    const { difference, ...rest } = pairedDelong([3, 2, 1], [1, 2, 3], [1, 0, 0]);
    expect(difference).toBe(1);
    expect(Object.values(rest).every(Number.isNaN)).toBe(true);
    expect(Object.values(pairedDelong([], [], [])).every(Number.isNaN)).toBe(true);
    expect(Object.values(pairedDelong([1, 2], [2, 1], [1, 1])).every(Number.isNaN)).toBe(true);
  });

  test('refuses scores of unequal length', () => {
    expect(() => pairedDelong([1, 2], [1, 2, 3], [1, 0])).toThrow(RangeError);
  });
});
