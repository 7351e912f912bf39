import type { KnownLead } from './random-leads.ts';
import type { RandomCondition, RandomCriterion, RandomModel } from './random-models.ts';

/** Every amount is a whole number of 10^-40: nothing is ever rounded but decays. */
const DIGITS = 40;
export const ONE = 10n ** BigInt(DIGITS);

/** A decimal text as a whole number of 10^-40. */
export function amount(text: string): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole + fraction) * 10n ** BigInt(DIGITS - fraction.length);
}

export function toNumber(own: bigint): number {
  return Number(`${own}e-${DIGITS}`);
}

function held(own: bigint, min: string, max: string): bigint {
  if (max !== '' && own > amount(max)) return amount(max);
  return min !== '' && own < amount(min) ? amount(min) : own;
}

/** What a model makes of one row, as the contract reads, step by step. */
export interface NaiveScore {
  readonly model: string;
  readonly total: number;
  readonly fit: number;
  readonly engagement: number;
  readonly groups: Readonly<Record<string, number>>;
  readonly disqualified: boolean;
  readonly tier: string;
  /** Indexes of the criteria that matched. */
  readonly hits: readonly number[];
}

export function naiveScore(model: RandomModel, leads: readonly KnownLead[], index: number): NaiveScore {
  const earlier = leads.slice(0, index);
  const lead = leads[index] as KnownLead;
  const ofModel =
    model.routes.find(({ condition }) => condition && holds(condition, lead, earlier))?.model ??
    model.routes.find(({ condition }) => !condition)?.model ??
    '';
  const sums: Record<string, bigint> = {};
  const hits: number[] = [];
  let disqualified = false;
  model.criteria.forEach((criterion, position) => {
    const points = pointsOf(criterion, lead, earlier, ofModel);
    if (points === undefined) return;
    hits.push(position);
    if (points === 'DQ') disqualified = true;
    else {
      const group = groupName(criterion.group);
      sums[group] = (sums[group] ?? 0n) + points;
    }
  });
  const limits = new Map(model.groups.map((group) => [group.name, group]));
  let [fit, engagement, rest] = [
    sums.Fit ?? 0n,
    sums.Engagement ?? 0n,
    (sums[''] ?? 0n) + (sums.Unlisted ?? 0n),
  ];
  const groups: Record<string, number> = {};
  for (const { name, dimension, min, max } of model.groups) {
    if (name === 'Fit' || name === 'Engagement') continue;
    const own = held(sums[name] ?? 0n, min, max);
    groups[name] = toNumber(own);
    if (dimension === 'Fit') fit += own;
    else if (dimension === 'Engagement') engagement += own;
    else rest += own;
  }
  fit = held(fit, limits.get('Fit')?.min ?? '', limits.get('Fit')?.max ?? '');
  engagement = held(engagement, limits.get('Engagement')?.min ?? '', limits.get('Engagement')?.max ?? '');
  const score = held(amount(model.starting) + fit + engagement + rest, model.minimum, model.maximum);
  const total = disqualified ? amount(model.disqualified) : score;
  return {
    model: ofModel,
    total: toNumber(total),
    fit: toNumber(fit),
    engagement: toNumber(engagement),
    groups,
    disqualified,
    tier: tierOf(model, ofModel, total),
    hits,
  };
}

function groupName(name: string): string {
  return { web: 'Web', engagement: 'Engagement' }[name.trim()] ?? name;
}

function tierOf(model: RandomModel, ofModel: string, score: bigint): string {
  const fitting = model.tiers
    .filter(({ models }) => models === '' || models === ofModel)
    .filter(({ from }) => from === '' || amount(from) <= score);
  const byFrom = (from: string): number => (from === '' ? Number.NEGATIVE_INFINITY : Number(from));
  return fitting.sort((left, right) => byFrom(right.from) - byFrom(left.from))[0]?.name ?? '';
}

