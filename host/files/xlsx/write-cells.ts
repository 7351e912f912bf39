import type { IStyleData } from '@univerjs/presets';
import type { CellValue, Worksheet as ExcelSheet, Style } from 'exceljs';
import { cellAddress } from '../cells/cell-address.ts';
import { composedStyles } from '../cells/composed-style.ts';
import { WRAP } from '../cells/univer-values.ts';
import { indexesOf, type Worksheet } from '../cells/workbook-parts.ts';
import { FileError } from '../file-error.ts';
import { EXCEL_MOST, SHEETS_NEW_CELL } from '../grid-limits.ts';
import { SENTENCES } from '../sentences.ts';
import { writeCell } from './excel-cell.ts';
import { heightOfLines, linesOfText } from './excel-measure.ts';
import { BOOLEAN_FORMAT, writeStyle } from './excel-style.ts';
import type { WriteContext } from './write-context.ts';

/**
 * Writes the cells of a worksheet, and the heights of rows that hold several lines.
 *
 * @throws FileError for cells that Excel has no place for
 */
export function writeCells(sheet: ExcelSheet, worksheet: Worksheet, context: WriteContext): void {
  const { cellData = {}, id = '' } = worksheet;
  const tab = worksheet.name ?? id;
  const spilled = context.spills?.cells[id] ?? {};
  const ranges = context.spills?.ranges?.[id] ?? {};
  const styleOf = composedStyles(context.snapshot, worksheet);
  const excelStyleOf = excelStyles();
  const widthOf = cellWidths(worksheet);
  for (const rowIndex of new Set([...indexesOf(cellData), ...indexesOf(spilled)])) {
    const cells = cellData[rowIndex] ?? {};
    const spilledCells = spilled[rowIndex];
    const columnIndexes = indexesOf(spilledCells ? { ...spilledCells, ...cells } : cells);
    checkSize(tab, rowIndex, columnIndexes.at(-1) ?? 0);
    const row = sheet.getRow(rowIndex + 1);
    let lines = 1;
    for (const columnIndex of columnIndexes) {
      const cell = cells[columnIndex] ?? {};
      const content = spilledCells?.[columnIndex] ? { ...spilledCells[columnIndex], ...cell } : cell;
      const style = styleOf(cell, rowIndex, columnIndex);
      const value = writeCell(content, {
        ...context,
        isText: style?.n?.pattern === '@',
        fills: ranges[rowIndex]?.[columnIndex],
      });
      if (value === null && !style) continue;
      if (typeof value === 'string') {
        checkLength(tab, rowIndex, columnIndex, value);
        lines = Math.max(lines, linesOfText(value, style?.tb === WRAP.wrap, widthOf(rowIndex, columnIndex)));
      }
      const excelCell = row.getCell(columnIndex + 1);
      excelCell.value = value;
      const excelStyle = excelStyleOf(style, value);
      if (excelStyle) excelCell.style = excelStyle;
    }
    if (lines > 1) row.height = heightOfLines(lines);
  }
}

/** Pixels that a cell is wide; one that is merged with its neighbours has their widths too. */
function cellWidths(worksheet: Worksheet): (rowIndex: number, columnIndex: number) => number {
  const columnWidth = (columnIndex: number) =>
    worksheet.columnData?.[columnIndex]?.w ?? worksheet.defaultColumnWidth ?? SHEETS_NEW_CELL.width;
  const merges = new Map(
    (worksheet.mergeData ?? []).map((range) => [cellAddress(range.startRow, range.startColumn), range]),
  );
  return (rowIndex, columnIndex) => {
    const range = merges.size === 0 ? undefined : merges.get(cellAddress(rowIndex, columnIndex));
    let width = columnWidth(columnIndex);
    for (let next = columnIndex + 1; next <= (range?.endColumn ?? columnIndex); next++)
      width += columnWidth(next);
    return width;
  };
}

/**
 * Styles for an Excel file, one object for each of the workbook's: exceljs knows a style again by its object. Two kinds
 * of values ask for more than their style says: text with line breaks, which shows them in Sheets whatever the cell's
 * wrapping and in Excel only in a wrapped cell; and booleans, which LibreOffice shows as numbers without a format.
 */
function excelStyles(): (style: IStyleData | undefined, value: CellValue) => Partial<Style> | undefined {
  const none: IStyleData = {};
  const written = { asIs: new WeakMap(), wrapped: new WeakMap(), boolean: new WeakMap() } satisfies Record<
    string,
    WeakMap<IStyleData, Partial<Style>>
  >;
  return (style, value) => {
    const isWrapped = typeof value === 'string' && value.includes('\n') && style?.tb === undefined;
    const isBoolean = typeof value === 'boolean' && style?.n === undefined;
    if (!style && !isWrapped && !isBoolean) return undefined;
    const known = written[isWrapped ? 'wrapped' : isBoolean ? 'boolean' : 'asIs'];
    const key = style ?? none;
    const excelStyle =
      known.get(key) ??
      writeStyle({
        ...key,
        ...(isWrapped ? { tb: WRAP.wrap } : {}),
        ...(isBoolean ? { n: { pattern: BOOLEAN_FORMAT } } : {}),
      });
    known.set(key, excelStyle);
    return excelStyle;
  };
}

function checkSize(tab: string, rowIndex: number, columnIndex: number): void {
  if (rowIndex >= EXCEL_MOST.rows || columnIndex >= EXCEL_MOST.columns) {
    throw new FileError('too-large', SENTENCES.excelTooLarge(tab, rowIndex + 1, columnIndex + 1));
  }
}

function checkLength(tab: string, rowIndex: number, columnIndex: number, value: string): void {
  if (value.length > EXCEL_MOST.characters) {
    const where = `${tab}!${cellAddress(rowIndex, columnIndex)}`;
    throw new FileError('too-large', SENTENCES.excelLongCell(where, value.length));
  }
}
