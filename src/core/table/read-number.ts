import { type CellValue, isDateCell } from './cell.ts';
import { addDecimals, decimalToNumber, exactDecimal } from './exact-decimal.ts';
import { cellText } from './text.ts';

/** How a team writes numbers. */
export interface NumberStyle {
  /** `1.234,5` instead of `1,234.5`. */
  readonly decimalComma: boolean;
}

const CURRENCY = String.raw`(?:[A-Z]{1,3}\$|US\$|\p{Sc}|(?:USD|EUR|GBP|CHF|JPY|INR|BRL|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|MXN|ZAR|SGD|HKD|CNY))`;
const SUFFIX_EXPONENT: Readonly<Record<string, number>> = {
  k: 3,
  m: 6,
  mn: 6,
  mio: 6,
  b: 9,
  bn: 9,
};

/** One grammar for each style; groups: sign, digits before the decimal mark, after it, exponent, suffix, percent. */
function grammar(groupMark: string, decimalMark: string): RegExp {
  // Groups of three; a thin or plain space and ' group in both styles, and India writes twos before the last three.
  // What begins with 0 has no groups: `0,500` is a decimal of another country, `030 123 456` a telephone.
  const grouped = ['\\s', "['’]", groupMark]
    .map((mark) => `[1-9]\\d{0,2}(?:${mark}\\d{3})+`)
    .concat(groupMark === ',' ? ['[1-9]\\d?(?:,\\d\\d)+,\\d{3}'] : [])
    .join('|');
  return new RegExp(
    `^([+\\-−]?)\\s*(?:${CURRENCY})?\\s*([+\\-−]?)` +
      `((?:${grouped})|\\d+)?(?:${decimalMark}(\\d*))?(?:e([+\\-]?\\d{1,3}))?` +
      `\\s*(k|mn|mio|m|bn|b)?\\s*(%)?\\s*(?:${CURRENCY})?$`,
    'iu',
  );
}

const POINT_GRAMMAR = grammar(',', '\\.');
const COMMA_GRAMMAR = grammar('\\.', ',');
const PLAIN_INTEGER = /^\d{1,15}$/;
const COULD_BE_NUMBER = /\d/;

/**
 * Reads a cell that is a number as a whole: sheet numbers, `1,234.5`, `$1.2M`, `10k`, `12%` (0.12),
 * `(300)` (−300), `+5`, `−5`. Anything else, dates and TRUE among it, is no number.
 *
 * @returns the number, exactly the nearest double of the decimal written; `undefined` for no number
 * @example readNumber('$1.2M', { decimalComma: false }) // 1200000
 * @example readNumber('02.Medium', { decimalComma: false }) // undefined
 */
export function readNumber(value: CellValue, style: NumberStyle): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  return readNumberText(cellText(value), style);
}

/**
 * Whether a text is digits beyond what a double can tell apart: an identifier, which equals another one digit
 * by digit and not as a number.
 */
export function isLongIdentifier(text: string): boolean {
  return /^\d{16,}$/.test(text) && !Number.isSafeInteger(Number(text));
}

function readNumberText(text: string, style: NumberStyle): number | undefined {
  if (PLAIN_INTEGER.test(text)) return Number(text);
  if (text.length > 40 || !COULD_BE_NUMBER.test(text)) return undefined;
  if (text.startsWith('(') && text.endsWith(')')) {
    const inner = readNumberText(text.slice(1, -1).trim(), style);
    return inner === undefined || inner < 0 ? undefined : 0 - inner;
  }
  const found = (style.decimalComma ? COMMA_GRAMMAR : POINT_GRAMMAR).exec(text);
  if (!found) return undefined;
  const [, outerSign = '', innerSign = '', whole = '', fraction = '', exponent, suffix, percent] = found;
  if (whole === '' && fraction === '') return undefined;
  if (outerSign !== '' && innerSign !== '') return undefined;
  const sign =
    outerSign === '' || outerSign === '+' ? (innerSign === '-' || innerSign === '−' ? '-' : '') : '-';
  const shift =
    Number(exponent ?? 0) + (suffix ? (SUFFIX_EXPONENT[suffix.toLowerCase()] ?? 0) : 0) - (percent ? 2 : 0);
  // Shifting in the decimal text keeps 1.1M at 1100000, where 1.1 * 1e6 is not.
  const number = Number(`${sign}${whole.replace(/\D/g, '') || '0'}.${fraction || '0'}e${shift}`);
  return Number.isFinite(number) ? number + 0 : undefined;
}

