import type { CalendarDay } from '../../table/calendar-day.ts';
import type { Cells } from '../../table/cell.ts';
import type { ReadingStyle } from '../../table/cell-reading.ts';
import { findHeaderRow, headerTexts, isBlankRow } from '../../table/lead-rows.ts';
import type { IssueList } from '../issue.ts';
import type { CodedColumn } from '../lead-columns.ts';
import { findActivityColumns } from './activity-columns.ts';
import { ActivityIssues } from './activity-issues.ts';
import { ColumnChoice } from './column-choice.ts';
import { codeLeadKeys } from './lead-keys.ts';
import { LogReader } from './log-reader.ts';
import { readActivityDay } from './read-activity-day.ts';

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

/**
 * Reads an activity log and gives each lead its activities, in time linear in both.
 *
 * @param cells all cells of the log from A1 on, its header row among the first
 * @param asOf the day that counts: later activities are told as still to come
 * @param tabName as issues name it
 */
export function readActivities(
  cells: Cells,
  leads: ActivityLeads,
  style: ReadingStyle,
  asOf: CalendarDay,
  tabName: string,
): ReadActivities {
  const headerRowIndex = cells.every(isBlankRow) ? undefined : (findHeaderRow(cells) ?? 0);
  const issues = new ActivityIssues(tabName, (headerRowIndex ?? 0) + 1);
  if (headerRowIndex === undefined) return issues.refuse('empty');
  const headers = headerTexts(cells[headerRowIndex] ?? []);
  const rows = withoutBlankEnd(cells.slice(headerRowIndex + 1));
  const leadKeys = codeLeadKeys(leads);
  const columns = findActivityColumns(headers, leads.keyHeader);
  const choice = new ColumnChoice(rows, columns);
  const key = choice.key((folded) => leadKeys.codes.has(folded));
  const date = choice.date((value) => readActivityDay(value, style) !== undefined);
  const { activity, count } = columns;
  if (key === undefined) return issues.refuse('key', headers);
  if (activity === undefined) return issues.refuse('activity', headers);
  if (date === undefined) return issues.refuse('date', headers);
  const reader = new LogReader(headers, rows, { key, activity, date, count }, style, issues);
  return { log: reader.read(leadKeys, asOf), headers, issues: issues.issues };
}

/** Rows up to the last that holds anything: a range such as A:F goes on far beyond it. */
function withoutBlankEnd(rows: Cells): Cells {
  let end = rows.length;
  while (end > 0 && isBlankRow(rows[end - 1] ?? [])) end--;
  return end < rows.length ? rows.slice(0, end) : rows;
}
