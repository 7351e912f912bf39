import { amount, halved, nearestTenth, ONE, toNumber } from '../naive-oracle.ts';
import type { KeyedLead, KnownActivity } from './random-activities.ts';
import type { OwnTest, PlanTest, RandomCount, RandomCounting } from './random-counting.ts';

/** An activity of a lead that is known on the lead's day. */
interface Done {
  readonly age: number;
  readonly times: bigint;
}

/** What a criterion gives one lead. */
export interface NaiveAward {
  readonly matched: boolean;
  /** Whole numbers of 10^-40. */
  readonly points: bigint;
  readonly disqualifies: boolean;
}

/**
 * One criterion for one lead as the contract reads: looks at the whole log, adds whole numbers of 10^-40.
 *
 * @param later days from the day that counts for all to the lead's own, negative before
 */
export function naiveAward(
  { first, others, points }: RandomCounting,
  lead: KeyedLead,
  log: readonly KnownActivity[],
  later: number,
): NaiveAward {
  const none = { matched: false, points: 0n, disqualifies: false };
  if (!others.every((other) => holds(other, lead, log, later))) return none;
  if (points === 'DQ')
    return holds(first, lead, log, later) ? { ...none, matched: true, disqualifies: true } : none;
  if (first.kind === 'plan') {
    return holds(first, lead, log, later) ? { ...none, matched: true, points: amount(points) } : none;
  }
  const own = countedPoints(first, amount(points), lead, log, later);
  return own === undefined ? none : { ...none, matched: true, points: own };
}

/** How often a lead did what a condition counts, within its window. */
export function naiveTimes(
  count: RandomCount,
  lead: KeyedLead,
  log: readonly KnownActivity[],
  later: number,
): number {
  return Number(timesIn(inWindow(count, done(count, lead, log, later))));
}

function holds(
  condition: RandomCount | PlanTest,
  lead: KeyedLead,
  log: readonly KnownActivity[],
  later: number,
): boolean {
  if (condition.kind === 'plan') return lead.plan === 'pro';
  return countedPoints(condition, 0n, lead, log, later) !== undefined;
}

/** The points of a condition; undefined where it does not hold. */
function countedPoints(
  count: RandomCount,
  points: bigint,
  lead: KeyedLead,
  log: readonly KnownActivity[],
  later: number,
): bigint | undefined {
  const known = done(count, lead, log, later);
  const counted = inWindow(count, known);
  const newest = counted[0];
  if (!newest || timesIn(counted) < BigInt(Number.parseInt(String(count.atLeast || 1), 10))) return undefined;
  if (count.test?.rule === 'speeds up' && !speedsUp(known, count.test)) return undefined;
  if (isGone(newest.age, count.fade)) return undefined;
  const all = String(count.counting).toLowerCase() === 'each' ? counted : [{ ...newest, times: 1n }];
  let sum = 0n;
  for (const { age, times } of all) sum += times * share(points, age, count.fade);
  if (count.most === '') return sum;
  const most = amount(count.most);
  if (sum > most) return most;
  return sum < -most ? -most : sum;
}

/** What the lead has done by its day under one of the names and under the test of its own column, newest first. */
function done(
  { names, test }: RandomCount,
  lead: KeyedLead,
  log: readonly KnownActivity[],
  later: number,
): readonly Done[] {
  const seen = new Set<string>();
  const own: Done[] = [];
  for (const activity of log) {
    const { key, name, age, times, isTimed, reference } = activity;
    if (key === undefined || key !== lead.key || age === undefined) continue;
    const repeats = isTimed && seen.has(reference);
    seen.add(reference);
    if (repeats || times === 0n || age + later < 0) continue;
    if (names.wanted && !names.wanted.includes(name)) continue;
    if (fits(activity, test)) own.push({ age: age + later, times });
  }
  return own.sort((left, right) => left.age - right.age);
}

function fits({ page, seconds }: KnownActivity, test: OwnTest | undefined): boolean {
  switch (test?.rule) {
    case 'is':
      return page === '/pricing';
    case 'is not':
      return page !== '/docs';
    case 'is blank':
      return page === undefined;
    case '>=':
      return seconds !== undefined && seconds >= 30;
    default:
      return true;
  }
}

function inWindow({ within }: RandomCount, known: readonly Done[]): readonly Done[] {
  if (within === '') return known;
  const days = Number.parseInt(String(within), 10);
  return known.filter(({ age }) => age <= days);
}

function timesIn(known: readonly Done[]): bigint {
  return known.reduce((sum, { times }) => sum + times, 0n);
}

/** (recent / 7) ≥ factor · (earlier / 28), with at least 3 in the 7 days. */
function speedsUp(known: readonly Done[], { value }: OwnTest): boolean {
  const recent = timesIn(known.filter(({ age }) => age <= 6));
  const earlier = timesIn(known.filter(({ age }) => age >= 7 && age <= 34));
  return recent >= 3n && recent * 28n * ONE >= amount(String(value)) * earlier * 7n;
}

function isGone(age: number, fade: RandomCount['fade']): boolean {
  const days = Number(fade?.days);
  if (fade?.kind === 'fades over') return age >= days;
  return fade?.kind.toLowerCase() === 'expires after' && age > days;
}

function share(points: bigint, age: number, fade: RandomCount['fade']): bigint {
  if (!fade) return points;
  if (isGone(age, fade)) return 0n;
  if (fade.kind === 'halves every') return halved(points, age, Number(fade.days));
  if (fade.kind !== 'fades over') return points;
  const tenths = BigInt(Math.round(Number(fade.days) * 10));
  return nearestTenth(points * (tenths - 10n * BigInt(age)), tenths);
}

/** The sum of some awards as the nearest double. */
export function sumOf(awards: readonly NaiveAward[]): number {
  return toNumber(awards.reduce((sum, { points }) => sum + points, 0n));
}
