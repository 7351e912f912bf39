import { decimalToNumber, type ExactDecimal, ZERO } from '../table/exact-decimal.ts';
import { safeDecimal, safeUnitsAt } from '../table/safe-decimal.ts';
import type { BoundCriterion } from './bind-model.ts';
import type { CellAwards } from './criterion-awards.ts';
import type { LeadJudge } from './lead-judge.ts';
import type { Dimension, Limits } from './model.ts';

/** Scores and their parts, row by row. */
export interface PartScores {
  readonly total: Float64Array;
  readonly fit: Float64Array;
  readonly engagement: Float64Array;
  readonly disqualified: Uint8Array;
  readonly hits: readonly number[];
  bucketScores(bucketIndex: number): Float64Array;
}

/** What one criterion does to each lead, row by row. */
export interface CriterionAwards {
  /** 1 where it matches. */
  readonly matched: Uint8Array;
  /** The points that it alone gives, as the nearest double; 0 where it does not match, and for `DQ`. */
  readonly points: Float64Array;
}

/** One criterion made ready to be added: awards by code, or by row where more than one cell decides. */
interface Addend {
  readonly criterion: BoundCriterion;
  readonly awards: CellAwards;
  /** 1 for the rows on which the criterion may count; `undefined` where the one cell decides alone. */
  readonly rowFilter: Uint8Array | undefined;
}

/** Limits in units of the common scale. */
interface UnitLimits {
  readonly min: number;
  readonly max: number;
}

/**
 * Adds up all leads at once, in integers: points as units of one power of ten that all of them share. Each
 * distinct cell is judged once.
 *
 * @returns `undefined` where some sum might not fit a double exactly
 */
export function addInBulk(judge: LeadJudge): PartScores | undefined {
  const { bound } = judge;
  const addends = bound.criteria.map((criterion) => addendOf(judge, criterion));
  if (!addends.every(({ awards }) => awards.isSafe)) return undefined;
  const scale = commonScale(judge, addends);
  if (scale === undefined) return undefined;
  const size = judge.rows.length;
  const sums = bound.buckets.map(() => new Float64Array(size));
  const disqualified = new Uint8Array(size);
  const hits = addends.map((addend) => countHits(judge, addend));
  for (const addend of addends) {
    if (addend.criterion.criterion.points === 'DQ') markRows(judge, addend, disqualified);
  }
  addSimple(judge, addends, scale, sums);
  addFiltered(judge, addends, scale, sums);
  return { ...finish(judge, sums, disqualified, scale), disqualified, hits };
}

/** Judges every lead by one criterion. */
export function awardsOf(judge: LeadJudge, criterion: BoundCriterion): CriterionAwards {
  const { awards, rowFilter } = addendOf(judge, criterion);
  const [first] = criterion.conditions;
  const own = criterion.criterion.points;
  const { codes } = judge.column(first.columnIndex);
  const matched = new Uint8Array(codes.length);
  const points = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code < 0 || awards.matched[code] === 0 || rowFilter?.[row] === 0) continue;
    matched[row] = 1;
    if (own === 'DQ') continue;
    points[row] = awards.isSafe
      ? (awards.units[code] as number) / 10 ** (awards.scales[code] as number)
      : decimalToNumber(judge.award(first, row, own) ?? ZERO);
  }
  return { matched, points };
}

function addendOf(judge: LeadJudge, criterion: BoundCriterion): Addend {
  const [first, ...others] = criterion.conditions;
  const filters = [...(first.ready.kind === 'repeats' ? [first] : []), ...others].map((condition) =>
    judge.passes(condition),
  );
  const ofModel = judge.modelFilter(criterion);
  if (ofModel) filters.push(Uint8Array.from(judge.modelIndexes, (index) => (ofModel(index) ? 1 : 0)));
  const [filter, ...rest] = filters;
  const rowFilter =
    filter && rest.length > 0
      ? filter.map((pass, row) => (pass === 1 && rest.every((other) => other[row] === 1) ? 1 : 0))
      : filter;
  return { criterion, awards: judge.awardsOf(first), rowFilter };
}

