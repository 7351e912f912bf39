import { findBlocks } from '../../core/scoring/config/blocks.ts';
import { configCell, type Issue, IssueList } from '../../core/scoring/issue.ts';
import type { LeadScores } from '../../core/scoring/score-leads.ts';
import { calendarDayText } from '../../core/table/calendar-day.ts';
import { type Cells, isDateCell, isEmptyCell } from '../../core/table/cell.ts';
import { DATE_FORMAT, dateSerial } from '../../core/table/date-serial.ts';
import { writeSettings } from '../settings/write-settings.ts';
import type { LeadTable } from './lead-table.ts';
import { SENTENCES } from './sentences.ts';

/**
 * Whether the texts of the Scoring tab still stand where they stood when it was read, and so all cells beside them. Its
 * figures may be others by now: a formula of the user's may count the very scores that were written.
 */
export function configStands({ scoringTab, configCells }: LeadTable): boolean {
  return textsOf(scoringTab.readAll()) === textsOf(configCells);
}

function textsOf(cells: Cells): string {
  return cells
    .map((row) => row.map((value) => (typeof value === 'string' ? value : '')).join('\t'))
    .join('\n');
}

/**
 * Writes into the Scoring tab, unless somebody changed it meanwhile: what stands in a cell might be another's by now.
 *
 * @returns what the person should know
 */
export function writeUnlessChanged(table: LeadTable, write: () => void): readonly Issue[] {
  const issues = new IssueList();
  if (configStands(table)) write();
  else issues.warn('scoring-changed', configCell(0, 0), SENTENCES.scoringChanged);
  return issues.issues;
}

/** Writes how many leads each criterion matched beside it. */
export function writeHits(table: LeadTable, { bound, hits }: LeadScores): void {
  const byCell = new Map(bound.criteria.map(({ criterion }, index) => [criterion.cell, hits[index] ?? 0]));
  writeBesideCriteria(table, 'Hits', byCell);
}

/**
 * Fills one of the columns that the add-on owns in the Criteria blocks, where the tab has it; criteria that are off,
 * or have no figure, get a blank.
 *
 * @param figures by the cell that names the criterion, as `Scoring!C4`
 */
export function writeBesideCriteria(
  { configCells, scoringTab }: Pick<LeadTable, 'configCells' | 'scoringTab'>,
  header: 'Hits' | 'Win rate' | 'Lift',
  figures: ReadonlyMap<string, number>,
): void {
  for (const { name, columns, rows } of findBlocks(configCells, new IssueList())) {
    const columnIndex = columns.get(header);
    const first = rows[0]?.rowIndex;
    const last = rows[rows.length - 1]?.rowIndex;
    if (name !== 'Criteria' || columnIndex === undefined || first === undefined || last === undefined)
      continue;
    const values = Array.from({ length: last - first + 1 }, (): (string | number)[] => ['']);
    for (const row of rows) values[row.rowIndex - first] = [figures.get(row.cell('Criterion')) ?? ''];
    scoringTab.writeValues(first + 1, columnIndex + 1, values);
  }
}

/**
 * Where `As of` is blank, writes the day that counted as a plain date, for the functions to count from. Into a blank cell
 * it goes as text, which the sheet reads as that day and shows as such: that saves a call.
 */
export function writeScoredAsOf({ model, scoringTab, bound, configCells }: LeadTable): void {
  const { asOf, valueCells } = model.settings;
  if (asOf !== undefined) return;
  const name = 'Scored as of';
  const known = valueCells.get(name);
  const cell = known && configCells[known.rowIndex]?.[known.columnIndex];
  const day = bound.context.asOf;
  const entry = isEmptyCell(cell)
    ? { value: calendarDayText(day) }
    : { value: dateSerial(day), format: isDateCell(cell) ? undefined : DATE_FORMAT };
  writeSettings(scoringTab, configCells, model, [{ name, ...entry }]);
}
