import type { CellArea } from '../workbook/cell-area.ts';
import { NO_CONTENT } from '../workbook/cell-entry.ts';
import { CellWriter } from '../workbook/cell-writer.ts';
import { SheetCells } from '../workbook/sheet-cells.ts';
import { SheetLook } from '../workbook/sheet-look.ts';
import { colorOf } from './color-of.ts';
import { flag, integer, nullable, text } from './parameter-types.ts';
import { selectedRange } from './selection.ts';
import type { ServiceContext } from './service-context.ts';
import { methodsOf, takes } from './service-definition.ts';
import { ServiceError } from './service-error.ts';
import type { SheetState } from './spreadsheet-states.ts';

const { read, write, free } = methodsOf<SheetState>();

/** Methods of a sheet about its name, place, look and emptiness. */
export const sheetLookMethods = {
  getName: free([takes()], ({ sheet }) => sheet.getName()),
  setName: write([takes(text)], (state, { tabs }, name) => {
    if (name !== state.sheet.getName()) {
      checkFreeName(name, tabs);
      tabs.rename(state.sheet, name);
    }
    return state;
  }),
  getSheetId: free([takes()], ({ sheet }, { tabs }) => tabs.numberOf(sheet)),
  getIndex: free([takes()], ({ sheet }, { tabs }) => tabs.all().indexOf(sheet) + 1),
  activate: free([takes()], (state, { tabs }) => {
    tabs.activate(state.sheet);
    return state;
  }),
  getActiveRange: free([takes()], ({ sheet }, context) => selectedRange(context, sheet, 'range')),
  getActiveCell: free([takes()], ({ sheet }, context) => selectedRange(context, sheet, 'cell')),
  getCurrentCell: free([takes()], ({ sheet }, context) => selectedRange(context, sheet, 'cell')),
  isSheetHidden: free([takes()], (state, context) => lookOf(state, context).isHidden),
  hideSheet: write([takes()], (state, context) => {
    const visible = context.tabs.all().filter((sheet) => sheet.isSheetHidden() !== 1);
    if (visible.length === 1 && visible[0] === state.sheet) {
      throw new ServiceError("You can't hide all the sheets in a document.");
    }
    lookOf(state, context).hide();
    return state;
  }),
  setTabColor: write([takes(nullable(text))], (state, context, color) => {
    lookOf(state, context).setTabColor(color === null ? null : colorOf(color));
    return state;
  }),
  hasHiddenGridlines: read([takes()], (state, context) => !lookOf(state, context).showsGridlines),
  setHiddenGridlines: write([takes(flag)], (state, context, areHidden) => {
    lookOf(state, context).showGridlines(!areHidden);
    return state;
  }),
  getFrozenRows: read([takes()], (state, context) => lookOf(state, context).frozenRows),
  setFrozenRows: write([takes(integer)], (state, context, rows) => {
    checkFreeze(rows, state.sheet.getRowCount(), 'rows');
    lookOf(state, context).freeze({ rows });
  }),
  setFrozenColumns: write([takes(integer)], (state, context, columns) => {
    checkFreeze(columns, state.sheet.getColumnCount(), 'columns');
    lookOf(state, context).freeze({ columns });
  }),
  getColumnWidth: read([takes(integer)], (state, context, column) => {
    checkColumns(state, column, 1);
    return lookOf(state, context).widthOf(column - 1);
  }),
  setColumnWidth: write([takes(integer, integer)], (state, context, column, width) => {
    checkColumns(state, column, 1);
    lookOf(state, context).setWidths(column - 1, 1, width);
    return state;
  }),
  setColumnWidths: write([takes(integer, integer, integer)], (state, context, column, howMany, width) => {
    checkColumns(state, column, howMany);
    lookOf(state, context).setWidths(column - 1, howMany, width);
    return state;
  }),
  autoResizeColumns: write([takes(integer, integer)], (state, context, column, howMany) => {
    checkColumns(state, column, howMany);
    lookOf(state, context).fitWidths(column - 1, howMany);
    return state;
  }),
  hideRows: write([takes(integer, integer)], (state, context, row, howMany) => {
    checkRows(state, row, howMany);
    lookOf(state, context).showRows(row - 1, howMany, false);
  }),
  showRows: write([takes(integer, integer)], (state, context, row, howMany) => {
    checkRows(state, row, howMany);
    lookOf(state, context).showRows(row - 1, howMany, true);
  }),
  isRowHiddenByUser: read([takes(integer)], (state, context, row) => {
    checkRows(state, row, 1);
    return lookOf(state, context).isRowHidden(row - 1);
  }),
  // Nothing here makes a filter, neither a script nor the grid.
  getFilter: read([takes()], () => null),
  clear: write([takes()], (state, { document }) => {
    const writer = new CellWriter(document, state.sheet);
    writer.change(usedArea(state), () => ({ ...NO_CONTENT, s: null }));
    return state;
  }),
  clearNotes: write([takes()], (state, { document }) => {
    const cells = new SheetCells(document, state.sheet);
    new CellWriter(document, state.sheet).annotate(usedArea(state), (rowIndex, columnIndex) => {
      const { note: _, ...others } = cells.storedCell(rowIndex, columnIndex)?.custom ?? {};
      return Object.keys(others).length > 0 ? others : null;
    });
    return state;
  }),
};

/** From A1 to the last cell that holds, or looks like, anything. */
function usedArea({ sheet }: SheetState): CellArea {
  const { endRow, endColumn } = sheet.getCellMatrix().getDataRange();
  return { startRow: 0, startColumn: 0, endRow, endColumn };
}

function lookOf({ sheet }: SheetState, { document }: ServiceContext): SheetLook {
  return new SheetLook(document, sheet);
}

/** @throws ServiceError in live's words when another sheet has the name */
export function checkFreeName(name: string, tabs: ServiceContext['tabs']): void {
  if (name === '') {
    throw new ServiceError('host: a sheet without a name is not emulated');
  }
  // Sheets tells names apart without regard to case.
  if (tabs.all().some((sheet) => sheet.getName().toLowerCase() === name.toLowerCase())) {
    throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}

function checkFreeze(count: number, existing: number, lines: 'rows' | 'columns'): void {
  if (count < 0 || count >= existing) {
    throw new ServiceError(`You can't freeze all visible ${lines} on the sheet.`);
  }
}

function checkRows({ sheet }: SheetState, row: number, howMany: number): void {
  if (row < 1 || howMany < 1 || row + howMany - 1 > sheet.getRowCount()) {
    throw new ServiceError('Those rows are out of bounds.');
  }
}

function checkColumns({ sheet }: SheetState, column: number, howMany: number): void {
  if (column < 1 || howMany < 1 || column + howMany - 1 > sheet.getColumnCount()) {
    throw new ServiceError('Those columns are out of bounds.');
  }
}
