import { type CellValue, isDateCell } from './cell.ts';
import { cellText } from './text.ts';

/** How a team writes numbers. */
export interface NumberStyle {
  /** `1.234,5` instead of `1,234.5`. */
  readonly decimalComma: boolean;
}

const CURRENCY = String.raw`(?:[A-Z]{1,3}\$|US\$|\p{Sc}|(?:USD|EUR|GBP|CHF|JPY|INR|BRL|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|MXN|ZAR|SGD|HKD|CNY)\b)`;
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
  // Groups of three, or of two before a last three as in India; a thin or plain space and ' group in both styles.
  const grouped = ['\\s', "['’]", groupMark]
    .map((mark) => `\\d{1,3}(?:${mark}\\d{2,3})*${mark}\\d{3}`)
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

const RANGE_WITH_WORD = /^(.+?)\s*(?:\band\b|\bto\b|\.\.\.?|…|;)\s*(.+)$/iu;
const RANGE_WITH_DASH = /^(.*?[\d%kmb)])\s*[-–—]\s*(.+)$/iu;

/**
 * Reads a band as the number that stands for it, for number rules alone: `51-200` and `51 – 200` give the
 * midpoint 125.5, `1000+` and `>1000` give 1000, `<50` gives 25 (the middle of 0 and 50). A plain number
 * gives itself.
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
  const range = readEnds(/^(.+?)\s+to\s+(.+)$/iu, text, style) ?? readEnds(RANGE_WITH_DASH, text, style);
  return range && range[0] <= range[1] ? (range[0] + range[1]) / 2 : undefined;
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
  return readEnds(RANGE_WITH_WORD, text, style) ?? readEnds(RANGE_WITH_DASH, text, style);
}

function readEnds(pattern: RegExp, text: string, style: NumberStyle): readonly [number, number] | undefined {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const low = readNumberText((found[1] ?? '').trim(), style);
  const high = readNumberText((found[2] ?? '').trim(), style);
  return low === undefined || high === undefined ? undefined : [low, high];
}
