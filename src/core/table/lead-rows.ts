import { type Cells, type CellValue, isEmptyCell } from './cell.ts';
import { readEmailDomain } from './read-email.ts';
import { readNumber } from './read-number.ts';
import { cellText, foldText } from './text.ts';

/** How far down a header row is looked for. */
const SEARCHED_ROWS = 50;

/**
 * Finds the header row: the first row most of whose cells hold distinct text, counted over the columns that
 * are in use among the first rows. A title, a merged banner or an export's preamble above it fills too few.
 *
 * @returns 0-based index; `undefined` when no row looks like headers
 */
export function findHeaderRow(rows: Cells): number | undefined {
  const searched = rows.slice(0, SEARCHED_ROWS);
  const width = usedWidth(rows.slice(0, 2 * SEARCHED_ROWS));
  if (width === 0) return undefined;
  const found = searched.findIndex((row) => 2 * distinctTexts(row) > width);
  return found < 0 ? undefined : found;
}

/** Number of columns in which at least one of the rows holds something. */
function usedWidth(rows: Cells): number {
  const used = new Set<number>();
  for (const row of rows) {
    row.forEach((value, index) => {
      if (!isBlankText(value)) used.add(index);
    });
  }
  return used.size;
}

function distinctTexts(row: readonly CellValue[]): number {
  const texts = new Set<string>();
  for (const value of row) {
    if (typeof value === 'string' && Number.isNaN(Number(value)) && value.trim() !== '')
      texts.add(value.trim());
  }
  return texts.size;
}

function isBlankText(value: CellValue): boolean {
  return isEmptyCell(value) || (typeof value === 'string' && value.trim() === '');
}

/** Whether no cell of a row holds anything but white space. */
export function isBlankRow(row: readonly CellValue[]): boolean {
  for (const value of row) {
    if (!isBlankText(value)) return false;
  }
  return true;
}

const FOOTER_WORDS =
  /\b(total|totals|copyright|confidential|all rights reserved|generated|exported|report|filtered|records?|rows?|page \d|summary|end of)\b|©/;

/** What the first cell of a row of totals says, whole: `Total`, `Grand Totals (40 records)`, `Average:`, `Summe`. */
const TOTALS_LABEL =
  /^((grand |sub ?-?)?totals?|sum|count|average|(gesamt|zwischen)?summe|gesamt|insgesamt|anzahl|durchschnitt|totaux|somme|moyenne|totale|somma|media|suma|promedio|soma|média|totaal|som|gemiddelde)( ?\([^)]*\))? ?:?$/;

/**
 * Marks the rows that are leads. A row is none when it is blank, or when it belongs to a report's footer:
 * trailing stretches of rows, each after a blank row, in which every row fills few cells (at most two, and at
 * most a quarter of the columns) or holds totals, and some row speaks as footers do (grand total, copyright,
 * confidential …).
 *
 * @param rows the rows below the headers
 * @returns one flag a row, and the index of the first footer row where there is a footer
 */
export function findLeadRows(rows: Cells): {
  readonly isLead: Uint8Array;
  readonly footerStart: number | undefined;
} {
  const isLead = new Uint8Array(rows.length);
  const stretches: number[] = [];
  rows.forEach((row, index) => {
    if (isBlankRow(row)) return;
    if (index > 0 && isLead[index - 1] === 0) stretches.push(index);
    isLead[index] = 1;
  });
  let footerStart: number | undefined;
  let speaks = false;
  for (let end = rows.length; ; ) {
    const start = stretches.pop();
    if (start === undefined) break;
    const stretch = rows.slice(start, end).filter((row) => !isBlankRow(row));
    if (!stretch.every((row) => fillsFewCells(row) || holdsTotals(row))) break;
    speaks ||= stretch.some((row) => speaksAsFooter(row) || holdsTotals(row));
    if (speaks) footerStart = start;
    end = start;
  }
  if (footerStart !== undefined) isLead.fill(0, footerStart);
  return { isLead, footerStart };
}

function fillsFewCells(row: readonly CellValue[]): boolean {
  const filled = row.filter((value) => !isBlankText(value));
  return filled.length <= Math.min(2, Math.max(1, row.length / 4));
}

/** Whether a row is a label such as Grand Total and figures beside it, however many. */
function holdsTotals(row: readonly CellValue[]): boolean {
  const [label, ...figures] = row.filter((value) => !isBlankText(value));
  return (
    typeof label === 'string' &&
    TOTALS_LABEL.test(foldText(label)) &&
    figures.length > 0 &&
    figures.every(isFigure)
  );
}

/** Whether a cell is a number in either style: a sum's marks tell nothing that a footer depends on. */
function isFigure(value: CellValue): boolean {
  // A formula that came in as text, out of a CSV, is a figure that nobody has reckoned.
  if (typeof value === 'string' && /^=\s*[\p{L}(]/u.test(value)) return true;
  return [true, false].some((decimalComma) => readNumber(value, { decimalComma }) !== undefined);
}

function speaksAsFooter(row: readonly CellValue[]): boolean {
  return row.some(
    (value) =>
      typeof value === 'string' && FOOTER_WORDS.test(foldText(value)) && readEmailDomain(value) === undefined,
  );
}

/** The headers of a row as text, trimmed, inner spaces folded; blank headers are `''`. */
export function headerTexts(row: readonly CellValue[]): string[] {
  return row.map(cellText);
}
