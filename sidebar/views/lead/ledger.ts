import type { BoundCondition, BoundModel, Bucket } from '../../../src/core/scoring/bind-model.ts';
import type { Breakdown } from '../../../src/core/scoring/breakdown.ts';
import type { Dimension } from '../../../src/core/scoring/model.ts';
import {
  addDecimals,
  compareDecimals,
  decimalToNumber,
  type ExactDecimal,
  subtractDecimals,
  ZERO,
} from '../../../src/core/table/exact-decimal.ts';
import type { ActivityFacts } from './activity-facts.ts';
import { LINES, timesWords } from './sentences.ts';

/** One line of the sum that makes a score. */
export interface LedgerLine {
  readonly key: string;
  /** `held`: a limit or the disqualification, which changed the sum without a criterion. */
  readonly kind: 'start' | 'criterion' | 'held';
  readonly text: string;
  /** Beside the text, such as how often it happened; `''` for nothing. */
  readonly aside: string;
  readonly points: ExactDecimal;
}

/**
 * The lines that add up exactly to a lead's score: the starting score, the criteria, the largest first whatever
 * their sign, then what limits changed, then the disqualification. Lines of 0 are left out.
 *
 * @param factsOf how often the lead did what a condition counts
 */
export function ledger(
  bound: BoundModel,
  breakdown: Breakdown,
  factsOf: (condition: BoundCondition) => ActivityFacts | undefined = () => undefined,
): readonly LedgerLine[] {
  const criteria = breakdown.contributions
    .map(
      ({ criterion: { criterion, conditions }, points }): LedgerLine => ({
        key: `criterion ${criterion.cell}`,
        kind: 'criterion',
        text: criterion.label,
        aside: timesWords(factsOf(conditions[0])),
        points,
      }),
    )
    .sort((left, right) => compareDecimals(size(right.points), size(left.points)));
  const limits = breakdown.limitChanges.map(
    ({ limit, change }, index): LedgerLine => ({
      key: `limit ${index} ${limit}`,
      kind: 'held',
      text: limitText(bound, breakdown, index),
      aside: '',
      points: change,
    }),
  );
  const lines: readonly LedgerLine[] = [
    { key: 'start', kind: 'start', text: LINES.start, aside: '', points: breakdown.startingScore },
    ...criteria,
    ...limits,
    {
      key: 'end',
      kind: 'held',
      text: LINES.disqualified,
      aside: '',
      points: breakdown.disqualificationChange,
    },
  ];
  return lines.filter(({ points }) => compareDecimals(points, ZERO) !== 0);
}

/** What a limit says that changed a sum, by its place among the breakdown's changes. */
export function limitText(bound: BoundModel, breakdown: Breakdown, index: number): string {
  const held = heldBuckets(bound, breakdown);
  const { limit, change } = breakdown.limitChanges[index] ?? { limit: '', change: ZERO };
  const isMost = compareDecimals(change, ZERO) < 0;
  // Groups come first, so a group that is called as the score's limit is cannot be taken for it.
  const group = held[index];
  if (group) return LINES.groupLimit(group.bucket.name, group.sum, isMost);
  if (limit === 'Fit' || limit === 'Engagement') {
    const dimension: Dimension = limit;
    return LINES.dimensionLimit(dimension, breakdown.dimensions[dimension], isMost);
  }
  return LINES.scoreLimit(subtractDecimals(breakdown.total, breakdown.disqualificationChange), isMost);
}

/** The buckets whose limits changed their sums, in the order of the breakdown's changes. */
function heldBuckets(
  bound: BoundModel,
  { contributions, buckets }: Breakdown,
): readonly { readonly bucket: Bucket; readonly sum: ExactDecimal }[] {
  return bound.buckets.flatMap((bucket, bucketIndex) => {
    const sum = buckets[bucketIndex] ?? ZERO;
    const given = contributions
      .filter(({ criterion }) => criterion.bucketIndex === bucketIndex)
      .map(({ points }) => points)
      .reduce(addDecimals, ZERO);
    return compareDecimals(given, sum) === 0 ? [] : [{ bucket, sum }];
  });
}

function size(points: ExactDecimal): ExactDecimal {
  return compareDecimals(points, ZERO) < 0 ? subtractDecimals(ZERO, points) : points;
}

/** Where a bar lies on its track, as shares of the track's width. */
export interface Bar {
  readonly start: number;
  readonly width: number;
}

/** Bars to the right and left of one zero on one scale, which the largest of both sides fill. */
export function bars(points: readonly ExactDecimal[]): {
  readonly zero: number;
  readonly bars: readonly Bar[];
} {
  const values = points.map(decimalToNumber);
  const lowest = Math.min(0, ...values);
  const range = Math.max(0, ...values) - lowest || 1;
  return {
    zero: (0 - lowest) / range,
    bars: values.map((value) => ({
      start: (Math.min(0, value) - lowest) / range,
      width: Math.abs(value) / range,
    })),
  };
}
