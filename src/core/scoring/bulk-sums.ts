import { decimalToNumber, type ExactDecimal, ZERO } from '../table/exact-decimal.ts';
import { safeDecimal, safeUnitsAt, tenTo } from '../table/safe-decimal.ts';
import { addUp, type PartSums, type SumPart } from './add-up.ts';
import type { BoundCriterion } from './bind-model.ts';
import type { CellAwards } from './criterion-awards.ts';
import type { LeadJudge } from './lead-judge.ts';

/** Scores and their parts, row by row. */
export interface PartScores extends PartSums {
  readonly disqualified: Uint8Array;
  readonly hits: readonly number[];
}

/** What one criterion does to each lead: by the code that decides, on the rows where it may. */
export interface CriterionAwards {
  /** A code for each row; −1 for rows that are no leads. */
  readonly codes: Int32Array;
  /** By code: 1 where it matches. */
  readonly matched: Uint8Array;
  /** By code: the points that it alone gives, as the nearest double; 0 where it does not match, and for `DQ`. */
  readonly points: Float64Array;
  /** By row: 0 where it matches nothing; `undefined` where the code decides alone. */
  readonly rowFilter: Uint8Array | undefined;
}

/** Whether a criterion matches the lead in a row. */
export function matchesRow({ codes, matched, rowFilter }: CriterionAwards, row: number): boolean {
  return matched[codes[row] as number] === 1 && (!rowFilter || rowFilter[row] === 1);
}

/** One criterion made ready to be added: awards by code, or by row where more than one cell decides. */
interface Addend {
  readonly criterion: BoundCriterion;
  readonly awards: CellAwards;
  /** 1 for the rows on which the criterion may count; `undefined` where the one cell decides alone. */
  readonly rowFilter: Uint8Array | undefined;
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
  const disqualified = new Uint8Array(judge.rows.length);
  const hits = addends.map((addend) => countHits(judge, addend));
  for (const addend of addends) {
    if (addend.criterion.criterion.points === 'DQ') markRows(judge, addend, disqualified);
  }
  const parts = [...simpleParts(judge, addends, scale), ...filteredParts(judge, addends, scale)];
  return { ...addUp(judge, parts, disqualified, scale), disqualified, hits };
}

/** Judges every lead by one criterion. */
export function awardsOf(judge: LeadJudge, criterion: BoundCriterion): CriterionAwards {
  const { awards, rowFilter } = addendOf(judge, criterion);
  const [first] = criterion.conditions;
  const own = criterion.criterion.points;
  const { codes } = judge.column(first.columnIndex);
  const { matched, units, scales } = awards;
  const points = new Float64Array(matched.length);
  const given = { codes, matched, points, rowFilter };
  if (own === 'DQ') return given;
  if (awards.isSafe) {
    for (let code = 0; code < points.length; code++) {
      points[code] = (units[code] as number) / tenTo(scales[code] as number);
    }
    return given;
  }
  const isKnown = new Uint8Array(matched.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (isKnown[code] !== 0 || !matchesRow(given, row)) continue;
    isKnown[code] = 1;
    points[code] = decimalToNumber(judge.award(first, row, own) ?? ZERO);
  }
  return given;
}

function addendOf(judge: LeadJudge, criterion: BoundCriterion): Addend {
  const [first, ...others] = criterion.conditions;
  const filters = [...(first.ready.kind === 'repeats' ? [first] : []), ...others].map((condition) =>
    judge.passes(condition),
  );
  const ofModel = judge.modelFilter(criterion);
  if (ofModel) filters.push(new Uint8Array(judge.modelIndexes.map((index) => (ofModel(index) ? 1 : 0))));
  const rowFilter = filters.length === 0 ? undefined : filters.reduce(both);
  return { criterion, awards: judge.awardsOf(first), rowFilter };
}

/** Rows that pass two filters. */
function both(left: Uint8Array, right: Uint8Array): Uint8Array {
  const passed = new Uint8Array(left.length);
  for (let row = 0; row < left.length; row++) passed[row] = (left[row] as number) & (right[row] as number);
  return passed;
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
    const { scales } = awards;
    for (let code = 0; code < scales.length; code++) {
      const own = scales[code] as number;
      if (own > scale) scale = own;
    }
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
    const own = Math.abs((units[code] as number) * tenTo(scale - (scales[code] as number)));
    if (own > largest) largest = own;
  }
  return largest;
}

/** Awards of every code in units of the common scale. */
function unitsAtScale({ units, scales }: CellAwards, scale: number): Float64Array {
  const atScale = new Float64Array(units.length);
  for (let code = 0; code < units.length; code++) {
    atScale[code] = (units[code] as number) * tenTo(scale - (scales[code] as number));
  }
  return atScale;
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

/** The criteria that one cell decides: those of one column and bucket are summed by code before any row is seen. */
function simpleParts(judge: LeadJudge, addends: readonly Addend[], scale: number): readonly SumPart[] {
  const parts = new Map<string, SumPart>();
  for (const { criterion, awards, rowFilter } of addends) {
    if (rowFilter || criterion.criterion.points === 'DQ') continue;
    const { bucketIndex } = criterion;
    const { columnIndex } = criterion.conditions[0];
    const key = `${columnIndex} ${bucketIndex}`;
    const own = unitsAtScale(awards, scale);
    const units = parts.get(key)?.units;
    if (units)
      for (let code = 0; code < own.length; code++)
        units[code] = (units[code] as number) + (own[code] as number);
    else parts.set(key, { codes: judge.column(columnIndex).codes, units: own, bucketIndex, rowFilter });
  }
  return [...parts.values()];
}

function filteredParts(judge: LeadJudge, addends: readonly Addend[], scale: number): readonly SumPart[] {
  return addends
    .filter(({ criterion, rowFilter }) => rowFilter && criterion.criterion.points !== 'DQ')
    .map(({ criterion, awards, rowFilter }) => ({
      codes: judge.column(criterion.conditions[0].columnIndex).codes,
      units: unitsAtScale(awards, scale),
      bucketIndex: criterion.bucketIndex,
      rowFilter,
    }));
}
