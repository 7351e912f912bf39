import type { CalendarDay } from '../../../src/core/table/calendar-day.ts';

const MILLISECONDS_A_DAY = 86_400_000;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as people write it, `Tue 24 Nov`; with its year where that is not this one. */
export function dayWords(day: CalendarDay, today: CalendarDay): string {
  const date = new Date(day * MILLISECONDS_A_DAY);
  const words = `${WEEKDAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
  const year = date.getUTCFullYear();
  return year === new Date(today * MILLISECONDS_A_DAY).getUTCFullYear() ? words : `${words} ${year}`;
}
