import type { Template } from '../templates/template.ts';
import type { PlannedCriterion } from './planned-criterion.ts';

/** The most points that the criteria that are on can give, in all and for each dimension. */
export interface Reach {
  readonly total: number;
  readonly fit: number;
  readonly engagement: number;
}

/**
 * The highest score that the kept criteria can reach: group limits hold, and of criteria that cannot both
 * match the largest counts.
 */
export function reachableScore(criteria: readonly PlannedCriterion[], template: Template): Reach {
  const sums = { Fit: 0, Engagement: 0 };
  for (const group of template.groups) {
    const most = mostPoints(criteria.filter((criterion) => criterion.on && criterion.group === group.group));
    sums[group.countsToward] += group.max === undefined ? most : Math.min(most, group.max);
  }
  const sum = sums.Fit + sums.Engagement;
  return {
    total: template.maximumScore === undefined ? sum : Math.min(sum, template.maximumScore),
    fit: sums.Fit,
    engagement: sums.Engagement,
  };
}

function mostPoints(criteria: readonly PlannedCriterion[]): number {
  let free = 0;
  const eitherOr = new Map<string, number>();
  for (const criterion of criteria) {
    const points = criterion.points === 'DQ' ? 0 : Math.max(0, criterion.points);
    if (criterion.eitherOr === undefined) free += points;
    else eitherOr.set(criterion.eitherOr, Math.max(points, eitherOr.get(criterion.eitherOr) ?? 0));
  }
  for (const points of eitherOr.values()) free += points;
  return free;
}

/**
 * Where Hot and Warm begin: at 70 % and 40 % of the reachable score, rounded to 5 (to 1 where that would put
 * both on one score or out of reach). A template's own cuts stand while they lie within 70 % of the reach.
 */
export function tierCuts(reach: number, template: Template): { readonly hot: number; readonly warm: number } {
  const { cuts } = template;
  if (cuts && 10 * cuts.hot <= 7 * reach) return cuts;
  if (reach <= 0) return { hot: 70, warm: 40 };
  for (const step of [5, 1]) {
    const hot = roundTo(7 * reach, 10 * step) / 10;
    const warm = roundTo(4 * reach, 10 * step) / 10;
    if (warm > 0 && warm < hot && hot <= reach) return { hot, warm };
  }
  return { hot: (7 * reach) / 10, warm: (4 * reach) / 10 };
}

/** Lowest values of the first three of four grades: three quarters, half and one quarter of the reach. */
export function gradeCuts(reach: number): readonly [number, number, number] {
  const step = reach >= 20 ? 5 : reach >= 4 ? 1 : 0;
  const cut = (quarters: number): number => {
    const exact = (quarters * reach) / 4;
    return step === 0 ? exact : Math.round(exact / step) * step;
  };
  return [cut(3), cut(2), cut(1)];
}

function roundTo(number: number, step: number): number {
  return Math.round(number / step) * step;
}
