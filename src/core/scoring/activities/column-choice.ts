import type { Cells, CellValue } from '../../table/cell.ts';
import { foldText } from '../../table/text.ts';
import type { ActivityColumns } from './activity-columns.ts';

/** Rows looked at, spread over the log, to tell what a column holds. */
const SAMPLED_ROWS = 2000;
/** This share of the most hits is enough for a likelier header: another column may hold small numbers that pass for keys. */
const ENOUGH = 0.2;

/** Tells columns that would all do by their headers apart by what they hold. */
export class ColumnChoice {
  private readonly sample: Cells;

  /** @param rows those beneath the headers */
  constructor(
    rows: Cells,
    private readonly columns: ActivityColumns,
  ) {
    const step = Math.ceil(rows.length / SAMPLED_ROWS);
    this.sample = rows.filter((_, index) => index % step === 0);
  }

  /** The likeliest column with a date in it; the likeliest of all where none has. */
  date(isDate: (value: CellValue) => boolean): number | undefined {
    const { date, dates } = this.columns;
    return dates.find((column) => this.hits(column, isDate) > 0) ?? date;
  }

  /**
   * The likeliest column that holds keys of leads; else any whose cells are mostly such, whatever its header.
   *
   * @param isKey whether a folded text is the key of a lead
   */
  key(isKey: (folded: string) => boolean): number | undefined {
    const { keys } = this.columns;
    const hitsOf = (column: number): number => this.hits(column, (value) => isKey(foldText(value)));
    const hits = keys.map(hitsOf);
    const most = Math.max(0, ...hits);
    if (most > 0) return keys[hits.findIndex((own) => own >= most * ENOUGH)];
    const [first = []] = this.sample;
    const other = first.findIndex((_, column) => hitsOf(column) * 2 > this.sample.length);
    return other < 0 ? keys[0] : other;
  }

  private hits(column: number, fits: (value: CellValue) => boolean): number {
    return this.sample.reduce((hits, row) => (fits(row[column]) ? hits + 1 : hits), 0);
  }
}
