import { expect } from 'vitest';

/** Expects a number within a relative error; null only for null. */
export function expectClose(actual: number | null, expected: number | null, relative = 1e-9): void {
  if (actual === null || expected === null || actual === expected) expect(actual).toBe(expected);
  else
    expect(Math.abs(actual - expected), `${actual} for ${expected}`).toBeLessThanOrEqual(
      relative * Math.abs(expected),
    );
}

/** Expects numbers within an absolute error, for figures that may be 0 but for rounding; null only for null. */
export function expectNear(actual: number | null, expected: number | null, absolute = 1e-12): void {
  if (actual === null || expected === null) expect(actual).toBe(expected);
  else expect(Math.abs(actual - expected), `${actual} for ${expected}`).toBeLessThanOrEqual(absolute);
}
