import type { Cells } from '../table/cell.ts';
import { decimalToNumber, ZERO } from '../table/exact-decimal.ts';
import type { ActivityLog } from './activities/activity-log.ts';
import type { BoundCondition, BoundCriterion, BoundModel } from './bind-model.ts';
import type { Breakdown } from './breakdown.ts';
import { addInBulk, awardsOf, type CriterionAwards, type PartScores } from './bulk-sums.ts';
import type { CellAwards } from './criterion-awards.ts';
import type { CodedColumn } from './lead-columns.ts';
import { LeadJudge } from './lead-judge.ts';
import type { ScoringData } from './scoring-data.ts';

/** The scored leads, row by row as handed in; rows that are no leads have no figures that mean anything. */
export interface LeadScores {
  readonly bound: BoundModel;
  readonly isLead: Uint8Array;
  readonly total: Float64Array;
  readonly fit: Float64Array;
  readonly engagement: Float64Array;
  /** 1 for a disqualified lead. */
  readonly disqualified: Uint8Array;
  /** Index into the bound model's names; −1 for a lead of no model. */
  readonly modelIndexes: Int32Array;
  /** How many leads each criterion matched, in the order of the bound criteria. */
  readonly hits: readonly number[];
  /** The coded columns that criteria look at, by column index. */
  readonly columns: ReadonlyMap<number, CodedColumn>;
  /** What the leads did, as it was handed over. */
  readonly activities: ActivityLog | undefined;
  /** Sums of a bucket after its own limits, row by row. */
  bucketScores(bucketIndex: number): Float64Array;
  /** How one lead's score came about. */
  breakdown(rowIndex: number): Breakdown;
  /** Which leads one of the bound criteria matches, and what it alone gives them. */
  awards(criterionIndex: number): CriterionAwards;
  /** What each distinct cell earns under one of the bound conditions. */
  cellAwards(condition: BoundCondition): CellAwards;
  /** How often each lead did what a condition counts, within its window; `undefined` for conditions on cells. */
  timesOf(condition: BoundCondition): Float64Array | undefined;
}

/**
 * Scores leads.
 *
 * @param rows the rows below the headers, as wide as the headers the model was bound to
 * @param isLead one flag a row; other rows are passed over
 * @throws RangeError where the model counts activities and `data` holds none
 */
export function scoreLeads(
  bound: BoundModel,
  rows: Cells,
  isLead: Uint8Array,
  data: ScoringData = {},
): LeadScores {
  const judge = new LeadJudge(bound, rows, isLead, data);
  const scores = addInBulk(judge) ?? addOneByOne(judge);
  return {
    bound,
    isLead,
    ...scores,
    modelIndexes: judge.modelIndexes,
    columns: judge.columns,
    activities: data.activities,
    breakdown: (rowIndex) => judge.breakdown(rowIndex),
    awards: (criterionIndex) => awardsOf(judge, bound.criteria[criterionIndex] as BoundCriterion),
    cellAwards: (condition) => judge.awardsOf(condition),
    timesOf: (condition) => judge.activityAwards(condition)?.times,
  };
}

/** The exact path for points that no double holds: every lead's breakdown, slower and always right. */
function addOneByOne(judge: LeadJudge): PartScores {
  const { bound, isLead } = judge;
  const size = isLead.length;
  const total = new Float64Array(size);
  const fit = new Float64Array(size);
  const engagement = new Float64Array(size);
  const disqualified = new Uint8Array(size);
  const buckets = bound.buckets.map(() => new Float64Array(size));
  const hits = new Map<BoundCriterion, number>();
  for (let index = 0; index < size; index++) {
    if (isLead[index] === 0) continue;
    const breakdown = judge.breakdown(index);
    total[index] = decimalToNumber(breakdown.total);
    fit[index] = decimalToNumber(breakdown.dimensions.Fit);
    engagement[index] = decimalToNumber(breakdown.dimensions.Engagement);
    disqualified[index] = breakdown.disqualifiedBy.length > 0 ? 1 : 0;
    buckets.forEach((scores, bucket) => {
      scores[index] = decimalToNumber(breakdown.buckets[bucket] ?? ZERO);
    });
    const matched = [
      ...breakdown.contributions.map(({ criterion }) => criterion),
      ...breakdown.disqualifiedBy,
    ];
    for (const criterion of matched) hits.set(criterion, (hits.get(criterion) ?? 0) + 1);
  }
  return {
    total,
    fit,
    engagement,
    disqualified,
    hits: bound.criteria.map((criterion) => hits.get(criterion) ?? 0),
    bucketScores: (bucketIndex) => buckets[bucketIndex] as Float64Array,
  };
}
