import type { ICellData, IStyleData, IWorksheetData } from '@univerjs/presets';
import { cellAddress } from '../cells/cell-address.ts';
import {
  cellFromText,
  configCellFromText,
  TEXT_CELL_STYLES,
  type TextCellFormat,
} from '../cells/cell-from-text.ts';
import { type CellMatrix, worksheetOf } from '../cells/workbook-parts.ts';
import { FileError } from '../file-error.ts';
import { SHEETS_MOST_CELLS, SHEETS_MOST_CHARACTERS, SHEETS_MOST_COLUMNS } from '../grid-limits.ts';
import { SENTENCES } from '../sentences.ts';
import { decodeBytes } from './decode-bytes.ts';
import { findDelimiter } from './find-delimiter.ts';
import { type CsvTable, parseCsv } from './parse-csv.ts';
import { tabLook } from './tab-look.ts';

/** A delimited file as the cells of a tab. */
export interface CsvTab {
  readonly worksheet: IWorksheetData;
  readonly delimiter: string;
  readonly encoding: string;
  /** Sentences about what was guessed, mended or looks wrong. */
  readonly notes: readonly string[];
}

export interface CsvTabOptions {
  /** Name of the file in sentences. Default: the tab's name. */
  readonly fileName?: string;
  /** Id of the worksheet. Default `0`. */
  readonly id?: string;
  /**
   * `config`: TRUE and FALSE become booleans, and rows may differ in width; `leads`, the default: they stay text, and
   * rows of another width are noted.
   */
  readonly purpose?: 'leads' | 'config';
  /** Names of styles that the workbook holds; left out, each cell carries its style itself. */
  readonly styleOf?: (format: TextCellFormat) => string | IStyleData;
}

/** Excel's first line `sep=;`, which names the delimiter and is no row. */
const SEPARATOR_LINE = /^sep=([^"\r\n])(?:\r\n|\n|\r|$)/i;
/** What an HTML or XML file starts with; some CRMs export it under the name .xls or .csv. */
const MARKUP = /^\s*<(!doctype|html|\?xml|table|head|body|meta)\b/i;

/**
 * A worksheet from a delimited file: encoding, delimiter, quotes and line ends are found out, and cells are typed so
 * that saving them again gives the same text (see `cellFromText`).
 *
 * @throws FileError for no cells, binary data, broken quotes, and more than Google Sheets takes
 * @example csvToTab(bytes, 'Scoring', { purpose: 'config' }).worksheet
 */
export function csvToTab(bytes: Uint8Array, tabName: string, options: CsvTabOptions = {}): CsvTab {
  const fileName = options.fileName ?? tabName;
  const decoded = decodeBytes(fileName, bytes);
  if (MARKUP.test(decoded.text.slice(0, 200)))
    throw new FileError('not-a-table', SENTENCES.webPage(fileName));
  const separatorLine = SEPARATOR_LINE.exec(decoded.text);
  const text = separatorLine ? decoded.text.slice(separatorLine[0].length) : decoded.text;
  const delimiter = separatorLine?.[1] ?? findDelimiter(text);
  const table = parseCsv(fileName, text, delimiter, {
    firstLine: separatorLine ? 2 : 1,
    hasBlocks: options.purpose === 'config',
  });
  const columns = table.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  checkSize(fileName, table.rows.length, columns);
  const readCell = options.purpose === 'config' ? configCellFromText : cellFromText;
  const styleOf = options.styleOf ?? ((format: TextCellFormat) => TEXT_CELL_STYLES[format]);
  const cellData = cellsOf(table, (cell) => readCell(cell, styleOf));
  const worksheet = worksheetOf(options.id ?? '0', tabName, cellData, table.rows.length, columns);
  return {
    worksheet: options.purpose === 'config' ? worksheet : { ...worksheet, ...tabLook(table.rows, columns) },
    delimiter,
    encoding: decoded.encoding,
    notes: [...decoded.notes, ...table.notes],
  };
}

function checkSize(fileName: string, rows: number, columns: number): void {
  if (rows === 0) throw new FileError('empty', SENTENCES.empty(fileName));
  if (columns > SHEETS_MOST_COLUMNS)
    throw new FileError('too-large', SENTENCES.tooManyColumns(fileName, columns));
  if (rows * columns > SHEETS_MOST_CELLS) {
    throw new FileError('too-large', SENTENCES.tooManyCells(fileName, rows, columns));
  }
}

function cellsOf(table: CsvTable, readCell: (text: string) => ICellData | undefined): CellMatrix {
  const cellData: CellMatrix = {};
  for (const [rowIndex, texts] of table.rows.entries()) {
    const cells: Record<number, ICellData> = {};
    for (const [columnIndex, text] of texts.entries()) {
      if (text.length > SHEETS_MOST_CHARACTERS) {
        const where = cellAddress(rowIndex, columnIndex);
        throw new FileError('too-large', SENTENCES.longCell(where, text.length), table.lineNumbers[rowIndex]);
      }
      const cell = readCell(text);
      if (cell) cells[columnIndex] = cell;
    }
    cellData[rowIndex] = cells;
  }
  return cellData;
}
