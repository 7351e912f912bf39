import { type CalendarDay, calendarDay, dayOfDateCell, dayOfInstant } from './calendar-day.ts';
import { type CellValue, isDateCell } from './cell.ts';
import { cellText } from './text.ts';

/** How a team writes dates. */
export interface DateStyle {
  /** `5/3/2024` is the fifth of March, not the third of May. */
  readonly dayFirst: boolean;
  /** IANA name of the zone in which an instant becomes a day; blank: the script's own. */
  readonly timeZone: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?`;
const ZONE = String.raw`(Z|UTC|GMT|[+\-]\d{2}:?\d{2}|[+\-]\d{2})`;
const TIME_TAIL = String.raw`(?:(?:\s*T\s*|,?\s+(?:at\s+)?)${CLOCK}\s*${ZONE}?)?$`;

const ISO = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})${TIME_TAIL}`, 'i');
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[/.](\d{1,2})[/.](\d{1,2})${TIME_TAIL}`, 'i');
const PARTS = new RegExp(String.raw`^(\d{1,2})([/.\-])(\d{1,2})\2(\d{4}|\d{2})${TIME_TAIL}`, 'i');
const WEEKDAY = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?`;
const DAY_MONTH = new RegExp(
  String.raw`^${WEEKDAY}(\d{1,2})(?:st|nd|rd|th|\.)?[\s\-]+(?:of\s+)?(\p{L}{3,9})\.?,?[\s\-]+(\d{4}|\d{2})${TIME_TAIL}`,
  'iu',
);
const MONTH_DAY = new RegExp(
  String.raw`^${WEEKDAY}(\p{L}{3,9})\.?[\s\-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s\-]+(\d{4})${TIME_TAIL}`,
  'iu',
);
/** Visible characters with which no date begins, asked first, before white space is looked for: most texts are none. */
const NO_DATE = /^[!-/:-@b-ceg-ik-lp-ru-vx-z[-`{-~]/i;
/** What every date begins with. */
const STARTS_AS_DATE =
  /^(?:\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;
const EPOCH_MILLISECONDS = /^\d{12,13}$/;

/**
 * Reads a cell as a calendar day: sheet dates, ISO 8601 (a zone counts), `5 Mar 2024`, `Mar 5, 2024`,
 * `3/5/2024`, `3-5-2024`, `3.5.2024`, each with or without a time, and epoch milliseconds of 12 or 13
 * digits. In numeric dates the setting `Day first` decides, but a part over 12 is the day anyway.
 *
 * @returns the day; `undefined` for what is no date
 */
export function readDate(value: CellValue, style: DateStyle): CalendarDay | undefined {
  if (isDateCell(value)) return dayOfDateCell(value, style.timeZone);
  if (typeof value === 'number') {
    return Number.isInteger(value) && value >= 1e11 && value < 1e13
      ? dayOfInstant(value, style.timeZone)
      : undefined;
  }
  if (typeof value !== 'string') return undefined;
  if (NO_DATE.test(value)) return undefined;
  const text = cellText(value);
  if (text.length < 6 || text.length > 60 || !STARTS_AS_DATE.test(text)) return undefined;
  if (EPOCH_MILLISECONDS.test(text)) return dayOfInstant(Number(text), style.timeZone);
  return readNumericDate(text, style) ?? readNamedDate(text, style);
}

function readNumericDate(text: string, style: DateStyle): CalendarDay | undefined {
  const iso = ISO.exec(text) ?? YEAR_FIRST.exec(text);
  if (iso) return withTime(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso.slice(4), style);
  const parts = PARTS.exec(text);
  if (!parts) return undefined;
  const first = Number(parts[1]);
  const second = Number(parts[3]);
  const dayIsFirst = first > 12 ? true : second > 12 ? false : style.dayFirst;
  return withTime(
    fullYear(parts[4]),
    dayIsFirst ? second : first,
    dayIsFirst ? first : second,
    parts.slice(5),
    style,
  );
}

function readNamedDate(text: string, style: DateStyle): CalendarDay | undefined {
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth) {
    return withTime(
      fullYear(dayMonth[3]),
      monthNumber(dayMonth[2]),
      Number(dayMonth[1]),
      dayMonth.slice(4),
      style,
    );
  }
  const monthDay = MONTH_DAY.exec(text);
  if (!monthDay) return undefined;
  return withTime(
    Number(monthDay[3]),
    monthNumber(monthDay[1]),
    Number(monthDay[2]),
    monthDay.slice(4),
    style,
  );
}

/** Two digits mean the century that spreadsheets take: 00–29 is 2000–2029, 30–99 is 1930–1999. */
function fullYear(digits = ''): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

const FULL_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** 1 to 12; 0 for a word that is no month. `Sept` and `March` are months, `Marketing` is none. */
function monthNumber(word: string | undefined): number {
  const lower = (word ?? '').toLowerCase();
  if (lower === 'sept') return 9;
  return MONTHS.indexOf(lower) + 1 || FULL_MONTHS.indexOf(lower) + 1;
}

/** The day of a date with an optional time; a time with a zone is an instant, one without is a local clock. */
function withTime(
  year: number,
  month: number,
  day: number,
  clock: readonly (string | undefined)[],
  style: DateStyle,
): CalendarDay | undefined {
  const written = calendarDay(year, month, day);
  const [hours, minutes, seconds, half, zone] = clock;
  if (written === undefined || hours === undefined) return written;
  const hour = hourOfDay(Number(hours), half);
  if (hour === undefined || Number(minutes) > 59 || Number(seconds ?? 0) > 60) return undefined;
  if (hour === 24 && Number(minutes) + Number(seconds ?? 0) > 0) return undefined;
  if (zone === undefined) return written;
  const instant =
    written * 86_400_000 +
    hour * 3_600_000 +
    Number(minutes) * 60_000 +
    Number(seconds ?? 0) * 1000 -
    zoneOffsetMinutes(zone) * 60_000;
  return dayOfInstant(instant, style.timeZone);
}

function hourOfDay(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour <= 24 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

function zoneOffsetMinutes(zone: string): number {
  if (/^[a-z]/i.test(zone)) return 0;
  const digits = zone.replace(/\D/g, '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || 0);
  return zone.startsWith('-') ? -minutes : minutes;
}
