import { type RisingNumbers, risingNumbers } from './rising-numbers.ts';

/**
 * The quantile of values by the R-7 method, as R, numpy and spreadsheets reckon it: the value at place `share · (n − 1)`
 * of the sorted values, counted from 0, between two values in a straight line.
 *
 * Written here because the well-kept libraries bring along ten times as much as these lines: 1.6 KB (simple-statistics)
 * and 2.5 KB (d3-array) once bundled.
 *
 * Source: Hyndman & Fan 1996, definition 7.
 *
 * @param values in any order; not changed
 * @param share from 0 to 1
 * @throws RangeError without values, and for a share outside 0 to 1
 *
 * @example quantileR7([1, 2, 3, 4], 0.9) // 3.7
 */
export function quantileR7(values: ArrayLike<number>, share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`quantileR7: share ${share} is not between 0 and 1`);
  if (values.length === 0) throw new RangeError('quantileR7: no values');
  return quantileOf(risingNumbers(values), share);
}

/** The same of numbers that are sorted already; there must be some. */
export function quantileOf(rising: RisingNumbers, share: number): number {
  const place = share * (rising.length - 1);
  const below = rising.at(Math.floor(place));
  return below + (place - Math.floor(place)) * (rising.at(Math.ceil(place)) - below);
}

/**
 * The value in the middle, or the mean of the two there.
 *
 * @throws RangeError without values
 */
export function median(values: ArrayLike<number>): number {
  return quantileR7(values, 0.5);
}
