import type { IRange } from '@univerjs/presets';

/** Letters of a column: 0 is `A`, 26 is `AA`. */
export function columnLetters(columnIndex: number): string {
  let letters = '';
  for (let rest = columnIndex + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 notation of a cell, both indexes 0-based: `(16, 2)` is `C17`. */
export function cellAddress(rowIndex: number, columnIndex: number): string {
  return `${columnLetters(columnIndex)}${rowIndex + 1}`;
}

/** A1 notation of a range: `A2:D201`, or `B5` for one cell. */
export function rangeAddress(range: IRange): string {
  const start = cellAddress(range.startRow, range.startColumn);
  const end = cellAddress(range.endRow, range.endColumn);
  return start === end ? start : `${start}:${end}`;
}

function columnIndexOf(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

const REFERENCE = /^\$?([A-Za-z]{1,3})?\$?([0-9]{1,7})?$/;

/**
 * Reads A1 notation: cells, ranges, whole rows and columns (`A:C`, `2:9`), with or without `$`.
 *
 * @param most how far a whole row or column reaches
 * @returns undefined for anything else
 */
export function readRange(address: string, most: { rows: number; columns: number }): IRange | undefined {
  const [first, last = first, ...more] = address.split(':');
  const from = REFERENCE.exec(first ?? '');
  const to = REFERENCE.exec(last ?? '');
  if (!from || !to || more.length > 0 || !(from[1] ?? from[2])) return undefined;
  return {
    startRow: from[2] === undefined ? 0 : Number(from[2]) - 1,
    startColumn: from[1] === undefined ? 0 : columnIndexOf(from[1]),
    endRow: to[2] === undefined ? most.rows - 1 : Number(to[2]) - 1,
    endColumn: to[1] === undefined ? most.columns - 1 : columnIndexOf(to[1]),
  };
}
