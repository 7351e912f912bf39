import type { CellValue } from './cell.ts';
import { cellText } from './text.ts';

/**
 * Reads a list: entries separated by commas, semicolons or line breaks; an entry that holds one of these is
 * quoted, `"Banking, Insurance"`, a quote inside it doubled. Entries are trimmed; empty ones are dropped.
 *
 * @returns the entries, and whether a quote was opened and never closed
 * @example readList('Google, "Banking, Insurance"').entries // ['Google', 'Banking, Insurance']
 */
export function readList(value: CellValue): { readonly entries: string[]; readonly openQuote: boolean } {
  if (typeof value !== 'string') {
    const text = cellText(value);
    return { entries: text === '' ? [] : [text], openQuote: false };
  }
  const entries: string[] = [];
  let entry = '';
  let quoted = false;
  for (let index = 0; index < value.length; index++) {
    const character = value.charAt(index);
    if (quoted) {
      if (character !== '"') entry += character;
      else if (value.charAt(index + 1) === '"') {
        entry += '"';
        index++;
      } else quoted = false;
    } else if (character === '"' && entry.trim() === '') {
      entry = '';
      quoted = true;
    } else if (character === ',' || character === ';' || character === '\n' || character === '\r') {
      entries.push(cellText(entry));
      entry = '';
    } else entry += character;
  }
  entries.push(cellText(entry));
  return { entries: entries.filter((text) => text !== ''), openQuote: quoted };
}
