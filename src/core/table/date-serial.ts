import type { CalendarDay } from './calendar-day.ts';

/** Serial number of 1 January 1970 in a sheet. */
const SERIAL_OF_1970 = 25_569;

/** The number format under which a serial number shows as a day, in every locale. */
export const DATE_FORMAT = 'yyyy-mm-dd';

/**
 * A calendar day as a sheet stores it. Written with `DATE_FORMAT` it is that day whatever the time zones of
 * spreadsheet and script, where a date object is an instant and may slip by a day.
 */
export function dateSerial(day: CalendarDay): number {
  return day + SERIAL_OF_1970;
}
