import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aucOf } from '../../../src/core/stats/auc.ts';
import { delongInterval } from '../../../src/core/stats/delong-interval.ts';
import { tieGroups } from '../../../src/core/stats/tie-groups.ts';
import { expectNear } from './close-to.ts';
import { delongCovariance } from './delong-oracle.ts';
import { outcomes, swapped } from './random-outcomes.ts';

const NO_BOUNDS = { low: null, high: null, plainLow: null, plainHigh: null };

describe("DeLong's interval of an AUC", () => {
  test('has the error that the kernels of all pairs give', () => {
    fc.assert(
      fc.property(outcomes({ won: 2, lost: 2 }), (leads) => {
        const { se } = delongInterval(tieGroups(leads.scores, leads.isWon));
        expectNear(se ** 2, delongCovariance(leads, leads));
      }),
    );
  });

  test('holds the AUC; on the logit scale it stays within 0 and 1', () => {
    fc.assert(
      fc.property(outcomes({ won: 2, lost: 2 }), ({ scores, isWon }) => {
        const groups = tieGroups(scores, isWon);
        const { value } = aucOf(groups);
        const { low, high, plainLow, plainHigh } = delongInterval(groups);
        fc.pre(value > 0 && value < 1);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(value + 1e-15);
        expect(high).toBeGreaterThanOrEqual(value - 1e-15);
        expect(high).toBeLessThanOrEqual(1);
        expectNear(((plainLow ?? 0) + (plainHigh ?? 0)) / 2, value);
      }),
    );
  });

  test('is mirrored when won and lost change places', () => {
    fc.assert(
      fc.property(outcomes({ won: 2, lost: 2 }), (leads) => {
        const other = swapped(leads);
        const one = delongInterval(tieGroups(leads.scores, leads.isWon));
        const mirrored = delongInterval(tieGroups(other.scores, other.isWon));
        expectNear(one.se, mirrored.se);
        expectNear(one.low, mirrored.high === null ? null : 1 - mirrored.high);
        expectNear(one.plainHigh, mirrored.plainLow === null ? null : 1 - mirrored.plainLow);
      }),
    );
  });

  test('has no bounds where the AUC is 0 or 1', () => {
    expect(delongInterval(tieGroups([4, 3, 2, 1, 0], [1, 1, 0, 0, 0]))).toEqual({ se: 0, ...NO_BOUNDS });
    expect(delongInterval(tieGroups([4, 3, 2, 1, 0], [0, 0, 0, 1, 1]))).toEqual({ se: 0, ...NO_BOUNDS });
  });

  test('is one half without width where all scores are equal', () => {
    expect(delongInterval(tieGroups([7, 7, 7, 7], [1, 1, 0, 0]))).toEqual({
      se: 0,
      low: 0.5,
      high: 0.5,
      plainLow: 0.5,
      plainHigh: 0.5,
    });
  });

  test('is not known with fewer than two won or two lost leads', () => {
    for (const isWon of [[], [1], [0, 0, 0], [1, 0, 0], [0, 1, 1]]) {
      const scores = isWon.map((_, index) => index % 2);
      expect(delongInterval(tieGroups(scores, isWon))).toEqual({ se: Number.NaN, ...NO_BOUNDS });
    }
  });
});
