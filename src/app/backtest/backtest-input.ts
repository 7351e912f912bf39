import type { BacktestInput } from '../../core/backtest/run-backtest.ts';
import { configCell, type Issue } from '../../core/scoring/issue.ts';
import { readNumber } from '../../core/table/read-number.ts';
import { cellText } from '../../core/table/text.ts';
import { leadNamer } from '../lead-names.ts';
import { knownOutcome, outcomeCodes, settingColumn } from '../outcomes/known-outcome.ts';
import { countStatuses } from '../outcomes/lead-outcome.ts';
import type { LeadTable } from '../score-run/lead-table.ts';
import { SENTENCES } from './sentences.ts';

/** What a backtest is to be run on, or the error that keeps it from running. */
export type ReadBacktest =
  | { readonly input: BacktestInput; readonly issue?: undefined }
  | { readonly input?: undefined; readonly issue: Issue };

/** The share of won leads that may be missed where the setting is blank. */
const WINNERS_WE_MAY_MISS = 0.1;

/** Reads outcomes and settings for a backtest of the leads. */
export function backtestInput(table: LeadTable): ReadBacktest {
  const { model, bound, leadHeaders, rows, isLead } = table;
  const named = cellText(model.settings.others.get('Outcome column'));
  if (named === '') return refuse(table, 'no-outcome-column', 'Outcome column', SENTENCES.noOutcomeColumn);
  const outcome = knownOutcome(table);
  if (!outcome) {
    return refuse(table, 'unknown-column', 'Outcome column', SENTENCES.unknownOutcomeColumn(named));
  }
  if (outcome.lost === 0) {
    const cells = rows.filter((_, row) => isLead[row] === 1).map((row) => row[outcome.columnIndex]);
    const values = (countStatuses(cells) ?? []).map(({ spellings, count }) => ({
      value: [...spellings][0] ?? '',
      leads: count,
    }));
    const sentence = outcome.won === 0 ? SENTENCES.unreadableOutcomes : SENTENCES.nothingLost;
    return refuse(table, 'no-lost-leads', 'Outcome column', sentence(outcome.header, values));
  }
  const { header, wonValues, lostValues } = outcome;
  const number = (name: string): number | null =>
    readNumber(model.settings.others.get(name), model.settings.style) ?? null;
  return {
    input: {
      bound,
      headers: leadHeaders,
      rows,
      isLead,
      outcome: { header, wonValues, lostValues },
      outcomes: outcomeCodes(table, outcome),
      columns: {
        outcome: outcome.columnIndex,
        created: settingColumn(table, 'Created date'),
        outcomeDate: settingColumn(table, 'Outcome date'),
        revenue: settingColumn(table, 'Revenue column'),
        source: settingColumn(table, 'Source column'),
      },
      wishes: {
        capacityPerWeek: number('Capacity per week'),
        leadsPerWeek: number('Leads per week'),
        costPerCall: number('Cost per call'),
        valuePerWin: number('Value per win'),
        minimumHitRate: number('Minimum hit rate'),
        winnersWeMayMiss: number('Winners we may miss') ?? WINNERS_WE_MAY_MISS,
      },
      nameOf: leadNamer(table),
    },
  };
}

function refuse({ model }: LeadTable, code: string, setting: string, message: string): ReadBacktest {
  const at = model.settings.valueCells.get(setting);
  const cell = at ? configCell(at.rowIndex, at.columnIndex) : configCell(0, 0);
  return { issue: { level: 'error', code, cell, message } };
}
