import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  decimalText,
  decimalToNumber,
  type ExactDecimal,
  exactDecimal,
  multiplyDecimals,
  roundQuotientToTenths,
  subtractDecimals,
  unitsAt,
  ZERO,
} from '../../../src/core/table/exact-decimal.ts';
import { safeDecimal, safeProduct, safeUnitsAt } from '../../../src/core/table/safe-decimal.ts';

/** A decimal as a fraction of integers at 30 digits, computed apart from the code under test. */
const DIGITS = 30;
function rational({ units, scale }: ExactDecimal): bigint {
  return units * 10n ** BigInt(DIGITS - scale);
}

const decimals = fc
  .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([units, scale]) => Number(`${units}e-${scale}`));

describe('points add up exactly, as decimals', () => {
  test('0.1 + 0.2 is 0.3', () => {
    expect(decimalToNumber(addDecimals(exactDecimal(0.1), exactDecimal(0.2)))).toBe(0.3);
  });

  test('ten tenths are 1', () => {
    const sum = Array.from({ length: 10 }, () => exactDecimal(0.1)).reduce(addDecimals, ZERO);
    expect(decimalToNumber(sum)).toBe(1);
    expect(compareDecimals(sum, exactDecimal(1))).toBe(0);
  });

  test('sum, difference, product and order are those of rational numbers', () => {
    fc.assert(
      fc.property(decimals, decimals, (left, right) => {
        const [a, b] = [exactDecimal(left), exactDecimal(right)];
        expect(rational(addDecimals(a, b))).toBe(rational(a) + rational(b));
        expect(rational(subtractDecimals(a, b))).toBe(rational(a) - rational(b));
        expect(rational(multiplyDecimals(a, b))).toBe((rational(a) * rational(b)) / 10n ** BigInt(DIGITS));
        expect(Math.sign(compareDecimals(a, b))).toBe(Math.sign(left - right));
      }),
    );
  });

  test('a number becomes the decimal that it shows, and comes back as itself', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(decimalToNumber(exactDecimal(number))).toBe(number + 0);
      }),
    );
    expect(exactDecimal(1e21)).toEqual({ units: 10n ** 21n, scale: 0 });
    expect(exactDecimal(1.5e-7)).toEqual({ units: 15n, scale: 8 });
    expect(exactDecimal(-0.25)).toEqual({ units: -25n, scale: 2 });
  });

  test('unitsAt says the same number at a finer scale', () =>
    expect(unitsAt(exactDecimal(1.5), 3)).toBe(1500n));

  test('zero has no sign', () => {
    expect(Object.is(decimalToNumber(exactDecimal(-0)), 0)).toBe(true);
    expect(decimalText(multiplyDecimals(exactDecimal(-5), ZERO))).toBe('0');
  });

  test('what lies beyond the largest double is the largest double', () => {
    const beyond = multiplyDecimals(exactDecimal(1e308), exactDecimal(10));
    expect(decimalToNumber(beyond)).toBe(Number.MAX_VALUE);
    expect(decimalToNumber(subtractDecimals(ZERO, beyond))).toBe(-Number.MAX_VALUE);
  });

  test('decimalText is the shortest text', () => {
    expect(decimalText({ units: 1200n, scale: 2 })).toBe('12');
    expect(decimalText({ units: -2n, scale: 1 })).toBe('-0.2');
  });

  test('what is not finite is a wrong call', () => {
    for (const number of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => exactDecimal(number)).toThrow(RangeError);
  });
});

describe('rounding to tenths is half away from zero', () => {
  test.each<[number, number, number]>([
    [0.25, 1, 0.3],
    [-0.25, 1, -0.3],
    [0.24, 1, 0.2],
    [0.05, 1, 0.1],
    [-0.05, 1, -0.1],
    [0.04, 1, 0],
    [1.15, 1, 1.2],
    [1.005, 1, 1],
    [1, 3, 0.3],
    [2, 3, 0.7],
    [-2, 3, -0.7],
    [1, 20, 0.1],
    [3, 20, 0.2],
    [10, 0.3, 33.3],
    [0, 7, 0],
  ])('%d ÷ %d is %d', (numerator, denominator, rounded) => {
    expect(decimalToNumber(roundQuotientToTenths(exactDecimal(numerator), exactDecimal(denominator)))).toBe(
      rounded,
    );
  });

  test('it is the nearest tenth, and at an exact half the one farther from zero', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 1, max: 3650 }), (number, days) => {
        const tenths = roundQuotientToTenths(exactDecimal(number), exactDecimal(days)).units;
        const numerator = rational(exactDecimal(number)) * 10n;
        const denominator = BigInt(days) * 10n ** BigInt(DIGITS);
        const twice = 2n * (tenths * denominator - numerator) * (numerator < 0n ? -1n : 1n);
        expect(twice > -denominator && twice <= denominator).toBe(true);
      }),
    );
  });
});

describe('a safe decimal is the same decimal while it fits a double', () => {
  test('it holds the same units', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 3 }), (number, more) => {
        const exact = exactDecimal(number);
        const safe = safeDecimal(exact);
        expect(safe && BigInt(safe.units)).toBe(exact.units);
        expect(safe && BigInt(safeUnitsAt(safe, safe.scale + more))).toBe(unitsAt(exact, exact.scale + more));
      }),
    );
  });

  test('its product is the exact product, or none where that does not fit', () => {
    fc.assert(
      fc.property(decimals, fc.oneof(decimals, fc.double({ noNaN: true, min: 0 })), (points, count) => {
        fc.pre(Number.isFinite(count));
        const safe = safeDecimal(exactDecimal(points));
        const product = safe && safeProduct(safe, count);
        if (!product) return;
        const exact = multiplyDecimals(exactDecimal(points), exactDecimal(count));
        expect(compareDecimals({ units: BigInt(product.units), scale: product.scale }, exact)).toBe(0);
      }),
    );
    expect(safeDecimal({ units: 2n ** 53n, scale: 0 })).toBeUndefined();
    expect(safeProduct({ units: 3, scale: 0 }, 2 ** 53)).toBeUndefined();
    expect(safeProduct({ units: 3, scale: 1 }, 1e-7)).toBeUndefined();
  });
});
