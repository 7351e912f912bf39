import { risingNumbers } from '../stats/rising-numbers.ts';
import { type CellValue, isDateCell } from '../table/cell.ts';
import { CellReading, type ReadingStyle } from '../table/cell-reading.ts';
import {
  addLevel,
  binned,
  type ColumnLevels,
  KeyedLevels,
  LEAST_LEVEL,
  MOST_BINS,
  noLevel,
} from './column-levels.ts';

/** Texts that differ for so many leads in a row name the lead: each is a small level, to be put with the others. */
const KEY_SAMPLE = 2048;

/**
 * The levels of any column: equal texts are one level, and so are equal numbers and dates; where all of the cells read
 * as numbers or dates, they go into bins.
 *
 * @param values a cell for each code
 * @param won how many won leads hold each code, and `lost` how many lost ones; a code that none holds says nothing
 */
export function keyLevels(
  values: readonly CellValue[],
  won: Int32Array,
  lost: Int32Array,
  style: ReadingStyle,
): ColumnLevels {
  const keyed = new KeyedLevels<string | number>();
  const { byKey } = keyed;
  let numbers = new Float64Array(0);
  let leads = new Int32Array(0);
  const filled = noLevel();
  const blank = noLevel();
  const small = noLevel();
  let areNumbers = true;
  let isKey = false;
  let rare: RareKeys | undefined;
  for (let code = 0; code < values.length; code++) {
    const wonHere = won[code] as number;
    const lostHere = lost[code] as number;
    if (wonHere + lostHere === 0) continue;
    const cell = new CellReading(values[code], style);
    if (cell.isBlank) {
      addLevel(blank, wonHere, lostHere);
      continue;
    }
    addLevel(filled, wonHere, lostHere);
    if (isKey) continue;
    if (rare) {
      rare.add(keyOf(cell), wonHere + lostHere, code);
      continue;
    }
    keyed.add(keyOf(cell), wonHere, lostHere);
    const number = areNumbers ? (cell.number() ?? cell.day()) : undefined;
    if (number === undefined) areNumbers = false;
    else {
      if (leads.length === 0) {
        numbers = new Float64Array(values.length).fill(Number.NaN);
        leads = new Int32Array(values.length);
      }
      numbers[code] = number;
      leads[code] = wonHere + lostHere;
    }
    if (areNumbers || byKey.size < KEY_SAMPLE) continue;
    if (byKey.size < filled.won + filled.lost) rare = new RareKeys(byKey, values.length);
    else isKey = byKey.size === KEY_SAMPLE;
  }
  for (let code = 0; rare && code < values.length; code++) {
    if (!rare.has(code)) continue;
    if (rare.isSmall(code)) addLevel(small, won[code] as number, lost[code] as number);
    else keyed.add(keyOf(new CellReading(values[code], style)), won[code] as number, lost[code] as number);
  }
  const areMany = byKey.size > MOST_BINS;
  const inBins = areNumbers && areMany;
  return {
    filled,
    blank,
    levels: isKey
      ? [filled]
      : inBins
        ? binned(numbers, risingNumbers(numbers, leads), won, lost)
        : [...byKey.values()],
    small,
    allDiffer:
      areMany && !rare && blank.won + blank.lost === 0 && (isKey || byKey.size === filled.won + filled.lost),
  };
}

/** Cells of one level have one key; numbers and days are their own, for their text takes long to make. */
function keyOf(cell: CellReading): string | number {
  if (typeof cell.value === 'number') return cell.value;
  return isDateCell(cell.value) ? `day ${cell.day()}` : cell.folded;
}

/**
 * Tells of very many keys which are surely of few leads: leads are counted by a hash of the key, and a key has no more
 * leads than its hash. So but few keys need be told apart one by one, which takes the longer the more they are.
 */
class RareKeys {
  private readonly leads: Int32Array;
  /** One more than the hash of each code's key; 0 for codes that were not added. */
  private readonly hashes: Uint32Array;

  /** @param known keys of codes that are not added, with their leads */
  constructor(known: KeyedLevels<string | number>['byKey'], codes: number) {
    this.leads = new Int32Array(2 ** Math.ceil(Math.log2(codes)));
    this.hashes = new Uint32Array(codes);
    for (const [key, { won, lost }] of known) this.count(key, won + lost);
  }

  add(key: string | number, leads: number, code: number): void {
    this.hashes[code] = this.count(key, leads) + 1;
  }

  has(code: number): boolean {
    return this.hashes[code] !== 0;
  }

  isSmall(code: number): boolean {
    return (this.leads[(this.hashes[code] as number) - 1] as number) < LEAST_LEVEL;
  }

  private count(key: string | number, leads: number): number {
    const hash = hashOf(String(key)) & (this.leads.length - 1);
    this.leads[hash] = (this.leads[hash] as number) + leads;
    return hash;
  }
}

function hashOf(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash, 31) + text.charCodeAt(index);
  // What differs in the first characters alone is brought down to where it counts.
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 7;
}
