import Papa from 'papaparse';
import { lineEnd, originalCells } from './line-ends.ts';

/** A quote that RFC 4180 has no reading for. */
export interface BrokenQuote {
  readonly kind: 'never-closed' | 'text-after';
  /** Where the row starts that it is in. */
  readonly rowStart: number;
  /** Where in the text the quoted cell opens. */
  readonly openedAt: number;
  /** Where the quote is that text follows; the end of the text when there is none. */
  readonly closedAt: number;
}

/** What papaparse drops from the start of every text, also where it is the first cell's own. */
const { BYTE_ORDER_MARK } = Papa;

/**
 * Characters handed to papaparse at a time. It reads on to the end behind a broken quote, so that a file with many
 * would take minutes if each were followed by the whole rest.
 */
const WINDOW = 65_536;

/**
 * Reads rows with papaparse from `start` on, until `take` gives false or a quote is broken; papaparse itself would
 * read on behind a broken quote as best it can. A quote that does not open a cell is text, as in Excel and Sheets;
 * spaces between a closing quote and the end of its cell are dropped.
 *
 * @param text as `withLineFeeds` gives it; the cells have the line ends of the original
 * @param take is given the cells, where their row starts, and where the next one does
 * @returns the broken quote, if there is one
 */
export function readRows(
  text: string,
  start: number,
  delimiter: string,
  take: (cells: string[], rowStart: number, end: number) => boolean,
): BrokenQuote | undefined {
  let rowStart = start;
  let length = WINDOW;
  while (rowStart < text.length) {
    const windowStart = rowStart;
    const windowEnd = lineEnd(text, rowStart + length) + 1;
    let brokenQuote: BrokenQuote | undefined;
    let isEnough = false;
    parseWindow(text.slice(windowStart, windowEnd), delimiter, (cells, error, rowEnd) => {
      if (error) {
        brokenQuote = brokenQuoteOf(text, rowStart, windowStart, error);
        return false;
      }
      const end = windowStart + rowEnd;
      isEnough = !take(originalCells(cells, lineEnd(text, rowStart) < end - 1), rowStart, end);
      rowStart = end;
      return !isEnough;
    });
    if (isEnough) return undefined;
    const isCutOff = brokenQuote?.kind === 'never-closed' && windowEnd < text.length;
    if (brokenQuote && !isCutOff) return brokenQuote;
    length = isCutOff ? 2 * length : WINDOW;
  }
  return undefined;
}

/** Rows of some whole lines, one by one, until `take` gives false. */
function parseWindow(
  lines: string,
  delimiter: string,
  take: (cells: string[], error: Papa.ParseError | undefined, rowEnd: number) => boolean,
): void {
  let rowStart = 0;
  Papa.parse<string[]>(lines.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK + lines : lines, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      // Behind the last line end papaparse sees one more row.
      if (rowStart < lines.length && !take(data, errors[0], meta.cursor)) parser.abort();
      rowStart = meta.cursor;
    },
  });
}

/** An error of papaparse, whose index is the place after the opening quote. */
function brokenQuoteOf(
  text: string,
  rowStart: number,
  windowStart: number,
  { code, index = 1 }: Papa.ParseError,
): BrokenQuote {
  const openedAt = windowStart + index - 1;
  if (code === 'MissingQuotes') return { kind: 'never-closed', rowStart, openedAt, closedAt: text.length };
  return { kind: 'text-after', rowStart, openedAt, closedAt: loneQuote(text, openedAt + 1) ?? text.length };
}

/** Where the next quote from `start` on is that is not written twice. */
export function loneQuote(text: string, start: number): number | undefined {
  for (let quote = text.indexOf('"', start); quote !== -1; quote = text.indexOf('"', quote + 2)) {
    if (text.charAt(quote + 1) !== '"') return quote;
  }
  return undefined;
}
