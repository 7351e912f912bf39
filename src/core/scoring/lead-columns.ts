import type { Cells, CellValue } from '../table/cell.ts';
import { CellReading, type ReadingStyle } from '../table/cell-reading.ts';

/** One column of the leads with equal cells given one code, so that each distinct cell is read and judged once. */
export interface CodedColumn {
  /** A code for each row; −1 for rows that are no leads. */
  readonly codes: Int32Array;
  /** The distinct cells, by code. */
  readonly readings: readonly CellReading[];
  /** How many leads hold each code. */
  readonly counts: Int32Array;
}

/**
 * Codes a column.
 *
 * @param isLead one flag a row
 */
export function codeColumn(
  rows: Cells,
  isLead: Uint8Array,
  columnIndex: number,
  style: ReadingStyle,
): CodedColumn {
  const codes = new Int32Array(rows.length);
  const readings: CellReading[] = [];
  const texts = new Map<string, number>();
  const numbers = new Map<number, number>();
  const counts: number[] = [];
  for (let index = 0; index < rows.length; index++) {
    if (isLead[index] === 0) {
      codes[index] = -1;
      continue;
    }
    const value = rows[index]?.[columnIndex];
    const isNumber = typeof value === 'number';
    const key = isNumber ? value : keyOf(value);
    const known = isNumber ? numbers.get(key as number) : texts.get(key as string);
    if (known !== undefined) {
      codes[index] = known;
      counts[known] = (counts[known] ?? 0) + 1;
      continue;
    }
    const code = readings.length;
    readings.push(new CellReading(value, style));
    if (isNumber) numbers.set(key as number, code);
    else texts.set(key as string, code);
    counts.push(1);
    codes[index] = code;
  }
  return { codes, readings, counts: Int32Array.from(counts) };
}

/** Text is its own key; other kinds get one that no text of a sheet has. */
function keyOf(value: CellValue): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '\u0000TRUE' : '\u0000FALSE';
  return `\u0000${(value as Date).getTime()}`;
}

/**
 * Marks the rows whose value stands in an earlier row: the same number, the same day and time, or the same
 * text in any case. Blank cells repeat nothing.
 */
export function markRepeats({ codes, readings }: CodedColumn): Uint8Array {
  const keys = readings.map((reading) =>
    reading.isBlank ? undefined : (reading.number() ?? `\u0000${reading.folded}`),
  );
  const seen = new Set<string | number>();
  const repeats = new Uint8Array(codes.length);
  codes.forEach((code, index) => {
    const key = code < 0 ? undefined : keys[code];
    if (key === undefined) return;
    if (seen.has(key)) repeats[index] = 1;
    else seen.add(key);
  });
  return repeats;
}
