import type { ICellData, IColumnData, IRange, IRowData, IStyleData, IWorksheetData } from '@univerjs/presets';
import ExcelJS, { type Cell, type Worksheet as ExcelSheet, type Style } from 'exceljs';
import { readRange } from '../cells/cell-address.ts';
import type { CellNote, CellNotes } from '../cells/univer-resources.ts';
import { NO, YES } from '../cells/univer-values.ts';
import { type CellMatrix, worksheetOf } from '../cells/workbook-parts.ts';
import { EXCEL_MOST } from '../grid-limits.ts';
import { readCell } from './excel-cell.ts';
import { readColor, type ThemeColors } from './excel-color.ts';
import { heightToPixels, widthToPixels } from './excel-measure.ts';

/** What reading one tab needs to know about its workbook. */
export interface ReadTabContext {
  readonly theme: ThemeColors;
  /** Whether days are counted from 1904. */
  readonly counts1904: boolean;
  /** The id of a style in the workbook, which takes it in if it is new; undefined for a style that shows nothing. */
  readonly styleId: (style: Partial<Style>) => string | undefined;
}

/** One tab of an Excel file. */
export interface ReadTab {
  readonly worksheet: IWorksheetData;
  readonly notes: CellNotes;
  /** Rows and columns up to the last value. */
  readonly rows: number;
  readonly columns: number;
}

/** Cells, merged ranges and notes, gathered in one pass over a tab. */
interface Gathered {
  readonly cellData: CellMatrix;
  readonly rowData: Record<number, Partial<IRowData>>;
  readonly merges: Map<string, IRange>;
  readonly filled: IRange[];
  readonly notes: CellNotes;
  rows: number;
  columns: number;
}

/** A tab of an Excel file as a worksheet: cells with values, formulas and styles, sizes, frozen part, merged ranges. */
export function readTab(sheet: ExcelSheet, id: string, context: ReadTabContext): ReadTab {
  const gathered = gather(sheet, context);
  clearSpills(gathered);
  const { cellData, rows, columns } = gathered;
  const worksheet = worksheetOf(id, sheet.name, cellData, rows, columns);
  dropStylesOutside(cellData, worksheet);
  const view = sheet.views?.[0];
  const frozen =
    view?.state === 'frozen' ? { xSplit: view.xSplit ?? 0, ySplit: view.ySplit ?? 0 } : undefined;
  return {
    notes: gathered.notes,
    rows,
    columns,
    worksheet: {
      ...worksheet,
      tabColor: readColor(sheet.properties.tabColor, context.theme) ?? '',
      hidden: sheet.state === 'visible' ? NO : YES,
      ...(frozen
        ? { freeze: { ...frozen, startRow: frozen.ySplit || -1, startColumn: frozen.xSplit || -1 } }
        : {}),
      mergeData: [...gathered.merges.values()],
      rowData: gathered.rowData,
      columnData: readColumns(sheet, worksheet.columnCount, context),
      defaultColumnWidth: widthToPixels(sheet.properties.defaultColWidth),
      showGridlines: view?.showGridLines === false ? NO : YES,
      rightToLeft: view?.rightToLeft ? YES : NO,
    },
  };
}

function gather(sheet: ExcelSheet, context: ReadTabContext): Gathered {
  const gathered: Gathered = {
    cellData: {},
    rowData: {},
    merges: new Map(),
    filled: [],
    notes: {},
    rows: 0,
    columns: 0,
  };
  // exceljs' own way through the rows leaves out those without values, which may be hidden, tall or coloured.
  for (let rowNumber = 1; rowNumber <= sheet.rowCount; rowNumber++) {
    const row = sheet.findRow(rowNumber);
    if (!row) continue;
    if (row.hidden || row.height) {
      gathered.rowData[rowNumber - 1] = {
        ...(row.height ? { h: heightToPixels(row.height), ia: NO } : {}),
        ...(row.hidden ? { hd: YES } : {}),
      };
    }
    const cells: Record<number, ICellData> = {};
    for (let columnNumber = 1; columnNumber <= row.cellCount; columnNumber++) {
      const cell = row.findCell(columnNumber);
      const data = cell && gatherCell(cell, gathered, context);
      if (data) cells[columnNumber - 1] = data;
    }
    if (Object.keys(cells).length > 0) gathered.cellData[rowNumber - 1] = cells;
  }
  return gathered;
}

