/**
 * A calendar day as the number of days since 1 January 1970. Two days differ by a whole number of days
 * whatever clocks do in between.
 */
export type CalendarDay = number;

const MILLISECONDS_A_DAY = 86_400_000;
const MILLISECONDS_AN_HOUR = 3_600_000;
/** A date object holds no later one. */
const LAST_INSTANT = 8.64e15;

/**
 * The day of a date in the (proleptic) Gregorian calendar.
 *
 * @param month 1 to 12
 * @returns `undefined` for a date that no calendar has, such as 30 February
 */
export function calendarDay(year: number, month: number, day: number): CalendarDay | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1 || year > 9999) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.getTime() / MILLISECONDS_A_DAY;
}

/** `2024-03-05` for a calendar day. */
export function calendarDayText(day: CalendarDay): string {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** Whether a text is the IANA name of a time zone that this machine knows, such as `Europe/Berlin`. */
export function isTimeZone(name: string): boolean {
  try {
    dayFormat(name);
    return true;
  } catch {
    return false;
  }
}

/** The day of hours that lie within one; NaN for the others. To tell a day of a zone takes microseconds, and logs hold millions. */
const daysOfHours = new Map<string, CalendarDay>();

/**
 * The calendar day on which an instant falls in a time zone.
 *
 * @param instant milliseconds since 1970 in UTC
 * @param timeZone IANA name; blank for the zone that the script runs in
 */
export function dayOfInstant(instant: number, timeZone: string): CalendarDay | undefined {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return undefined;
  if (timeZone === '') return localDay(date);
  if (timeZone === 'UTC') return Math.floor(instant / MILLISECONDS_A_DAY);
  const hour = Math.floor(instant / MILLISECONDS_AN_HOUR);
  const key = `${hour} ${timeZone}`;
  let day = daysOfHours.get(key);
  if (day === undefined) {
    const first = dayInZone(new Date(hour * MILLISECONDS_AN_HOUR), timeZone);
    const end = Math.min((hour + 1) * MILLISECONDS_AN_HOUR - 1, LAST_INSTANT);
    const last = dayInZone(new Date(end), timeZone);
    day = first !== undefined && first === last ? first : Number.NaN;
    daysOfHours.set(key, day);
  }
  return Number.isNaN(day) ? dayInZone(date, timeZone) : day;
}

function dayInZone(date: Date, timeZone: string): CalendarDay | undefined {
  let year = 0;
  let month = 0;
  let day = 0;
  for (const part of dayFormat(timeZone).formatToParts(date)) {
    if (part.type === 'year') year = Number(part.value);
    else if (part.type === 'month') month = Number(part.value);
    else if (part.type === 'day') day = Number(part.value);
  }
  return calendarDay(year, month, day);
}

/**
 * The calendar day that a sheet's date cell shows. A date without a time arrives as midnight and is that
 * day in every zone; a date with a time is an instant and falls on its day in the given zone.
 */
export function dayOfDateCell(date: Date, timeZone: string): CalendarDay | undefined {
  return startsItsDay(date) ? localDay(date) : dayOfInstant(date.getTime(), timeZone);
}

/** Whether a date is the first moment of its local day: midnight, or where clocks skip midnight, the hour after. */
export function startsItsDay(date: Date): boolean {
  const start = new Date(date.getTime());
  start.setHours(0, 0, 0, 0);
  return start.getTime() === date.getTime();
}

/** The day that a date shows in the zone of the machine. */
export function localDay(date: Date): CalendarDay | undefined {
  return calendarDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
}