function pointsOf(
  { conditions: [first, ...others], points, models, on }: RandomCriterion,
  lead: KnownLead,
  earlier: readonly KnownLead[],
  ofModel: string,
): bigint | 'DQ' | undefined {
  if (!on) return undefined;
  const named = models.split(';').map((name) => name.trim().toLowerCase());
  if (models !== '' && !named.includes(ofModel.toLowerCase())) return undefined;
  if (!others.every((other) => holds(other, lead, earlier))) return undefined;
  if (first.rule === 'each')
    return eachPoints(amount(points), lead, first.value === '' ? undefined : String(first.value));
  if (first.rule.endsWith('every days') || first.rule.startsWith('fades')) {
    if (lead.age === undefined || lead.age < 0) return undefined;
    const days = Number(first.value);
    if (first.rule.startsWith('fades')) {
      return lead.age < days
        ? nearestTenth(amount(points) * BigInt(days - lead.age), BigInt(days))
        : undefined;
    }
    return halved(amount(points), lead.age, days);
  }
  if (!holds(first, lead, earlier)) return undefined;
  return points === 'DQ' ? 'DQ' : amount(points);
}

function eachPoints(points: bigint, { visits }: KnownLead, most: string | undefined): bigint | undefined {
  if (visits === undefined || amount(visits) <= 0n) return undefined;
  const number = most !== undefined && amount(visits) > amount(most) ? amount(most) : amount(visits);
  return (points * number) / ONE;
}

/** A quotient rounded to tenths, halves away from zero. */
export function nearestTenth(numerator: bigint, denominator: bigint): bigint {
  const absolute = numerator < 0n ? -numerator : numerator;
  const tenth = ONE / 10n;
  let tenths = absolute / (denominator * tenth);
  if (2n * (absolute - tenths * denominator * tenth) >= denominator * tenth) tenths += 1n;
  return (numerator < 0n ? -tenths : tenths) * tenth;
}

/**
 * points · 2^(−age/days) to tenths: the largest T with (T − ½)/10 ≤ |points| · 2^(−age/days), compared as whole
 * numbers after both sides are raised to the power of `days`.
 */
export function halved(points: bigint, age: number, days: number): bigint {
  const absolute = points < 0n ? -points : points;
  const power = BigInt(days);
  const limit = (20n * absolute) ** power;
  const fits = (tenths: bigint): boolean => ((2n * tenths - 1n) * ONE) ** power * 2n ** BigInt(age) <= limit;
  let [low, high] = [0n, (10n * absolute) / ONE + 2n];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return (points < 0n ? -low : low) * (ONE / 10n);
}

function holds({ rule, value }: RandomCondition, lead: KnownLead, earlier: readonly KnownLead[]): boolean {
  const { plan, visits, age, demo, key } = lead;
  const number = visits === undefined ? undefined : Number(visits);
  switch (rule) {
    case 'is':
      return plan === 'pro';
    case 'is not':
      return plan !== 'pro';
    case 'is any of':
      return plan === 'free' || plan === 'team plus';
    case 'is none of':
      return plan !== 'free' && plan !== 'grösse';
    case 'contains':
      return plan?.includes('ro') ?? false;
    case 'is blank':
      return plan === undefined;
    case 'is not blank':
      return plan !== undefined;
    case '>=':
      return number !== undefined && number >= 3;
    case '<':
      return number !== undefined && number < 1;
    case '<>':
      return number !== 3;
    case 'between':
      return number !== undefined && number >= 0.1 && number <= 25;
    case 'not between':
      return number === undefined || number < -10 || number > 100;
    case 'in last days':
      return age !== undefined && age >= 0 && age <= 30;
    case 'not in last days':
      return age === undefined || age < 0 || age > 7;
    case 'in next days':
      return age !== undefined && age <= 0 && age >= -10;
    case 'is yes':
      return demo === true;
    case 'is no':
      return demo === false;
    case 'is duplicate':
      return key !== undefined && earlier.some((other) => other.key === key);
    default:
      throw new Error(`the oracle does not know ${rule} ${value}`);
  }
}
