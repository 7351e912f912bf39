import type { ActivityLog } from '../../core/scoring/activities/activity-log.ts';
import { type CriterionRow, criterionRows } from '../../core/scoring/config/criterion-rows.ts';
import { findColumn } from '../../core/table/find-column.ts';
import { packColumn } from '../../core/table/packed-cells.ts';
import { ACTIVITIES_TAB, readActivitiesTab } from '../activities-tab.ts';
import type { ActivityReading, PackedActivities } from '../api.ts';
import type { Workbook } from '../ports.ts';
import type { LeadTable } from '../score-run/lead-table.ts';

/** More activities than this are too much to send, and to score at each keystroke. */
const MOST_SENT = 300_000;

/**
 * What the leads did, as the sidebar gets it: read once more where none but criteria that are off count activities, since
 * they can be switched on there.
 */
export function activityReading(workbook: Workbook, table: LeadTable): ActivityReading | null {
  const criteria = criterionRows(table.configCells);
  const log = table.activities ?? (criteria.some(countsActivities) ? waitingLog(workbook, table) : undefined);
  if (!log) return null;
  return {
    headers: log.headers,
    log: log.rowIndexes.length > MOST_SENT ? null : packed(log, columnsNamed(log, criteria)),
  };
}

function countsActivities({ conditions }: CriterionRow): boolean {
  return conditions.some(({ activity }) => activity !== '');
}

function waitingLog(workbook: Workbook, table: LeadTable): ActivityLog | undefined {
  const { model, leadHeaders, keyColumnIndex, bound } = table;
  const asking = { ...model, settings: { ...model.settings, activitiesTab: ACTIVITIES_TAB } };
  const leads = { ...table, keyHeader: leadHeaders[keyColumnIndex] ?? '' };
  return readActivitiesTab(workbook, asking, leads, bound.context.asOf).log;
}

/** The columns of the log that conditions name, as far as they are found. */
function columnsNamed({ headers }: ActivityLog, criteria: readonly CriterionRow[]): readonly number[] {
  const named = criteria.flatMap(({ conditions }) =>
    conditions.flatMap(({ activity, column }) => (activity === '' ? [] : [column])),
  );
  const found = named.flatMap((name) => {
    const search = findColumn(headers, name);
    return search.kind === 'found' ? [search.columnIndex] : [];
  });
  return [...new Set(found)];
}

function packed(log: ActivityLog, columns: readonly number[]): PackedActivities {
  const rows = Array.from(log.rowIndexes, (row) => log.rows[row] ?? []);
  return {
    starts: Array.from(log.starts),
    ends: Array.from(log.ends),
    days: Array.from(log.days),
    names: log.names.map(({ text }) => text),
    nameCodes: Array.from(log.nameCodes),
    times: log.times.every((times) => times === 1) ? null : Array.from(log.times),
    columns: columns.map((columnIndex) => packColumn(rows, columnIndex)),
  };
}
