import type { ReadActivities } from '../../../../src/core/scoring/activities/activity-log.ts';
import { readActivities } from '../../../../src/core/scoring/activities/read-activities.ts';
import { bindModel } from '../../../../src/core/scoring/bind-model.ts';
import { parseConfig } from '../../../../src/core/scoring/config/parse-config.ts';
import { type LeadScores, scoreLeads } from '../../../../src/core/scoring/score-leads.ts';
import type { Cells, CellValue } from '../../../../src/core/table/cell.ts';
import { findLeadRows } from '../../../../src/core/table/lead-rows.ts';
import { scoringTab, TODAY } from '../scoring-tab.ts';

/** Reads a log for leads whose key is their first column; the first row of either holds the headers. */
export function readLog(tab: Cells, leads: Cells, log: Cells): ReadActivities {
  const [headers = [], ...rows] = leads;
  const { isLead } = findLeadRows(rows);
  const { style } = parseConfig(tab).model.settings;
  const own = { rows, isLead, keyColumnIndex: 0, keyHeader: String(headers[0]) };
  return readActivities(log, own, style, TODAY, 'Activities');
}

/**
 * Scores leads whose key is their first column by a Scoring tab and a log of what they did.
 *
 * @param days by row: the day as of which the lead counts
 * @throws on any error in the config or the log
 */
export function scoreWithActivities(
  tab: Cells,
  leads: Cells,
  log: Cells,
  days?: ArrayLike<number>,
): LeadScores {
  const [headers = [], ...rows] = leads;
  const { model, issues } = parseConfig(tab);
  const read = readLog(tab, leads, log);
  const { bound, issues: bindIssues } = bindModel(model, headers.map(String), TODAY, read.headers);
  const error = [...issues, ...read.issues, ...bindIssues].find(({ level }) => level === 'error');
  if (error) throw new Error(`${error.cell}: ${error.message}`);
  return scoreLeads(bound, rows, findLeadRows(rows).isLead, { activities: read.log, days });
}

/** The headers of criteria that count activities. */
export const COUNTING = [
  'Criterion',
  'Activity',
  'Column',
  'Rule',
  'Value',
  'At least',
  'Within days',
  'Counting',
  'Points',
  'Most',
  'Fade',
] as const;

/** Cells of one row under these headers; what is left out is blank. */
export type CountingRow = Readonly<Partial<Record<(typeof COUNTING)[number], CellValue>>>;

/** A Scoring tab of rows that count activities, without bounds of the score. */
export function countingTab(...rows: readonly CountingRow[]): Cells {
  return scoringTab({
    Criteria: [COUNTING, ...rows.map((row) => COUNTING.map((header) => row[header] ?? ''))],
    Settings: [
      ['Setting', 'Value'],
      ['As of', '2024-03-05'],
      ['Minimum score', ''],
      ['Maximum score', ''],
      ['Disqualified score', -1],
    ],
  });
}
