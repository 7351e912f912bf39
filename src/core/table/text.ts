import { type CellValue, isDateCell } from './cell.ts';

/** White space that is no plain space (tabs, line breaks, no-break spaces …), and what shows nothing at all. */
const ODD_SPACE =
  /[\t-\r\u00a0\u1680\u2000-\u200b\u200e\u200f\u2028-\u202f\u205f-\u2060\u2066-\u2069\u3000\ufeff]/;
/** Zero-width spaces and marks of direction, which come along with pasted text. */
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/g;
const SPACE = 32;

/**
 * The text of a cell as rules see it: trimmed, inner runs of white space folded to one space, invisible marks
 * left out. TRUE and
 * FALSE are those words, numbers their shortest decimal form, dates `2024-03-05` (with `09:14` or `09:14:30`
 * when they have a time), in the zone the script runs in. A blank cell gives `''`.
 *
 * @example cellText('  Head  of Sales ') // 'Head of Sales'
 */
export function cellText(value: CellValue): string {
  if (typeof value === 'string') return tidy(value);
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isDateCell(value)) return dateText(value);
  return String(value);
}

function tidy(text: string): string {
  const isTidy =
    text.charCodeAt(0) !== SPACE &&
    text.charCodeAt(text.length - 1) !== SPACE &&
    !text.includes('  ') &&
    !ODD_SPACE.test(text);
  return isTidy ? text : text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** A date of another machine's clock, with the text that it has there. */
export class DateFromElsewhere extends Date {
  constructor(
    instant: number,
    readonly text: string,
  ) {
    super(instant);
  }
}

function dateText(date: Date): string {
  if (date instanceof DateFromElsewhere) return date.text;
  if (Number.isNaN(date.getTime())) return '';
  const two = (part: number): string => (part < 10 ? `0${part}` : String(part));
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const hours = date.getHours();
  const minutes = date.getMinutes();
  const seconds = date.getSeconds();
  if (hours === 0 && minutes === 0 && seconds === 0) return day;
  return `${day} ${two(hours)}:${two(minutes)}${seconds === 0 ? '' : `:${two(seconds)}`}`;
}

const PRINTABLE_ASCII = /^[ -~]*$/;

/**
 * The form under which two texts are the same: composed (NFC), without regard to case in the sense of
 * Unicode's full case folding, so that `STRASSE` equals `straße` and both Greek sigmas are one.
 */
export function foldCase(text: string): string {
  if (PRINTABLE_ASCII.test(text)) return text.toLowerCase();
  // Lower case first: the capital ẞ has no upper case, its small form does (SS).
  const folded = text.normalize('NFC').toLowerCase().toUpperCase().toLowerCase();
  return folded.replace(/ς/g, 'σ').normalize('NFC');
}

/** `cellText` under `foldCase`: what text rules compare. */
export function foldText(value: CellValue): string {
  return foldCase(cellText(value));
}

/** Folded text without any space: how headers and names are matched when they do not match exactly. */
export function foldName(value: CellValue): string {
  return foldText(value).replace(/ /g, '');
}
