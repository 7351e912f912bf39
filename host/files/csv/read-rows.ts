import Papa from 'papaparse';

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
 * A text whose lines all end in a line feed, which papaparse needs: it knows one line end for all of a text, while
 * files have them mixed. CRLF and LF stay, and a lone CR becomes CR CR LF, so that the three can still be told apart.
 */
export function withLineFeeds(text: string): string {
  return text.replace(/\r(?!\n)/g, '\r\r\n');
}

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
  const rest = text.slice(start);
  let rowStart = start;
  let brokenQuote: BrokenQuote | undefined;
  Papa.parse<string[]>(rest.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK + rest : rest, {
    delimiter,
    newline: '\n',
    step: ({ data, errors: [error], meta }, parser) => {
      if (rowStart >= text.length) return;
      const end = start + meta.cursor;
      if (error?.type === 'Quotes') {
        // The error's index is the place after the opening quote.
        const openedAt = start + (error.index ?? 1) - 1;
        const kind = error.code === 'MissingQuotes' ? 'never-closed' : 'text-after';
        brokenQuote = { kind, rowStart, openedAt, closedAt: loneQuote(text, openedAt + 1) ?? text.length };
        parser.abort();
      } else if (take(originalCells(data, text, rowStart, end), rowStart, end)) {
        rowStart = end;
      } else {
        parser.abort();
      }
    },
  });
  return brokenQuote;
}

/** Undoes `withLineFeeds`: every CR inside a quoted cell is before a line feed, so one at the end is the row's. */
function originalCells(cells: string[], text: string, rowStart: number, end: number): string[] {
  const last = cells.length - 1;
  cells[last] = cells[last]?.replace(/\r+$/, '') ?? '';
  const spansLines = text.indexOf('\n', rowStart) < end - 1;
  return spansLines ? cells.map((cell) => cell.replaceAll('\r\r\n', '\r')) : cells;
}

/** Where the next quote from `start` on is that is not written twice. */
export function loneQuote(text: string, start: number): number | undefined {
  for (let quote = text.indexOf('"', start); quote !== -1; quote = text.indexOf('"', quote + 2)) {
    if (text.charAt(quote + 1) !== '"') return quote;
  }
  return undefined;
}

/** Where the line ends that `start` is in, before its line end. */
export function lineEnd(text: string, start: number): number {
  const lineFeed = text.indexOf('\n', start);
  return lineFeed === -1 ? text.length : lineFeed;
}

/** How many lines end between two places of a text. */
export function countLineEnds(text: string, start: number, end: number): number {
  let ends = 0;
  for (let place = lineEnd(text, start); place < end; place = lineEnd(text, place + 1)) ends++;
  return ends;
}
