import {
  addDecimals,
  compareDecimals,
  decimalToNumber,
  type ExactDecimal,
  exactDecimal,
  multiplyDecimals,
  subtractDecimals,
  ZERO,
} from '../../table/exact-decimal.ts';
import { within } from '../breakdown.ts';
import type { ActivityCount } from './activity-count.ts';

/** What a criterion would give if its activity happened so many more times today. */
export interface MoreOften {
  /** So often gives all that it can; infinite where each counts and nothing holds the sum. */
  readonly most: number;
  pointsAfter(times: number): ExactDecimal;
}

/**
 * What doing it more often would bring. Of activities that have not been enough so far nothing is counted but their number,
 * so the lead may get more than this.
 *
 * @param points of the criterion, positive
 * @param now what it gives already
 * @param before how often it happened within the window
 */
export function moreOften(
  count: ActivityCount,
  points: ExactDecimal,
  now: ExactDecimal,
  before: number,
): MoreOften {
  const lacking = Math.max(1, count.atLeast - before);
  if (count.counting === 'once') {
    const full = count.most ? within(points, { min: undefined, max: count.most }) : points;
    return { most: lacking, pointsAfter: (times) => (times < lacking ? now : full) };
  }
  const limits = { min: undefined, max: count.most };
  const pointsAfter = (times: number): ExactDecimal =>
    times < lacking ? now : within(addDecimals(now, multiplyDecimals(points, exactDecimal(times))), limits);
  if (!count.most) return { most: Number.POSITIVE_INFINITY, pointsAfter };
  const left = subtractDecimals(count.most, now);
  const enough =
    compareDecimals(left, ZERO) <= 0 ? 1 : Math.ceil(decimalToNumber(left) / decimalToNumber(points));
  return { most: Math.max(lacking, enough), pointsAfter };
}
