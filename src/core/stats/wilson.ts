import { Z_95 } from './normal-distribution.ts';

/** The 95 % interval of a rate. */
export interface RateInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval of a rate, without continuity correction. It holds the rate, stays within 0 and 1, and is
 * exactly 0 or 1 at the end where nothing or everything succeeded.
 *
 * Source: Wilson 1927.
 *
 * @param successes from 0 to `trials`; need not be whole, as expected counts are not
 * @returns null without trials
 * @throws RangeError for successes outside 0 to `trials`
 *
 * @example wilsonInterval(0, 10) // { low: 0, high: 0.2775… }
 */
export function wilsonInterval(successes: number, trials: number): RateInterval | null {
  if (!(successes >= 0 && successes <= trials)) {
    throw new RangeError(`wilsonInterval: ${successes} successes of ${trials} trials`);
  }
  if (trials === 0) return null;
  const rate = successes / trials;
  const square = Z_95 ** 2 / trials;
  const centre = (rate + square / 2) / (1 + square);
  const half = Math.sqrt(rate * (1 - rate) * square + (square * square) / 4) / (1 + square);
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === trials ? 1 : Math.min(1, centre + half),
  };
}
