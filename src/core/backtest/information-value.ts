import type { CodedColumn } from '../scoring/lead-columns.ts';
import { weightsOfEvidence } from '../stats/weight-of-evidence.ts';
import { type CellValue, isDateCell } from '../table/cell.ts';
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

/** Texts that differ for so many leads in a row name the lead: each is a small level, to be put with the others. */
const KEY_SAMPLE = 2048;

interface Level {
  won: number;
  lost: number;
}

/**
 * Weighs single columns against the outcome, over the leads that count.
 *
 * @param columns the columns, coded over any rows of which those that count are a part
 * @param rowIndexes the rows that count
 * @param isWon 1 for won, 0 for lost, in the same order
 * @returns evidence by column index
 */
export function columnEvidence(
  columns: ReadonlyMap<number, CodedColumn>,
  rowIndexes: Int32Array,
  isWon: Uint8Array,
  style: ReadingStyle,
): ReadonlyMap<number, ColumnEvidence> {
  return new Map(
    [...columns].map(([columnIndex, { codes, values }]) => {
      const won = new Float64Array(values.length);
      const lost = new Float64Array(values.length);
      for (let place = 0; place < rowIndexes.length; place++) {
        const code = codes[rowIndexes[place] as number] as number;
        const counts = isWon[place] === 1 ? won : lost;
        counts[code] = (counts[code] as number) + 1;
      }
      return [columnIndex, evidenceOf(values, won, lost, style)];
    }),
  );
}

/** Levels of a column, and its numbers where all of it is numbers or dates. */
function evidenceOf(
  values: readonly CellValue[],
  won: Float64Array,
  lost: Float64Array,
  style: ReadingStyle,
): ColumnEvidence {
  const byKey = new Map<string | number, Level>();
  const numbers = new Float64Array(values.length).fill(Number.NaN);
  const blank: Level = { won: 0, lost: 0 };
  const filled: Level = { won: 0, lost: 0 };
  let areNumbers = true;
  let isKey = false;
  for (let code = 0; code < values.length; code++) {
    const wonHere = won[code] as number;
    const lostHere = lost[code] as number;
    // A value that only leads hold which do not count says nothing.
    if (wonHere + lostHere === 0) continue;
    const cell = new CellReading(values[code], style);
    if (cell.isBlank) {
      add(blank, wonHere, lostHere);
      continue;
    }
    add(filled, wonHere, lostHere);
    if (isKey) continue;
    const key = keyOf(cell);
    const known = byKey.get(key);
    if (known) add(known, wonHere, lostHere);
    else byKey.set(key, { won: wonHere, lost: lostHere });
    const number = areNumbers ? (cell.number() ?? cell.day()) : undefined;
    if (number === undefined) areNumbers = false;
    else numbers[code] = number;
    isKey = !areNumbers && byKey.size === KEY_SAMPLE && byKey.size === filled.won + filled.lost;
  }
  const all = { won: filled.won + blank.won, lost: filled.lost + blank.lost };
  const isNumeric = areNumbers && byKey.size > MOST_BINS;
  // A key, a name, a free text: every value differs, and says nothing of the next lead. Where it is blank for some
  // leads, that may say much.
  const allDiffer =
    byKey.size > MOST_BINS &&
    blank.won + blank.lost === 0 &&
    (isKey || byKey.size === filled.won + filled.lost);
  return {
    filledOfWon: all.won === 0 ? 0 : filled.won / all.won,
    filledOfLost: all.lost === 0 ? 0 : filled.lost / all.lost,
    iv:
      all.won === 0 || all.lost === 0 || allDiffer
        ? null
        : informationValue(
            isKey ? [filled] : isNumeric ? binned(numbers, won, lost) : [...byKey.values()],
            blank,
          ),
  };
}

/** Cells of one level have one key; numbers and days are their own, for their text takes long to make. */
function keyOf(cell: CellReading): string | number {
  if (typeof cell.value === 'number') return cell.value;
  return isDateCell(cell.value) ? `day ${cell.day()}` : cell.folded;
}

function informationValue(levels: readonly Level[], blank: Level): number {
  const pooled = pool(blank.won + blank.lost > 0 ? [...levels, blank] : levels);
  return pooled.length < 2 ? 0 : weightsOfEvidence(pooled).iv;
}

/**
 * Puts numbers into bins of about equally many leads, between R-7 quantiles.
 *
 * @param numbers by code; NaN for a code that is blank or that no lead holds
 * @param won how many won leads hold each code, and `lost` how many lost ones
 */
function binned(numbers: Float64Array, won: Float64Array, lost: Float64Array): Level[] {
  const leads = numbers.map((number, code) =>
    Number.isNaN(number) ? 0 : (won[code] as number) + (lost[code] as number),
  );
  const rising = new Float64Array(leads.reduce((sum, count) => sum + count, 0));
  let filled = 0;
  leads.forEach((count, code) => {
    rising.fill(numbers[code] as number, filled, filled + count);
    filled += count;
  });
  rising.sort();
  const edges = Array.from({ length: MOST_BINS - 1 }, (_, bin) => {
    const place = ((bin + 1) / MOST_BINS) * (rising.length - 1);
    const below = rising[Math.floor(place)] as number;
    return below + (place - Math.floor(place)) * ((rising[Math.ceil(place)] as number) - below);
  });
  const levels: Level[] = Array.from({ length: MOST_BINS }, () => ({ won: 0, lost: 0 }));
  numbers.forEach((number, code) => {
    if (leads[code] === 0) return;
    let bin = 0;
    while (bin < edges.length && (edges[bin] as number) < number) bin++;
    add(levels[bin] as Level, won[code] as number, lost[code] as number);
  });
  return levels.filter((level) => level.won + level.lost > 0);
}

function pool(levels: readonly Level[]): Level[] {
  const isSmall = ({ won, lost }: Level): boolean => won + lost < LEAST_LEVEL;
  const rest = sumOf(levels.filter(isSmall));
  const large = levels.filter((level) => !isSmall(level));
  return rest.won + rest.lost > 0 ? [...large, rest] : large;
}

function add(level: Level, won: number, lost: number): void {
  level.won += won;
  level.lost += lost;
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
