/**
 * A text whose lines, the last one too, end in a line feed: papaparse knows one line end for all of a text, while files
 * have them mixed. CRLF and LF stay, and a lone CR becomes CR CR LF, so that the three can still be told apart.
 */
export function withLineFeeds(text: string): string {
  const lines = text.replace(/\r(?!\n)/g, '\r\r\n');
  return lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`;
}

/**
 * The cells of one row of such a text with the line ends of the original: in quoted cells every CR stands before a line
 * feed, so one at the very end belongs to the row's line end.
 *
 * @param spansLines whether a quoted cell of the row has a line end
 */
export function originalCells(cells: string[], spansLines: boolean): string[] {
  const last = cells.length - 1;
  cells[last] = cells[last]?.replace(/\r+$/, '') ?? '';
  return spansLines ? cells.map((cell) => cell.replaceAll('\r\r\n', '\r')) : cells;
}

/** The place of the line feed that ends the line of `start`; the text's length behind the last. */
export function lineEnd(text: string, start: number): number {
  const lineFeed = text.indexOf('\n', start);
  return lineFeed === -1 ? text.length : lineFeed;
}

/** How many lines end from `start` to before `end`. */
export function countLineEnds(text: string, start: number, end: number): number {
  let ends = 0;
  let place = text.indexOf('\n', start);
  while (place !== -1 && place < end) {
    ends++;
    place = text.indexOf('\n', place + 1);
  }
  return ends;
}
