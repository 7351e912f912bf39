import type { ICellData } from '@univerjs/presets';
import { isTextPattern } from './number-format.ts';
import { isDate, serialOfDate } from './serial-date.ts';
import type { SpreadsheetDocument } from './spreadsheet-document.ts';
import { readTypedText } from './typed-text.ts';

/** Characters that one cell may hold. */
const LONGEST_TEXT = 50_000;

/** A value that no cell can hold. */
export class UnwritableValue extends Error {}

/**
 * What entering a value into a cell stores there, as Sheets does it: text that begins with `=` becomes a
 * formula and text that reads as a number, date or yes/no becomes one, unless the cell is formatted as text.
 *
 * @param pattern number format of the cell; undefined when automatic
 * @throws UnwritableValue
 */
export function cellEntry(
  value: unknown,
  pattern: string | undefined,
  document: SpreadsheetDocument,
): ICellData {
  const { NUMBER, BOOLEAN } = document.modules.CellValueType;
  if (value === '' || value === null || value === undefined) {
    return { ...NO_CONTENT };
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) {
      throw new UnwritableValue(`host: ${value} cannot be written into a cell`);
    }
    return { ...NO_CONTENT, v: value, t: NUMBER };
  }
  if (typeof value === 'boolean') {
    return { ...NO_CONTENT, v: value ? 1 : 0, t: BOOLEAN };
  }
  if (isDate(value)) {
    return dateEntry(value, pattern, document);
  }
  if (typeof value === 'string') {
    return textEntry(value, pattern, document);
  }
  throw new UnwritableValue(`host: a value of type ${typeof value} cannot be written into a cell`);
}

/** A cell without content, whose style and note stay. */
export const NO_CONTENT: ICellData = { v: null, t: null, f: null, si: null, p: null };

function dateEntry(date: Date, pattern: string | undefined, document: SpreadsheetDocument): ICellData {
  if (Number.isNaN(date.getTime())) {
    throw new UnwritableValue('host: an invalid date cannot be written into a cell');
  }
  const serial = serialOfDate(date.getTime(), document.zone);
  const { dateFormat } = document.conventions;
  const format = Number.isInteger(serial) ? dateFormat : `${dateFormat} h:mm:ss`;
  const entry: ICellData = { ...NO_CONTENT, v: serial, t: document.modules.CellValueType.NUMBER };
  return document.formats.isDate(pattern) ? entry : { ...entry, s: { n: { pattern: format } } };
}

function textEntry(text: string, pattern: string | undefined, document: SpreadsheetDocument): ICellData {
  const { NUMBER, BOOLEAN, STRING, FORCE_STRING } = document.modules.CellValueType;
  if (text.length > LONGEST_TEXT) {
    throw new UnwritableValue(
      `Your input contains more than the maximum of ${LONGEST_TEXT} characters in a single cell.`,
    );
  }
  if (isTextPattern(pattern)) {
    return { ...NO_CONTENT, v: text, t: STRING };
  }
  if (text.startsWith("'")) {
    return text === "'" ? { ...NO_CONTENT } : { ...NO_CONTENT, v: text.slice(1), t: FORCE_STRING };
  }
  if (text.startsWith('=') && text.length > 1) {
    return { ...NO_CONTENT, f: text };
  }
  const typed = readTypedText(text, document.conventions, document.now);
  switch (typed.kind) {
    case 'text':
      return { ...NO_CONTENT, v: typed.value, t: STRING };
    case 'boolean':
      return { ...NO_CONTENT, v: typed.value ? 1 : 0, t: BOOLEAN };
    case 'number': {
      const entry: ICellData = { ...NO_CONTENT, v: typed.value, t: NUMBER };
      return typed.format === undefined || pattern !== undefined
        ? entry
        : { ...entry, s: { n: { pattern: typed.format } } };
    }
  }
}
