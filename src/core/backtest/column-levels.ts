import { quantileOf } from '../stats/quantile.ts';
import type { RisingNumbers } from '../stats/rising-numbers.ts';

/** Leads of one level of a column: one of its values, or several that are taken as one. */
export interface Level {
  won: number;
  lost: number;
}

/** The leads that count by what stands in a column. */
export interface ColumnLevels {
  readonly filled: Level;
  readonly blank: Level;
  /** The levels of the filled cells. */
  readonly levels: readonly Level[];
  /** Filled cells that are in none of them: each is of a level smaller than `LEAST_LEVEL`. */
  readonly small: Level;
  /**
   * A key, a name, a free text: every value differs, and says nothing of the next lead. Where it is blank for some
   * leads, that may say much.
   */
  readonly allDiffer: boolean;
}

/** Smaller levels are put together: a handful of leads proves nothing. */
export const LEAST_LEVEL = 20;
/** Numbers and dates with more different values than this are put into so many bins; fewer values that all differ are no key. */
export const MOST_BINS = 10;

export function noLevel(): Level {
  return { won: 0, lost: 0 };
}

export function addLevel(level: Level, won: number, lost: number): void {
  level.won += won;
  level.lost += lost;
}

/** Levels by key, in the order in which keys come. */
export class KeyedLevels<Key> {
  readonly byKey = new Map<Key, Level>();

  add(key: Key, won: number, lost: number): void {
    const known = this.byKey.get(key);
    if (known) addLevel(known, won, lost);
    else this.byKey.set(key, { won, lost });
  }
}

/**
 * Puts numbers into bins of about equally many leads, between R-7 quantiles.
 *
 * @param numbers by code; codes that no lead holds, and blank ones, count for nothing
 * @param rising the number of every lead, sorted
 */
export function binned(
  numbers: Float64Array,
  rising: RisingNumbers,
  won: Int32Array,
  lost: Int32Array,
): readonly Level[] {
  const edges = Array.from({ length: MOST_BINS - 1 }, (_, bin) => quantileOf(rising, (bin + 1) / MOST_BINS));
  const levels = Array.from({ length: MOST_BINS }, noLevel);
  for (let code = 0; code < numbers.length; code++) {
    const number = numbers[code] as number;
    if (Number.isNaN(number)) continue;
    let bin = 0;
    while (bin < edges.length && (edges[bin] as number) < number) bin++;
    addLevel(levels[bin] as Level, won[code] as number, lost[code] as number);
  }
  return levels.filter((level) => level.won + level.lost > 0);
}
