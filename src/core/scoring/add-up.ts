import { decimalToNumber, type ExactDecimal } from '../table/exact-decimal.ts';
import { safeDecimal, safeUnitsAt } from '../table/safe-decimal.ts';
import type { LeadJudge } from './lead-judge.ts';
import type { Limits } from './model.ts';

/** What the cells of one column give to one bucket, in units of the common scale. */
export interface SumPart {
  /** A code for each row; −1 for rows that are no leads. */
  readonly codes: Int32Array;
  /** Units for each code. */
  readonly units: Float64Array;
  readonly bucketIndex: number;
  /** 1 for the rows to which it is given; `undefined` for all. */
  readonly rowFilter: Uint8Array | undefined;
}

/** Scores and the sums they are made of, row by row. */
export interface PartSums {
  readonly total: Float64Array;
  readonly fit: Float64Array;
  readonly engagement: Float64Array;
  bucketScores(bucketIndex: number): Float64Array;
}

/** So few rows that all their sums stay in the processor's cache. */
const ROWS_AT_ONCE = 8192;

interface Rows {
  readonly start: number;
  /** The first row that is none of them. */
  readonly end: number;
}

/**
 * Adds all parts up, holds groups, dimensions and score within their limits, in that order, and turns units into
 * numbers.
 *
 * @param scale the common scale: units are powers of ten with so many decimals
 */
export function addUp(
  { bound, isLead }: LeadJudge,
  parts: readonly SumPart[],
  disqualified: Uint8Array,
  scale: number,
): PartSums {
  const { settings, dimensions } = bound.model;
  const size = isLead.length;
  const fit = new Float64Array(size);
  const engagement = new Float64Array(size);
  const total = new Float64Array(size).fill(unitsOf(settings.startingScore, scale));
  const disqualifiedScore = decimalToNumber(settings.disqualifiedScore);
  const held = (limits: Limits): UnitLimits | undefined => unitLimits(limits, scale);
  const buckets = bound.buckets.map(({ dimension, limits }, index) => ({
    parts: parts.filter(({ bucketIndex }) => bucketIndex === index),
    limits: held(limits),
    target: dimension === 'Fit' ? fit : dimension === 'Engagement' ? engagement : total,
  }));
  const ofFit = held(dimensions.Fit);
  const ofEngagement = held(dimensions.Engagement);
  const ofScore = held({ min: settings.minimumScore, max: settings.maximumScore });
  const sums = new Float64Array(Math.min(size, ROWS_AT_ONCE));
  for (let start = 0; start < size; start += ROWS_AT_ONCE) {
    const rows = { start, end: Math.min(size, start + ROWS_AT_ONCE) };
    for (const { parts: own, limits, target } of buckets) {
      addTo(target, sumOf(sums.subarray(0, rows.end - start), own, limits, rows), rows);
    }
    hold(fit, ofFit, rows);
    hold(engagement, ofEngagement, rows);
    addTo(total, fit.subarray(start, rows.end), rows);
    addTo(total, engagement.subarray(start, rows.end), rows);
    hold(total, ofScore, rows);
    for (const part of [total, fit, engagement]) toNumbers(part, scale, rows);
    for (let row = start; row < rows.end; row++) if (disqualified[row] === 1) total[row] = disqualifiedScore;
  }
  return {
    total,
    fit,
    engagement,
    // Seldom asked for: added up again.
    bucketScores(bucketIndex) {
      const { parts: own, limits } = buckets[bucketIndex] as (typeof buckets)[number];
      const all = { start: 0, end: size };
      return toNumbers(sumOf(new Float64Array(size), own, limits, all), scale, all);
    },
  };
}

/** The sums of a bucket within its limits, put into a list as long as there are rows. */
function sumOf(
  sums: Float64Array,
  parts: readonly SumPart[],
  limits: UnitLimits | undefined,
  { start, end }: Rows,
): Float64Array {
  sums.fill(0);
  for (const { codes, units, rowFilter } of parts) {
    for (let row = start; row < end; row++) {
      const code = codes[row] as number;
      if (code < 0 || (rowFilter && rowFilter[row] === 0)) continue;
      sums[row - start] = (sums[row - start] as number) + (units[code] as number);
    }
  }
  hold(sums, limits, { start: 0, end: end - start });
  return sums;
}

/** Limits in units of the common scale. */
interface UnitLimits {
  readonly min: number;
  readonly max: number;
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

function hold(sum: Float64Array, limits: UnitLimits | undefined, { start, end }: Rows): void {
  if (!limits) return;
  const { min, max } = limits;
  for (let row = start; row < end; row++) {
    const value = sum[row] as number;
    if (value > max) sum[row] = max;
    else if (value < min) sum[row] = min;
  }
}

/** @param sums one for each of the rows */
function addTo(target: Float64Array, sums: Float64Array, { start, end }: Rows): void {
  for (let row = start; row < end; row++) {
    target[row] = (target[row] as number) + (sums[row - start] as number);
  }
}

/** A safe integer over a power of ten up to 10^22 divides to the double nearest to the decimal. */
function toNumbers(units: Float64Array, scale: number, { start, end }: Rows): Float64Array {
  const divisor = 10 ** scale;
  for (let row = start; row < end; row++) units[row] = (units[row] as number) / divisor + 0;
  return units;
}
