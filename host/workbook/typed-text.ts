import type { LocaleConventions } from './locale-conventions.ts';
import { isCalendarDay, serialOfWallTime } from './serial-date.ts';

/** What a sheet makes of text that is typed into a cell of no particular format. */
export type TypedValue =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `format` is the number format that comes with the way it was typed, such as `0%`. */
  | { readonly kind: 'number'; readonly value: number; readonly format: string | undefined };

/**
 * Reads typed text as Sheets does: numbers with group marks, percents, money, parentheses for negatives and
 * exponents; TRUE and FALSE; dates in the locale's order, ISO dates and month names, each with or without a
 * time of day; times. Everything else is text, unchanged.
 *
 * @param today decides the year of a date typed without one
 */
export function readTypedText(text: string, conventions: LocaleConventions, today: () => Date): TypedValue {
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) {
    return { kind: 'boolean', value: trimmed.toLowerCase() === 'true' };
  }
  // Everything else that a sheet reads has a digit: long text need not be looked at.
  if (trimmed.length > 40 || !/\d/.test(trimmed)) {
    return { kind: 'text', value: text };
  }
  return (
    readNumber(trimmed, conventions) ??
    readMoment(trimmed, conventions, today) ?? { kind: 'text', value: text }
  );
}

function readNumber(text: string, conventions: LocaleConventions): TypedValue | undefined {
  const match =
    /^(\()?([+-])?\s?([$€£¥])?\s?([+-])?([\d.,' \u00a0\u202f]*\d[\d.,]*)(e[+-]?\d+)?\s?(%)?\s?([€£])?(\))?$/i.exec(
      text,
    );
  if (match === null) {
    return undefined;
  }
  const [, open, sign, symbol, innerSign, body = '', exponent, percent, trailingSymbol, close] = match;
  const isWellFormed =
    (open === undefined) === (close === undefined) &&
    !(sign !== undefined && innerSign !== undefined) &&
    !(open !== undefined && (sign ?? innerSign) !== undefined);
  const magnitude = isWellFormed ? readMagnitude(body, conventions) : undefined;
  if (magnitude === undefined) {
    return undefined;
  }
  const isNegative = open !== undefined || (sign ?? innerSign) === '-';
  const value = Number(`${isNegative ? '-' : ''}${magnitude.digits}${exponent ?? ''}`);
  const decimals = magnitude.decimals > 0 ? '.00' : '';
  const money = symbol ?? trailingSymbol;
  const format =
    percent !== undefined
      ? `0${decimals}%`
      : money !== undefined
        ? `"${money}"#,##0${decimals}`
        : exponent !== undefined
          ? '0.00E+00'
          : magnitude.isGrouped
            ? `#,##0${decimals}`
            : undefined;
  return { kind: 'number', value: percent === undefined ? value : divideBy100(value), format };
}

function readMagnitude(
  body: string,
  { decimalMark, groupMark }: LocaleConventions,
): { digits: string; decimals: number; isGrouped: boolean } | undefined {
  const [whole = '', fraction, ...rest] = body.replace(/[\u00a0\u202f]/g, ' ').split(decimalMark);
  if (rest.length > 0 || !/^\d*$/.test(fraction ?? '')) {
    return undefined;
  }
  const groups = whole.split(groupMark);
  const isGrouped = groups.length > 1;
  const isWhole = isGrouped
    ? /^\d{1,3}$/.test(groups[0] ?? '') && groups.slice(1).every((group) => /^\d{3}$/.test(group))
    : /^\d*$/.test(whole);
  if (!isWhole || (whole === '' && (fraction ?? '') === '')) {
    return undefined;
  }
  return {
    digits: `${groups.join('') || '0'}${fraction ? `.${fraction}` : ''}`,
    decimals: fraction?.length ?? 0,
    isGrouped,
  };
}

/** Moves the point in the decimal text, because 12.3 / 100 is not the number that 0.123 is. */
function divideBy100(value: number): number {
  return Number(`${value}e-2`);
}

const TIME_OF_DAY = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s?([ap])m)?$/i;

function readMoment(text: string, conventions: LocaleConventions, today: () => Date): TypedValue | undefined {
  const seconds = readTimeOfDay(text);
  if (seconds !== undefined) {
    return { kind: 'number', value: seconds / 86400, format: 'h:mm:ss' };
  }
  const [, dayText = '', timeText] = /^(.*?)(?:,?\s+(\d{1,2}:.*))?$/.exec(text) ?? [];
  const day = readDay(dayText, conventions, today);
  const secondsOfDay = timeText === undefined ? 0 : readTimeOfDay(timeText);
  if (day === undefined || secondsOfDay === undefined || !isCalendarDay(day.year, day.month, day.day)) {
    return undefined;
  }
  return {
    kind: 'number',
    value: serialOfWallTime(day.year, day.month, day.day, secondsOfDay),
    format: timeText === undefined ? day.format : `${day.format} h:mm:ss`,
  };
}

function readTimeOfDay(text: string): number | undefined {
  const match = TIME_OF_DAY.exec(text);
  if (match === null) {
    return undefined;
  }
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  const half = match[4]?.toLowerCase();
  const isValid = minute < 60 && second < 60 && (half === undefined ? hour < 24 : hour >= 1 && hour <= 12);
  const hour24 = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return isValid ? hour24 * 3600 + minute * 60 + second : undefined;
}

interface TypedDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly format: string;
}

function readDay(text: string, conventions: LocaleConventions, today: () => Date): TypedDay | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso !== null) {
    return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), format: 'yyyy-mm-dd' };
  }
  return readNumericDay(text, conventions, today) ?? readNamedMonthDay(text, conventions, today);
}

function readNumericDay(
  text: string,
  conventions: LocaleConventions,
  today: () => Date,
): TypedDay | undefined {
  // A full stop separates dates only where it cannot be taken for a decimal point.
  const marks = conventions.decimalMark === ',' ? '[-/.]' : '[-/]';
  const match = new RegExp(`^(\\d{1,2})(${marks})(\\d{1,2})(?:\\2(\\d{2}|\\d{4}))?$`).exec(text);
  if (match === null) {
    return undefined;
  }
  const [first, second] = [Number(match[1]), Number(match[3])];
  const [month, day] = conventions.dateOrder === 'DMY' ? [second, first] : [first, second];
  const hasYear = match[4] !== undefined;
  return {
    year: hasYear ? fullYear(Number(match[4])) : today().getFullYear(),
    month,
    day,
    format: hasYear ? conventions.dateFormat : conventions.dateOrder === 'DMY' ? 'd-m' : 'm-d',
  };
}

function readNamedMonthDay(
  text: string,
  { monthNames }: LocaleConventions,
  today: () => Date,
): TypedDay | undefined {
  const dayFirst = /^(\d{1,2})[\s-]?(\p{L}{3,})\.?(?:[\s,-]+(\d{2}|\d{4}))?$/u.exec(text);
  const monthFirst = /^(\p{L}{3,})\.?[\s-](\d{1,2})(?:,?[\s-]+(\d{2}|\d{4}))?$/u.exec(text);
  const [day, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = monthNames.get((name ?? '').toLowerCase());
  if (month === undefined) {
    return undefined;
  }
  return {
    year: year === undefined ? today().getFullYear() : fullYear(Number(year)),
    month,
    day: Number(day),
    format: 'd mmm yyyy',
  };
}

function fullYear(year: number): number {
  return year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year;
}
