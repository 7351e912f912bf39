import { wilsonInterval } from './wilson.ts';

/** How two rates differ. */
export interface RateDifference {
  /** The first rate less the second, from −1 to 1. */
  readonly difference: number;
  /** The 95 % interval of the difference. */
  readonly low: number;
  readonly high: number;
  /** Whether the interval leaves out 0. */
  readonly proven: boolean;
}

/**
 * Newcombe's hybrid-score interval of the difference between two independent rates: the two Wilson intervals, squared
 * and added (his method 10).
 *
 * Source: Newcombe 1998.
 *
 * @returns null where either rate is of no leads
 * @throws RangeError where more leads won than there are
 */
export function newcombeDifference(
  won1: number,
  n1: number,
  won2: number,
  n2: number,
): RateDifference | null {
  const first = wilsonInterval(won1, n1);
  const second = wilsonInterval(won2, n2);
  if (!first || !second) return null;
  const rate1 = won1 / n1;
  const rate2 = won2 / n2;
  const difference = rate1 - rate2;
  const low = difference - length(rate1 - first.low, second.high - rate2);
  const high = difference + length(first.high - rate1, rate2 - second.low);
  return { difference, low, high, proven: low > 0 || high < 0 };
}

function length(one: number, other: number): number {
  return Math.sqrt(one * one + other * other);
}
