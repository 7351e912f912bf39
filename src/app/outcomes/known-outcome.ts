import { type Judged, whoCounts } from '../../core/backtest/who-counts.ts';
import { findColumn } from '../../core/table/find-column.ts';
import { cellText } from '../../core/table/text.ts';
import type { LeadTable } from '../score-run/lead-table.ts';
import { judgeAfterDays } from './judge-after-days.ts';
import { type LeadOutcome, namedOutcome, outcomesOf } from './lead-outcome.ts';

/** What the outcome column says, read over the leads alone: a report's footer has no outcome. */
export function knownOutcome({ model, leadHeaders, rows, isLead }: LeadTable): LeadOutcome | undefined {
  const { others, style } = model.settings;
  return namedOutcome(
    leadHeaders,
    rows.filter((_, index) => isLead[index] === 1),
    {
      column: cellText(others.get('Outcome column')),
      won: others.get('Won values'),
      lost: others.get('Lost values'),
      blankTexts: style.blankTexts,
    },
  );
}

/** Row by row: 1 for won, 0 for lost, −1 for neither and for rows that are no leads. */
export function outcomeCodes({ rows, isLead }: LeadTable, outcome: LeadOutcome): Int8Array {
  const outcomes = outcomesOf(rows, outcome);
  return Int8Array.from(outcomes, (known, row) =>
    isLead[row] === 0 || known === undefined ? -1 : known === 'won' ? 1 : 0,
  );
}

/** 0-based column that a setting names; undefined where it names none, or none that is there. */
export function settingColumn({ model, leadHeaders }: LeadTable, setting: string): number | undefined {
  const search = findColumn(leadHeaders, cellText(model.settings.others.get(setting)));
  return search.kind === 'found' ? search.columnIndex : undefined;
}

/** The leads that a backtest counts. */
export function judgedLeads(table: LeadTable, outcome: LeadOutcome): Judged {
  return whoCounts({
    rows: table.rows,
    isLead: table.isLead,
    outcomes: outcomeCodes(table, outcome),
    outcomeColumn: outcome.columnIndex,
    createdColumn: settingColumn(table, 'Created date'),
    outcomeDateColumn: settingColumn(table, 'Outcome date'),
    judgeAfterDays: judgeAfterDays(table),
    style: table.model.settings.style,
    asOf: table.bound.context.asOf,
  });
}
