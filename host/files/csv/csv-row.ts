const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** A quote that RFC 4180 has no reading for. */
export interface BrokenQuote {
  readonly kind: 'never-closed' | 'text-after';
  /** Where in the text the quoted cell opens. */
  readonly openedAt: number;
  /** Where the quote is that text follows; the end of the text when there is none. */
  readonly closedAt: number;
}

/** One row of delimited text, which may span several lines. */
interface CsvRow {
  readonly cells: string[];
  /** Where the next row starts; the text's length after the last one. */
  readonly end: number;
  /** Line ends inside quoted cells, so that the next row's line number can be told. */
  readonly lineEndsInside: number;
  readonly brokenQuote?: BrokenQuote;
}

/** Where a row that starts at `start` ends when no quote is honoured: before the line end, or the end of the text. */
export function lineEnd(text: string, start: number): number {
  for (let place = start; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code === LINE_FEED || code === CARRIAGE_RETURN) return place;
  }
  return text.length;
}

/** The place after a line end at `place`; CRLF counts as one. */
export function afterLineEnd(text: string, place: number): number {
  if (place >= text.length) return text.length;
  return text.charCodeAt(place) === CARRIAGE_RETURN && text.charCodeAt(place + 1) === LINE_FEED
    ? place + 2
    : place + 1;
}

/** How many lines end in a text: CRLF, LF and CR, mixed as they come. */
export function countLineEnds(text: string): number {
  let ends = 0;
  for (let place = lineEnd(text, 0); place < text.length; place = lineEnd(text, afterLineEnd(text, place)))
    ends++;
  return ends;
}

/**
 * Reads one row by RFC 4180, with CRLF, LF and CR line ends in any mixture. A quote that does not open a cell is text,
 * as in Excel and Sheets. Reading stops at a quote that has no proper reading, and says where.
 *
 * @param delimiter one character
 */
export function readCsvRow(text: string, start: number, delimiter: string): CsvRow {
  const delimiterCode = delimiter.charCodeAt(0);
  const cells: string[] = [];
  let place = start;
  let lineEndsInside = 0;
  for (;;) {
    if (text.charCodeAt(place) === QUOTE) {
      const quoted = readQuoted(text, place, delimiterCode);
      if ('kind' in quoted) return { cells, end: text.length, lineEndsInside, brokenQuote: quoted };
      cells.push(quoted.value);
      lineEndsInside += countLineEnds(quoted.value);
      place = quoted.end;
    } else {
      const cellStart = place;
      while (place < text.length && !endsCell(text.charCodeAt(place), delimiterCode)) place++;
      cells.push(text.slice(cellStart, place));
    }
    if (text.charCodeAt(place) !== delimiterCode)
      return { cells, end: afterLineEnd(text, place), lineEndsInside };
    place++;
  }
}

function endsCell(code: number, delimiterCode: number): boolean {
  return code === delimiterCode || code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** A quoted cell's text and the place after its closing quote. */
function readQuoted(
  text: string,
  openedAt: number,
  delimiterCode: number,
): { value: string; end: number } | BrokenQuote {
  let from = openedAt + 1;
  let hasDoubled = false;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return { kind: 'never-closed', openedAt, closedAt: text.length };
    const next = text.charCodeAt(quote + 1);
    if (next === QUOTE) {
      hasDoubled = true;
      from = quote + 2;
      continue;
    }
    if (quote + 1 < text.length && !endsCell(next, delimiterCode))
      return { kind: 'text-after', openedAt, closedAt: quote };
    const value = text.slice(openedAt + 1, quote);
    return { value: hasDoubled ? value.replaceAll('""', '"') : value, end: quote + 1 };
  }
}
