import type { Worksheet } from '@univerjs/presets';
import type { CellReader } from '../charts/chart-table.ts';
import { cellContent } from '../files/cells/cell-text.ts';
import { SheetCells } from './sheet-cells.ts';
import type { SpreadsheetDocument } from './spreadsheet-document.ts';

/** Cells of a sheet of the running workbook, as they are now, for the charts on it. */
export function chartCells(document: SpreadsheetDocument, sheet: Worksheet): CellReader {
  const cells = new SheetCells(document, sheet);
  const spilled = document.spilledCells(sheet);
  return (rowIndex, columnIndex) => {
    const cell = spilled[rowIndex]?.[columnIndex] ?? cells.storedCell(rowIndex, columnIndex);
    return {
      content: cellContent(cell),
      pattern: cells.patternAt(rowIndex, columnIndex, cell ?? undefined),
    };
  };
}
