import type { Cells } from '../../core/table/cell.ts';
import type { ReadingStyle } from '../../core/table/cell-reading.ts';
import { foldText } from '../../core/table/text.ts';
import { headerWords } from './header-words.ts';
import type { HeaderMapping } from './map-headers.ts';

/** An e-mail column may have gaps and a few people twice; an id may not. */
const EMAIL_FILLED = 0.8;
const EMAIL_UNIQUE = 0.9;
const ID_FILLED = 0.95;
const ID_UNIQUE = 0.999;

const ID_WORDS = /(?:^| )(?:id|number|key|code|uuid|guid)$/;

/**
 * Guesses the column that tells leads apart: the e-mail address where most leads have one of their own, else
 * a record id, else the first column that is called an id and has no value twice.
 *
 * @returns 0-based column; `undefined` when no column tells leads apart
 */
export function guessLeadKey(
  headers: readonly string[],
  rows: Cells,
  mapping: HeaderMapping,
  style: ReadingStyle,
): number | undefined {
  const fits = (columnIndex: number | undefined, filled: number, unique: number): boolean => {
    if (columnIndex === undefined || rows.length === 0) return false;
    const counted = countKeys(rows, columnIndex, style);
    return counted.filled >= filled * rows.length && counted.distinct >= unique * counted.filled;
  };
  const email = mapping.email?.columnIndex;
  if (fits(email, EMAIL_FILLED, EMAIL_UNIQUE)) return email;
  const record = mapping.recordId?.columnIndex;
  if (fits(record, ID_FILLED, ID_UNIQUE)) return record;
  const id = headers.findIndex(
    (header, index) =>
      ID_WORDS.test(headerWords(header).phrase) &&
      headers.indexOf(header) === headers.lastIndexOf(header) &&
      fits(index, ID_FILLED, ID_UNIQUE),
  );
  if (id >= 0) return id;
  if (fits(email, 0.5, EMAIL_UNIQUE)) return email;
  const name = mapping.fullName?.columnIndex;
  return fits(name, ID_FILLED, ID_UNIQUE) ? name : undefined;
}

function countKeys(rows: Cells, columnIndex: number, style: ReadingStyle) {
  const distinct = new Set<string>();
  let filled = 0;
  for (const row of rows) {
    const folded = foldText(row[columnIndex]);
    if (folded === '' || style.blankTexts.has(folded)) continue;
    filled++;
    distinct.add(folded);
  }
  return { filled, distinct: distinct.size };
}
