import type { ICellData, IRange } from '@univerjs/presets';
import type { Cell, CellFormulaValue, CellValue } from 'exceljs';
import { rangeAddress } from '../cells/cell-address.ts';
import { cellContent } from '../cells/cell-text.ts';
import { millisecondsToSerial } from '../cells/date-serial.ts';
import { isDateFormat } from '../cells/format-date.ts';
import { CELL_TYPE, NO, YES } from '../cells/univer-values.ts';
import { type FormulaWriter, readFormula, worksInExcel } from './excel-formula.ts';
import { asExcelError, escapeExcelText } from './excel-text.ts';

/** Days between the two day counts that an Excel file may use, from 1900 or from 1904. */
const DAYS_1900_TO_1904 = 1462;

/** What one cell of an Excel file holds, without its style. */
export interface ExcelCellContent {
  readonly value?: ICellData;
  /** For a formula that fills several cells: which, in A1 notation. */
  readonly fills?: string;
}

/**
 * The content of a cell of an Excel file: dates as serial days from 1900, links and text with formats inside it as their
 * text, errors as their text, formulas with their last result.
 *
 * @param counts1904 whether the file counts days from 1904, as files from old Macs do
 */
export function readCell(cell: Cell, counts1904: boolean): ExcelCellContent {
  const { value } = cell;
  if (value === null || value === undefined) return {};
  if (typeof value === 'object' && ('formula' in value || 'sharedFormula' in value)) {
    const formula = cell.formula;
    // The value lacks a result that is 0, FALSE or empty text; the cell has it.
    const result = plainValue(cell.result, cell.numFmt, counts1904) ?? {};
    if (!formula) return { value: result };
    const fills =
      (value as { shareType?: string; ref?: string }).shareType === 'array'
        ? (value as { ref?: string }).ref
        : undefined;
    return { value: { ...result, f: readFormula(formula) }, ...(fills ? { fills } : {}) };
  }
  const plain = plainValue(value, cell.numFmt, counts1904);
  return plain ? { value: plain } : {};
}

/** What exceljs hands out for one value, as a cell of a workbook. */
function plainValue(
  value: CellValue | undefined,
  numberFormat: string | undefined,
  counts1904: boolean,
): ICellData | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'number') return { v: value, t: CELL_TYPE.number };
  if (typeof value === 'boolean') return { v: value ? YES : NO, t: CELL_TYPE.boolean };
  if (value instanceof Date) {
    const serial = dateSerial(value, numberFormat, counts1904);
    return serial === undefined ? undefined : { v: serial, t: CELL_TYPE.number };
  }
  const text = typeof value === 'string' ? value : textOf(value);
  return text === '' ? undefined : { v: text, t: CELL_TYPE.text };
}

/**
 * exceljs makes a date of every number whose format has a letter of dates in it, `0.0 "m"` apart; one that is no date
 * format is turned back into the number that it was.
 *
 * @returns undefined for text in a date format, of which exceljs keeps nothing
 */
function dateSerial(date: Date, numberFormat: string | undefined, counts1904: boolean): number | undefined {
  const serial = millisecondsToSerial(date.getTime());
  if (!Number.isFinite(serial)) return undefined;
  if (numberFormat !== undefined && !isDateFormat(numberFormat)) {
    return Number((serial - (counts1904 ? DAYS_1900_TO_1904 : 0)).toPrecision(15));
  }
  return serial;
}

/** Text of a link, of text with formats inside it, or of an error. */
function textOf(value: Exclude<CellValue, string | number | boolean | Date | null | undefined>): string {
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return String(value.error);
  if ('hyperlink' in value) {
    const text: unknown = value.text;
    if (typeof text === 'object' && text !== null)
      return textOf(text as { richText: { text: string }[] } as never);
    return text === undefined || text === null || text === '' ? value.hyperlink : String(text);
  }
  return '';
}

export interface WriteCellOptions {
  /** Upper-case names of functions that Excel does not know; formulas with them are saved as their last result. */
  readonly unknownFunctions: ReadonlySet<string>;
  readonly writeFormula: FormulaWriter;
  /** Whether the cell is plain text, format `@`: then it is no error either. */
  readonly isText: boolean;
  /** The range that the cell's formula fills, if it fills several cells. */
  readonly fills?: IRange | null | undefined;
}

/**
 * The value of a cell for an Excel file. Text is text whatever it looks like (`=1+1` too); a formula is one only if the
 * workbook has it as a formula.
 */
export function writeCell(cell: ICellData, options: WriteCellOptions): CellValue {
  const result = writeResult(cell, options.isText && !cell.f);
  if (!cell.f || !worksInExcel(cell.f, options.unknownFunctions)) return result;
  const formula = {
    formula: options.writeFormula(cell.f),
    ...(result === null ? {} : { result: result as string }),
  };
  // exceljs writes array formulas, though its types do not list them.
  return options.fills
    ? ({ ...formula, shareType: 'array', ref: rangeAddress(options.fills) } as CellFormulaValue)
    : formula;
}

function writeResult(cell: ICellData, isText: boolean): CellValue {
  const content = cellContent(cell);
  if (content === undefined) return null;
  if (typeof content === 'number') return Number.isFinite(content) ? content : String(content);
  if (typeof content === 'boolean') return content;
  const error = isText ? undefined : asExcelError(content);
  return error ? { error: error as never } : escapeExcelText(content);
}
