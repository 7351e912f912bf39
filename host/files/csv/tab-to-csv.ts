import Papa from 'papaparse';
import { cellText } from '../cells/cell-text.ts';
import { composedStyles } from '../cells/composed-style.ts';
import { indexesOf, type Spills, type WorkbookSnapshot, type Worksheet } from '../cells/workbook-parts.ts';

export interface CsvOptions {
  /** Default: a comma. */
  readonly delimiter?: ',' | ';' | '\t' | '|';
  /** A byte order mark, by which Excel knows UTF-8. Default false. */
  readonly byteOrderMark?: boolean;
  /** Default: CRLF, as RFC 4180 has it. */
  readonly lineEnd?: '\r\n' | '\n';
  readonly spills?: Spills;
}

/**
 * Text that is quoted though this file's own delimiter does not ask for it: every character that readers may take for
 * a delimiter, blanks at the ends, which some readers drop, and what would pass for Excel's line `sep=;`.
 */
const NEEDS_QUOTES = /[,;|\t]|^\s|\s$|^sep=/i;

/**
 * The cells of one tab as RFC 4180 text in UTF-8: what a reader sees of dates, numbers in full, booleans as TRUE and
 * FALSE, the results of formulas. Rows and columns run as far as there are values.
 *
 * Text that a spreadsheet program would take for a formula (`=…`, `+…`, `-…`, `@…`: "CSV injection") is written as it
 * is. Such text came from the user's own file; an apostrophe put before it would change the data, break `+49 …` and
 * `-5`, and come back as an apostrophe. Opened here it stays text, whoever wrote it: see `cellFromText`. For opening in
 * Excel the .xlsx file is the safe one, where such text is a string cell.
 */
export function tabToCsv(
  snapshot: WorkbookSnapshot,
  worksheet: Worksheet,
  options: CsvOptions = {},
): Uint8Array {
  const { delimiter = ',', byteOrderMark = false, lineEnd = '\r\n' } = options;
  const rows = tabTexts(snapshot, worksheet, options.spills);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const filled = rows.map((row) => row.concat(Array(width - row.length).fill('')));
  const text = Papa.unparse(filled, {
    delimiter,
    newline: lineEnd,
    quotes: (cell: string) => NEEDS_QUOTES.test(cell),
    escapeFormulae: false,
  });
  const lastEnd = rows.length > 0 ? lineEnd : '';
  return new TextEncoder().encode((byteOrderMark ? '\uFEFF' : '') + text + lastEnd);
}

/** Texts of a tab's cells, row by row from the first, as far as there are any. */
function tabTexts(snapshot: WorkbookSnapshot, worksheet: Worksheet, spills: Spills | undefined): string[][] {
  const cellData = worksheet.cellData ?? {};
  const spilled = spills?.cells[worksheet.id ?? ''] ?? {};
  const styleOf = composedStyles(snapshot, worksheet);
  const rows: string[][] = [];
  for (const rowIndex of new Set([...indexesOf(cellData), ...indexesOf(spilled)])) {
    const cells = cellData[rowIndex] ?? {};
    const spilledCells = spilled[rowIndex] ?? {};
    const texts: string[] = [];
    for (const columnIndex of indexesOf({ ...spilledCells, ...cells })) {
      const cell = cells[columnIndex];
      const value = spilledCells[columnIndex] ?? cell;
      const text = cellText(value, styleOf(cell, rowIndex, columnIndex)?.n?.pattern);
      if (text !== '') texts[columnIndex] = text;
    }
    if (texts.length > 0) rows[rowIndex] = texts;
  }
  return Array.from(rows, (row) => row ?? []);
}
