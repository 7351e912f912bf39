import { CellReading } from '../table/cell-reading.ts';
import {
  compareDecimals,
  type ExactDecimal,
  exactDecimal,
  multiplyDecimals,
  subtractDecimals,
  ZERO,
} from '../table/exact-decimal.ts';
import type { ActivityCount } from './activities/activity-count.ts';
import type { BoundCriterion, BoundModel } from './bind-model.ts';
import { type Breakdown, breakDown, type Contribution } from './breakdown.ts';
import type { ReadyRule } from './rules/rule.ts';
import { isFor } from './tiers.ts';

/** More than any lead has of anything: an `each` that counts up to here has no limit. */
export const BEYOND_COUNTING = 1e9;

/** What a criterion gives a lead that matches it as well as a lead can. */
export interface FullAward {
  /** Zero for a criterion that disqualifies. */
  readonly points: ExactDecimal;
  /**
   * - `all`: its points, to every lead that matches
   * - `at most`: an `each`, at the most that counts
   * - `once`: an `each` without a limit, counted once
   * - `if today`: a decay, with the date of today
   * - `disqualifies`: no points, but the end of the matter
   */
  readonly how: 'all' | 'at most' | 'once' | 'if today' | 'disqualifies';
}

/** The full points of a criterion: those of a decay on the day itself, those of an `each` at its limit. */
export function fullAward(bound: BoundModel, { criterion, conditions }: BoundCriterion): FullAward {
  const { points } = criterion;
  if (points === 'DQ') return { points: ZERO, how: 'disqualifies' };
  const [{ ready }] = conditions;
  if (ready.kind === 'activities') return fullCount(ready.count, points);
  if (ready.kind === 'decay') return { points: ready.pointsAtAge(points, 0), how: 'if today' };
  if (ready.kind !== 'each') return { points, how: 'all' };
  const most = mostCounted(bound, ready);
  return most < BEYOND_COUNTING
    ? { points: multiplyDecimals(points, exactDecimal(most)), how: 'at most' }
    : { points, how: 'once' };
}

function fullCount({ counting, most, fade }: ActivityCount, points: ExactDecimal): FullAward {
  if (most && counting === 'each') {
    return {
      points: compareDecimals(points, ZERO) < 0 ? subtractDecimals(ZERO, most) : most,
      how: 'at most',
    };
  }
  return { points, how: counting === 'each' ? 'once' : fade ? 'if today' : 'all' };
}

/** The most that an `each` counts; `BEYOND_COUNTING` for one without a limit. */
export function mostCounted(bound: BoundModel, ready: ReadyRule & { readonly kind: 'each' }): number {
  return ready.count(new CellReading(BEYOND_COUNTING, bound.context.style)) ?? 0;
}

/** The criteria that count for leads of a model, in sheet order. */
export function criteriaFor(bound: BoundModel, model: string): readonly BoundCriterion[] {
  return bound.criteria.filter(({ criterion }) => isFor(criterion.models, model));
}

/** The criteria that a lead matches, those that disqualify it too. */
export function matchedCriteria({ contributions, disqualifiedBy }: Breakdown): ReadonlySet<BoundCriterion> {
  return new Set([...contributions.map(({ criterion }) => criterion), ...disqualifiedBy]);
}

/**
 * The score that a lead would have if it matched some criteria that it does not, or did not match some that it does.
 * A criterion that it matches already gives what it gives now, any other its full award; everything else stays,
 * its model too.
 *
 * @param switches whether the lead is to match, by criterion; those left out stay as they are
 */
export function whatIf(
  bound: BoundModel,
  breakdown: Breakdown,
  switches: ReadonlyMap<BoundCriterion, boolean>,
): Breakdown {
  const own = new Map(breakdown.contributions.map(({ criterion, points }) => [criterion, points]));
  const matched = matchedCriteria(breakdown);
  const contributions: Contribution[] = [];
  const disqualifiedBy: BoundCriterion[] = [];
  for (const criterion of criteriaFor(bound, breakdown.model)) {
    if (!(switches.get(criterion) ?? matched.has(criterion))) continue;
    if (criterion.criterion.points === 'DQ') disqualifiedBy.push(criterion);
    else contributions.push({ criterion, points: own.get(criterion) ?? fullAward(bound, criterion).points });
  }
  return breakDown(bound, breakdown.model, contributions, disqualifiedBy);
}
