import type { Worksheet } from '@univerjs/presets';
import { UnwritableValue } from '../workbook/cell-entry.ts';
import { CellWriter } from '../workbook/cell-writer.ts';
import { GridStructure } from '../workbook/grid-structure.ts';
import { SheetCells } from '../workbook/sheet-cells.ts';
import { anything, integer, listOf, text } from './parameter-types.ts';
import { rangeAt, rangeNamed } from './range-lookup.ts';
import type { ServiceContext } from './service-context.ts';
import { methodsOf, takes } from './service-definition.ts';
import { ServiceError } from './service-error.ts';
import { RangeState, type SheetState } from './spreadsheet-states.ts';

const { read, write, free } = methodsOf<SheetState>();

/** Methods of a sheet that find ranges and their extent. */
export const sheetRangeMethods = {
  getRange: free(
    [
      takes(text),
      takes(integer, integer),
      takes(integer, integer, integer),
      takes(integer, integer, integer, integer),
    ],
    ({ sheet }, { tabs }, row, column = 1, rowCount = 1, columnCount = 1) =>
      typeof row === 'string'
        ? rangeNamed(row, sheet, tabs)
        : rangeAt(sheet, row, column, rowCount, columnCount),
  ),
  // Live fetches the extent with the values, which are counted.
  getDataRange: free([takes()], ({ sheet }, context) => {
    const { rowIndex, columnIndex } = lastContent(sheet, context);
    return new RangeState(sheet, {
      startRow: 0,
      startColumn: 0,
      endRow: Math.max(0, rowIndex),
      endColumn: Math.max(0, columnIndex),
    });
  }),
  getLastRow: read([takes()], ({ sheet }, context) => lastContent(sheet, context).rowIndex + 1),
  getLastColumn: read([takes()], ({ sheet }, context) => lastContent(sheet, context).columnIndex + 1),
  getMaxRows: read([takes()], ({ sheet }) => sheet.getRowCount()),
  getMaxColumns: read([takes()], ({ sheet }) => sheet.getColumnCount()),
  appendRow: write([takes(listOf(anything))], appendRow),
};

function lastContent(sheet: Worksheet, { document }: ServiceContext) {
  return new SheetCells(document, sheet).lastContent();
}

function appendRow(state: SheetState, context: ServiceContext, values: readonly unknown[]): SheetState {
  const { sheet } = state;
  const { document } = context;
  const rowIndex = lastContent(sheet, context).rowIndex + 1;
  const grid = new GridStructure(document, sheet);
  if (rowIndex >= sheet.getRowCount()) {
    grid.insertRows({ start: rowIndex, count: 1 }, 'before').work(0, 1);
  }
  if (values.length > sheet.getColumnCount()) {
    const start = sheet.getColumnCount();
    const formats = grid.insertColumns({ start, count: values.length - start }, 'before');
    formats.work(0, formats.rowCount);
  }
  if (values.length > 0) {
    const area = { startRow: rowIndex, endRow: rowIndex, startColumn: 0, endColumn: values.length - 1 };
    try {
      new CellWriter(document, sheet).enter(area, [values]);
    } catch (error) {
      throw error instanceof UnwritableValue ? new ServiceError(error.message) : error;
    }
  }
  return state;
}
