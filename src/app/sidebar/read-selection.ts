import type { Cells } from '../../core/table/cell.ts';
import { headerTexts } from '../../core/table/lead-rows.ts';
import { plainCell } from '../../core/table/packed-cells.ts';
import type { Selection } from '../api.ts';
import type { Workbook } from '../ports.ts';

/**
 * Reads the row of the active cell, and the headers above it, where the open tab is the lead tab; of another tab only
 * its name is told.
 */
export function readSelection(workbook: Workbook, leadTab: string, headerRow: number): Selection {
  const { tab, rowNumber } = workbook.selection();
  const { name } = tab;
  if (name !== leadTab) return { tab: name, rowNumber, cells: null, headers: null };
  const columns = tab.lastColumn();
  const read = (of: number): Cells[number] =>
    (columns > 0 && tab.readValues({ rowNumber: of, columnNumber: 1, rows: 1, columns })[0]) || [];
  return {
    tab: name,
    rowNumber,
    cells: read(rowNumber).map(plainCell),
    headers: headerRow >= 1 ? headerTexts(read(headerRow)) : [],
  };
}
