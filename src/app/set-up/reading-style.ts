import type { Cells } from '../../core/table/cell.ts';
import type { ReadingStyle } from '../../core/table/cell-reading.ts';
import { cellText, foldText } from '../../core/table/text.ts';

/** Words that stand for an empty cell, folded. */
const BLANK_WORDS: ReadonlySet<string> = new Set([
  'select',
  'select…',
  'select...',
  '- select -',
  '-- select --',
  'please select',
  'please choose',
  'unknown',
  '(unknown)',
  'undefined',
  'n/a',
  'n.a.',
  'not available',
  'not applicable',
  'not specified',
  'not provided',
  'not set',
  '(not set)',
  '(not provided)',
  'no data',
  'none',
  '(none)',
  '(blank)',
  'null',
  'nil',
  'nan',
  '-',
  '--',
  '---',
  '–',
  '—',
  '?',
  '.',
  'tbd',
  'k.a.',
  'keine angabe',
  'unbekannt',
  'desconocido',
  'sin datos',
  'sin especificar',
  'não informado',
  'nao informado',
  'inconnu',
  'non renseigné',
]);

/** Rows looked at: enough to see how a list is written. */
const LOOKED_AT = 5000;

/** How a sheet writes numbers, dates and nothing, and what of it was seen in the cells themselves. */
export interface GuessedStyle {
  readonly style: ReadingStyle;
  /** Words for nothing that were seen, as they are spelled, commonest first. */
  readonly blankWords: readonly string[];
}

/**
 * Guesses how a sheet is written: from its text cells, and from the locale where these leave it open.
 *
 * @param locale of the spreadsheet, such as `de_DE`
 * @param timeZone IANA name
 */
export function guessStyle(rows: Cells, locale: string, timeZone: string): GuessedStyle {
  const seen = new Map<string, { spelling: string; count: number }>();
  const votes = { dayFirst: 0, monthFirst: 0, comma: 0, point: 0 };
  const step = Math.max(1, Math.floor(rows.length / LOOKED_AT));
  for (let index = 0; index < rows.length; index += step) {
    for (const value of rows[index] ?? []) {
      if (typeof value !== 'string' || value === '') continue;
      countBlankWord(value, seen);
      voteOnDate(value, votes);
      voteOnNumber(value, votes);
    }
  }
  const blankWords = [...seen.values()].sort((left, right) => right.count - left.count);
  const dayFirst =
    votes.dayFirst === votes.monthFirst ? isDayFirstLocale(locale) : votes.dayFirst > votes.monthFirst;
  const decimalComma = votes.comma === votes.point ? isCommaLocale(locale) : votes.comma > votes.point;
  return {
    style: { dayFirst, decimalComma, timeZone, blankTexts: new Set(seen.keys()) },
    blankWords: blankWords.map((word) => word.spelling),
  };
}

function countBlankWord(value: string, seen: Map<string, { spelling: string; count: number }>): void {
  if (value.length > 20) return;
  const folded = foldText(value);
  if (!BLANK_WORDS.has(folded)) return;
  const word = seen.get(folded);
  if (word) word.count++;
  else seen.set(folded, { spelling: cellText(value), count: 1 });
}

const NUMERIC_DATE = /^\s*(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d{2})\b/;

function voteOnDate(value: string, votes: { dayFirst: number; monthFirst: number }): void {
  const parts = value.length < 40 ? NUMERIC_DATE.exec(value) : null;
  if (!parts) return;
  const first = Number(parts[1]);
  const second = Number(parts[3]);
  if (first > 12 && first <= 31 && second <= 12) votes.dayFirst++;
  else if (second > 12 && second <= 31 && first <= 12) votes.monthFirst++;
}

const MONEY_MARKS = /^[\s+\-−(]*(?:[A-Z]{0,3}\$|\p{Sc}|[A-Z]{3}\s)?\s*|\s*(?:\p{Sc}|[A-Z]{3}|%|\))?\s*$/gu;
const COMMA_NUMBER = /^(?:\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|\d+,(?:\d{1,2}|\d{4,}))$/;
const POINT_NUMBER = /^(?:\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|\d+\.(?:\d{1,2}|\d{4,}))$/;

function voteOnNumber(value: string, votes: { comma: number; point: number }): void {
  if (value.length > 24 || !/\d[.,]\d/.test(value)) return;
  const bare = value.replace(MONEY_MARKS, '');
  if (COMMA_NUMBER.test(bare)) votes.comma++;
  else if (POINT_NUMBER.test(bare)) votes.point++;
}

function isCommaLocale(locale: string): boolean {
  try {
    const parts = new Intl.NumberFormat(languageTag(locale)).formatToParts(1.5);
    return parts.some((part) => part.type === 'decimal' && part.value === ',');
  } catch {
    return false;
  }
}

function isDayFirstLocale(locale: string): boolean {
  try {
    const parts = new Intl.DateTimeFormat(languageTag(locale), { timeZone: 'UTC' }).formatToParts(
      new Date(0),
    );
    const order = parts.map((part) => part.type);
    return order.indexOf('day') < order.indexOf('month');
  } catch {
    return false;
  }
}

function languageTag(locale: string): string {
  return locale.trim() === '' ? 'en-US' : locale.trim().replace(/_/g, '-');
}
