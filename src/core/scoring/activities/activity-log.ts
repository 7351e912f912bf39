import type { Cells } from '../../table/cell.ts';
import type { IssueList } from '../issue.ts';
import type { CodedColumn } from '../lead-columns.ts';

/** The leads to which activities are to be given. */
export interface ActivityLeads {
  readonly rows: Cells;
  readonly isLead: Uint8Array;
  /** 0-based column that identifies a lead, and its header. */
  readonly keyColumnIndex: number;
  readonly keyHeader: string;
}

/**
 * What leads did: the activities that have a day and belong to a lead, those of one lead side by side. Each is known by
 * its place in these arrays.
 */
export interface ActivityLog {
  readonly headers: readonly string[];
  /** Rows beneath the headers. */
  readonly rows: Cells;
  /** By row of the leads: the first place of its activities, and the one behind the last. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly days: Int32Array;
  /** Index into `names`. */
  readonly nameCodes: Int32Array;
  /** As first written, and folded. */
  readonly names: readonly { readonly text: string; readonly folded: string }[];
  /** How often each happened, 0 or more; 1 without a column that says. */
  readonly times: Float64Array;
  /** Index into `rows`. */
  readonly rowIndexes: Int32Array;
  /** One of the activities' own columns, each distinct cell once. */
  column(columnIndex: number): CodedColumn;
}

/** A log, or what keeps it from being read. */
export interface ReadActivities {
  /** `undefined` with an error. */
  readonly log: ActivityLog | undefined;
  /** Texts of the header row; `undefined` where none was found. */
  readonly headers: readonly string[] | undefined;
  readonly issues: IssueList['issues'];
}