/**
 * The number of decimals that all points and limits need, if every sum is then a safe integer.
 */
function commonScale({ bound }: LeadJudge, addends: readonly Addend[]): number | undefined {
  const { settings, dimensions } = bound.model;
  const fixed = [
    settings.startingScore,
    settings.minimumScore,
    settings.maximumScore,
    ...[...bound.buckets.map((bucket) => bucket.limits), dimensions.Fit, dimensions.Engagement].flatMap(
      ({ min, max }) => [min, max],
    ),
  ].filter((decimal): decimal is ExactDecimal => decimal !== undefined);
  let scale = fixed.reduce((most, decimal) => Math.max(most, decimal.scale), 0);
  for (const { awards } of addends) {
    for (const own of awards.scales) if (own > scale) scale = own;
  }
  let largest = 0;
  for (const decimal of fixed) {
    const safe = safeDecimal(decimal);
    if (!safe) return undefined;
    largest += Math.abs(safeUnitsAt(safe, scale));
  }
  for (const { awards } of addends) largest += largestUnits(awards, scale);
  return largest <= Number.MAX_SAFE_INTEGER ? scale : undefined;
}

function largestUnits({ units, scales }: CellAwards, scale: number): number {
  let largest = 0;
  for (let code = 0; code < units.length; code++) {
    const atScale = Math.abs((units[code] as number) * 10 ** (scale - (scales[code] as number)));
    if (atScale > largest) largest = atScale;
  }
  return largest;
}

/** Awards of every code in units of the common scale. */
function unitsAtScale({ units, scales }: CellAwards, scale: number): Float64Array {
  return units.map((own, code) => own * 10 ** (scale - (scales[code] as number)));
}

function countHits(judge: LeadJudge, { criterion, awards, rowFilter }: Addend): number {
  const { codes, counts } = judge.column(criterion.conditions[0].columnIndex);
  let hits = 0;
  if (!rowFilter) {
    for (let code = 0; code < counts.length; code++)
      if (awards.matched[code] === 1) hits += counts[code] as number;
    return hits;
  }
  for (let row = 0; row < codes.length; row++) {
    if (rowFilter[row] === 1 && awards.matched[codes[row] as number] === 1) hits++;
  }
  return hits;
}

function markRows(judge: LeadJudge, { criterion, awards, rowFilter }: Addend, marks: Uint8Array): void {
  const { codes } = judge.column(criterion.conditions[0].columnIndex);
  for (let row = 0; row < codes.length; row++) {
    if (awards.matched[codes[row] as number] === 1 && (!rowFilter || rowFilter[row] === 1)) marks[row] = 1;
  }
}

/** Adds the criteria that one cell decides: those of one column and bucket are summed by code before any row is seen. */
function addSimple(
  judge: LeadJudge,
  addends: readonly Addend[],
  scale: number,
  sums: readonly Float64Array[],
): void {
  const tables = new Map<string, { columnIndex: number; bucketIndex: number; units: Float64Array }>();
  for (const { criterion, awards, rowFilter } of addends) {
    if (rowFilter || criterion.criterion.points === 'DQ') continue;
    const { columnIndex } = criterion.conditions[0];
    const key = `${columnIndex} ${criterion.bucketIndex}`;
    const own = unitsAtScale(awards, scale);
    const table = tables.get(key);
    if (table)
      for (let code = 0; code < own.length; code++)
        table.units[code] = (table.units[code] as number) + (own[code] as number);
    else tables.set(key, { columnIndex, bucketIndex: criterion.bucketIndex, units: own });
  }
  for (const { columnIndex, bucketIndex, units } of tables.values()) {
    const { codes } = judge.column(columnIndex);
    const sum = sums[bucketIndex] as Float64Array;
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row] as number;
      if (code >= 0) sum[row] = (sum[row] as number) + (units[code] as number);
    }
  }
}

