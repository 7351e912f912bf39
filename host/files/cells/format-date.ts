import { serialToMilliseconds } from './date-serial.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** Quoted text, escaped characters, fillers, elapsed units and other brackets, AM/PM, fractions, date letters, the rest. */
const TOKENS =
  /"([^"]*)"|\\(.)|_.|\*.|\[(h+|m+|s+)\]|\[[^\]]*\]|(AM\/PM|A\/P)|(\.0+)|(y+|m+|d+|h+|s+)|(General)|([\s\S])/gi;

interface Token {
  readonly kind: 'text' | 'elapsed' | 'half-day' | 'fraction' | 'unit';
  /** The letters, or the text itself. */
  readonly value: string;
}

const parsedPatterns = new Map<string, readonly Token[] | null>();

/** Tokens of a number format's first section, or null where it is no date format. */
function dateTokens(pattern: string): readonly Token[] | null {
  const known = parsedPatterns.get(pattern);
  if (known !== undefined) return known;
  const tokens: Token[] = [];
  let isDate = false;
  for (const match of pattern.matchAll(TOKENS)) {
    const [, quoted, escaped, elapsed, halfDay, fraction, unit, general, other] = match;
    if (other === ';') break;
    if (elapsed !== undefined) tokens.push({ kind: 'elapsed', value: elapsed.toLowerCase() });
    else if (halfDay !== undefined) tokens.push({ kind: 'half-day', value: halfDay });
    else if (fraction !== undefined) tokens.push({ kind: 'fraction', value: fraction });
    else if (unit !== undefined) tokens.push({ kind: 'unit', value: unit.toLowerCase() });
    else tokens.push({ kind: 'text', value: quoted ?? escaped ?? general ?? other ?? '' });
    isDate ||= elapsed !== undefined || unit !== undefined;
  }
  // `0.00 "days"` has no date letter left, but `0 s` would: digits beside date letters mean a number.
  const digits = tokens.some(({ kind, value }) => kind === 'text' && /^[0#?@]$/.test(value));
  const result = isDate && !digits ? withMinutes(tokens) : null;
  parsedPatterns.set(pattern, result);
  return result;
}

/** `m` means minutes right after hours or right before seconds, else the month; minutes are renamed `n`. */
function withMinutes(tokens: readonly Token[]): Token[] {
  const units = tokens.filter(({ kind }) => kind === 'unit' || kind === 'elapsed');
  return tokens.map((token) => {
    if (token.kind !== 'unit' || !/^mm?$/.test(token.value)) return token;
    const place = units.indexOf(token);
    const isMinute = units[place - 1]?.value.startsWith('h') || units[place + 1]?.value.startsWith('s');
    return isMinute ? { kind: 'unit', value: token.value.replaceAll('m', 'n') } : token;
  });
}

/** Whether a number format shows a date, a time or a duration. */
export function isDateFormat(pattern: string): boolean {
  return dateTokens(pattern) !== null;
}

/**
 * Text of a serial day as a date format shows it, with English names. Rounded as spreadsheets round: to the second
 * when seconds are shown, else cut off at the unit shown last.
 *
 * @param pattern a number format such as `d mmm yyyy` or `[h]:mm`
 * @returns undefined when the format is no date format
 * @example formatDate(45363.3847222222, 'yyyy-mm-dd hh:mm') // '2024-03-12 09:14'
 */
export function formatDate(serial: number, pattern: string): string | undefined {
  const tokens = dateTokens(pattern);
  if (!tokens || !Number.isFinite(serial)) return undefined;
  const fractionDigits = tokens.find(({ kind }) => kind === 'fraction')?.value.length ?? 1;
  const showsSeconds = tokens.some(({ value, kind }) => kind !== 'text' && value.startsWith('s'));
  const unit = showsSeconds ? 1000 / 10 ** Math.min(fractionDigits - 1, 3) : 1;
  const milliseconds = Math.round(serialToMilliseconds(serial) / unit) * unit;
  const twelveHours = tokens.some(({ kind }) => kind === 'half-day');
  const moment = new Date(milliseconds);
  const elapsed = milliseconds - serialToMilliseconds(0);
  return tokens.map((token) => tokenText(token, moment, elapsed, twelveHours)).join('');
}

function tokenText({ kind, value }: Token, moment: Date, elapsed: number, twelveHours: boolean): string {
  switch (kind) {
    case 'text':
      return value;
    case 'half-day': {
      const half = moment.getUTCHours() < 12 ? 'AM' : 'PM';
      return value.length === 3 ? half.slice(0, 1) : half;
    }
    case 'fraction': {
      const thousandths = String(moment.getUTCMilliseconds()).padStart(3, '0');
      return `.${thousandths.padEnd(value.length - 1, '0').slice(0, value.length - 1)}`;
    }
    case 'elapsed': {
      const perUnit = { h: 3_600_000, m: 60_000, s: 1000 }[value.charAt(0)] ?? 1000;
      return String(Math.floor(elapsed / perUnit)).padStart(value.length, '0');
    }
    case 'unit':
      return unitText(value, moment, twelveHours);
  }
}

function unitText(letters: string, moment: Date, twelveHours: boolean): string {
  const padded = (amount: number) => String(amount).padStart(Math.min(letters.length, 2), '0');
  const hour = moment.getUTCHours();
  const month = MONTHS[moment.getUTCMonth()] ?? '';
  const weekday = WEEKDAYS[moment.getUTCDay()] ?? '';
  switch (letters.charAt(0)) {
    case 'y':
      return letters.length <= 2
        ? padded(moment.getUTCFullYear() % 100).padStart(2, '0')
        : String(moment.getUTCFullYear()).padStart(4, '0');
    case 'm':
      if (letters.length === 3) return month.slice(0, 3);
      if (letters.length === 5) return month.slice(0, 1);
      return letters.length >= 4 ? month : padded(moment.getUTCMonth() + 1);
    case 'd':
      if (letters.length === 3) return weekday.slice(0, 3);
      return letters.length >= 4 ? weekday : padded(moment.getUTCDate());
    case 'h':
      return padded(twelveHours ? hour % 12 || 12 : hour);
    case 'n':
      return padded(moment.getUTCMinutes());
    default:
      return padded(moment.getUTCSeconds());
  }
}
