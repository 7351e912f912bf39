import type { LeadScores } from '../../core/scoring/score-leads.ts';
import { isDateCell } from '../../core/table/cell.ts';
import { DATE_FORMAT, dateSerial } from '../../core/table/date-serial.ts';
import type { LeadTable } from './lead-table.ts';

/** Writes how many leads each criterion matched beside it; criteria that are off get a blank. */
export function writeHits({ model, scoringTab }: LeadTable, { bound, hits }: LeadScores): void {
  const byRow = new Map(bound.criteria.map(({ criterion }, index) => [criterion.rowIndex, hits[index] ?? 0]));
  for (const { columnIndex, firstRowIndex, lastRowIndex } of model.hitsColumns) {
    const values = Array.from({ length: lastRowIndex - firstRowIndex + 1 }, (_, index) => [
      byRow.get(firstRowIndex + index) ?? '',
    ]);
    scoringTab.writeValues(firstRowIndex + 1, columnIndex + 1, values);
  }
}

/** Where `As of` is blank, writes the day that counted as a plain date, for the functions to count from. */
export function writeScoredAsOf({ model, scoringTab, bound, configCells }: LeadTable): void {
  const { settings, nextSetting } = model;
  if (settings.asOf !== undefined) return;
  const known = settings.valueCells.get('Scored as of');
  const cell =
    known ?? (nextSetting && { rowIndex: nextSetting.rowIndex, columnIndex: nextSetting.valueColumnIndex });
  if (!cell) return;
  const rowNumber = cell.rowIndex + 1;
  const columnNumber = cell.columnIndex + 1;
  if (!known && nextSetting) {
    scoringTab.writeValues(rowNumber, nextSetting.nameColumnIndex + 1, [['Scored as of']]);
  }
  if (!isDateCell(configCells[cell.rowIndex]?.[cell.columnIndex])) {
    scoringTab.setNumberFormat({ rowNumber, columnNumber, rows: 1, columns: 1 }, DATE_FORMAT);
  }
  scoringTab.writeValues(rowNumber, columnNumber, [[dateSerial(bound.context.asOf)]]);
}