function addFiltered(
  judge: LeadJudge,
  addends: readonly Addend[],
  scale: number,
  sums: readonly Float64Array[],
): void {
  for (const { criterion, awards, rowFilter } of addends) {
    if (!rowFilter || criterion.criterion.points === 'DQ') continue;
    const { codes } = judge.column(criterion.conditions[0].columnIndex);
    const units = unitsAtScale(awards, scale);
    const sum = sums[criterion.bucketIndex] as Float64Array;
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row] as number;
      if (code >= 0 && rowFilter[row] === 1) sum[row] = (sum[row] as number) + (units[code] as number);
    }
  }
}

/** Holds groups, dimensions and score within their limits, in that order, and turns units into numbers. */
function finish(
  judge: LeadJudge,
  sums: readonly Float64Array[],
  disqualified: Uint8Array,
  scale: number,
): Omit<PartScores, 'disqualified' | 'hits'> {
  const { bound, isLead } = judge;
  const { settings, dimensions } = bound.model;
  const size = isLead.length;
  const fit = new Float64Array(size);
  const engagement = new Float64Array(size);
  const total = new Float64Array(size).fill(unitsOf(settings.startingScore, scale));
  bound.buckets.forEach((bucket, index) => {
    const sum = sums[index] as Float64Array;
    hold(sum, unitLimits(bucket.limits, scale));
    addTo(partOf(bucket.dimension, fit, engagement, total), sum);
  });
  hold(fit, unitLimits(dimensions.Fit, scale));
  hold(engagement, unitLimits(dimensions.Engagement, scale));
  addTo(total, fit);
  addTo(total, engagement);
  hold(total, unitLimits({ min: settings.minimumScore, max: settings.maximumScore }, scale));
  for (const part of [total, fit, engagement]) toNumbers(part, scale);
  const disqualifiedScore = decimalToNumber(settings.disqualifiedScore);
  for (let row = 0; row < size; row++) if (disqualified[row] === 1) total[row] = disqualifiedScore;
  return {
    total,
    fit,
    engagement,
    bucketScores: (bucketIndex) => toNumbers((sums[bucketIndex] as Float64Array).slice(), scale),
  };
}

function partOf(
  dimension: Dimension | undefined,
  fit: Float64Array,
  engagement: Float64Array,
  rest: Float64Array,
): Float64Array {
  if (dimension === 'Fit') return fit;
  return dimension === 'Engagement' ? engagement : rest;
}

function unitsOf(decimal: ExactDecimal, scale: number): number {
  const safe = safeDecimal(decimal);
  return safe ? safeUnitsAt(safe, scale) : Number.NaN;
}

function unitLimits({ min, max }: Limits, scale: number): UnitLimits | undefined {
  if (!min && !max) return undefined;
  return {
    min: min ? unitsOf(min, scale) : Number.NEGATIVE_INFINITY,
    max: max ? unitsOf(max, scale) : Number.POSITIVE_INFINITY,
  };
}

function hold(sum: Float64Array, limits: UnitLimits | undefined): void {
  if (!limits) return;
  const { min, max } = limits;
  for (let row = 0; row < sum.length; row++) {
    const value = sum[row] as number;
    if (value > max) sum[row] = max;
    else if (value < min) sum[row] = min;
  }
}

function addTo(target: Float64Array, sum: Float64Array): void {
  for (let row = 0; row < target.length; row++) target[row] = (target[row] as number) + (sum[row] as number);
}

/** A safe integer over a power of ten up to 10^22 divides to the double nearest to the decimal. */
function toNumbers(units: Float64Array, scale: number): Float64Array {
  const divisor = 10 ** scale;
  for (let row = 0; row < units.length; row++) units[row] = (units[row] as number) / divisor + 0;
  return units;
}
