import { type BoundModel, bindModel } from '../../core/scoring/bind-model.ts';
import { parseConfig } from '../../core/scoring/config/parse-config.ts';
import { firstError, type Issue } from '../../core/scoring/issue.ts';
import type { ScoringModel } from '../../core/scoring/model.ts';
import { type LeadScores, scoreLeads } from '../../core/scoring/score-leads.ts';
import { dayOfInstant } from '../../core/table/calendar-day.ts';
import type { Cells } from '../../core/table/cell.ts';
import { findLeadRows, headerTexts } from '../../core/table/lead-rows.ts';
import { asRange, isLeftOut, type RangeArgument } from './arguments.ts';
import { SENTENCES } from './sentences.ts';

/** What a custom function may ask for beyond its arguments. */
export interface FunctionHost {
  /** The cells of the Scoring tab, for a call without `config`; `undefined` where there is no such tab. */
  readConfig(): Cells | undefined;
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
): LeadScores {
  const model = modelFrom(host, config);
  const rows = asRange(leads);
  const bound = bindHeaders(model, rows, headers, host.now());
  return scoreLeads(bound, rows, findLeadRows(rows).isLead);
}

function bindHeaders(model: ScoringModel, rows: Cells, headers: RangeArgument, now: Date): BoundModel {
  const headerRows = asRange(headers);
  const [headerRow] = headerRows;
  if (isLeftOut(headers) || !headerRow) throw new Error(SENTENCES.noHeaders);
  if (headerRows.length > 1) throw new Error(SENTENCES.headersOneRow(headerRows.length));
  const width = rows[0]?.length ?? 0;
  if (width !== headerRow.length) throw new Error(SENTENCES.widthsDiffer(width, headerRow.length));
  const today = dayOfInstant(now.getTime(), model.settings.style.timeZone) ?? 0;
  const { bound, issues } = bindModel(model, headerTexts(headerRow), today);
  throwFirstError(issues);
  return bound;
}

function throwFirstError(issues: readonly Issue[]): void {
  const error = firstError(issues);
  if (error) throw new Error(`${error.cell}: ${error.message}`);
}
