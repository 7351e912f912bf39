import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Z_95 } from '../../../src/core/stats/normal-distribution.ts';
import { wilsonInterval } from '../../../src/core/stats/wilson.ts';
import { expectClose, expectNear } from './close-to.ts';

/** Successes of trials, unequal and at the ends too. */
const counts = fc
  .integer({ min: 1, max: 2000 })
  .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));

describe("Wilson's interval", () => {
  test('ends where the rate is z standard errors away, with the error of the end', () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const rate = successes / trials;
        const { low, high } = wilsonInterval(successes, trials) ?? { low: Number.NaN, high: Number.NaN };
        for (const end of [low, high]) {
          const isExact = (end === 0 && successes === 0) || (end === 1 && successes === trials);
          if (!isExact) expectNear(Math.abs(rate - end), Z_95 * Math.sqrt((end * (1 - end)) / trials), 1e-9);
        }
      }),
    );
  });

  test('holds the rate and stays within 0 and 1', () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const { low, high } = wilsonInterval(successes, trials) ?? { low: Number.NaN, high: Number.NaN };
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(successes / trials);
        expect(high).toBeGreaterThanOrEqual(successes / trials);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is mirrored when successes and failures change places', () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const mirrored = wilsonInterval(trials - successes, trials);
        expectNear(wilsonInterval(successes, trials)?.low ?? null, 1 - (mirrored?.high ?? Number.NaN));
      }),
    );
  });

  test('is exactly 0 or 1 where nothing or everything succeeded', () => {
    for (const trials of [1, 3, 7, 10, 49, 1e6]) {
      expect(wilsonInterval(0, trials)?.low).toBe(0);
      expect(wilsonInterval(trials, trials)?.high).toBe(1);
    }
  });

  test.each([
    // Newcombe 1998 (Statistics in Medicine 17, 857), table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is as published', (successes, trials, low, high) => {
    expectNear(wilsonInterval(successes, trials)?.low ?? null, low, 5e-5);
    expectNear(wilsonInterval(successes, trials)?.high ?? null, high, 5e-5);
  });

  test('takes expected counts, which are not whole', () => {
    expectClose(
      wilsonInterval(2.5, 10)?.low ?? null,
      ((wilsonInterval(2, 10)?.low ?? 0) + (wilsonInterval(3, 10)?.low ?? 0)) / 2,
      0.02,
    );
  });

  test('is null without trials', () => expect(wilsonInterval(0, 0)).toBeNull());

  test('refuses counts that cannot be', () => {
    expect(() => wilsonInterval(-1, 10)).toThrow(RangeError);
    expect(() => wilsonInterval(11, 10)).toThrow(RangeError);
    expect(() => wilsonInterval(Number.NaN, 10)).toThrow(RangeError);
  });
});
