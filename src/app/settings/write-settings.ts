import type { ScoringModel } from '../../core/scoring/model.ts';
import type { Cells, CellValue } from '../../core/table/cell.ts';
import { cellText } from '../../core/table/text.ts';
import type { Tab } from '../ports.ts';

/** A setting to write, and the number format of its Value where that must be set first. */
export interface SettingEntry {
  readonly name: string;
  readonly value: CellValue;
  readonly format?: string | undefined;
}

/**
 * Writes settings into the Scoring tab: into their rows where they stand there, else beneath the block Settings, else
 * into a block of their own beside everything else (blocks of one name are read together).
 *
 * @param cells the tab as it was read, from which the model comes
 */
export function writeSettings(
  tab: Tab,
  cells: Cells,
  { settings, nextSetting }: ScoringModel,
  entries: readonly SettingEntry[],
): void {
  const missing = entries.filter((entry) => {
    const known = settings.valueCells.get(entry.name);
    if (!known) return true;
    setFormat(tab, known.rowIndex + 1, known.columnIndex + 1, entry);
    tab.writeValues(known.rowIndex + 1, known.columnIndex + 1, [[entry.value]]);
    return false;
  });
  if (missing.length === 0) return;
  const isFree = (rowIndex: number): boolean =>
    nextSetting !== undefined &&
    [nextSetting.nameColumnIndex, nextSetting.valueColumnIndex].every(
      (columnIndex) => cellText(cells[rowIndex]?.[columnIndex]) === '',
    );
  if (nextSetting && missing.every((_, index) => isFree(nextSetting.rowIndex + index + 1))) {
    const { rowIndex, nameColumnIndex, valueColumnIndex } = nextSetting;
    addRows(tab, cells, rowIndex + 1, nameColumnIndex + 1, valueColumnIndex + 1, missing);
    return;
  }
  const columnNumber = cells.reduce((most, row) => Math.max(most, row.length), 0) + 2;
  tab.ensureSize(2, columnNumber + 1);
  tab.writeValues(1, columnNumber, [
    ['Settings', ''],
    ['Setting', 'Value'],
  ]);
  addRows(tab, cells, 3, columnNumber, columnNumber + 1, missing);
}

function addRows(
  tab: Tab,
  cells: Cells,
  firstRow: number,
  nameColumn: number,
  valueColumn: number,
  entries: readonly SettingEntry[],
): void {
  const lastRow = firstRow + entries.length - 1;
  if (lastRow > cells.length) tab.ensureSize(lastRow, 1);
  entries.forEach((entry, index) => {
    const rowNumber = firstRow + index;
    setFormat(tab, rowNumber, valueColumn, entry);
    if (valueColumn === nameColumn + 1) {
      tab.writeValues(rowNumber, nameColumn, [[entry.name, entry.value]]);
    } else {
      tab.writeValues(rowNumber, nameColumn, [[entry.name]]);
      tab.writeValues(rowNumber, valueColumn, [[entry.value]]);
    }
  });
}

/** Before the value, which the sheet reads by the format of its cell. */
function setFormat(tab: Tab, rowNumber: number, columnNumber: number, { format }: SettingEntry): void {
  if (format !== undefined) tab.setNumberFormat({ rowNumber, columnNumber, rows: 1, columns: 1 }, format);
}
