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

/** What the leads did, as the sidebar gets it. */
export function activityReading({ activities: log, configCells }: LeadTable): ActivityReading | null {
  if (!log) return null;
  const criteria = criterionRows(configCells);
  return {
    headers: log.headers,
    log: log.rowIndexes.length > MOST_SENT ? null : packed(log, columnsNamed(log, criteria)),
  };
}

/**
 * The leads with what they did also where none but criteria that are off count it: these can be switched on in the sidebar,
 * and leads are to be judged there on the days on which a backtest will judge them then.
 */
export function withWaitingActivities(workbook: Workbook, table: LeadTable): LeadTable {
  const { model, leadHeaders, keyColumnIndex, bound, configCells, tab } = table;
  // A tab that the settings name has been read, as far as it can be.
  if (table.activities || model.settings.activitiesTab !== '') return table;
  if (!criterionRows(configCells).some(countsActivities)) return table;
  const asking = { ...model, settings: { ...model.settings, activitiesTab: ACTIVITIES_TAB } };
  const leads = { ...table, keyHeader: leadHeaders[keyColumnIndex] ?? '' };
  const { log } = readActivitiesTab(workbook, asking, leads, bound.context.asOf, tab.name);
  return { ...table, activities: log };
}

function countsActivities({ conditions }: CriterionRow): boolean {
  return conditions.some(({ activity }) => activity !== '');
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
    ...packedNames(log),
    times: log.times.every((times) => times === 1) ? null : Array.from(log.times),
    columns: columns.map((columnIndex) => packColumn(rows, columnIndex)),
  };
}

/** Only names that known leads have: a log of all visitors may hold very many others. */
function packedNames(log: ActivityLog): Pick<PackedActivities, 'names' | 'nameCodes'> {
  const sentAs = new Map<number, number>();
  const nameCodes = Array.from(log.nameCodes, (code) => {
    const sent = sentAs.get(code) ?? sentAs.size;
    sentAs.set(code, sent);
    return sent;
  });
  return { names: Array.from(sentAs.keys(), (code) => log.names[code]?.text ?? ''), nameCodes };
}
