import { lineEnd, withLineFeeds } from './line-ends.ts';
import { readRows } from './read-rows.ts';

/**
 * Delimiters that are looked for. Where two fit equally well the earlier one is taken: tabs and bars are rare inside
 * cells, commas are common there.
 */
const DELIMITERS = ['\t', '|', ';', ','] as const;

/** Rows and characters looked at; the delimiter shows long before. */
const SAMPLE_ROWS = 200;
const SAMPLE_CHARACTERS = 65_536;

/** Below it the character only turns up in some cells' text. */
const LEAST_SCORE = 0.2;

interface Fit {
  readonly delimiter: string;
  /** 0 to 1: how much the sample looks like a table with this delimiter. */
  readonly score: number;
  readonly width: number;
}

/**
 * The delimiter of a text: the one that gives most rows the same number of cells, the header among them, with quotes
 * that close where they should. Delimiters inside quoted cells do not count. A table of one column has a comma.
 *
 * papaparse's own guess looks at ten rows and needs two cells in each on average, so a title above a table of two
 * columns, or rows that end early, make it miss the delimiter.
 */
export function findDelimiter(text: string): string {
  const sample = withLineFeeds(text.slice(0, SAMPLE_CHARACTERS));
  let best: Fit = { delimiter: ',', score: 0, width: 1 };
  for (const delimiter of DELIMITERS) {
    const fit = fitOf(sample, delimiter);
    if (fit.score > best.score + 1e-9 || (fit.score > best.score - 1e-9 && fit.width > best.width))
      best = fit;
  }
  return best.score < LEAST_SCORE ? ',' : best.delimiter;
}

function fitOf(text: string, delimiter: string): Fit {
  const widths: number[] = [];
  let brokenQuotes = 0;
  const takeWidth = (cells: string[]) => {
    if (cells.some(Boolean)) widths.push(cells.length);
    return widths.length < SAMPLE_ROWS;
  };
  for (let place = 0; place < text.length && widths.length < SAMPLE_ROWS; ) {
    const broken = readRows(text, place, delimiter, takeWidth);
    if (!broken) break;
    // Go on with the next line: quotes are broken by a wrong delimiter, but one stray quote must not decide.
    brokenQuotes++;
    const end = lineEnd(text, broken.rowStart);
    widths.push(text.slice(broken.rowStart, end).split(delimiter).length);
    place = end + 1;
  }
  const width = usualWidth(widths);
  if (width < 2) return { delimiter, score: 0, width };
  const alike = widths.filter((cells) => cells === width).length;
  const ragged = widths.filter((cells) => cells > 1).length - alike;
  // A delimiter that the rows have and the first line lacks is more likely part of their text.
  const startsTable = widths[0] === width ? 1 : 0.6;
  const quotesHold = 1 - Math.min(1, brokenQuotes / widths.length);
  return { delimiter, score: ((alike + ragged / 2) / widths.length) * startsTable * quotesHold, width };
}

/** The width above one that most rows have; 1 where no row has a delimiter. */
function usualWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return (
    [...counts].reduce(
      (best, [width, times]) => (width > 1 && times > best[1] ? [width, times] : best),
      [1, 0],
    )[0] ?? 1
  );
}
