import type { ActivityLeads } from '../../core/scoring/activities/activity-log.ts';
import { readActivities } from '../../core/scoring/activities/read-activities.ts';
import { activityConditions, bindModel } from '../../core/scoring/bind-model.ts';
import { parseConfig } from '../../core/scoring/config/parse-config.ts';
import { firstError, type Issue, IssueList } from '../../core/scoring/issue.ts';
import { leadKeyColumn } from '../../core/scoring/lead-key.ts';
import type { ScoringModel } from '../../core/scoring/model.ts';
import { type LeadScores, scoreLeads } from '../../core/scoring/score-leads.ts';
import { dayOfInstant } from '../../core/table/calendar-day.ts';
import type { Cells } from '../../core/table/cell.ts';
import { findLeadRows, headerTexts } from '../../core/table/lead-rows.ts';
import { activitiesTabName } from '../activities-tab.ts';
import { asRange, isLeftOut, type RangeArgument } from './arguments.ts';
import { SENTENCES } from './sentences.ts';

/** What a custom function may ask for beyond its arguments. */
export interface FunctionHost {
  /** The cells of the Scoring tab, for a call without `config`; `undefined` where there is no such tab. */
  readConfig(): Cells | undefined;
  /** The cells of a tab with activities, for a call without `config`; `undefined` where there is no such tab. */
  readActivities(tabName: string): Cells | undefined;
  now(): Date;
}

/**
 * The model that a `config` argument says.
 *
 * @throws Error with the first error as one sentence that names its cell
 */
export function modelFrom(host: FunctionHost, config: RangeArgument): ScoringModel {
  const cells = isLeftOut(config) ? host.readConfig() : asRange(config);
  if (!cells) throw new Error(SENTENCES.noScoringTab);
  const { model, issues } = parseConfig(cells);
  throwFirstError(issues);
  return model;
}

/**
 * Scores the range of a custom function call.
 *
 * @throws Error for arguments that do not fit together, and with the first error of the config
 */
export function scoreRange(
  host: FunctionHost,
  leads: RangeArgument,
  headers: RangeArgument,
  config: RangeArgument,
  activities: RangeArgument,
): LeadScores {
  const model = modelFrom(host, config);
  const rows = asRange(leads);
  const { isLead } = findLeadRows(rows);
  const headerRow = headerTexts(headersOf(rows, headers));
  const { settings } = model;
  const today = dayOfInstant(host.now().getTime(), settings.style.timeZone) ?? 0;
  const asOf = settings.asOf ?? settings.scoredAsOf ?? today;
  const cells = activityCells(host, model, config, activities);
  const read =
    cells &&
    readActivities(
      cells,
      activityLeads(model, headerRow, rows, isLead),
      settings.style,
      asOf,
      activitiesTabName(model),
    );
  throwFirstError(read?.issues ?? []);
  const { bound, issues } = bindModel(model, headerRow, today, read?.headers);
  throwFirstError(issues);
  return scoreLeads(bound, rows, isLead, { activities: read?.log });
}

/** The activities that a model counts: those handed over or, in a call that reads the Scoring tab, those of their tab. */
function activityCells(
  host: FunctionHost,
  model: ScoringModel,
  config: RangeArgument,
  activities: RangeArgument,
): Cells | undefined {
  const counting = activityConditions(model)[0]?.activity;
  if (!counting) return undefined;
  if (!isLeftOut(activities)) return asRange(activities);
  const cells = isLeftOut(config) ? host.readActivities(activitiesTabName(model)) : undefined;
  if (!cells) throw new Error(SENTENCES.noActivities(counting.cell));
  return cells;
}

function activityLeads(
  model: ScoringModel,
  headers: readonly string[],
  rows: Cells,
  isLead: Uint8Array,
): ActivityLeads {
  const issues = new IssueList();
  const keyColumnIndex = leadKeyColumn(model, headers, rows, issues);
  throwFirstError(issues.issues);
  return { rows, isLead, keyColumnIndex, keyHeader: headers[keyColumnIndex] ?? '' };
}

function headersOf(rows: Cells, headers: RangeArgument): Cells[number] {
  const headerRows = asRange(headers);
  const [headerRow] = headerRows;
  if (isLeftOut(headers) || !headerRow) throw new Error(SENTENCES.noHeaders);
  if (headerRows.length > 1) throw new Error(SENTENCES.headersOneRow(headerRows.length));
  const width = rows[0]?.length ?? 0;
  if (width !== headerRow.length) throw new Error(SENTENCES.widthsDiffer(width, headerRow.length));
  return headerRow;
}

function throwFirstError(issues: readonly Issue[]): void {
  const error = firstError(issues);
  if (error) throw new Error(`${error.cell}: ${error.message}`);
}
