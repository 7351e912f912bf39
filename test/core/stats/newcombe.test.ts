import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newcombeDifference } from '../../../src/core/stats/newcombe.ts';
import { expectNear } from './close-to.ts';

const rate = fc
  .integer({ min: 1, max: 300 })
  .chain((leads) => fc.tuple(fc.integer({ min: 0, max: leads }), fc.constant(leads)));

describe("Newcombe's interval of a difference", () => {
  test.each([
    // Newcombe 1998 (Statistics in Medicine 17, 873), table II, method 10.
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of %i in %i and %i in %i is as published', (won1, n1, won2, n2, low, high) => {
    const difference = newcombeDifference(won1, n1, won2, n2);
    expectNear(difference?.low ?? null, low, 5e-5);
    expectNear(difference?.high ?? null, high, 5e-5);
    expect(difference?.proven).toBe(low > 0);
  });

  test('changes sign, and nothing else, when the rates change places', () => {
    fc.assert(
      fc.property(rate, rate, ([won1, n1], [won2, n2]) => {
        const there = newcombeDifference(won1, n1, won2, n2);
        const back = newcombeDifference(won2, n2, won1, n1);
        expect(there && back).not.toBeNull();
        expect((there?.low ?? 1) + (back?.high ?? 1)).toBe(0);
        expect((there?.difference ?? 1) + (back?.difference ?? 1)).toBe(0);
        expect(there?.proven).toBe(back?.proven);
      }),
    );
  });

  test('holds the difference, stays within −1 and 1, and proves nothing that it holds 0 for', () => {
    fc.assert(
      fc.property(rate, rate, ([won1, n1], [won2, n2]) => {
        const { difference, low, high, proven } = newcombeDifference(won1, n1, won2, n2) ?? {
          difference: Number.NaN,
          low: 0,
          high: 0,
          proven: false,
        };
        expectNear(difference, won1 / n1 - won2 / n2);
        expect(low).toBeLessThanOrEqual(difference);
        expect(high).toBeGreaterThanOrEqual(difference);
        expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(high).toBeLessThanOrEqual(1 + 1e-12);
        expect(proven).toBe(!(low <= 0 && high >= 0));
      }),
    );
  });

  test('finds no difference between equal rates', () => {
    expect(newcombeDifference(30, 100, 30, 100)).toMatchObject({ difference: 0, proven: false });
    expect(newcombeDifference(0, 5, 0, 500)).toMatchObject({ difference: 0, proven: false });
  });

  test('is null where either rate is of no leads', () => {
    expect(newcombeDifference(0, 0, 1, 2)).toBeNull();
    expect(newcombeDifference(1, 2, 0, 0)).toBeNull();
  });

  test('refuses more won leads than leads', () => {
    expect(() => newcombeDifference(3, 2, 1, 2)).toThrow(RangeError);
  });
});
