import type { CellArea } from './cell-area.ts';

/** A range as text names it; an open end is undefined, as in `A:Z` or `A2:K`. */
export interface A1Range {
  /** Without quotes; undefined when the text names no sheet. */
  readonly sheetName: string | undefined;
  readonly startRow: number | undefined;
  readonly startColumn: number | undefined;
  readonly endRow: number | undefined;
  readonly endColumn: number | undefined;
}

const A1_RANGE =
  /^(?:('(?:[^']|'')+'|[^'!]+)!)?\$?([A-Z]{1,3})?\$?([1-9]\d*)?(?::(?=.)\$?([A-Z]{1,3})?\$?([1-9]\d*)?)?$/i;

/**
 * Reads `A1`, `A1:B2`, `A:B`, `2:3`, `A2:B` and the same behind `Sheet!` or `'My sheet'!`.
 *
 * @returns undefined for any other text
 */
export function parseA1(text: string): A1Range | undefined {
  const match = A1_RANGE.exec(text.trim());
  if (match === null) {
    return undefined;
  }
  const [, quotedName, firstColumn, firstRow, lastColumn, lastRow] = match;
  if (firstColumn === undefined && firstRow === undefined) {
    return undefined;
  }
  const isOneCell = !text.includes(':', (quotedName?.length ?? -1) + 1);
  if (isOneCell && (firstColumn === undefined || firstRow === undefined)) {
    return undefined;
  }
  const columns = ordered(columnIndexOf(firstColumn), columnIndexOf(isOneCell ? firstColumn : lastColumn));
  const rows = ordered(rowIndexOf(firstRow), rowIndexOf(isOneCell ? firstRow : lastRow));
  return {
    sheetName: quotedName === undefined ? undefined : unquote(quotedName),
    startRow: rows[0],
    startColumn: columns[0],
    endRow: rows[1],
    endColumn: columns[1],
  };
}

/** `A1` for one cell, else `A1:B2`. */
export function formatA1(area: CellArea): string {
  const first = `${columnName(area.startColumn)}${area.startRow + 1}`;
  const isOneCell = area.startRow === area.endRow && area.startColumn === area.endColumn;
  return isOneCell ? first : `${first}:${columnName(area.endColumn)}${area.endRow + 1}`;
}

/** Letters of a column: 0 → `A`, 26 → `AA`. */
export function columnName(columnIndex: number): string {
  const letter = String.fromCharCode(65 + (columnIndex % 26));
  return columnIndex < 26 ? letter : columnName(Math.floor(columnIndex / 26) - 1) + letter;
}

function columnIndexOf(letters: string | undefined): number | undefined {
  if (letters === undefined) {
    return undefined;
  }
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function rowIndexOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits) - 1;
}

function ordered(
  first: number | undefined,
  last: number | undefined,
): readonly [number | undefined, number | undefined] {
  return first !== undefined && last !== undefined && first > last ? [last, first] : [first, last];
}

function unquote(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}
