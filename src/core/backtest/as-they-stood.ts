import type { BoundCondition, BoundModel } from '../scoring/bind-model.ts';
import { type CodedColumn, countCodes } from '../scoring/lead-columns.ts';
import { type LeadScores, scoreLeads } from '../scoring/score-leads.ts';
import { type CalendarDay, calendarDayText } from '../table/calendar-day.ts';
import type { Cells, CellValue } from '../table/cell.ts';
import { dayOfCell, type ReadingStyle } from '../table/cell-reading.ts';
import { cellText } from '../table/text.ts';

/** How a column is handed over: its dates as they are, or moved so that their age is right on the common day. */
type Reading = 'dates' | 'ages';

/**
 * Scores leads as they stood, each on a day of its own: dates after that day count as blank, activities after it as not
 * yet done, and ages count from it.
 * Ages are moved, not the model's day: a date three days before the lead's own day is handed over as three days before
 * the day that counts for all, so that every lead is scored in one pass.
 *
 * A date that is still to come stays where an `in next days` rule reads its column: a renewal is known long before
 * its day.
 *
 * @param current the leads under the same model as they stand now
 * @param rows the rows below the headers, as wide as the headers the model was bound to
 * @param days each row's day, in days since 1970-01-01; NaN for a lead that counts as it stands
 * @returns `current` itself where no row has a day
 */
export function scoreAsTheyStood(current: LeadScores, rows: Cells, days: ArrayLike<number>): LeadScores {
  if (!someDay(days)) return current;
  const { bound, isLead, columns } = current;
  const plan = new ColumnPlan(bound);
  const standing = plan.columns.map(({ columnIndex, reading }, place): [number, CodedColumn] => [
    place,
    columnAsItStood(columns.get(columnIndex) as CodedColumn, days, {
      style: bound.context.style,
      asOf: bound.context.asOf,
      reading,
      keepsComing: plan.comingColumns.has(columnIndex),
    }),
  ]);
  const known = new Map(standing);
  // Every column that the model reads is handed over coded: of the rows nothing but their number is looked at.
  return scoreLeads(plan.bound, rows, isLead, {
    known,
    judged: (condition) => {
      // Without a date, a column stood as it stands.
      const before = plan.placed.get(condition);
      const isSame = before && known.get(condition.columnIndex) === columns.get(before.columnIndex);
      return isSame ? current.cellAwards(before) : undefined;
    },
    activities: current.activities,
    days,
  });
}

function someDay(days: ArrayLike<number>): boolean {
  for (let row = 0; row < days.length; row++) if (!Number.isNaN(days[row])) return true;
  return false;
}

/** Gives every column that the model reads a place of its own, two where both its dates and their ages count. */
class ColumnPlan {
  readonly columns: { readonly columnIndex: number; readonly reading: Reading }[] = [];
  /** Columns whose future dates are meant. */
  readonly comingColumns = new Set<number>();
  /** The condition that each one was made of. */
  readonly placed = new Map<BoundCondition, BoundCondition>();
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

  private place(condition: BoundCondition): BoundCondition {
    const { columnIndex } = condition;
    const { rule, activity } = condition.condition;
    // Activities carry their own days.
    if (activity) return condition;
    if (rule.name === 'in next days') this.comingColumns.add(columnIndex);
    const reading: Reading = rule.value === 'days' ? 'ages' : 'dates';
    let place = this.columns.findIndex(
      (known) => known.columnIndex === columnIndex && known.reading === reading,
    );
    if (place < 0) place = this.columns.push({ columnIndex, reading }) - 1;
    const own = { ...condition, columnIndex: place };
    this.placed.set(own, condition);
    return own;
  }
}

/** Bare digits that read as epoch milliseconds of a day so far ahead are a telephone number or an id. */
const FAR_DAYS = 3653;

interface Standing {
  readonly style: ReadingStyle;
  /** The day that counts for all. */
  readonly asOf: CalendarDay;
  readonly reading: Reading;
  /** Whether dates still to come stay. */
  readonly keepsComing: boolean;
}

/** A column with each row's cell as it stood on the row's day; the column itself where it holds no date. */
function columnAsItStood(column: CodedColumn, days: ArrayLike<number>, standing: Standing): CodedColumn {
  const { style, asOf, reading, keepsComing } = standing;
  let dates: Float64Array | undefined;
  for (let code = 0; code < column.values.length; code++) {
    const value = column.values[code];
    const day = dayOfCell(value, style);
    if (day === undefined || (day - asOf > FAR_DAYS && /^\d+$/.test(cellText(value)))) continue;
    dates ??= new Float64Array(column.values.length).fill(Number.NaN);
    dates[code] = day;
  }
  if (!dates) return column;
  const values: CellValue[] = [...column.values];
  const blank = values.push('') - 1;
  const moved = new Map<CalendarDay, number>();
  const movedTo = (day: CalendarDay): number => {
    let code = moved.get(day);
    if (code === undefined) {
      code = values.push(calendarDayText(day)) - 1;
      moved.set(day, code);
    }
    return code;
  };
  const codes = column.codes.slice();
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    const day = days[row] as number;
    const date = code < 0 ? Number.NaN : (dates[code] as number);
    if (Number.isNaN(date) || Number.isNaN(day)) continue;
    if (date > day && !keepsComing) codes[row] = blank;
    else if (reading === 'ages' && day !== asOf) codes[row] = movedTo(date + asOf - day);
  }
  return { codes, values, counts: countCodes(codes, values.length) };
}
