import { type CalendarDay, localDay, startsItsDay } from './calendar-day.ts';
import { type Cells, type CellValue, isDateCell } from './cell.ts';
import { cellText, DateFromElsewhere } from './text.ts';

/**
 * Cells as plain JSON, which is all that crosses between script and sidebar. A date without a time goes as its day,
 * since it is that day in the zones of script and browser alike; any other date goes as its instant, with the text that
 * it has where the script runs. A column is packed as its distinct values and, row by row, which of them stands there.
 */
export type PlainCell =
  | string
  | number
  | boolean
  | { readonly day: CalendarDay }
  /** Milliseconds since 1970; what `cellText` makes of it there. */
  | { readonly instant: number; readonly text: string };

export interface PackedColumn {
  /** 0-based. */
  readonly columnIndex: number;
  readonly values: readonly PlainCell[];
  /** Index into `values`, row by row. */
  readonly codes: readonly number[];
}

/** A cell as JSON can carry it; a blank cell is `''`. */
export function plainCell(value: CellValue): PlainCell {
  if (value === null || value === undefined) return '';
  if (!isDateCell(value)) return value;
  const day = startsItsDay(value) ? localDay(value) : undefined;
  return day === undefined ? { instant: value.getTime(), text: cellText(value) } : { day };
}

/** The cell that `plainCell` was made from, as a sheet in the zone of this machine would hand it over. */
export function cellOf(plain: PlainCell): CellValue {
  if (typeof plain !== 'object') return plain;
  return 'day' in plain ? startOf(plain.day) : withTime(plain.instant, plain.text);
}

function startOf(day: CalendarDay): Date {
  const utc = new Date(day * 86_400_000);
  const start = new Date(2000, 0, 1);
  start.setFullYear(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate());
  start.setHours(0, 0, 0, 0);
  return start;
}

/** An instant that happens to start a day here did not where it comes from: a millisecond later it says so. */
function withTime(instant: number, text: string): Date {
  return new DateFromElsewhere(startsItsDay(new Date(instant)) ? instant + 1 : instant, text);
}

/** Packs one column of some rows. */
export function packColumn(rows: Cells, columnIndex: number): PackedColumn {
  const values: PlainCell[] = [];
  const known = new Map<unknown, number>();
  const codes = rows.map((row) => {
    const plain = plainCell(row[columnIndex]);
    // Text and number of one spelling differ; dates are told by what is sent of them.
    const key =
      typeof plain === 'object' ? JSON.stringify(plain) : typeof plain === 'string' ? `'${plain}` : plain;
    let code = known.get(key);
    if (code === undefined) {
      code = values.length;
      known.set(key, code);
      values.push(plain);
    }
    return code;
  });
  return { columnIndex, values, codes };
}

/** Rows of the given width with the packed columns in their places; cells of other columns are blank. */
export function unpackColumns(columns: readonly PackedColumn[], rows: number, width: number): CellValue[][] {
  const cells = Array.from({ length: rows }, (): CellValue[] => new Array<CellValue>(width).fill(''));
  for (const { columnIndex, values, codes } of columns) {
    const unpacked = values.map(cellOf);
    cells.forEach((row, rowIndex) => {
      row[columnIndex] = unpacked[codes[rowIndex] ?? -1] ?? '';
    });
  }
  return cells;
}
