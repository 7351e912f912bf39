import type { TimeZone } from './time-zone.ts';

const DAY_MS = 24 * 3600 * 1000;

/** Day 0 of Sheets, so that 1900-01-01 is day 2 and no leap day is invented in 1900. */
const SERIAL_EPOCH_MS = Date.UTC(1899, 11, 30);

/** The instant of a serial day number whose wall time belongs to a zone, to the millisecond. */
export function dateOfSerial(serial: number, zone: TimeZone): Date {
  return new Date(zone.instantOf(SERIAL_EPOCH_MS + Math.round(serial * DAY_MS)));
}

/** The serial day number that a zone's wall clock shows at an instant. */
export function serialOfDate(instantMs: number, zone: TimeZone): number {
  return (zone.wallTimeOf(instantMs) - SERIAL_EPOCH_MS) / DAY_MS;
}

/** The serial number of a calendar day and a time of day. */
export function serialOfWallTime(year: number, month: number, day: number, secondsOfDay: number): number {
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month - 1, day);
  return (midnight.getTime() - SERIAL_EPOCH_MS) / DAY_MS + secondsOfDay / 86400;
}

/** Whether a calendar has that day. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** True for a Date of any realm that holds an instant. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
