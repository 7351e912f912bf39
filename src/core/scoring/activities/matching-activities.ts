import type { CalendarDay } from '../../table/calendar-day.ts';
import { CellReading, type ReadingStyle } from '../../table/cell-reading.ts';
import type { ReadyActivities } from '../rules/rule.ts';
import type { ActivityLog } from './activity-log.ts';

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
  private readonly rowFits: (rowIndex: number) => boolean;

  constructor(
    { names, own }: ReadyActivities,
    private readonly data: DatedActivities,
  ) {
    const { log, style } = data;
    this.nameFits = Uint8Array.from(log.names, ({ folded }) => (!names || names.has(folded) ? 1 : 0));
    if (!own) this.rowFits = () => true;
    else {
      const { codes, values } = log.column(own.columnIndex);
      const fits = values.map((value) => own.test(new CellReading(value, style)));
      this.rowFits = (rowIndex) => fits[codes[rowIndex] as number] === true;
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
      if (this.rowFits(log.rowIndexes[place] as number)) visitor(age, times);
    }
  }
}
