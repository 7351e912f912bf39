import { type Cells, type CellValue, isDateCell } from '../../core/table/cell.ts';
import { CellReading, type ReadingStyle } from '../../core/table/cell-reading.ts';

/** What the filled cells of a column are, as shares of them (0 to 1; 0 when all are blank). */
export interface ColumnProfile {
  /** Share of all cells looked at that are filled. */
  readonly filledShare: number;
  readonly filled: number;
  /** Number of distinct values, without regard to case. */
  readonly distinct: number;
  readonly numbers: number;
  readonly numbersOrBands: number;
  readonly dates: number;
  readonly yesNo: number;
  readonly emails: number;
  /** Text that is neither number nor date. */
  readonly words: number;
}

/** Cells looked at in each column: enough to know what a column holds, however long the list is. */
const SAMPLED_ROWS = 2000;

/** Profiles of all columns, from up to 2,000 rows spread evenly over the list. */
export function profileColumns(
  rows: Cells,
  columnCount: number,
  style: ReadingStyle,
): readonly ColumnProfile[] {
  const step = Math.max(1, Math.floor(rows.length / SAMPLED_ROWS));
  const sample = step === 1 ? rows : rows.filter((_, index) => index % step === 0);
  const profiles: ColumnProfile[] = [];
  for (let column = 0; column < columnCount; column++) {
    profiles.push(
      profileCells(
        sample.map((row) => row[column]),
        style,
      ),
    );
  }
  return profiles;
}

/** The profile of one column's cells. */
function profileCells(cells: readonly CellValue[], style: ReadingStyle): ColumnProfile {
  const readings = cells.map((value) => new CellReading(value, style)).filter((cell) => !cell.isBlank);
  const share = (fits: (cell: CellReading) => boolean): number =>
    readings.length === 0 ? 0 : readings.filter(fits).length / readings.length;
  return {
    filledShare: cells.length === 0 ? 0 : readings.length / cells.length,
    filled: readings.length,
    distinct: new Set(readings.map((cell) => cell.folded)).size,
    numbers: share((cell) => cell.number() !== undefined),
    numbersOrBands: share((cell) => cell.numberOrBand() !== undefined),
    dates: share((cell) => cell.day() !== undefined),
    yesNo: share((cell) => cell.yesNo() !== undefined),
    emails: share((cell) => cell.emailDomain() !== undefined),
    words: share(isWords),
  };
}

function isWords(cell: CellReading): boolean {
  if (typeof cell.value !== 'string' || cell.number() !== undefined) return false;
  return !isDateCell(cell.value) && cell.day() === undefined;
}
