import { calendarDayText } from '../../core/table/calendar-day.ts';
import type { Cells } from '../../core/table/cell.ts';
import { DATE_FORMAT, dateSerial } from '../../core/table/date-serial.ts';
import { addLogTab, type LogPlace, SCORE_HISTORY } from '../log-tab.ts';
import type { Area, Tab, Workbook } from '../ports.ts';
import type { HistoryEntry } from './score-history.ts';

const { headers: HEADERS } = SCORE_HISTORY;
/** By column: so that no key, tier or version is ever a number, a date or a formula. */
const FORMATS = [DATE_FORMAT, '@', 'General', '@', '@'];
/** Pixels. */
const KEY_WIDTH = 220;
/** With the 26 columns of a new tab, so many rows are a quarter of the cells that a spreadsheet may have. */
const MOST_WIDE_ROWS = 100_000;

/**
 * Makes the tab with its first entries, in as few calls as can be. Its cells have no format yet: an apostrophe, which
 * does not show, keeps a text the text that it is, and a day written as `2024-03-05` is read as that day. A long one is
 * cut before it grows, else its empty columns might be too many for the spreadsheet.
 */
export function makeHistory(workbook: Workbook, name: string, entries: readonly HistoryEntry[]): void {
  const text = (value: string): string => (value === '' ? '' : `'${value}`);
  const rows = entries.map(({ day, key, score, tier, version }) => [
    calendarDayText(day),
    text(key),
    score,
    text(tier),
    text(version),
  ]);
  const isLong = rows.length > MOST_WIDE_ROWS;
  const tab = addLogTab(workbook, name, isLong ? 0 : rows.length);
  if (isLong) {
    tab.cutNewGrid(HEADERS.length);
    tab.ensureSize(rows.length + 1, 1);
  }
  tab.writeValues(1, 1, [HEADERS, ...rows]);
}

/** Writes entries beneath what stands in the tab. */
export function appendEntries(
  tab: Tab,
  { cells }: Pick<LogPlace, 'cells'>,
  entries: readonly HistoryEntry[],
): void {
  if (cells.length === 0) tab.writeValues(1, 1, [HEADERS]);
  else tidyNewTab(tab, cells);
  const rowNumber = Math.max(cells.length, 1) + 1;
  tab.ensureSize(rowNumber + entries.length - 1, 1);
  writeRows(tab, rowNumber, rowsOf(entries));
}

/** Writes these entries in place of all that stand there, and leaves the rows beneath them blank. */
export function rewriteEntries(
  tab: Tab,
  { cells }: Pick<LogPlace, 'cells'>,
  entries: readonly HistoryEntry[],
): void {
  const rows: Cells[number][] = rowsOf(entries);
  tab.ensureSize(rows.length + 1, 1);
  while (rows.length < cells.length - 1) rows.push(HEADERS.map(() => ''));
  writeRows(tab, 2, rows);
}

function rowsOf(entries: readonly HistoryEntry[]): Cells[number][] {
  return entries.map(({ day, key, score, tier, version }) => [dateSerial(day), key, score, tier, version]);
}

/** Formats come first, by which the sheet reads what is written. */
function writeRows(tab: Tab, rowNumber: number, rows: Cells): void {
  const area: Area = { rowNumber, columnNumber: 1, rows: rows.length, columns: HEADERS.length };
  tab.setNumberFormats(area, FORMATS);
  tab.writeValues(rowNumber, 1, rows);
}

/**
 * What the run that made a short tab had no calls left for: takes away the columns that nothing stands in, which would be
 * four fifths of its cells, and gives the headers their looks.
 */
function tidyNewTab(tab: Tab, cells: Cells): void {
  const columns = HEADERS.length;
  if ((cells[0]?.length ?? 0) > columns || !tab.cutNewGrid(columns)) return;
  const line = { rowNumber: 1, columnNumber: 1, rows: 1 };
  tab.decorate([
    { area: { ...line, columns }, bold: true },
    { area: { ...line, columnNumber: 2, columns: 1 }, columnWidth: KEY_WIDTH },
  ]);
  tab.freezeRows(1);
}
