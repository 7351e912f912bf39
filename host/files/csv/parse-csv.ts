import { FileError } from '../file-error.ts';
import { SENTENCES } from '../sentences.ts';
import { countLineEnds, withLineFeeds } from './line-ends.ts';
import { mendLine } from './mend-line.ts';
import { type BrokenQuote, readRows } from './read-rows.ts';

/** A table of texts. Rows may differ in length. */
export interface CsvTable {
  readonly rows: readonly (readonly string[])[];
  /** Line of the file where each row starts, 1-based. */
  readonly lineNumbers: readonly number[];
  /** Cells of a usual row: the number that most rows have. */
  readonly usualWidth: number;
  /** Sentences about what was mended or looks wrong. */
  readonly notes: readonly string[];
}

export interface ParseOptions {
  /** Line number of the text's first line, for files whose first line is not part of the table. Default 1. */
  readonly firstLine?: number;
  /** Whether the text holds blocks of different width, so that no row is called too long or too short. */
  readonly hasBlocks?: boolean;
}

/** How many mended lines are named one by one. */
const NAMED_LINES = 5;

/**
 * Splits delimited text into rows and cells with papaparse (see `readRows`); blank lines stay, so that row numbers
 * agree with the file, but rows without any text at the end are dropped.
 *
 * A broken quote is mended where there is one sensible reading (see `mendLine`), with a note that names the line; else
 * it is an error, never a cell that takes in the rest of the file.
 *
 * @throws FileError `broken-quote`
 */
export function parseCsv(
  fileName: string,
  text: string,
  delimiter: string,
  { firstLine = 1, hasBlocks = false }: ParseOptions = {},
): CsvTable {
  const lines = withLineFeeds(text);
  const rows: string[][] = [];
  const lineNumbers: number[] = [];
  const widths = new Map<number, number>();
  const mended: string[] = [];
  let lineNumber = firstLine;
  const take = (cells: string[], rowStart: number, end: number) => {
    rows.push(cells);
    lineNumbers.push(lineNumber);
    lineNumber += countLineEnds(lines, rowStart, end);
    if (cells.length > 1 || cells[0] !== '') widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
    return true;
  };
  for (let place = 0; place < lines.length; ) {
    const broken = readRows(lines, place, delimiter, take);
    if (!broken) break;
    const line = mendLine(lines, broken.rowStart, delimiter, mostCommon(widths));
    if (!line) throw brokenQuoteError(fileName, lines, broken, lineNumber);
    mended.push(
      line.mended === 'open-quote'
        ? SENTENCES.openQuoteMended(lineNumber)
        : SENTENCES.innerQuoteMended(lineNumber),
    );
    take(line.cells, broken.rowStart, line.end);
    place = line.end;
  }
  while (rows.length > 0 && rows[rows.length - 1]?.every((cell) => cell === '')) rows.pop();
  const table = { rows, lineNumbers: lineNumbers.slice(0, rows.length), usualWidth: mostCommon(widths) };
  const odd = hasBlocks ? [] : oddRows(table);
  return { ...table, notes: [...firstOf(mended), ...odd, ...swallowedRows(table, delimiter)] };
}

/** The key that was counted most often, the smaller of two; 0 for none. */
function mostCommon(counts: ReadonlyMap<number, number>): number {
  let best = 0;
  for (const [key, times] of counts) {
    const bestTimes = counts.get(best) ?? 0;
    if (times > bestTimes || (times === bestTimes && key < best)) best = key;
  }
  return best;
}

function brokenQuoteError(fileName: string, text: string, quote: BrokenQuote, rowLine: number): FileError {
  const openedAt = rowLine + countLineEnds(text, quote.rowStart, quote.openedAt);
  const closedAt = openedAt + countLineEnds(text, quote.openedAt, quote.closedAt);
  const sentence =
    quote.kind === 'never-closed'
      ? SENTENCES.unterminatedQuote(fileName, openedAt)
      : SENTENCES.textAfterQuote(fileName, openedAt, closedAt);
  return new FileError('broken-quote', sentence, openedAt);
}

function firstOf(notes: readonly string[]): string[] {
  const rest = notes.length - NAMED_LINES;
  return rest > 0 ? [...notes.slice(0, NAMED_LINES), SENTENCES.moreMended(rest)] : [...notes];
}

type Rows = Pick<CsvTable, 'rows' | 'lineNumbers' | 'usualWidth'>;

/** Rows that are longer than usual, or shorter amid usual ones; titles above and footers below a table are not odd. */
function oddRows({ rows, lineNumbers, usualWidth }: Rows): string[] {
  const first = rows.findIndex((row) => row.length === usualWidth);
  const last = rows.map((row) => row.length).lastIndexOf(usualWidth);
  const longer = rows.flatMap((row, index) =>
    row.length > usualWidth && row.slice(usualWidth).some(Boolean) ? index : [],
  );
  const shorter = rows.flatMap((row, index) =>
    index > first && index < last && row.length < usualWidth && row.some(Boolean) ? index : [],
  );
  const lineOf = (index: number | undefined) => lineNumbers[index ?? 0] ?? 1;
  return [
    ...(longer.length > 0 ? [SENTENCES.longerRows(longer.length, usualWidth, lineOf(longer[0]))] : []),
    ...(shorter.length > 0 ? [SENTENCES.shorterRows(shorter.length, usualWidth, lineOf(shorter[0]))] : []),
  ];
}

/** Two stray quotes in different rows look like one long cell: the lines inside it then have the table's width. */
function swallowedRows({ rows, lineNumbers, usualWidth }: Rows, delimiter: string): string[] {
  if (usualWidth < 3) return [];
  for (const [index, cells] of rows.entries()) {
    const isOneLine = lineNumbers[index + 1] === (lineNumbers[index] ?? 0) + 1;
    if (isOneLine) continue;
    const swallowing = cells
      .map((cell) => cell.split(/\r\n|\n|\r/))
      .find(([, ...inside]) => inside.some((line) => line.split(delimiter).length === usualWidth));
    const lineNumber = lineNumbers[index] ?? 1;
    if (swallowing) return [SENTENCES.quoteTakesRows(lineNumber, lineNumber + swallowing.length - 1)];
  }
  return [];
}
