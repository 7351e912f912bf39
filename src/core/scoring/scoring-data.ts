import type { ActivityLog } from './activities/activity-log.ts';
import type { BoundCondition } from './bind-model.ts';
import type { CellAwards } from './criterion-awards.ts';
import type { CodedColumn } from './lead-columns.ts';

/** What a scoring may need or profit from besides the rows of the leads. */
export interface ScoringData {
  /**
   * Columns that an earlier scoring of the same rows has coded, by column index: coding takes longest where a model is
   * scored again and again.
   */
  readonly known?: ReadonlyMap<number, CodedColumn> | undefined;
  /**
   * What an earlier scoring has judged of the cells of a known column under the same rule and points; `undefined` where
   * they are to be judged.
   */
  readonly judged?: ((condition: BoundCondition) => CellAwards | undefined) | undefined;
  /** What these leads did; needed where the model counts activities. */
  readonly activities?: ActivityLog | undefined;
  /** By row: the day as of which the lead's activities are counted; NaN: the day that counts for all. */
  readonly days?: ArrayLike<number> | undefined;
}
