import { lineEnd } from './line-ends.ts';
import { loneQuote, readRows } from './read-rows.ts';

/** A line that was read in spite of a broken quote. */
interface MendedLine {
  readonly cells: string[];
  /** Where the next line starts. */
  readonly end: number;
  readonly mended: 'inner-quote' | 'open-quote';
}

/**
 * Reads one line whose quotes are broken, if there is exactly one sensible reading: cells do not span lines, a quote
 * that is not followed by a delimiter or the line's end is text, and so is an opening quote that nothing closes. It
 * counts as mended only if it then has as many cells as rows have elsewhere; where nothing closes the quote so must the
 * next row, else the quote may rightly span lines.
 *
 * @param text as `withLineFeeds` gives it
 * @param width cells of a usual row; a table of one column gives no such evidence, so nothing is mended there
 */
export function mendLine(
  text: string,
  start: number,
  delimiter: string,
  width: number,
): MendedLine | undefined {
  if (width < 2) return undefined;
  const end = lineEnd(text, start);
  const line = text.slice(start, end).replace(/\r+$/, '');
  const cells: string[] = [];
  let mended: MendedLine['mended'] = 'inner-quote';
  for (let place = 0; place <= line.length; ) {
    const close = line.charAt(place) === '"' ? closingQuote(line, place, delimiter) : undefined;
    if (close !== undefined) {
      cells.push(line.slice(place + 1, close).replaceAll('""', '"'));
      place = close + 2;
    } else {
      if (line.charAt(place) === '"') mended = 'open-quote';
      const next = line.indexOf(delimiter, place);
      const cellEnd = next === -1 ? line.length : next;
      const cell = line.slice(place, cellEnd);
      // A quote in the middle tells that a delimiter before or behind it may be part of the text.
      if (cell.lastIndexOf('"') > 0) return undefined;
      cells.push(cell);
      place = cellEnd + 1;
    }
  }
  if (cells.length !== width) return undefined;
  if (mended === 'open-quote' && !rowFits(text, end + 1, delimiter, width)) return undefined;
  return { cells, end: end + 1, mended };
}

/** Whether the row at `start` can be read and has the width; behind the last row nothing speaks against it. */
function rowFits(text: string, start: number, delimiter: string, width: number): boolean {
  let fits = start >= text.length;
  readRows(text, start, delimiter, (cells) => {
    fits = cells.length === width;
    return false;
  });
  return fits;
}

/** The first quote behind `open` that a delimiter or the line's end follows. */
function closingQuote(line: string, open: number, delimiter: string): number | undefined {
  for (let quote = loneQuote(line, open + 1); quote !== undefined; quote = loneQuote(line, quote + 1)) {
    const next = line.charAt(quote + 1);
    if (next === '' || next === delimiter) return quote;
  }
  return undefined;
}
