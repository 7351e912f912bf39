import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median, quantileR7 } from '../../../src/core/stats/quantile.ts';
import { expectNear } from './close-to.ts';

const values = fc.array(fc.integer({ min: -50, max: 300 }), { minLength: 1, maxLength: 30 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('the quantile by the R-7 method', () => {
  test.each([
    // quantile(x, p, type = 7) in R.
    [[1, 2, 3, 4], 0.9, 3.7],
    [[4, 1, 3, 2], 0.25, 1.75],
    [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 0.25, 7.25],
    [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 0.5, 9],
    [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 0.75, 14.5],
    [[10], 0.9, 10],
  ])('of %j at %s is %s', (own, at, quantile) => expectNear(quantileR7(own, at), quantile));

  test('takes the i-th value at i/(n − 1), from the lowest to the highest', () => {
    fc.assert(
      fc.property(values, (own) => {
        const rising = [...own].sort((left, right) => left - right);
        rising.forEach((value, index) => {
          expectNear(quantileR7(own, rising.length === 1 ? 0.5 : index / (rising.length - 1)), value, 1e-9);
        });
        expect(quantileR7(own, 0)).toBe(rising[0]);
        expect(quantileR7(own, 1)).toBe(rising[rising.length - 1]);
      }),
    );
  });

  test('lies on the straight line between two neighbours', () => {
    fc.assert(
      fc.property(values, share, (own, at) => {
        const rising = [...own].sort((left, right) => left - right);
        const bends = rising.map((value, index) => {
          const gap = index === 0 ? 0 : value - (rising[index - 1] as number);
          return gap * Math.max(0, Math.min(1, at * (rising.length - 1) - (index - 1)));
        });
        expectNear(
          quantileR7(own, at),
          bends.reduce((sum, bend) => sum + bend, rising[0] as number),
          1e-9,
        );
      }),
    );
  });

  test('of negated values is the negated quantile from the other end', () => {
    fc.assert(
      fc.property(values, share, (own, at) => {
        const negative = own.map((value) => -value);
        expectNear(quantileR7(negative, at), -quantileR7(own, 1 - at), 1e-9);
      }),
    );
  });

  test('sorts by size and leaves the list as it is', () => {
    const own = [100, 9, 20];
    expect(quantileR7(own, 0.5)).toBe(20);
    expect(own).toEqual([100, 9, 20]);
  });

  test('refuses a list without values and a share that is none', () => {
    expect(() => quantileR7([], 0.5)).toThrow(RangeError);
    for (const at of [-0.1, 1.1, Number.NaN]) expect(() => quantileR7([1], at)).toThrow(RangeError);
  });
});

describe('the median', () => {
  test('is the value in the middle, or the mean of the two there', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(() => median([])).toThrow(RangeError);
  });
});
