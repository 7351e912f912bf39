import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averagePrecision } from '../../../src/core/stats/average-precision.ts';
import { tieGroups } from '../../../src/core/stats/tie-groups.ts';
import { expectNear } from './close-to.ts';
import { flaggedAtEach } from './flagged-oracle.ts';
import { outcomes } from './random-outcomes.ts';

describe('average precision', () => {
  test('sums the gains in recall times the precision over the distinct thresholds', () => {
    fc.assert(
      fc.property(outcomes({ lost: 0 }), (leads) => {
        const curve = flaggedAtEach(leads).map(({ won, lost }) => [Number(won), Number(lost)] as const);
        const all = curve[curve.length - 1]?.[0] ?? 0;
        const area = curve.reduce((sum, [won, lost], index) => {
          const before = curve[index - 1]?.[0] ?? 0;
          return sum + ((won - before) / all) * (won / (won + lost));
        }, 0);
        expectNear(averagePrecision(tieGroups(leads.scores, leads.isWon)), area);
      }),
    );
  });

  test('stays as it is when scores are stretched, and lies above 0 and up to 1', () => {
    fc.assert(
      fc.property(outcomes(), ({ scores, isWon }) => {
        const own = averagePrecision(tieGroups(scores, isWon));
        const stretched = scores.map((score) => Math.exp(score));
        expect(averagePrecision(tieGroups(stretched, isWon))).toBe(own);
        expect(own).toBeGreaterThan(0);
        expect(own).toBeLessThanOrEqual(1 + 1e-15);
      }),
    );
  });

  test('is 1 for a perfect order, the base rate where all scores are equal', () => {
    expect(averagePrecision(tieGroups([3, 2, 1], [1, 1, 0]))).toBe(1);
    expect(averagePrecision(tieGroups([5, 5, 5, 5], [1, 0, 0, 0]))).toBe(0.25);
    expect(averagePrecision(tieGroups([1], [1]))).toBe(1);
  });

  test('is not a number without won leads', () => {
    expect(averagePrecision(tieGroups([], []))).toBeNaN();
    expect(averagePrecision(tieGroups([1, 2], [0, 0]))).toBeNaN();
  });
});
