import type { Issue } from '../../core/scoring/issue.ts';
import { cellName } from '../../core/table/a1.ts';
import type { CalendarDay } from '../../core/table/calendar-day.ts';
import { CellReading } from '../../core/table/cell-reading.ts';
import { cellText } from '../../core/table/text.ts';
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

/** The folded key of each row; `''` for what is no lead or has none, as what reads as blank. */
export function leadKeys({ rows, isLead, keyColumnIndex, bound }: LeadTable): readonly string[] {
  const { style } = bound.context;
  return rows.map((row, rowIndex) =>
    isLead[rowIndex] === 1 ? new CellReading(row[keyColumnIndex], style).folded : '',
  );
}

/**
 * What each row's lead was last noted with, wherever it stood then; nothing for a key that several rows share.
 *
 * @param keys each row's folded lead key
 */
export function lastEntries(
  entries: readonly HistoryEntry[],
  keys: readonly string[],
  today: CalendarDay,
): (rowIndex: number) => HistoryEntry | undefined {
  const byLead = entriesByLead(entries, today);
  const seen = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) byLead.delete(key);
    seen.add(key);
  }
  return (rowIndex) => {
    const own = byLead.get(keys[rowIndex] ?? '') ?? [];
    return own[own.length - 1];
  };
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

/**
 * An entry for each lead among the rows whose score or tier is not that of its last entry. Of rows that share a key, in
 * whatever order, the one with the highest score stands for the lead.
 */
export function newEntries(known: readonly HistoryEntry[], scored: ScoredRows): HistoryEntry[] {
  const { table, keys, columns, version, start, end } = scored;
  const before = entriesByLead(known, table.today);
  const entries: HistoryEntry[] = [];
  for (const [folded, rowIndex] of highestRows(keys, columns)) {
    if (rowIndex < start || rowIndex >= end) continue;
    const own = before.get(folded) ?? [];
    const last = own[own.length - 1];
    const [score, tier] = writtenIn(columns, rowIndex);
    if (last?.score === score && last.tier === tier) continue;
    const key = cellText(table.rows[rowIndex]?.[table.keyColumnIndex]);
    entries.push({ day: table.today, key, score, tier, version });
  }
  return entries;
}

/** The row of each key, the one with the highest score where there are several; of equal ones that of the first tier by name. */
function highestRows(keys: readonly string[], columns: OwnedValues): ReadonlyMap<string, number> {
  const highest = new Map<string, number>();
  keys.forEach((key, rowIndex) => {
    const known = highest.get(key);
    if (key === '') return;
    if (known !== undefined) {
      const [score, tier] = writtenIn(columns, rowIndex);
      const [knownScore, knownTier] = writtenIn(columns, known);
      if (score < knownScore || (score === knownScore && tier >= knownTier)) return;
    }
    highest.set(key, rowIndex);
  });
  return highest;
}

function writtenIn(columns: OwnedValues, rowIndex: number): readonly [number, string] {
  return [Number(columns['Lead score'][rowIndex]), cellText(columns['Lead tier'][rowIndex])];
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
