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

type NumberLevel = Level & { readonly number: number };

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
  const numbers: NumberLevel[] = [];
  const blank: Level = { won: 0, lost: 0 };
  const filled: Level = { won: 0, lost: 0 };
  let areNumbers = true;
  let isKey = false;
  for (let code = 0; code < values.length; code++) {
    const level = { won: won[code] as number, lost: lost[code] as number };
    // A value that only leads hold which do not count says nothing.
    if (level.won + level.lost === 0) continue;
    const cell = new CellReading(values[code], style);
    if (cell.isBlank) {
      join(blank, level);
      continue;
    }
    join(filled, level);
    if (isKey) continue;
    const key = keyOf(cell);
    const known = byKey.get(key);
    if (known) join(known, level);
    else byKey.set(key, { ...level });
    const number = areNumbers ? (cell.number() ?? cell.day()) : undefined;
    if (number === undefined) areNumbers = false;
    else numbers.push({ number, ...level });
    isKey = !areNumbers && byKey.size === KEY_SAMPLE && byKey.size === filled.won + filled.lost;
  }
  const all = { won: filled.won + blank.won, lost: filled.lost + blank.lost };
  const isNumeric = areNumbers && byKey.size > MOST_BINS;
  // A key, a name, a free text: every value differs, and says nothing of the next lead.
  const allDiffer =
    byKey.size > MOST_BINS &&
    (isKey ? blank.won + blank.lost === 0 : byKey.size === filled.won + filled.lost);
  return {
    filledOfWon: all.won === 0 ? 0 : filled.won / all.won,
    filledOfLost: all.lost === 0 ? 0 : filled.lost / all.lost,
    iv:
      all.won === 0 || all.lost === 0 || allDiffer
        ? null
        : informationValue(isKey ? [filled] : isNumeric ? binned(numbers) : [...byKey.values()], blank),
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

/** Puts numbers into bins of about equally many leads, between R-7 quantiles. */
function binned(numbers: readonly NumberLevel[]): Level[] {
  const sorted = [...numbers].sort((left, right) => left.number - right.number);
  const ends = new Float64Array(sorted.length);
  let leads = 0;
  sorted.forEach(({ won, lost }, index) => {
    leads += won + lost;
    ends[index] = leads;
  });
  const edges = Array.from({ length: MOST_BINS - 1 }, (_, bin) =>
    countedQuantile(sorted, ends, (bin + 1) / MOST_BINS),
  );
  const levels: Level[] = Array.from({ length: MOST_BINS }, () => ({ won: 0, lost: 0 }));
  let bin = 0;
  for (const level of sorted) {
    while (bin < edges.length && (edges[bin] as number) < level.number) bin++;
    join(levels[bin] as Level, level);
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

function join(level: Level, { won, lost }: Level): void {
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
