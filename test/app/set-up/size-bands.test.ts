import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonestBands, EMPLOYEE_BANDS, REVENUE_BANDS } from '../../../src/app/set-up/size-bands.ts';

describe('commonestBands', () => {
  test('takes the commonest band when it holds half of the numbers', () => {
    const numbers = [
      { number: 60, count: 3 },
      { number: 125.5, count: 2 },
      { number: 8, count: 4 },
    ];
    expect(commonestBands(numbers, EMPLOYEE_BANDS)).toEqual({ from: 51, to: 200, share: 5 / 9 });
  });

  test('widens it by the commoner neighbour until half are inside', () => {
    const numbers = [
      { number: 5, count: 2 },
      { number: 30, count: 4 },
      { number: 100, count: 3 },
      { number: 900, count: 3 },
    ];
    expect(commonestBands(numbers, EMPLOYEE_BANDS)).toEqual({ from: 11, to: 200, share: 7 / 12 });
  });

  test('has no upper end where the last band is the commonest', () => {
    expect(commonestBands([{ number: 5e9, count: 1 }], REVENUE_BANDS)).toEqual({
      from: 1e9,
      to: undefined,
      share: 1,
    });
  });

  test('finds nothing in nothing', () => {
    expect(commonestBands([], EMPLOYEE_BANDS)).toBeUndefined();
    expect(commonestBands([{ number: 5, count: 0 }], EMPLOYEE_BANDS)).toBeUndefined();
  });

  test('at least half of the numbers lie inside, whatever they are', () => {
    const entry = fc.record({
      number: fc.integer({ min: 1, max: 20_000 }),
      count: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), (numbers) => {
        const range = commonestBands(numbers, EMPLOYEE_BANDS);
        const total = numbers.reduce((sum, { count }) => sum + count, 0);
        const inside = numbers
          .filter(
            ({ number }) => range && number >= range.from && number <= (range.to ?? Number.POSITIVE_INFINITY),
          )
          .reduce((sum, { count }) => sum + count, 0);
        expect(range === undefined).toBe(total === 0);
        expect(2 * inside).toBeGreaterThanOrEqual(total);
      }),
    );
  });
});
