import {
  addDecimals,
  compareDecimals,
  decimalToNumber,
  type ExactDecimal,
  exactDecimal,
  multiplyDecimals,
  subtractDecimals,
  ZERO,
} from '../table/exact-decimal.ts';
import { moreOften } from './activities/more-often.ts';
import type { BoundCondition, BoundCriterion, BoundModel } from './bind-model.ts';
import { type Breakdown, breakDown } from './breakdown.ts';
import { isDisqualifiedTier } from './config/tiers.ts';
import type { Tier } from './model.ts';
import { isFor } from './tiers.ts';
import { BEYOND_COUNTING, criteriaFor, fullAward, mostCounted } from './what-if.ts';

/** One thing about a lead that would be different. */
export interface LeadChange {
  readonly criterion: BoundCriterion;
  /**
   * - `match`: the lead would match the criterion
   * - `today`: the date of its decay would be today
   * - `count`: the number of its `each` would be `count`
   * - `times`: its activity would happen `count` times more today
   * - `without`: the lead would no longer match the criterion, which takes points away
   */
  readonly how: 'match' | 'today' | 'count' | 'times' | 'without';
  /** The number of an `each` or of times; left out elsewhere. */
  readonly count?: number;
  /** What the criterion would then give; zero for `without`. */
  readonly points: ExactDecimal;
  /** How much more than now that is, before any limit; positive. */
  readonly gain: ExactDecimal;
}

/** What it would take to lift a lead into the next tier. */
export type NextTier =
  /** The model has no tiers for this lead. */
  | { readonly kind: 'no tiers' }
  /** Points are not what this lead lacks. */
  | { readonly kind: 'disqualified' }
  | { readonly kind: 'top' }
  /** Each of the ways is enough: single changes, smallest first; pairs where no single one does it. */
  | (Ahead & { readonly kind: 'within reach'; readonly ways: readonly (readonly LeadChange[])[] })
  /**
   * All changes together would do it, no two of them alone; with `areAllTried` false, no two of those that were tried,
   * which are the ones that gain most.
   */
  | (Ahead & { readonly kind: 'far'; readonly areAllTried: boolean })
  /** Not even all changes together. */
  | (Ahead & { readonly kind: 'out of reach'; readonly best: Breakdown });

interface Ahead {
  readonly tier: Tier;
  /** Points from the score to the tier. */
  readonly missing: ExactDecimal;
}

/** Pairs grow with the square of the changes: of more than these, those that gain most are paired. */
const MOST_PAIRED = 60;

/**
 * What would lift a lead into the tier above its own, everything else staying as it is: criteria that it does not
 * match or not fully, and criteria that take points away. Groups, dimensions and score are held within their limits,
 * so a change with enough points may still not be enough.
 *
 * @param timesOf how often the lead has done within its window what a condition counts
 */
export function nextTier(
  bound: BoundModel,
  breakdown: Breakdown,
  timesOf: (condition: BoundCondition) => number = () => 0,
): NextTier {
  if (breakdown.disqualifiedBy.length > 0) return { kind: 'disqualified' };
  const tiers = bound.model.tiers.filter(
    (tier) => isFor(tier.models, breakdown.model) && !isDisqualifiedTier(tier),
  );
  if (tiers.length === 0) return { kind: 'no tiers' };
  const [found] = tiersAbove(tiers, decimalToNumber(breakdown.total));
  if (!found) return { kind: 'top' };
  const { tier, from } = found;
  const ahead: Ahead = { tier, missing: subtractDecimals(exactDecimal(from), breakdown.total) };
  const possible = possibilities(bound, breakdown, timesOf);
  const best = withChanges(
    bound,
    breakdown,
    possible.map(({ full }) => full),
  );
  if (decimalToNumber(best.total) < from) return { kind: 'out of reach', ...ahead, best };
  const totalWith: TotalWith = (changes) => withChanges(bound, breakdown, changes).total;
  const reaches: Reaches = (changes) => decimalToNumber(totalWith(changes)) >= from;
  const singles = possible.flatMap((one) => sufficient(reaches, [], one));
  const ways = singles.length > 0 ? singles : sufficientPairs(reaches, totalWith, possible);
  if (ways.length === 0) return { kind: 'far', ...ahead, areAllTried: possible.length <= MOST_PAIRED };
  return { kind: 'within reach', ...ahead, ways: inOrder(ways) };
}

/** The way with the smallest gain first; within a way, the largest change. */
function inOrder(ways: readonly (readonly LeadChange[])[]): readonly (readonly LeadChange[])[] {
  return ways
    .map((way) => ({
      way: [...way].sort((left, right) => compareDecimals(right.gain, left.gain)),
      gain: way.map(({ gain }) => gain).reduce(addDecimals, ZERO),
    }))
    .sort((left, right) => compareDecimals(left.gain, right.gain))
    .map(({ way }) => way);
}

/** A lead's score after some changes, one a criterion at the most. */
export function withChanges(
  bound: BoundModel,
  breakdown: Breakdown,
  changes: readonly LeadChange[],
): Breakdown {
  const changed = new Set(changes.map(({ criterion }) => criterion));
  const contributions = [
    ...breakdown.contributions.filter(({ criterion }) => !changed.has(criterion)),
    ...changes.filter(({ how }) => how !== 'without'),
  ];
  return breakDown(bound, breakdown.model, contributions, breakdown.disqualifiedBy);
}

