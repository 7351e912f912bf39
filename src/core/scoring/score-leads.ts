import type { Cells } from '../table/cell.ts';
import { decimalToNumber, ZERO } from '../table/exact-decimal.ts';
import type { BoundCriterion, BoundModel } from './bind-model.ts';
import type { Breakdown } from './breakdown.ts';
import { addInBulk, awardsOf, type CriterionAwards, type PartScores } from './bulk-sums.ts';
import type { CodedColumn } from './lead-columns.ts';
import { LeadJudge } from './lead-judge.ts';

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
  /** Sums of a bucket after its own limits, row by row. */
  bucketScores(bucketIndex: number): Float64Array;
  /** How one lead's score came about. */
  breakdown(rowIndex: number): Breakdown;
  /** Which leads one of the bound criteria matches, and what it alone gives them. */
  awards(criterionIndex: number): CriterionAwards;
}

/**
 * Scores leads.
 *
 * @param rows the rows below the headers, as wide as the headers the model was bound to
 * @param isLead one flag a row; other rows are passed over
 * @param known columns that an earlier scoring of the same rows has coded, which takes longest where a model is
 *   scored again and again
 */
export function scoreLeads(
  bound: BoundModel,
  rows: Cells,
  isLead: Uint8Array,
  known?: LeadScores['columns'],
): LeadScores {
  const judge = new LeadJudge(bound, rows, isLead, known);
  const scores = addInBulk(judge) ?? addOneByOne(judge);
  return {
    bound,
    isLead,
    ...scores,
    modelIndexes: judge.modelIndexes,
    columns: judge.columns,
    breakdown: (rowIndex) => judge.breakdown(rowIndex),
    awards: (criterionIndex) => awardsOf(judge, bound.criteria[criterionIndex] as BoundCriterion),
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
