import {
  addDecimals,
  compareDecimals,
  type ExactDecimal,
  exactDecimal,
  multiplyDecimals,
  ZERO,
} from '../../table/exact-decimal.ts';
import { safeDecimal, safeUnitsAt } from '../../table/safe-decimal.ts';
import { within } from '../breakdown.ts';
import type { CellAwards } from '../criterion-awards.ts';
import { fadedPoints, halvedPoints } from '../rules/decay.ts';
import type { ReadyActivities } from '../rules/rule.ts';
import type { ActivityCount } from './activity-count.ts';
import { type DatedActivities, MatchingActivities } from './matching-activities.ts';

/** What a condition on activities gives each lead, by row. */
export interface ActivityAwards extends CellAwards {
  /** How often what it counts happened within the window. */
  readonly times: Float64Array;
  /** The award of one lead; the way to take where not all of them are safe. `undefined` where it does not match. */
  exact(rowIndex: number): ExactDecimal | undefined;
}

/** The days whose rate is compared, and the days before with which it is. */
const RECENT_DAYS = 7;
const EARLIER_DAYS = 28;
/** Fewer than this in the recent days are no sign of anything. */
const LEAST_RECENT = 3;

/**
 * What a condition on activities gives each lead: the matching activities within the window; none if fewer than *At
 * least*; each gives the points times its share by age, or once the newest's share; their sum is held by *Most*. An
 * activity after the lead's day is not known yet. One pass over the activities.
 *
 * @param points zero for a condition that only lets pass
 */
export function activityAwards(
  ready: ReadyActivities,
  points: ExactDecimal,
  data: DatedActivities,
): ActivityAwards {
  const { count, speedsUp } = ready;
  const size = data.isLead.length;
  const activities = new MatchingActivities(ready, data);
  const share = new Share(count, points);
  const most = share.units(count.most ?? ZERO);
  const matched = new Uint8Array(size);
  const units = new Float64Array(size);
  const times = new Float64Array(size);
  let isSafe = true;
  for (let row = 0; row < size; row++) {
    const tally = new Tally(count);
    let sum = 0;
    activities.visit(row, (age, often) => {
      if (tally.add(age, often)) sum += often * share.unitsAtAge(age);
    });
    times[row] = tally.times;
    if (!tally.holds(speedsUp) || !share.isLeft(tally.newest)) continue;
    const own = count.counting === 'each' ? sum : share.unitsAtAge(tally.newest);
    // No number is what no double holds.
    if (!(Math.abs(own) <= Number.MAX_SAFE_INTEGER)) isSafe = false;
    matched[row] = 1;
    units[row] = count.most ? Math.max(-most, Math.min(most, own)) : own;
  }
  return {
    matched,
    units,
    scales: new Uint8Array(size).fill(share.scale),
    isSafe: isSafe && share.isSafe,
    times,
    exact: (row) => (matched[row] === 1 ? exactAward(activities, count, points, row) : undefined),
  };
}

function exactAward(
  activities: MatchingActivities,
  count: ActivityCount,
  points: ExactDecimal,
  rowIndex: number,
): ExactDecimal {
  const tally = new Tally(count);
  let sum = ZERO;
  activities.visit(rowIndex, (age, often) => {
    if (!tally.add(age, often)) return;
    sum = addDecimals(sum, multiplyDecimals(pointsAtAge(points, count, age), exactDecimal(often)));
  });
  const own = count.counting === 'each' ? sum : pointsAtAge(points, count, tally.newest);
  const { most } = count;
  return most ? within(own, { min: { units: -most.units, scale: most.scale }, max: most }) : own;
}

/** Counts the matching activities of one lead. */
class Tally {
  times = 0;
  /** Age of the newest within the window. */
  newest = Number.POSITIVE_INFINITY;
  private recent = 0;
  private earlier = 0;

  constructor(private readonly count: ActivityCount) {}

  /** Whether an activity of that age lies within the window. */
  add(age: number, often: number): boolean {
    if (age < RECENT_DAYS) this.recent += often;
    else if (age < RECENT_DAYS + EARLIER_DAYS) this.earlier += often;
    const { withinDays } = this.count;
    if (withinDays !== undefined && age > withinDays) return false;
    this.times += often;
    if (age < this.newest) this.newest = age;
    return true;
  }

  /** Whether there are enough of them and, where a factor is given, whether they come so many times as fast as before. */
  holds(factor: ExactDecimal | undefined): boolean {
    if (this.times < this.count.atLeast) return false;
    if (!factor) return true;
    const rates = RECENT_DAYS / EARLIER_DAYS;
    const wanted = multiplyDecimals(factor, exactDecimal(this.earlier * rates));
    return this.recent >= LEAST_RECENT && compareDecimals(exactDecimal(this.recent), wanted) >= 0;
  }
}

/** Points that an activity of some age gives by itself. */
export function pointsAtAge(
  points: ExactDecimal,
  { fade }: Pick<ActivityCount, 'fade'>,
  age: number,
): ExactDecimal {
  if (!fade) return points;
  if (fade.kind === 'fades over') return fadedPoints(points, age, fade.days);
  if (fade.kind === 'halves every') return halvedPoints(points, age, fade.days);
  return age <= fade.days ? points : ZERO;
}

/** Points by age as units of one scale, each age reckoned once. */
class Share {
  readonly scale: number;
  isSafe = true;
  private readonly known: number[] = [];

  constructor(
    private readonly count: ActivityCount,
    private readonly points: ExactDecimal,
  ) {
    const { fade, most } = count;
    this.scale = Math.max(points.scale, fade ? 1 : 0, most?.scale ?? 0);
    // A place for every scale that a byte holds.
    if (this.scale > 255) this.isSafe = false;
  }

  /** Whether an activity of that age still gives something, were it ever so little. */
  isLeft(age: number): boolean {
    const { fade } = this.count;
    if (fade?.kind === 'fades over') return age < fade.days;
    return fade?.kind !== 'expires after' || age <= fade.days;
  }

  unitsAtAge(age: number): number {
    const known = this.known[age];
    if (known !== undefined) return known;
    const units = this.units(pointsAtAge(this.points, this.count, age));
    this.known[age] = units;
    return units;
  }

  /** NaN, and safe no more, where no double holds them. */
  units(decimal: ExactDecimal): number {
    const safe = safeDecimal(decimal);
    const units = safe ? safeUnitsAt(safe, this.scale) : Number.NaN;
    if (!Number.isSafeInteger(units)) this.isSafe = false;
    return units;
  }
}