/** The tiers that begin above a score, the lowest first. */
function tiersAbove(tiers: readonly Tier[], score: number): { tier: Tier; from: number }[] {
  return tiers
    .flatMap((tier) => (tier.from !== undefined && tier.from > score ? [{ tier, from: tier.from }] : []))
    .sort((left, right) => left.from - right.from);
}

/** A change that is open to a lead. */
interface Possibility {
  /** The change as far as it goes. */
  readonly full: LeadChange;
  /** Of an `each`: the same change by a number of one's choice. */
  readonly atCount?: (count: number) => LeadChange;
}

/** All changes that would raise a lead's points. */
function possibilities(
  bound: BoundModel,
  breakdown: Breakdown,
  timesOf: (condition: BoundCondition) => number,
): readonly Possibility[] {
  const own = new Map(breakdown.contributions.map(({ criterion, points }) => [criterion, points]));
  return criteriaFor(bound, breakdown.model).flatMap((criterion): Possibility[] => {
    const { points } = criterion.criterion;
    if (points === 'DQ') return [];
    const now = own.get(criterion) ?? ZERO;
    const change = (rest: Pick<LeadChange, 'how' | 'count' | 'points'>): LeadChange => ({
      criterion,
      ...rest,
      gain: subtractDecimals(rest.points, now),
    });
    const before = timesOf(criterion.conditions[0]);
    const possible =
      compareDecimals(points, ZERO) < 0 ? undefined : possibleGain(bound, criterion, change, now, before);
    return [possible ?? { full: change({ how: 'without', points: ZERO }) }].filter(
      ({ full }) => compareDecimals(full.gain, ZERO) > 0,
    );
  });
}

/** The most that a criterion with positive points can give. */
function possibleGain(
  bound: BoundModel,
  criterion: BoundCriterion,
  change: (rest: Pick<LeadChange, 'how' | 'count' | 'points'>) => LeadChange,
  now: ExactDecimal,
  before: number,
): Possibility {
  const { points: each } = criterion.criterion;
  const [{ ready }] = criterion.conditions;
  if (ready.kind === 'activities' && !ready.speedsUp && each !== 'DQ') {
    const { most, pointsAfter } = moreOften(ready.count, each, now, before);
    const atCount = (count: number): LeadChange =>
      change({ how: 'times', count, points: pointsAfter(count) });
    return { full: atCount(Math.min(most, BEYOND_COUNTING)), atCount };
  }
  if (ready.kind === 'each' && each !== 'DQ') {
    const atCount = (count: number): LeadChange =>
      change({ how: 'count', count, points: multiplyDecimals(each, exactDecimal(count)) });
    return { full: atCount(mostCounted(bound, ready)), atCount };
  }
  const { points } = fullAward(bound, criterion);
  return { full: change({ how: ready.kind === 'decay' ? 'today' : 'match', points }) };
}

/** The score after some changes. */
type TotalWith = (changes: readonly LeadChange[]) => ExactDecimal;

/** Whether some changes together lift the lead into the tier. */
type Reaches = (changes: readonly LeadChange[]) => boolean;

/** A change, no larger than it must be, that is enough beside others; none where it is not. */
function sufficient(
  reaches: Reaches,
  others: readonly LeadChange[],
  { full, atCount }: Possibility,
): (readonly LeadChange[])[] {
  if (!reaches([...others, full])) return [];
  return [[...others, atCount ? leastCount((change) => reaches([...others, change]), full, atCount) : full]];
}

/** The smallest whole number that is enough; the most that counts where no whole number below it is. */
function leastCount(
  isEnough: (change: LeadChange) => boolean,
  full: LeadChange,
  atCount: (count: number) => LeadChange,
): LeadChange {
  let tooFew = 0;
  let enough = Math.ceil(full.count ?? 0);
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (isEnough(atCount(middle))) enough = middle;
    else tooFew = middle;
  }
  return enough < (full.count ?? 0) ? atCount(enough) : full;
}

/** The pairs of changes that are enough; of an `each` only as much as it takes. */
function sufficientPairs(
  reaches: Reaches,
  totalWith: TotalWith,
  possible: readonly Possibility[],
): readonly (readonly LeadChange[])[] {
  const paired = [...possible]
    .sort((left, right) => compareDecimals(right.full.gain, left.full.gain))
    .slice(0, MOST_PAIRED);
  return paired.flatMap((one, index) =>
    paired.slice(index + 1).flatMap((other) => {
      if (!reaches([one.full, other.full])) return [];
      const [whole, least] = isBoundless(one) || !other.atCount ? [other, one] : [one, other];
      return sufficient(reaches, [bounded(totalWith, whole, least)], least);
    }),
  );
}

/** A change in full; an `each` without a limit by the smallest number that gives as much beside another change. */
function bounded(totalWith: TotalWith, whole: Possibility, { full: beside }: Possibility): LeadChange {
  const { full, atCount } = whole;
  if (!isBoundless(whole) || !atCount) return full;
  const most = totalWith([full, beside]);
  return leastCount((change) => compareDecimals(totalWith([change, beside]), most) >= 0, full, atCount);
}

/** Whether it is an `each` without a limit, which is no change to make in full. */
function isBoundless({ full }: Possibility): boolean {
  return full.count === BEYOND_COUNTING;
}
