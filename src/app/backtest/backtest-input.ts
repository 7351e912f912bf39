import type { BacktestInput } from '../../core/backtest/run-backtest.ts';
import { columnOf } from '../../core/scoring/bind-model.ts';
import { type Issue, IssueList } from '../../core/scoring/issue.ts';
import { settingCell } from '../../core/scoring/setting-cell.ts';
import { readList } from '../../core/table/read-list.ts';
import { readNumber } from '../../core/table/read-number.ts';
import { cellText } from '../../core/table/text.ts';
import { leadNamer } from '../lead-names.ts';
import { judgeAfterDays } from '../outcomes/judge-after-days.ts';
import { knownOutcome, outcomeCodes, settingColumn } from '../outcomes/known-outcome.ts';
import { countStatuses } from '../outcomes/lead-outcome.ts';
import type { LeadTable } from '../score-run/lead-table.ts';
import { OWNED_COLUMNS } from '../score-run/owned-columns.ts';
import { SENTENCES } from './sentences.ts';

/** What a backtest is to be run on, or the error that keeps it from running. */
export type ReadBacktest =
  | { readonly input: BacktestInput; readonly issue?: undefined }
  | { readonly input?: undefined; readonly issue: Issue };

/** The share of won leads that may be missed where the setting is blank. */
const WINNERS_WE_MAY_MISS = 0.1;

/** Reads outcomes and settings for a backtest of the leads. */
export function backtestInput(table: LeadTable): ReadBacktest {
  const { model, bound, leadHeaders, rows, isLead, activities } = table;
  const named = cellText(model.settings.others.get('Outcome column'));
  if (named === '') return refuse(table, 'no-outcome-column', 'Outcome column', SENTENCES.noOutcomeColumn);
  const outcome = knownOutcome(table);
  if (!outcome) {
    const [unknown] = unknownColumn(table, named);
    return refuse(table, 'unknown-column', 'Outcome column', unknown?.message ?? SENTENCES.noOutcomeColumn);
  }
  const namedIn = (setting: string) => readList(model.settings.others.get(setting)).entries;
  const missesWon = outcome.won === 0 && namedIn('Won values').length > 0;
  if (outcome.lost === 0 || missesWon) {
    const cells = rows.filter((_, row) => isLead[row] === 1).map((row) => row[outcome.columnIndex]);
    const values = (countStatuses(cells) ?? []).map(({ spellings, count }) => ({
      value: [...spellings][0] ?? '',
      leads: count,
    }));
    const nobodyHolds = (code: string, setting: string): ReadBacktest =>
      refuse(table, code, setting, SENTENCES.nobodyHolds(outcome.header, namedIn(setting), setting, values));
    if (missesWon && outcome.lost > 0) return nobodyHolds('no-won-leads', 'Won values');
    if (outcome.won > 0 && namedIn('Lost values').length > 0)
      return nobodyHolds('no-lost-leads', 'Lost values');
    const sentence = outcome.won === 0 ? SENTENCES.unreadableOutcomes : SENTENCES.nothingLost;
    return refuse(table, 'no-lost-leads', 'Outcome column', sentence(outcome.header, values));
  }
  const number = (name: string): number | null =>
    readNumber(model.settings.others.get(name), model.settings.style) ?? null;
  return {
    input: {
      bound,
      headers: leadHeaders.map((header) => (isOwnedName(header) ? '' : header)),
      rows,
      isLead,
      activities,
      judgeAfterDays: judgeAfterDays(table),
      outcome: { header: outcome.header, wonValues: outcome.wonValues, lostValues: outcome.lostValues },
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

/** What keeps a column from being found, with the header that was probably meant. */
function unknownColumn({ leadHeaders }: LeadTable, name: string): readonly Issue[] {
  const issues = new IssueList();
  columnOf(name, '', leadHeaders, issues);
  return issues.issues;
}

/** Where a saved file has lost the memory of whose they are, score columns of an earlier run look like the answer. */
function isOwnedName(header: string): boolean {
  return OWNED_COLUMNS.some((name) => name === header);
}

function refuse({ model }: LeadTable, code: string, setting: string, message: string): ReadBacktest {
  return { issue: { level: 'error', code, cell: settingCell(model, setting), message } };
}
