import {
  addDecimals,
  compareDecimals,
  type ExactDecimal,
  subtractDecimals,
  ZERO,
} from '../table/exact-decimal.ts';
import type { BoundCriterion, BoundModel, Bucket } from './bind-model.ts';
import { DIMENSIONS, type Dimension, type Limits } from './model.ts';

/** What one criterion gave. */
export interface Contribution {
  readonly criterion: BoundCriterion;
  readonly points: ExactDecimal;
}

/** What a limit added to a sum or, negative, took away from it. */
export interface LimitChange {
  /** Name of the group or dimension; `Score` for the bounds of the score itself. */
  readonly limit: string;
  readonly change: ExactDecimal;
}

/**
 * How a score came about. The starting score, all contributions, all limit changes and the change by
 * disqualification add up exactly to the total.
 */
export interface Breakdown {
  /** Name of the lead's model; `''` for none. */
  readonly model: string;
  readonly startingScore: ExactDecimal;
  /** In sheet order. */
  readonly contributions: readonly Contribution[];
  /** Only limits that changed something. */
  readonly limitChanges: readonly LimitChange[];
  /** Criteria that disqualify the lead; empty for none. */
  readonly disqualifiedBy: readonly BoundCriterion[];
  /** From the score that the lead would have to the disqualified score; zero for a lead that is not disqualified. */
  readonly disqualificationChange: ExactDecimal;
  readonly total: ExactDecimal;
  /** Sums of the dimensions after their own limits. */
  readonly dimensions: Readonly<Record<Dimension, ExactDecimal>>;
  /** Sums of the buckets after their own limits, in the order of the bound model's buckets. */
  readonly buckets: readonly ExactDecimal[];
}

/** The nearest value within limits. */
export function within(value: ExactDecimal, { min, max }: Limits): ExactDecimal {
  if (max && compareDecimals(value, max) > 0) return max;
  return min && compareDecimals(value, min) < 0 ? min : value;
}

/** Adds contributions up into a breakdown, exactly, limit after limit. */
export function breakDown(
  bound: BoundModel,
  model: string,
  contributions: readonly Contribution[],
  disqualifiedBy: readonly BoundCriterion[],
): Breakdown {
  const { settings, dimensions: dimensionLimits } = bound.model;
  const limitChanges: LimitChange[] = [];
  const limited = (limit: string, sum: ExactDecimal, limits: Limits): ExactDecimal => {
    const held = within(sum, limits);
    const change = subtractDecimals(held, sum);
    if (compareDecimals(change, ZERO) !== 0) limitChanges.push({ limit, change });
    return held;
  };
  const sums: ExactDecimal[] = bound.buckets.map(() => ZERO);
  for (const { criterion, points } of contributions) {
    sums[criterion.bucketIndex] = addDecimals(sums[criterion.bucketIndex] ?? ZERO, points);
  }
  const buckets = bound.buckets.map((bucket, index) =>
    limited(bucket.name, sums[index] ?? ZERO, bucket.limits),
  );
  const partOf = (belongs: (bucket: Bucket) => boolean): ExactDecimal =>
    bound.buckets.reduce(
      (sum, bucket, index) => (belongs(bucket) ? addDecimals(sum, buckets[index] ?? ZERO) : sum),
      ZERO,
    );
  const dimension = (name: Dimension): ExactDecimal =>
    limited(
      name,
      partOf((bucket) => bucket.dimension === name),
      dimensionLimits[name],
    );
  const dimensions = { Fit: dimension('Fit'), Engagement: dimension('Engagement') };
  const rest = partOf((bucket) => bucket.dimension === undefined);
  const sum = [...DIMENSIONS.map((name) => dimensions[name]), rest].reduce(
    addDecimals,
    settings.startingScore,
  );
  const score = limited('Score', sum, { min: settings.minimumScore, max: settings.maximumScore });
  const total = disqualifiedBy.length > 0 ? settings.disqualifiedScore : score;
  return {
    model,
    startingScore: settings.startingScore,
    contributions,
    limitChanges,
    disqualifiedBy,
    disqualificationChange: subtractDecimals(total, score),
    total,
    dimensions,
    buckets,
  };
}
