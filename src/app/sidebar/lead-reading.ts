import { criterionRows } from '../../core/scoring/config/criterion-rows.ts';
import { findColumn } from '../../core/table/find-column.ts';
import { packColumn } from '../../core/table/packed-cells.ts';
import { readDate } from '../../core/table/read-date.ts';
import { readNumber } from '../../core/table/read-number.ts';
import { cellText } from '../../core/table/text.ts';
import type { LeadReading, WrittenScores } from '../api.ts';
import { nameColumns } from '../lead-names.ts';
import { judgedLeads, knownOutcome } from '../outcomes/known-outcome.ts';
import { type LeadOutcome, outcomesOf } from '../outcomes/lead-outcome.ts';
import { COLUMN_SETTINGS, conditionsOf, type LeadTable } from '../score-run/lead-table.ts';
import type { OwnedColumn } from '../score-run/owned-columns.ts';

/** The leads as the sidebar gets them, besides what they did. */
export function leadReading(table: LeadTable): Omit<LeadReading, 'activities'> {
  const { tab, model, headerRowIndex, leadHeaders, rows, isLead, keyColumnIndex, today } = table;
  const { style, others } = model.settings;
  const outcome = knownOutcome(table);
  const outcomes = outcomesOf(rows, outcome);
  const names = nameColumns(table);
  const indexes = new Set([...columnsAskedFor(table), keyColumnIndex, ...names.people]);
  if (names.company !== null) indexes.add(names.company);
  return {
    tab: tab.name,
    headerRowIndex,
    headers: leadHeaders,
    rowCount: rows.length,
    columns: [...indexes].sort((left, right) => left - right).map((index) => packColumn(rows, index)),
    notLeads: indexesWhere(rows.length, (index) => isLead[index] === 0),
    decided: indexesWhere(rows.length, (index) => isLead[index] === 1 && outcomes[index] !== undefined),
    judged: judgedReading(table, outcome),
    hasOutcome: outcome !== undefined,
    keyColumnIndex,
    nameColumnIndexes: names.people,
    companyColumnIndex: names.company,
    written: writtenScores(table),
    today,
    timeZone: style.timeZone || Intl.DateTimeFormat().resolvedOptions().timeZone,
    capacityPerWeek: readNumber(others.get('Capacity per week'), style) ?? null,
  };
}

function indexesWhere(rows: number, fits: (index: number) => boolean): number[] {
  const indexes: number[] = [];
  for (let index = 0; index < rows; index++) if (fits(index)) indexes.push(index);
  return indexes;
}

/** The columns that criteria, on or off, models and settings name, as far as they are found. */
function columnsAskedFor({ bound, configCells, leadHeaders, model }: LeadTable): number[] {
  const named = [
    ...criterionRows(configCells).flatMap(({ conditions }) =>
      conditions.flatMap(({ activity, column }) => (activity === '' ? [column] : [])),
    ),
    ...COLUMN_SETTINGS.map((name) => cellText(model.settings.others.get(name))),
  ];
  return [
    ...conditionsOf(bound).flatMap(({ columnIndex, ready }) =>
      ready.kind === 'activities' ? [] : [columnIndex],
    ),
    ...named.flatMap((name) => {
      const search = findColumn(leadHeaders, name);
      return search.kind === 'found' ? [search.columnIndex] : [];
    }),
  ];
}

/** The decided leads that a backtest counts, as the frame needs them to say whether a change helps. */
function judgedReading(table: LeadTable, outcome: LeadOutcome | undefined): LeadReading['judged'] {
  if (!outcome) return null;
  const { rowIndexes, isWon, asOfDays } = judgedLeads(table, outcome);
  return {
    rowIndexes: Array.from(rowIndexes),
    won: Array.from(isWon),
    asOf: Array.from(rowIndexes, (row) => {
      const day = asOfDays[row] as number;
      return Number.isNaN(day) ? null : day;
    }),
  };
}

function writtenScores({ owned, rowsAsRead, model }: LeadTable): WrittenScores | null {
  const index = (name: OwnedColumn): number => (owned.get(name) ?? 0) - 1;
  if (!owned.has('Lead score')) return null;
  return {
    scores: rowsAsRead.map((row) => {
      const score = row[index('Lead score')];
      return typeof score === 'number' ? score : '';
    }),
    tiers: packColumn(rowsAsRead, index('Lead tier')),
    scoredOn: rowsAsRead.map((row) => readDate(row[index('Scored on')], model.settings.style) ?? null),
  };
}