/** One cell's data; what it adds to merges, notes and size goes where those are gathered. */
function gatherCell(cell: Cell, gathered: Gathered, context: ReadTabContext): ICellData | undefined {
  const rowIndex = Number(cell.row) - 1;
  const columnIndex = Number(cell.col) - 1;
  const style = cell.style && context.styleId(cell.style);
  const styled = style === undefined ? undefined : { s: style };
  if (cell.note) addNote(gathered.notes, rowIndex, columnIndex, noteText(cell.note));
  if (cell.type === ExcelJS.ValueType.Merge) {
    const first = cell.master.address;
    const range = gathered.merges.get(first) ?? readRange(first, EXCEL_MOST);
    if (range) {
      gathered.merges.set(first, {
        ...range,
        endRow: Math.max(range.endRow, rowIndex),
        endColumn: Math.max(range.endColumn, columnIndex),
      });
    }
    return styled;
  }
  const { value, fills } = readCell(cell, context.counts1904);
  const range = fills === undefined ? undefined : readRange(fills, EXCEL_MOST);
  if (range) gathered.filled.push(range);
  if (!value) return styled;
  gathered.rows = Math.max(gathered.rows, rowIndex + 1);
  gathered.columns = Math.max(gathered.columns, columnIndex + 1);
  return { ...value, ...styled };
}

/** What an array formula fills is worked out again from its first cell; left in place, the values would be in its way. */
function clearSpills({ cellData, filled }: Gathered): void {
  for (const range of filled) {
    for (let rowIndex = range.startRow; rowIndex <= range.endRow; rowIndex++) {
      for (let columnIndex = range.startColumn; columnIndex <= range.endColumn; columnIndex++) {
        const cells = cellData[rowIndex];
        const cell = cells?.[columnIndex];
        if (!cells || !cell || cell.f) continue;
        if (cell.s) cells[columnIndex] = { s: cell.s };
        else delete cells[columnIndex];
      }
    }
  }
}

/** Stray formats down to the millionth row would make a worksheet of that size. */
function dropStylesOutside(cellData: CellMatrix, { rowCount, columnCount }: IWorksheetData): void {
  for (const [rowIndex, cells] of Object.entries(cellData)) {
    if (Number(rowIndex) >= rowCount) delete cellData[Number(rowIndex)];
    for (const columnIndex of Object.keys(cells)) {
      if (Number(columnIndex) >= columnCount) delete cells[Number(columnIndex)];
    }
  }
}

function readColumns(
  sheet: ExcelSheet,
  columnCount: number,
  context: ReadTabContext,
): Record<number, Partial<IColumnData>> {
  const columnData: Record<number, Partial<IColumnData>> = {};
  for (const [columnIndex, column] of (sheet.columns ?? []).slice(0, columnCount).entries()) {
    const style: IStyleData | string | undefined = column.style && context.styleId(column.style);
    const data: Partial<IColumnData> = {
      ...(column.width === undefined ? {} : { w: widthToPixels(column.width) }),
      ...(column.hidden ? { hd: YES } : {}),
      ...(style === undefined ? {} : { s: style }),
    };
    if (Object.keys(data).length > 0) columnData[columnIndex] = data;
  }
  return columnData;
}

/** A note is plain text in files that exceljs wrote itself, and runs of text in others. */
function noteText(note: Cell['note']): string {
  return typeof note === 'string' ? note : (note.texts ?? []).map(({ text }) => text).join('');
}

function addNote(notes: CellNotes, rowIndex: number, columnIndex: number, text: string): void {
  const note: CellNote = {
    id: `note-${rowIndex}-${columnIndex}`,
    row: rowIndex,
    col: columnIndex,
    width: 160,
    height: 72,
    note: text,
  };
  notes[rowIndex] = { ...notes[rowIndex], [columnIndex]: note };
}
