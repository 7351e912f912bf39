import type { LeadFieldId } from '../lead-fields/all-lead-fields.ts';

/** A condition as it is written into a row of Criteria. */
export interface PlannedCondition {
  readonly column: string;
  readonly rule: string;
  readonly value: string;
  /** Left out where it looks at a column of the leads. */
  readonly counting?: PlannedCounting;
}

/** Which activities count, and how. */
export interface PlannedCounting {
  readonly activity: string;
  readonly atLeast?: number | undefined;
  readonly withinDays?: number | undefined;
  readonly fade?: string | undefined;
}

/** Why a criterion is written switched off. */
export type OffReason =
  /** Only the team knows its Value. */
  | 'needs a value'
  /** Most leads match it. */
  | 'matches most leads'
  /** It would disqualify leads that were won. */
  | 'won leads match';

/** A criterion that goes into the Scoring tab. */
export interface PlannedCriterion {
  readonly label: string;
  readonly group: string;
  readonly points: number | 'DQ';
  readonly note: string;
  readonly on: boolean;
  readonly offReason?: OffReason;
  /** The criterion's own condition, then its *and* rows. */
  readonly conditions: readonly [PlannedCondition, ...PlannedCondition[]];
  /** −1 for one that counts activities. */
  readonly columnIndex: number;
  readonly field?: LeadFieldId;
  /** Criteria with one such key cannot both match. */
  readonly eitherOr?: string;
  /** `template`: one of the template's own; `stand-in`: fills in for those; `found`: from the outcomes. */
  readonly from: 'template' | 'stand-in' | 'found';
}

/** Why a criterion of the template is not in the Scoring tab. */
export type LeftOutReason = 'no column' | 'blank column' | 'other cells' | 'never matches' | 'too many';

export interface LeftOutCriterion {
  readonly label: string;
  readonly reason: LeftOutReason;
  /** Columns that would have done, in the user's words. */
  readonly wanted: readonly string[];
}
