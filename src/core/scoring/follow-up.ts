import type { CalendarDay } from '../table/calendar-day.ts';

const HOURS_A_DAY = 24;

/**
 * The day by which a lead is to be followed up. A score is written on a day, without a time, so hours count in whole
 * days from it: fewer than 24 mean that same day, 24 to 47 the next one. Hours that make no whole day are left out,
 * since too early does less harm than too late. Weekends count like other days.
 *
 * @param from the day from which the hours count
 * @param hours the tier's `Follow up (hours)`, not negative
 */
export function followUpDay(from: CalendarDay, hours: number): CalendarDay {
  return from + Math.floor(hours / HOURS_A_DAY);
}
