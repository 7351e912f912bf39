import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalTail, Z_95 } from '../../../src/core/stats/normal-distribution.ts';
import { expectClose, expectNear } from './close-to.ts';

/** z and the upper tail, from a series and a continued fraction in decimals of 60 digits and more. */
const TAILS: readonly (readonly [number, number])[] = [
  [0, 0.5],
  [0.1, 0.460172162722971],
  [1, 0.15865525393145705],
  [2.4, 0.008197535924596131],
  [2.6, 0.004661188023718749],
  [3, 0.0013498980316300946],
  [5, 2.866515718791939e-7],
  [10, 7.619853024160525e-24],
  [20, 2.7536241186062337e-89],
  [33.1691398466, 1.5002368558636448e-241],
  [37, 5.725571222524577e-300],
];

describe('the upper tail of the normal distribution', () => {
  test.each(TAILS)('above %s holds twelve digits', (z, tail) => expectClose(normalTail(z), tail, 1e-12));

  test('is 2.5 % above the point that intervals use', () => expectClose(normalTail(Z_95), 0.025, 1e-13));

  test('lies within the bounds of Mills for every z above 0', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 37, noNaN: true }), (z) => {
        const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
        expect(normalTail(z)).toBeLessThanOrEqual((density / z) * (1 + 1e-14));
        expect(normalTail(z)).toBeGreaterThanOrEqual(((density * z) / (1 + z * z)) * (1 - 1e-14));
      }),
    );
  });

  test('and the lower tail are 1', () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (z) =>
        expectNear(normalTail(z) + normalTail(-z), 1, 1e-15),
      ),
    );
  });

  test('ends in 0 and in 1', () => {
    expect(normalTail(Number.POSITIVE_INFINITY)).toBe(0);
    expect(normalTail(Number.NEGATIVE_INFINITY)).toBe(1);
    expect(normalTail(Number.NaN)).toBeNaN();
  });
});
