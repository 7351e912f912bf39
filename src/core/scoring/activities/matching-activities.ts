import { type CalendarDay, calendarDayText } from '../../table/calendar-day.ts';
import type { CellValue } from '../../table/cell.ts';
import { CellReading, type ReadingStyle } from '../../table/cell-reading.ts';
import { readDate } from '../../table/read-date.ts';
import type { CellTest, ReadyActivities } from '../rules/rule.ts';
import type { ActivityLog } from './activity-log.ts';
import { readActivityDay } from './read-activity-day.ts';

/** Leads, what they did, and the day as of which each is judged. */
export interface DatedActivities {
  readonly log: ActivityLog;
  readonly isLead: Uint8Array;
  /** The day that counts for all. */
  readonly asOf: CalendarDay;
  /** By row: a day of the lead's own; NaN, or no list, for the day that counts for all. */
  readonly days: ArrayLike<number> | undefined;
  readonly style: ReadingStyle;
}

/** The activities that a condition counts, by name and by its test of the activities' own columns. */
export class MatchingActivities {
  private readonly nameFits: Uint8Array;
  private readonly rowFits: (rowIndex: number, day: CalendarDay) => boolean;

  constructor(
    { names, own }: ReadyActivities,
    private readonly data: DatedActivities,
  ) {
    const { log, style, days } = data;
    this.nameFits = Uint8Array.from(log.names, ({ folded }) => (!names || names.has(folded) ? 1 : 0));
    if (!own) this.rowFits = () => true;
    else {
      const { codes, values } = log.column(own.columnIndex);
      const cells = values.map(
        (value) => new CellReading(own.readsDates ? dateOf(value, style) : value, style),
      );
      this.rowFits =
        own.testAsOf && days ? onEachDay(own.testAsOf, codes, cells) : onOneDay(own.test, codes, cells);
    }
  }

  /** Visits those of one lead up to the lead's day, each with its age in days and how often it happened. */
  visit(rowIndex: number, visitor: (age: number, times: number) => void): void {
    const { log, isLead, asOf, days } = this.data;
    if (isLead[rowIndex] === 0) return;
    const own = days?.[rowIndex] ?? Number.NaN;
    const day = Number.isNaN(own) ? asOf : own;
    const end = log.ends[rowIndex] as number;
    for (let place = log.starts[rowIndex] as number; place < end; place++) {
      const age = day - (log.days[place] as number);
      const times = log.times[place] as number;
      if (age < 0 || times === 0 || this.nameFits[log.nameCodes[place] as number] === 0) continue;
      if (this.rowFits(log.rowIndexes[place] as number, day)) visitor(age, times);
    }
  }
}

/** Each distinct cell is judged once. */
function onOneDay(test: CellTest, codes: Int32Array, cells: readonly CellReading[]) {
  const fits = cells.map(test);
  return (rowIndex: number): boolean => fits[codes[rowIndex] as number] === true;
}

/** Ages count from the lead's own day. */
function onEachDay(
  testAsOf: (day: CalendarDay) => CellTest,
  codes: Int32Array,
  cells: readonly CellReading[],
) {
  const tests = new Map<CalendarDay, CellTest>();
  return (rowIndex: number, day: CalendarDay): boolean => {
    const test = tests.get(day) ?? testAsOf(day);
    tests.set(day, test);
    return test(cells[codes[rowIndex] as number] as CellReading);
  };
}

/** A date that only a log writes so, as rules read it; any other cell as it is. */
function dateOf(value: CellValue, style: ReadingStyle): CellValue {
  const day = readActivityDay(value, style);
  return day === undefined || readDate(value, style) !== undefined ? value : calendarDayText(day);
}
