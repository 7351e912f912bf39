import type { Worksheet as ExcelSheet } from 'exceljs';
import { cellAddress, rangeAddress } from '../cells/cell-address.ts';
import type { CellNotes, ConditionalFormat, Validation } from '../cells/univer-resources.ts';
import { YES } from '../cells/univer-values.ts';
import { indexesOf, resolveStyle, type WorkbookSnapshot, type Worksheet } from '../cells/workbook-parts.ts';
import { SHEETS_NEW_CELL } from '../grid-limits.ts';
import { writeColor } from './excel-color.ts';
import { pixelsToHeight, pixelsToWidth } from './excel-measure.ts';
import { writeStyle } from './excel-style.ts';
import { escapeExcelText } from './excel-text.ts';
import { writeCells } from './write-cells.ts';
import type { WriteContext } from './write-context.ts';
import { writeRule } from './write-rule.ts';
import { writeValidation } from './write-validation.ts';

/** What belongs to a tab besides its cells. */
export interface TabExtras {
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly Validation[];
  readonly notes: CellNotes;
}

/** Writes a worksheet into an empty sheet of an Excel file. */
export function writeTab(
  sheet: ExcelSheet,
  worksheet: Worksheet,
  extras: TabExtras,
  context: WriteContext,
): void {
  writeLook(sheet, worksheet);
  writeColumns(sheet, worksheet, context.snapshot);
  writeCells(sheet, worksheet, context);
  for (const [rowIndex, row] of Object.entries(worksheet.rowData ?? {})) {
    const excelRow = sheet.getRow(Number(rowIndex) + 1);
    if (row.h !== undefined && row.ia !== YES) excelRow.height = pixelsToHeight(row.h);
    if (row.hd === YES) excelRow.hidden = true;
  }
  for (const range of worksheet.mergeData ?? []) {
    if (range.startRow === range.endRow && range.startColumn === range.endColumn) continue;
    sheet.mergeCells(range.startRow + 1, range.startColumn + 1, range.endRow + 1, range.endColumn + 1);
  }
  writeExtras(sheet, extras, context);
}

function writeLook(sheet: ExcelSheet, worksheet: Worksheet): void {
  const tabColor = writeColor(worksheet.tabColor);
  if (tabColor) sheet.properties.tabColor = tabColor;
  sheet.properties.defaultColWidth = pixelsToWidth(worksheet.defaultColumnWidth ?? SHEETS_NEW_CELL.width);
  const { xSplit = 0, ySplit = 0 } = worksheet.freeze ?? {};
  const base = {
    showGridLines: worksheet.showGridlines !== 0,
    rightToLeft: worksheet.rightToLeft === YES,
  };
  // A tab without gridlines is a report: it is printed across a page, as Sheets offers to.
  if (!base.showGridLines) {
    sheet.pageSetup = { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  }
  const isFrozen = xSplit > 0 || ySplit > 0;
  sheet.views = [
    isFrozen
      ? { ...base, state: 'frozen', xSplit, ySplit, topLeftCell: cellAddress(ySplit, xSplit) }
      : { ...base, state: 'normal' },
  ];
}

function writeColumns(sheet: ExcelSheet, worksheet: Worksheet, snapshot: WorkbookSnapshot): void {
  for (const columnIndex of indexesOf(worksheet.columnData)) {
    const column = worksheet.columnData?.[columnIndex];
    if (!column) continue;
    const excelColumn = sheet.getColumn(columnIndex + 1);
    if (column.w !== undefined) excelColumn.width = pixelsToWidth(column.w);
    if (column.hd === YES) excelColumn.hidden = true;
    const style = resolveStyle(snapshot, column.s);
    if (style) excelColumn.style = writeStyle(style);
  }
}

function writeExtras(sheet: ExcelSheet, extras: TabExtras, context: WriteContext): void {
  for (const [index, format] of extras.conditionalFormats.entries()) {
    const rule = writeRule(format, index + 1, context.writeFormula);
    // exceljs' types know fewer kinds of rules than it writes.
    if (rule)
      sheet.addConditionalFormatting({
        ref: format.ranges.map(rangeAddress).join(' '),
        rules: [rule as never],
      });
  }
  for (const validation of extras.validations) {
    const written = writeValidation(validation, context.placeValues, context.writeFormula);
    if (!written) continue;
    // exceljs' types leave out that validations are kept by range.
    const { dataValidations } = sheet as unknown as {
      dataValidations: { add(address: string, rule: object): void };
    };
    for (const range of validation.ranges) dataValidations.add(rangeAddress(range), { ...written });
  }
  for (const row of Object.values(extras.notes)) {
    for (const note of Object.values(row)) {
      if (note.note) sheet.getCell(note.row + 1, note.col + 1).note = escapeExcelText(note.note);
    }
  }
}
