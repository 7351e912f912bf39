import { type CalendarDay, calendarDay, dayOfInstant, startsItsDay } from '../../table/calendar-day.ts';
import type { CellValue } from '../../table/cell.ts';
import { type DateStyle, readDate } from '../../table/read-date.ts';
import { cellText } from '../../table/text.ts';

/**
 * The day of an activity: every date that a lead's cell may hold, and what event logs write besides: `20240305`, seconds
 * (10 digits) and microseconds (16 digits) since 1970. In a column of dates such digits are nothing else.
 */
export function readActivityDay(value: CellValue, style: DateStyle): CalendarDay | undefined {
  const day = readDate(value, style);
  if (day !== undefined || typeof value === 'object') return day;
  const digits = cellText(value);
  if (/^(19|20)\d{6}$/.test(digits)) {
    return calendarDay(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)));
  }
  if (/^\d{10}$/.test(digits)) return dayOfInstant(Number(digits) * 1000, style.timeZone);
  return /^\d{16}$/.test(digits) ? dayOfInstant(Number(digits) / 1000, style.timeZone) : undefined;
}

/** Whether a date says a time of day, and so tells one event from another. */
export function hasTime(value: CellValue): boolean {
  if (value !== null && typeof value === 'object') return !startsItsDay(value);
  return /\d:\d\d|^\d{10,}$/.test(cellText(value));
}
