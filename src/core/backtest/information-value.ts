import { codeColumns } from '../scoring/lead-columns.ts';
import { weightsOfEvidence } from '../stats/weight-of-evidence.ts';
import type { Cells } from '../table/cell.ts';
import { CellReading, type ReadingStyle } from '../table/cell-reading.ts';

/** What a column tells of the outcome by itself. */
export interface ColumnEvidence {
  /** Null where the values all differ, or nothing can be said. */
  readonly iv: number | null;
  /** Share of the won, and of the lost, leads with a filled cell. */
  readonly filledOfWon: number;
  readonly filledOfLost: number;
}

/** Numbers and dates with more different values than this are put into so many bins. */
const MOST_BINS = 10;
/** Smaller levels are put together: a handful of leads proves nothing. */
const LEAST_LEVEL = 20;

interface Level {
  won: number;
  lost: number;
}

/** One distinct cell of a column, with the leads that hold it. */
interface Value extends Level {
  readonly cell: CellReading;
}

/**
 * Weighs single columns against the outcome, over the leads that count.
 *
 * @param isJudged one flag a row
 * @param isWon one flag a row, 1 for won
 * @returns evidence by column index
 */
export function columnEvidence(
  rows: Cells,
  isJudged: Uint8Array,
  isWon: Uint8Array,
  columnIndexes: readonly number[],
  style: ReadingStyle,
): ReadonlyMap<number, ColumnEvidence> {
  const columns = codeColumns(
    rows,
    isJudged,
    columnIndexes.map((columnIndex) => ({ columnIndex, mustBeDistinct: false })),
  );
  return new Map(
    [...columns].map(([columnIndex, { codes, values, counts }]) => {
      const won = new Float64Array(values.length);
      for (let row = 0; row < codes.length; row++) {
        const code = codes[row] as number;
        if (code >= 0 && isWon[row] === 1) won[code] = (won[code] as number) + 1;
      }
      const own = values.map((value, code) => ({
        cell: new CellReading(value, style),
        won: won[code] as number,
        lost: (counts[code] as number) - (won[code] as number),
      }));
      return [columnIndex, evidenceOf(own)];
    }),
  );
}

function evidenceOf(values: readonly Value[]): ColumnEvidence {
  const all = sumOf(values);
  const filled = values.filter(({ cell }) => !cell.isBlank);
  const { won, lost } = sumOf(filled);
  return {
    filledOfWon: all.won === 0 ? 0 : won / all.won,
    filledOfLost: all.lost === 0 ? 0 : lost / all.lost,
    iv: all.won === 0 || all.lost === 0 ? null : informationValue(values, filled, all),
  };
}

function informationValue(values: readonly Value[], filled: readonly Value[], all: Level): number | null {
  const byText = new Map<string, Level>();
  const numbers: { number: number; value: Value }[] = [];
  let areNumbers = true;
  for (const value of filled) {
    add(byText, value.cell.folded, value);
    const number = areNumbers ? (value.cell.number() ?? value.cell.day()) : undefined;
    if (number === undefined) areNumbers = false;
    else numbers.push({ number, value });
  }
  const leads = sumOf(filled);
  // A key, a name, a free text: every value differs, and says nothing of the next lead.
  if (byText.size > MOST_BINS && byText.size === leads.won + leads.lost) return null;
  const levels = areNumbers && byText.size > MOST_BINS ? binned(numbers) : [...byText.values()];
  const blank = sumOf(values.filter(({ cell }) => cell.isBlank));
  const pooled = pool(blank.won + blank.lost > 0 ? [...levels, blank] : levels);
  return pooled.length < 2 || all.won + all.lost === 0 ? 0 : weightsOfEvidence(pooled).iv;
}

/** Puts numbers into bins of about equally many leads, between R-7 quantiles. */
function binned(numbers: readonly { readonly number: number; readonly value: Value }[]): Level[] {
  const sorted = [...numbers].sort((left, right) => left.number - right.number);
  const ends = new Float64Array(sorted.length);
  let leads = 0;
  sorted.forEach(({ value }, index) => {
    leads += value.won + value.lost;
    ends[index] = leads;
  });
  const edges = Array.from({ length: MOST_BINS - 1 }, (_, bin) =>
    countedQuantile(sorted, ends, (bin + 1) / MOST_BINS),
  );
  const levels: Level[] = Array.from({ length: MOST_BINS }, () => ({ won: 0, lost: 0 }));
  let bin = 0;
  for (const { number, value } of sorted) {
    while (bin < edges.length && (edges[bin] as number) < number) bin++;
    const level = levels[bin] as Level;
    level.won += value.won;
    level.lost += value.lost;
  }
  return levels.filter(({ won, lost }) => won + lost > 0);
}

/**
 * The R-7 quantile of numbers that each stand for several leads.
 *
 * @param ends how many leads stand up to each number
 */
function countedQuantile(
  sorted: readonly { readonly number: number }[],
  ends: Float64Array,
  share: number,
): number {
  const place = share * ((ends[ends.length - 1] as number) - 1);
  const numberAt = (lead: number): number => sorted[ends.findIndex((end) => end > lead)]?.number ?? 0;
  const below = numberAt(Math.floor(place));
  return below + (place - Math.floor(place)) * (numberAt(Math.ceil(place)) - below);
}

function pool(levels: readonly Level[]): Level[] {
  const isSmall = ({ won, lost }: Level): boolean => won + lost < LEAST_LEVEL;
  const rest = sumOf(levels.filter(isSmall));
  const large = levels.filter((level) => !isSmall(level));
  return rest.won + rest.lost > 0 ? [...large, rest] : large;
}

function add(levels: Map<string, Level>, name: string, { won, lost }: Level): void {
  const level = levels.get(name) ?? { won: 0, lost: 0 };
  level.won += won;
  level.lost += lost;
  levels.set(name, level);
}

function sumOf(levels: readonly Level[]): Level {
  let won = 0;
  let lost = 0;
  for (const level of levels) {
    won += level.won;
    lost += level.lost;
  }
  return { won, lost };
}
