import type { CalendarDay } from '../../table/calendar-day.ts';
import type { Cells } from '../../table/cell.ts';
import type { ReadingStyle } from '../../table/cell-reading.ts';
import { findHeaderRow, headerTexts, isBlankRow } from '../../table/lead-rows.ts';
import { findActivityColumns } from './activity-columns.ts';
import { ActivityIssues } from './activity-issues.ts';
import type { ActivityLeads, ReadActivities } from './activity-log.ts';
import { ColumnChoice } from './column-choice.ts';
import { codeLeadKeys } from './lead-keys.ts';
import { LogReader } from './log-reader.ts';
import { readActivityDay } from './read-activity-day.ts';

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
  const leadKeys = codeLeadKeys(leads, style);
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
