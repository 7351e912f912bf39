import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundestNumber } from '../../../src/core/backtest/round-number.ts';

/** Steps in hundredths, the roundest first. */
const STEPS = [100_000, 50_000, 10_000, 5000, 1000, 500, 100, 50, 10, 5, 1];

/** Tries every hundredth of the range. */
function slowly(low: number, high: number, answer: number, fits: (hundredths: number) => boolean): number {
  for (const step of STEPS) {
    const found: number[] = [];
    for (let hundredths = low; hundredths <= high; hundredths++) {
      if (hundredths % step === 0 && fits(hundredths)) found.push(hundredths);
    }
    found.sort((left, right) => Math.abs(left - answer) - Math.abs(right - answer) || right - left);
    if (found[0] !== undefined) return found[0] / 100;
  }
  return answer / 100;
}

describe('roundestNumber', () => {
  test.each([
    [[47, 53], 51, 50],
    [[38, 62], 59, 50],
    [[38, 112], 59, 100],
    [[41, 49], 44, 45],
    [[41, 44], 43, 43],
    [[-3, 2], 1, 0],
    [[40.2, 40.8], 40.3, 40.5],
    [[40.2, 40.4], 40.3, 40.3],
    [[0.03, 0.04], 0.04, 0.04],
    [[1200, 4700], 1300, 2000],
    [[72, 72], 72, 72],
    [[72.125, 72.125], 72.125, 72.125],
  ] as const)('in %j, for an answer of %d, is %d', ([low, high], answer, round) => {
    expect(roundestNumber([low, high], answer)).toBe(round);
  });

  test('of two equally near takes the higher', () => {
    expect(roundestNumber([40, 60], 50, (number) => number !== 50)).toBe(60);
    expect(roundestNumber([119.87, 119.89], 119.88, (number) => number !== 119.88)).toBe(119.89);
  });

  test('is what trying every hundredth of the range finds, whatever else it must hold', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -3000, max: 12_000 }),
        fc.nat({ max: 4000 }),
        fc.nat({ max: 4000 }),
        fc.integer({ min: 1, max: 9 }),
        (low, width, place, odd) => {
          const high = low + width;
          const answer = Math.min(high, low + place);
          const fits = (hundredths: number): boolean => Math.abs(hundredths) % 10 !== odd;
          expect(
            roundestNumber([low / 100, high / 100], answer / 100, (number) => fits(Math.round(number * 100))),
          ).toBe(slowly(low, high, answer, fits));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('is finite and within the range for ranges of any size', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
        fc.double({ noNaN: true, min: 0, max: 1e15 }),
        (low, width) => {
          const round = roundestNumber([low, low + width], low);
          expect(round >= low && round <= low + width).toBe(true);
        },
      ),
    );
  });
});