const AND_TO_OR_DOTS = /\band\b|\bto\b|\.\.\.?|…|;/giu;
const TO = /\bto\b/giu;
const DASH = /[-‐‑‒–—−]/gu;
const UNIT = /\d\s*(k|mn|mio|m|bn|b|%)/iu;

/**
 * Reads a band as the number that stands for it, for number rules alone: `51-200` and `51 – 200` give the
 * midpoint 125.5, `1000+` and `>1000` give 1000, `<50` gives 25 (the middle of 0 and 50). A unit written once
 * holds for both ends: `10-50k` is `10k-50k`, and `500-1k` is not. A plain number gives itself.
 */
export function readNumberOrBand(value: CellValue, style: NumberStyle): number | undefined {
  const number = readNumber(value, style);
  if (number !== undefined || typeof value !== 'string') return number;
  const text = cellText(value);
  if (text.length > 60 || !COULD_BE_NUMBER.test(text)) return undefined;
  if (text.endsWith('+')) return readNumberText(text.slice(0, -1).trim(), style);
  const bound = /^(<=?|≤|>=?|≥)\s*(.+)$/u.exec(text);
  if (bound) {
    const limit = readNumberText(bound[2] ?? '', style);
    if (limit === undefined) return undefined;
    return bound[1]?.startsWith('<') || bound[1] === '≤' ? limit / 2 : limit;
  }
  const range = readEnds(TO, text, style, withUnitOf) ?? readEnds(DASH, text, style, withUnitOf);
  return range && range[0] <= range[1] ? midpoint(range[0], range[1]) : undefined;
}

/** Half of the exact sum, so that `0.1-0.2` is 0.15. */
function midpoint(low: number, high: number): number {
  return decimalToNumber(addDecimals(exactDecimal(low), exactDecimal(high))) / 2;
}

/** The lower end with the unit of the upper one, where the upper one alone has a unit and would be no less without it. */
function withUnitOf(high: string, low: string, style: NumberStyle): string {
  const unit = UNIT.exec(high)?.[1];
  if (unit === undefined || UNIT.test(low)) return low;
  const bareHigh = readNumberText(high.replace(unit, '').trim(), style);
  const bareLow = readNumberText(low, style);
  return bareHigh !== undefined && bareLow !== undefined && bareLow <= bareHigh ? `${low}${unit}` : low;
}

/**
 * Reads the Value of `between`: `2 and 10`, `2 to 10`, `2..10`, `2-10`, `2; 10`.
 *
 * @returns both ends in the order written; `undefined` when the text is no range
 */
export function readNumberRange(value: CellValue, style: NumberStyle): readonly [number, number] | undefined {
  if (isDateCell(value)) return undefined;
  const text = cellText(value).replace(/^between\s+/i, '');
  if (text.length > 80) return undefined;
  return readEnds(AND_TO_OR_DOTS, text, style) ?? readEnds(DASH, text, style);
}

/** Both ends of a text at the first separator that has a number on either side. */
function readEnds(
  separator: RegExp,
  text: string,
  style: NumberStyle,
  completeLow = (_high: string, low: string, _style: NumberStyle): string => low,
): readonly [number, number] | undefined {
  separator.lastIndex = 0;
  for (let found = separator.exec(text); found; found = separator.exec(text)) {
    const high = text.slice(found.index + found[0].length).trim();
    const low = text.slice(0, found.index).trim();
    const ends = [readNumberText(completeLow(high, low, style), style), readNumberText(high, style)] as const;
    if (ends[0] !== undefined && ends[1] !== undefined) return [ends[0], ends[1]];
  }
  return undefined;
}
