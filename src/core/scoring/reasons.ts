import { compareDecimals, decimalText, type ExactDecimal, ZERO } from '../table/exact-decimal.ts';
import type { Breakdown } from './breakdown.ts';
import { DISQUALIFIED_TIER } from './model.ts';

/** Points with their sign, as `+20` or `−10`. */
export function signedPoints(points: ExactDecimal): string {
  const text = decimalText(points);
  return text.startsWith('-') ? `−${text.slice(1)}` : `+${text}`;
}

/**
 * The reasons for a score in one line, the largest first whatever their sign, ties in sheet order; what
 * disqualifies stands before all: `Pricing page visit +20 · Director +15 · Inactive −10`.
 *
 * @param most how many reasons at the most
 */
export function reasonsText(breakdown: Breakdown, most: number = Number.POSITIVE_INFINITY): string {
  const disqualifying = breakdown.disqualifiedBy.map(
    ({ criterion }) => `${DISQUALIFIED_TIER}: ${criterion.label}`,
  );
  const contributions = breakdown.contributions
    .filter(({ points }) => compareDecimals(points, ZERO) !== 0)
    .sort((left, right) => compareDecimals(absolute(right.points), absolute(left.points)))
    .map(({ criterion, points }) => `${criterion.criterion.label} ${signedPoints(points)}`);
  const reasons = [...disqualifying, ...contributions];
  return (Number.isFinite(most) ? reasons.slice(0, most) : reasons).join(' · ');
}

function absolute(decimal: ExactDecimal): ExactDecimal {
  return decimal.units < BigInt(0) ? { units: -decimal.units, scale: decimal.scale } : decimal;
}
