import type { CalendarDay } from '../../table/calendar-day.ts';
import type { Cells, CellValue } from '../../table/cell.ts';
import { CellReading, type ReadingStyle } from '../../table/cell-reading.ts';
import { isBlankRow } from '../../table/lead-rows.ts';
import { type CodedColumn, codeColumns } from '../lead-columns.ts';
import type { ActivityIssues } from './activity-issues.ts';
import type { ActivityLog } from './activity-log.ts';
import type { LeadKeys } from './lead-keys.ts';
import { readActivityDay } from './read-activity-day.ts';
import { findRepeats } from './repeated-activities.ts';

/** Where a log holds what; 0-based columns. */
interface LogColumns {
  readonly key: number;
  readonly activity: number;
  readonly date: number;
  readonly count: number | undefined;
}

/** More than anything happens at once: so much can be added up for every row that a sheet holds. */
const MOST_TIMES = 1e9;

/** Reads the rows of a log whose columns are known. */
export class LogReader {
  private readonly coded = new Map<number, CodedColumn>();
  private readonly isFilled: Uint8Array;

  constructor(
    private readonly headers: readonly string[],
    private readonly rows: Cells,
    private readonly columns: LogColumns,
    private readonly style: ReadingStyle,
    private readonly issues: ActivityIssues,
  ) {
    this.isFilled = new Uint8Array(rows.length);
    rows.forEach((row, index) => {
      if (!isBlankRow(row)) this.isFilled[index] = 1;
    });
  }

  /** @param asOf later activities are told as still to come */
  read(leadKeys: LeadKeys, asOf: CalendarDay): ActivityLog {
    const { rows, headers, columns, issues } = this;
    const dates = this.column(columns.date);
    const dayOf = new Float64Array(dates.values.length);
    dates.values.forEach((value, code) => {
      dayOf[code] = readActivityDay(value, this.style) ?? Number.NaN;
    });
    const leadOf = this.leadOfEach(leadKeys, dates, dayOf, asOf);
    const { order, bounds } = groupByLead(leadOf, leadKeys.codes.size);
    const named = this.column(columns.activity);
    const { names, codeOf } = distinctNames(named.values, this.style);
    const timesOf = this.timesOf();
    const isRepeat = new Uint8Array(rows.length);
    findRepeats(rows, leadOf, columns.date, (row) => {
      isRepeat[row] = 1;
      issues.repeated(row);
    });
    const times = new Float64Array(order.length);
    order.forEach((row, place) => {
      times[place] = isRepeat[row] === 1 ? 0 : timesOf(row);
    });
    const { ofRow } = leadKeys;
    issues.tell(this.isFilled.includes(1), order.length);
    return {
      headers,
      rows,
      starts: ofRow.map((code) => (code < 0 ? 0 : (bounds[code] as number))),
      ends: ofRow.map((code) => (code < 0 ? 0 : (bounds[code + 1] as number))),
      days: order.map((row) => dayOf[dates.codes[row] as number] as number),
      nameCodes: order.map((row) => codeOf[named.codes[row] as number] as number),
      names,
      times,
      rowIndexes: order,
      column: (columnIndex) => this.column(columnIndex),
    };
  }

  /** The lead of each row that counts, by the code of its key; −1 for a row that does not. */
  private leadOfEach(
    { codes }: LeadKeys,
    dates: CodedColumn,
    dayOf: Float64Array,
    asOf: CalendarDay,
  ): Int32Array {
    const { isFilled, columns, issues } = this;
    const keys = this.column(columns.key, true);
    const leadOfKey = keys.values.map((value) => codes.get(new CellReading(value, this.style).folded) ?? -1);
    const leadOf = new Int32Array(isFilled.length).fill(-1);
    for (let row = 0; row < leadOf.length; row++) {
      if (isFilled[row] === 0) continue;
      const key = keys.codes[row] as number;
      const date = dates.codes[row] as number;
      const lead = leadOfKey[key] as number;
      const day = dayOf[date] as number;
      if (lead < 0) issues.strange(row, columns.key, new CellReading(keys.values[key], this.style).value);
      else if (Number.isNaN(day)) issues.undated(row, columns.date, dates.values[date]);
      else {
        leadOf[row] = lead;
        if (day > asOf) issues.coming(row, columns.date);
      }
    }
    return leadOf;
  }

  /** One column; with `mustBeDistinct` each distinct cell once, even where most cells differ. */
  private column(columnIndex: number, mustBeDistinct = false): CodedColumn {
    const known = this.coded.get(columnIndex);
    if (known) return known;
    const found = codeColumns(this.rows, this.isFilled, [{ columnIndex, mustBeDistinct }]);
    const column = found.get(columnIndex) as CodedColumn;
    this.coded.set(columnIndex, column);
    return column;
  }

  /** How often the activity of a row happened: a whole number; what is no number counts once, and is told. */
  private timesOf(): (row: number) => number {
    const { columns, issues } = this;
    const { count } = columns;
    if (count === undefined) return () => 1;
    const { codes, values } = this.column(count);
    const times = values.map((value) => {
      const cell = new CellReading(value, this.style);
      return cell.isBlank ? 1 : cell.number();
    });
    return (row) => {
      const code = codes[row] as number;
      const own = times[code];
      if (own === undefined || !Number.isInteger(own)) issues.uncounted(row, count, values[code]);
      return Math.min(MOST_TIMES, Math.max(0, Math.floor(own ?? 1)));
    };
  }
}

/** The distinct names of activities, in any case, and which of them each cell says. */
function distinctNames(
  values: readonly CellValue[],
  style: ReadingStyle,
): { readonly names: ActivityLog['names']; readonly codeOf: readonly number[] } {
  const codes = new Map<string, number>();
  const names: { text: string; folded: string }[] = [];
  const codeOf = values.map((value) => {
    const { text, folded } = new CellReading(value, style);
    let code = codes.get(folded);
    if (code === undefined) {
      code = names.push({ text, folded }) - 1;
      codes.set(folded, code);
    }
    return code;
  });
  return { names, codeOf };
}

/** Rows with those of one lead side by side, in sheet order, and where each lead's begin: a counting sort. */
function groupByLead(
  leadOf: Int32Array,
  leads: number,
): { readonly order: Int32Array; readonly bounds: Int32Array } {
  const bounds = new Int32Array(leads + 1);
  for (const lead of leadOf) if (lead >= 0) bounds[lead + 1] = (bounds[lead + 1] as number) + 1;
  for (let lead = 1; lead <= leads; lead++) {
    bounds[lead] = (bounds[lead] as number) + (bounds[lead - 1] as number);
  }
  const next = bounds.slice();
  const order = new Int32Array(bounds[leads] as number);
  leadOf.forEach((lead, row) => {
    if (lead < 0) return;
    const place = next[lead] as number;
    next[lead] = place + 1;
    order[place] = row;
  });
  return { order, bounds };
}
