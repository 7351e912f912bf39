import type { ICellData, IStyleData } from '@univerjs/presets';
import { ISO_DATE_FORMATS, type IsoDatePrecision, isoDate } from './date-serial.ts';
import { CELL_TYPE, NO, YES } from './univer-values.ts';

/** Formats of cells that were read from text: plain text, or one of the ISO dates. */
export type TextCellFormat = 'text' | IsoDatePrecision;

export const TEXT_CELL_STYLES: Readonly<Record<TextCellFormat, IStyleData>> = {
  text: { n: { pattern: '@' } },
  day: { n: { pattern: ISO_DATE_FORMATS.day } },
  minute: { n: { pattern: ISO_DATE_FORMATS.minute } },
  second: { n: { pattern: ISO_DATE_FORMATS.second } },
};

/** Digits that a spreadsheet number holds; longer ones are identifiers, and would be rounded. */
const MOST_DIGITS = 15;
/** Sign, `0.`, the five zeros after which numbers are written with an exponent, and the digits. */
const LONGEST_NUMBER = 1 + 2 + 5 + MOST_DIGITS;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * The number that a text is, letter for letter: `12`, `-0.5`, but neither `07`, `1.50`, `+3`, `1e5` nor
 * `12345678901234567`, which would come back as other text.
 */
export function plainNumber(text: string): number | undefined {
  if (text.length > LONGEST_NUMBER || !PLAIN_NUMBER.test(text)) return undefined;
  const digits = text.replace(/^-?0?\.?0*|\./g, '').length;
  const value = Number(text);
  return digits <= MOST_DIGITS && String(value) === text ? value : undefined;
}

/**
 * A cell from the text of a delimited file, such that saving the cell again gives the same text: plain numbers become
 * numbers, ISO dates become dates that show the same text, and everything else is text under the text format `@`, so
 * that nothing re-reads it: `07`, bands such as `1-10`, `3/5/2024`, `TRUE`, and `=HYPERLINK(…)`, which never becomes a
 * formula.
 *
 * @param styleOf what the cell refers to as its style, by format
 * @returns undefined for no text
 */
export function cellFromText(
  text: string,
  styleOf: (format: TextCellFormat) => string | IStyleData,
): ICellData | undefined {
  if (text === '') return undefined;
  const first = text.charCodeAt(0);
  const maybeNumber = (first >= 48 && first <= 57) || first === 45;
  if (maybeNumber) {
    const value = plainNumber(text);
    if (value !== undefined) return { v: value, t: CELL_TYPE.number };
    const date = isoDate(text);
    if (date) return { v: date.serial, t: CELL_TYPE.number, s: styleOf(date.precision) };
  }
  return { v: text, t: CELL_TYPE.text, s: styleOf('text') };
}

/**
 * A cell of a config file: as `cellFromText`, and `TRUE` and `FALSE` in any case are the booleans of a checkbox.
 * Nothing becomes a formula.
 */
export function configCellFromText(
  text: string,
  styleOf: (format: TextCellFormat) => string | IStyleData,
): ICellData | undefined {
  const word = text.trim().toUpperCase();
  if (word === 'TRUE' || word === 'FALSE') return { v: word === 'TRUE' ? YES : NO, t: CELL_TYPE.boolean };
  return cellFromText(text, styleOf);
}
