import type { BoundCondition, BoundModel } from '../scoring/bind-model.ts';
import { type CodedColumn, codeColumns } from '../scoring/lead-columns.ts';
import { type CalendarDay, calendarDayText } from '../table/calendar-day.ts';
import type { Cells, CellValue } from '../table/cell.ts';
import { CellReading, type ReadingStyle } from '../table/cell-reading.ts';

/** A model and leads that score as the leads stood, each on a day of its own. */
export interface StandingLeads {
  readonly bound: BoundModel;
  readonly rows: Cells;
}

/** How a column is handed over: its dates as they are, or moved so that their age is right on the common day. */
type Reading = 'dates' | 'ages';

/**
 * Makes leads score as they stood on a day of their own: dates after that day count as blank, and ages count from
 * it. Ages are moved, not the model's day: a date three days before the lead's own day is handed over as three days
 * before the day that counts for all, so that every lead is scored in one pass.
 *
 * A date that is still to come stays where an `in next days` rule reads its column: a renewal is known long before
 * its day.
 *
 * @param rows the rows below the headers, as wide as the headers the model was bound to
 * @param isLead one flag a row
 * @param days each row's day, in days since 1970-01-01; NaN for a lead that counts as it stands
 * @returns the same model and rows where no row has a day
 */
export function asTheyStood(
  bound: BoundModel,
  rows: Cells,
  isLead: Uint8Array,
  days: ArrayLike<number>,
): StandingLeads {
  if (!someDay(days)) return { bound, rows };
  const plan = new ColumnPlan(bound);
  const coded = codeColumns(
    rows,
    isLead,
    plan.sources().map((columnIndex) => ({ columnIndex, mustBeDistinct: false })),
  );
  const { style, asOf } = bound.context;
  const rewrites = plan.columns.map(({ columnIndex, reading }) =>
    rewriter(
      coded.get(columnIndex) as CodedColumn,
      style,
      asOf,
      reading,
      plan.comingColumns.has(columnIndex),
    ),
  );
  const standing = rows.map((_, row) => {
    if (isLead[row] === 0) return [];
    const day = days[row] as number;
    return rewrites.map((rewrite) => rewrite(row, day));
  });
  return { bound: plan.bound, rows: standing };
}

function someDay(days: ArrayLike<number>): boolean {
  for (let row = 0; row < days.length; row++) if (!Number.isNaN(days[row])) return true;
  return false;
}

/** Gives every column that the model reads a place in narrower rows, twice where both its dates and their ages count. */
class ColumnPlan {
  readonly columns: { readonly columnIndex: number; readonly reading: Reading }[] = [];
  /** Columns whose future dates are meant. */
  readonly comingColumns = new Set<number>();
  readonly bound: BoundModel;

  constructor(bound: BoundModel) {
    this.bound = {
      ...bound,
      criteria: bound.criteria.map((criterion) => {
        const [first, ...others] = criterion.conditions;
        return { ...criterion, conditions: [this.place(first), ...others.map((other) => this.place(other))] };
      }),
      routes: bound.routes.map((route) => ({
        ...route,
        condition: route.condition && this.place(route.condition),
      })),
    };
  }

  sources(): number[] {
    return [...new Set(this.columns.map(({ columnIndex }) => columnIndex))];
  }

  private place(condition: BoundCondition): BoundCondition {
    const { columnIndex } = condition;
    const { rule } = condition.condition;
    if (rule.name === 'in next days') this.comingColumns.add(columnIndex);
    const reading: Reading = rule.value === 'days' ? 'ages' : 'dates';
    let place = this.columns.findIndex(
      (known) => known.columnIndex === columnIndex && known.reading === reading,
    );
    if (place < 0) place = this.columns.push({ columnIndex, reading }) - 1;
    return { ...condition, columnIndex: place };
  }
}

/** Gives a column's cell in a row as it stood on the row's day. */
function rewriter(
  { codes, values }: CodedColumn,
  style: ReadingStyle,
  asOf: CalendarDay,
  reading: Reading,
  keepsComing: boolean,
): (row: number, day: number) => CellValue {
  const dates = Float64Array.from(values, (value) => new CellReading(value, style).day() ?? Number.NaN);
  const moved = new Map<number, string>();
  const dayText = (day: CalendarDay): string => {
    let text = moved.get(day);
    if (text === undefined) {
      text = calendarDayText(day);
      moved.set(day, text);
    }
    return text;
  };
  return (row, day) => {
    const code = codes[row] as number;
    const date = dates[code] as number;
    if (Number.isNaN(date) || Number.isNaN(day)) return values[code];
    if (date > day && !keepsComing) return '';
    return reading === 'ages' && day !== asOf ? dayText(date + asOf - day) : values[code];
  };
}
