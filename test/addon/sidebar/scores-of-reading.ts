import { activityLogOf } from '../../../sidebar/sheet/activity-log.ts';
import type { LeadReading, SheetReading } from '../../../src/app/api.ts';
import { bindModel } from '../../../src/core/scoring/bind-model.ts';
import { parseConfig } from '../../../src/core/scoring/config/parse-config.ts';
import { scoreLeads } from '../../../src/core/scoring/score-leads.ts';
import type { CellValue } from '../../../src/core/table/cell.ts';
import { cellOf, unpackColumns } from '../../../src/core/table/packed-cells.ts';

/** The leads of a reading. @throws where there are none */
export function leadsOf(reading: SheetReading): LeadReading {
  if (!reading.leads) throw new Error(reading.issues.map(({ message }) => message).join('\n'));
  return reading.leads;
}

/** The lead rows of a reading as cells; columns that were not sent are blank. */
export function rowsOf({ columns, rowCount, headers }: LeadReading): CellValue[][] {
  return unpackColumns(columns, rowCount, headers.length);
}

/** Scores what the sidebar got, as the sidebar does: with the engine, over cells alone; '' for rows that are no leads. */
export function scoresOf(reading: SheetReading): (number | '')[] {
  const leads = leadsOf(reading);
  const { model } = parseConfig(reading.config.map((row) => row.map(cellOf)));
  const fresh = { ...model, settings: { ...model.settings, scoredAsOf: undefined } };
  const { bound } = bindModel(fresh, leads.headers, leads.today, leads.activities?.headers);
  const isLead = new Uint8Array(leads.rowCount).fill(1);
  for (const index of leads.notLeads) isLead[index] = 0;
  const activities = leads.activities ? activityLogOf(leads.activities) : undefined;
  const { total } = scoreLeads(bound, rowsOf(leads), isLead, { activities });
  return Array.from(total, (score, index) => (isLead[index] === 1 ? score : ''));
}
