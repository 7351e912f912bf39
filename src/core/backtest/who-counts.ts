import { type CodedColumn, codeColumns } from '../scoring/lead-columns.ts';
import { quantileR7 } from '../stats/quantile.ts';
import type { CalendarDay } from '../table/calendar-day.ts';
import type { Cells } from '../table/cell.ts';
import { CellReading, dayOfCell, type ReadingStyle } from '../table/cell-reading.ts';
import type { WhoCounts } from './report/leads.ts';

/** The leads and the columns that say who of them counts. */
export interface OutcomeData {
  readonly rows: Cells;
  /** One flag a row. */
  readonly isLead: Uint8Array;
  /** Columns of these rows that are coded already, by column index. */
  readonly coded?: ReadonlyMap<number, CodedColumn>;
  /** One a row: 1 for won, 0 for lost, −1 for neither. */
  readonly outcomes: Int8Array;
  /** 0-based columns; undefined where there is none. */
  readonly outcomeColumn: number;
  readonly createdColumn: number | undefined;
  readonly outcomeDateColumn: number | undefined;
  /** So many days after its created date each lead is scored; undefined: the day before its outcome. */
  readonly judgeAfterDays?: number | undefined;
  readonly style: ReadingStyle;
  /** The day that counts as today. */
  readonly asOf: CalendarDay;
}

/** The decided leads that count, in sheet order, and who does not. */
export interface Judged {
  readonly who: WhoCounts;
  readonly rowIndexes: Int32Array;
  /** 1 for won, 0 for lost, in the same order. */
  readonly isWon: Uint8Array;
  /** Row by row of the table: the day as of which the lead is scored; NaN: as it stands. */
  readonly asOfDays: Float64Array;
  /** Row by row; NaN where unknown. */
  readonly createdDays: Float64Array;
  readonly outcomeDays: Float64Array;
}

/** Leads younger than this share of all times from created to outcome are not ready to be judged. */
const READY_SHARE = 0.9;
/** Where a larger share of the decided leads has no outcome date, days are in truth counted to today. */
const MOST_UNDATED = 0.1;
const MOST_EXAMPLES = 5;

/**
 * Tells the leads that count from the open ones and from those that are too young. Where leads are scored some days
 * after they came in, those that were decided by then, or of whom nobody knows when they came in, do not count either.
 */
export function whoCounts(data: OutcomeData): Judged {
  const { rows, isLead, outcomes, asOf } = data;
  const judgedAfterDays = data.createdColumn === undefined ? undefined : data.judgeAfterDays;
  const createdDays = daysOf(data, data.createdColumn);
  const outcomeDays = daysOf(data, data.outcomeDateColumn);
  const hasBoth = data.createdColumn !== undefined && data.outcomeDateColumn !== undefined;
  const decidedAfterDays = hasBoth ? readyAge(data, createdDays, outcomeDays) : undefined;
  const readyAfterDays =
    judgedAfterDays === undefined ? decidedAfterDays : Math.max(judgedAfterDays, decidedAfterDays ?? 0);
  const asOfDays = new Float64Array(rows.length).fill(Number.NaN);
  const rowIndexes: number[] = [];
  const won: number[] = [];
  const count = {
    leads: 0,
    won: 0,
    lost: 0,
    open: 0,
    notReady: 0,
    decidedEarly: 0,
    withoutOutcomeDate: 0,
    futureOutcomeDates: 0,
    outcomeBeforeCreated: 0,
    withoutCreatedDate: 0,
  };
  const openValues = new Map<string, { readonly value: string; leads: number }>();
  for (let row = 0; row < rows.length; row++) {
    if (isLead[row] === 0) continue;
    count.leads++;
    const created = createdDays[row] as number;
    if (data.createdColumn !== undefined && Number.isNaN(created)) {
      count.withoutCreatedDate++;
      if (judgedAfterDays !== undefined) continue;
    }
    if (readyAfterDays !== undefined && asOf - created < readyAfterDays) {
      count.notReady++;
      continue;
    }
    const outcome = outcomes[row];
    if (outcome === -1) {
      count.open++;
      const cell = new CellReading(rows[row]?.[data.outcomeColumn], data.style);
      const known = openValues.get(cell.folded);
      if (known) known.leads++;
      else if (!cell.isBlank) openValues.set(cell.folded, { value: cell.text, leads: 1 });
      continue;
    }
    const ended = outcomeDays[row] as number;
    if (ended < created) count.outcomeBeforeCreated++;
    if (judgedAfterDays !== undefined) {
      if (ended <= created + judgedAfterDays) {
        count.decidedEarly++;
        continue;
      }
      asOfDays[row] = created + judgedAfterDays;
    } else asOfDays[row] = dayBefore(ended, asOf);
    if (outcome === 1) count.won++;
    else count.lost++;
    rowIndexes.push(row);
    won.push(outcome === 1 ? 1 : 0);
    if (data.outcomeDateColumn !== undefined && Number.isNaN(ended)) count.withoutOutcomeDate++;
    if (ended > asOf) count.futureOutcomeDates++;
  }
  const decided = count.won + count.lost;
  return {
    who: {
      ...count,
      readyAfterDays: readyAfterDays ?? null,
      judgedAfterDays: judgedAfterDays ?? null,
      wantsCreatedDate: data.judgeAfterDays !== undefined && data.createdColumn === undefined,
      baseRate: decided === 0 ? null : count.won / decided,
      openValues: [...openValues.values()]
        .sort((left, right) => right.leads - left.leads)
        .slice(0, MOST_EXAMPLES),
      scoredAsItStood:
        data.outcomeDateColumn !== undefined && count.withoutOutcomeDate <= MOST_UNDATED * decided,
    },
    rowIndexes: Int32Array.from(rowIndexes),
    isWon: Uint8Array.from(won),
    asOfDays,
    createdDays,
    outcomeDays,
  };
}

/** The day before an outcome, today at the latest; NaN without an outcome date. */
export function dayBefore(ended: CalendarDay, asOf: CalendarDay): CalendarDay {
  return Math.min(ended - 1, asOf);
}

function daysOf({ rows, isLead, coded, style }: OutcomeData, columnIndex: number | undefined): Float64Array {
  const days = new Float64Array(rows.length).fill(Number.NaN);
  if (columnIndex === undefined) return days;
  const column =
    coded?.get(columnIndex) ??
    (codeColumns(rows, isLead, [{ columnIndex, mustBeDistinct: true }]).get(columnIndex) as CodedColumn);
  const known = new Float64Array(column.values.length);
  for (let code = 0; code < known.length; code++) {
    known[code] = dayOfCell(column.values[code], style) ?? Number.NaN;
  }
  for (let row = 0; row < rows.length; row++) {
    const code = column.codes[row] as number;
    if (code >= 0) days[row] = known[code] as number;
  }
  return days;
}

/** The age at which most leads that were ever decided had been; undefined where none tells. */
function readyAge(
  { isLead, outcomes, asOf }: OutcomeData,
  createdDays: Float64Array,
  outcomeDays: Float64Array,
): number | undefined {
  const times: number[] = [];
  for (let row = 0; row < isLead.length; row++) {
    if (isLead[row] === 0 || outcomes[row] === -1) continue;
    const ended = outcomeDays[row] as number;
    const time = ended - (createdDays[row] as number);
    // What is decided was not decided in the future: one slip in a year would make all leads too young.
    if (time >= 0 && ended <= asOf) times.push(time);
  }
  return times.length === 0 ? undefined : quantileR7(times, READY_SHARE);
}
