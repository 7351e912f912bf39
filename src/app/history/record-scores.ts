import type { Issue } from '../../core/scoring/issue.ts';
import { cellName } from '../../core/table/a1.ts';
import type { CalendarDay } from '../../core/table/calendar-day.ts';
import { cellText, foldText } from '../../core/table/text.ts';
import type { Workbook } from '../ports.ts';
import type { LeadTable } from '../score-run/lead-table.ts';
import type { OwnedValues } from '../score-run/owned-values.ts';
import { entriesByLead, type HistoryEntry, type ScoreHistory } from './score-history.ts';
import { SENTENCES } from './sentences.ts';
import { thinHistory } from './thin-history.ts';
import { appendEntries, makeHistory, rewriteEntries } from './write-history.ts';

/** The tab holds no more entries than this: with its five columns, a tenth of the cells that a spreadsheet may have. */
const MOST_ENTRIES = 200_000;
/** Thinned out it is so much shorter, and has room for those of many runs. */
const THINNED = 0.75;

/** The folded key of each row; `''` for what is no lead, has none, or repeats that of an earlier row. */
export function leadKeys({ rows, isLead, keyColumnIndex }: LeadTable): readonly string[] {
  const seen = new Set(['']);
  return rows.map((row, rowIndex) => {
    const key = isLead[rowIndex] === 1 ? foldText(row[keyColumnIndex]) : '';
    if (seen.has(key)) return '';
    seen.add(key);
    return key;
  });
}

/** Some of the rows of a lead tab as they are scored. */
export interface ScoredRows {
  readonly table: LeadTable;
  readonly keys: readonly string[];
  readonly columns: OwnedValues;
  readonly version: string;
  readonly start: number;
  /** Index of the row behind the last one. */
  readonly end: number;
}

/** An entry for each lead among the rows whose score or tier is not that of its last entry. */
export function newEntries(known: readonly HistoryEntry[], scored: ScoredRows): HistoryEntry[] {
  const { table, keys, columns, version, start, end } = scored;
  const before = entriesByLead(known, table.today);
  const entries: HistoryEntry[] = [];
  for (let rowIndex = start; rowIndex < end; rowIndex++) {
    const own = before.get(keys[rowIndex] ?? '') ?? [];
    const last = own[own.length - 1];
    const score = Number(columns['Lead score'][rowIndex]);
    const tier = cellText(columns['Lead tier'][rowIndex]);
    if (keys[rowIndex] === '' || (last?.score === score && last.tier === tier)) continue;
    const key = cellText(table.rows[rowIndex]?.[table.keyColumnIndex]);
    entries.push({ day: table.today, key, score, tier, version });
  }
  return entries;
}

/**
 * Notes what changed in the rows that were written. It is compared with the history itself, so that a run makes up for
 * one that did not come so far.
 *
 * @returns what the person should know
 */
export function recordScores(
  workbook: Workbook,
  history: ScoreHistory,
  scored: ScoredRows,
  most: number = MOST_ENTRIES,
): Issue[] {
  const entries = newEntries(history.entries, scored);
  if (entries.length === 0) return [];
  const { name } = history.place;
  const warning = (code: string, message: string): Issue => ({
    level: 'warning',
    code,
    cell: `${name}!${cellName(0, 0)}`,
    message,
  });
  try {
    const rows = writeEntries(workbook, history, entries, scored.table.today, most);
    return rows > most && history.isShared
      ? [warning('history-not-thinned', SENTENCES.notThinned(name, rows))]
      : [];
  } catch {
    // The scores stand already: a protected tab must not keep them from being told.
    return [warning('history-not-written', SENTENCES.notWritten(name))];
  }
}

/** @returns how many entries there are then */
function writeEntries(
  workbook: Workbook,
  { place, entries: known, isShared }: ScoreHistory,
  entries: readonly HistoryEntry[],
  today: CalendarDay,
  most: number,
): number {
  const rows = known.length + entries.length;
  if (!place.tab) makeHistory(workbook, place.name, entries);
  else if (rows <= most || isShared) appendEntries(place.tab, place, entries);
  else {
    const thinned = thinHistory([...known, ...entries], today, THINNED * most);
    rewriteEntries(place.tab, place, thinned);
    return thinned.length;
  }
  return rows;
}
