/** Days from the spreadsheet's day 0 (30 December 1899) to 1 January 1970. */
const DAYS_TO_1970 = 25_569;
const MILLISECONDS_PER_DAY = 86_400_000;
/**
 * 1 March 1900. Before it Excel counts one day more than Google Sheets (it has a 29 February 1900), so an earlier date
 * would move by a day between the two.
 */
const FIRST_COMMON_SERIAL = 61;

/** Number formats of ISO dates, by what the text names. */
export const ISO_DATE_FORMATS = {
  day: 'yyyy-mm-dd',
  minute: 'yyyy-mm-dd hh:mm',
  second: 'yyyy-mm-dd hh:mm:ss',
} as const;

export type IsoDatePrecision = keyof typeof ISO_DATE_FORMATS;

interface IsoDate {
  /** Whole days since 30 December 1899, and the time as a part of a day. */
  readonly serial: number;
  readonly precision: IsoDatePrecision;
}

const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d)(?::(\d\d))?)?$/;

/**
 * Reads `2024-03-12`, `2024-03-12 09:14` and `2024-03-12 09:14:05`: the texts that a number format shows again letter
 * for letter. Zones, `T`, and days that do not exist are left alone.
 *
 * @returns undefined for any other text
 * @example isoDate('2024-03-12') // { serial: 45363, precision: 'day' }
 */
export function isoDate(text: string): IsoDate | undefined {
  const match = ISO_DATE.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const moment = Date.UTC(year, month - 1, day, hour, minute, second);
  const read = new Date(moment);
  // Date.UTC takes years below 100 for 19xx and rolls 30 February over: both read back differently.
  if (read.getUTCFullYear() !== year || read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day) {
    return undefined;
  }
  const serial = millisecondsToSerial(moment);
  if (serial < FIRST_COMMON_SERIAL) return undefined;
  const precision = match[4] === undefined ? 'day' : match[6] === undefined ? 'minute' : 'second';
  return { serial, precision };
}

/** Milliseconds since 1970 of a serial day, to the nearest millisecond, as if it were UTC. */
export function serialToMilliseconds(serial: number): number {
  return Math.round((serial - DAYS_TO_1970) * MILLISECONDS_PER_DAY);
}

/** Serial day of a moment given as UTC. */
export function millisecondsToSerial(milliseconds: number): number {
  return milliseconds / MILLISECONDS_PER_DAY + DAYS_TO_1970;
}
