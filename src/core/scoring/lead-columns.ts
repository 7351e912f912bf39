import type { Cells, CellValue } from '../table/cell.ts';
import { CellReading, type ReadingStyle } from '../table/cell-reading.ts';

/** One column of the leads with equal cells given one code, so that a cell that stands in many rows is judged once. */
export interface CodedColumn {
  /** A code for each row; −1 for rows that are no leads. */
  readonly codes: Int32Array;
  /** A cell for each code. */
  readonly values: readonly CellValue[];
  /** How many leads hold each code. */
  readonly counts: Int32Array;
}

/** Rows coded before the next column is looked at: few enough to stay in the processor's cache. */
const ROWS_AT_ONCE = 256;

/** A column to code. */
export interface ColumnToCode {
  readonly columnIndex: number;
  /**
   * Whether judging a cell costs so much that each distinct cell must be judged once. Else a column most of
   * whose cells differ is left as it is, which is faster than looking for the few that are equal.
   */
  readonly mustBeDistinct: boolean;
}

/**
 * Codes columns.
 *
 * @param isLead one flag a row
 * @returns the coded columns by column index
 */
export function codeColumns(
  rows: Cells,
  isLead: Uint8Array,
  columns: readonly ColumnToCode[],
): Map<number, CodedColumn> {
  const coders = columns.map((column) => new ColumnCoder(column, rows.length));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const end = Math.min(rows.length, start + ROWS_AT_ONCE);
    for (const coder of coders) coder.codeRows(rows, isLead, start, end);
  }
  return new Map(coders.map((coder) => [coder.columnIndex, coder.column()]));
}

/** How many rows hold each code. */
export function countCodes(codes: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code >= 0) counts[code] = (counts[code] as number) + 1;
  }
  return counts;
}

/** Whole numbers below this are looked up in an array, not in a map: most counts are that small. */
const SMALL = 1024;
/** So many cells show whether a column's cells mostly differ. */
const SAMPLE = 2048;
/** So many cells at most until that is asked again of a column whose cells are looked up. */
const LARGEST_SAMPLE = 32_768;

/** Gives equal cells one code; each kind of cell has a table of its own, so that no key need be made. */
class ColumnCoder {
  readonly columnIndex: number;
  private readonly mustBeDistinct: boolean;
  private readonly codes: Int32Array;
  private readonly values: CellValue[] = [];
  private readonly texts = new Map<string, number>();
  private readonly smallNumbers = new Int32Array(SMALL).fill(-1);
  private readonly numbers = new Map<number, number>();
  private readonly minutes = new Map<number, number>();
  private readonly booleans = new Map<boolean, number>();
  /** Whether cells are looked up among those known, or each gets a code of its own. */
  private looksUp = true;
  private sampleStart = 0;
  private sampleEnd = SAMPLE;
  /** How many different cells were known before the sample. */
  private knownBefore = 0;

  constructor({ columnIndex, mustBeDistinct }: ColumnToCode, size: number) {
    this.columnIndex = columnIndex;
    this.mustBeDistinct = mustBeDistinct;
    this.codes = new Int32Array(size);
  }

  codeRows(rows: Cells, isLead: Uint8Array, start: number, end: number): void {
    const { codes, columnIndex, values } = this;
    if (start >= this.sampleEnd && !this.mustBeDistinct) this.startSample(start);
    const { looksUp } = this;
    for (let index = start; index < end; index++) {
      if (isLead[index] === 0) {
        codes[index] = -1;
        continue;
      }
      const value = rows[index]?.[columnIndex];
      codes[index] = looksUp ? this.code(value) : values.push(value) - 1;
    }
  }

  column(): CodedColumn {
    const { codes, values } = this;
    return { codes, values, counts: countCodes(codes, values.length) };
  }

  /**
   * Stops looking up where more than half of the last cells were new. Each time that the rows have doubled an eighth
   * of them is looked up again: of some thousand different cells only a longer column shows that they repeat.
   */
  private startSample(start: number): void {
    const areNew = this.looksUp && (this.values.length - this.knownBefore) * 2 > start - this.sampleStart;
    this.sampleStart = start;
    this.knownBefore = this.values.length;
    if (areNew) {
      this.sampleEnd = 2 * start;
      this.looksUp = false;
    } else {
      this.sampleEnd = start + (this.looksUp ? Math.min(start, LARGEST_SAMPLE) : start / 8);
      this.looksUp = true;
    }
  }

  private code(value: CellValue): number {
    if (typeof value === 'string') return this.texts.get(value) ?? this.add(this.texts, value, value);
    if (typeof value === 'number') return this.numberCode(value);
    if (typeof value === 'boolean') return this.booleans.get(value) ?? this.add(this.booleans, value, value);
    if (value === null || value === undefined) return this.texts.get('') ?? this.add(this.texts, '', '');
    // Whole minutes are small whole numbers, which a map finds faster than milliseconds.
    const minute = value.getTime() / 60_000;
    return this.minutes.get(minute) ?? this.add(this.minutes, minute, value);
  }

  private numberCode(value: number): number {
    // Not in the array: fractions, negatives (−0 among them, which is 0 to every rule) and large numbers.
    const small = this.smallNumbers[value];
    if (small === undefined) return this.numbers.get(value) ?? this.add(this.numbers, value, value);
    if (small >= 0) return small;
    const code = this.values.push(value) - 1;
    this.smallNumbers[value] = code;
    return code;
  }

  private add<Key>(codes: Map<Key, number>, key: Key, value: CellValue): number {
    const code = this.values.push(value) - 1;
    codes.set(key, code);
    return code;
  }
}

/**
 * Marks the rows whose value stands in an earlier row: the same number, the same day, or the same text in any
 * case. Blank cells repeat nothing.
 */
export function markRepeats({ codes, values }: CodedColumn, style: ReadingStyle): Uint8Array {
  const keys = values.map((value) => {
    const reading = new CellReading(value, style);
    return reading.isBlank ? undefined : sameness(reading);
  });
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

/** Equal for cells of the same value: numbers however they are written, but long identifiers digit by digit. */
function sameness(reading: CellReading): string | number {
  const number = reading.number();
  return number !== undefined && Math.abs(number) <= Number.MAX_SAFE_INTEGER
    ? number
    : `\u0000${reading.folded}`;
}
