import type { ActivityLog } from './activities/activity-log.ts';
import type { CodedColumn } from './lead-columns.ts';

/** What a scoring may need or profit from besides the rows of the leads. */
export interface ScoringData {
  /**
   * Columns that an earlier scoring of the same rows has coded, by column index: coding takes longest where a model is
   * scored again and again.
   */
  readonly known?: ReadonlyMap<number, CodedColumn> | undefined;
  /** What these leads did; needed where the model counts activities. */
  readonly activities?: ActivityLog | undefined;
  /** By row: the day as of which the lead's activities are counted; NaN: the day that counts for all. */
  readonly days?: ArrayLike<number> | undefined;
}
