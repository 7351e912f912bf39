import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlannedCriterion } from '../../../src/app/set-up/planned-criterion.ts';
import { gradeCuts, reachableScore, tierCuts } from '../../../src/app/set-up/reachable-score.ts';
import { BANT } from '../../../src/app/templates/bant.ts';
import { FIBONACCI } from '../../../src/app/templates/fibonacci.ts';
import { FIT_AND_ENGAGEMENT } from '../../../src/app/templates/fit-and-engagement.ts';

function row(group: string, points: number | 'DQ', more: Partial<PlannedCriterion> = {}): PlannedCriterion {
  return {
    label: group,
    group,
    points,
    note: '',
    on: true,
    conditions: [{ column: 'A', rule: 'is not blank', value: '' }],
    columnIndex: 0,
    from: 'template',
    ...more,
  };
}

describe('reachableScore', () => {
  test('holds each group within its limit', () => {
    const rows = [row('Fit', 35), row('Fit', 30), row('Engagement', 50)];
    expect(reachableScore(rows, FIT_AND_ENGAGEMENT)).toEqual({ total: 90, fit: 40, engagement: 50 });
  });

  test('counts the largest of criteria that cannot both match', () => {
    const rows = [25, 15, 5].map((points) => row('Need', points, { eitherOr: 'timeline' }));
    expect(reachableScore(rows, BANT).total).toBe(25);
  });

  test('counts neither negative points, nor DQ, nor rows that are off', () => {
    const rows = [row('Fit', 10), row('Fit', -5), row('Fit', 'DQ'), row('Fit', 15, { on: false })];
    expect(reachableScore(rows, FIT_AND_ENGAGEMENT).total).toBe(10);
  });
});

describe('tierCuts', () => {
  test.each([
    [100, 70, 40],
    [90, 65, 35],
    [75, 55, 30],
    [60, 40, 25],
    [45, 30, 20],
    [15, 10, 5],
    [10, 7, 4],
    [5, 4, 2],
    [1, 0.7, 0.4],
  ])('of %d points, Hot begins at %d and Warm at %d', (reach, hot, warm) => {
    expect(tierCuts(reach, FIT_AND_ENGAGEMENT)).toEqual({ hot, warm });
  });

  test('Fibonacci points keep 34 and 13 while these are well within reach', () => {
    expect(tierCuts(53, FIBONACCI)).toEqual({ hot: 34, warm: 13 });
    expect(tierCuts(40, FIBONACCI)).toEqual({ hot: 30, warm: 15 });
  });

  test('no tier is out of reach, and none begins where another does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (reach) => {
        const { hot, warm } = tierCuts(reach, FIT_AND_ENGAGEMENT);
        expect(warm).toBeGreaterThan(0);
        expect(hot).toBeGreaterThan(warm);
        expect(hot).toBeLessThanOrEqual(reach);
      }),
    );
  });
});

test('gradeCuts are four different steps within reach', () => {
  expect(gradeCuts(40)).toEqual([30, 20, 10]);
  expect(gradeCuts(60)).toEqual([45, 30, 15]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (reach) => {
      const cuts = gradeCuts(reach);
      expect(new Set([...cuts, 0]).size).toBe(4);
      expect(Math.max(...cuts)).toBeLessThanOrEqual(reach);
    }),
  );
});
