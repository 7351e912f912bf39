import { risingNumbers } from '../stats/rising-numbers.ts';
import { type CellValue, isDateCell } from '../table/cell.ts';
import { CellReading, type ReadingStyle } from '../table/cell-reading.ts';
import { addLevel, binned, type ColumnLevels, KeyedLevels, MOST_BINS, noLevel } from './column-levels.ts';

/**
 * The levels of a column whose filled cells are numbers all of them, or all of them dates. No cell needs a key: equal
 * ones stand beside each other once they are sorted.
 *
 * @param values a cell for each code
 * @param won how many won leads hold each code, and `lost` how many lost ones; a code that none holds says nothing
 * @returns undefined for any other column
 */
export function numberLevels(
  values: readonly CellValue[],
  won: Int32Array,
  lost: Int32Array,
  style: ReadingStyle,
): ColumnLevels | undefined {
  const filled = noLevel();
  const blank = noLevel();
  let numbers = new Float64Array(0);
  let leads = new Int32Array(0);
  let kind = '';
  for (let code = 0; code < values.length; code++) {
    const wonHere = won[code] as number;
    const lostHere = lost[code] as number;
    if (wonHere + lostHere === 0) continue;
    const value = values[code];
    let number = typeof value === 'number' ? value : undefined;
    if (number === undefined || style.blankTexts.size > 0) {
      const cell = new CellReading(value, style);
      if (cell.isBlank) {
        addLevel(blank, wonHere, lostHere);
        continue;
      }
      if (isDateCell(value)) number = cell.day();
    }
    if (number === undefined || !Number.isFinite(number)) return undefined;
    if (kind === '') {
      kind = typeof value;
      numbers = new Float64Array(values.length).fill(Number.NaN);
      leads = new Int32Array(values.length);
    } else if (typeof value !== kind) return undefined;
    addLevel(filled, wonHere, lostHere);
    numbers[code] = number;
    leads[code] = wonHere + lostHere;
  }
  const rising = risingNumbers(numbers, leads);
  const areMany = rising.different > MOST_BINS;
  return {
    filled,
    blank,
    levels: areMany ? binned(numbers, rising, won, lost) : eachNumber(numbers, won, lost),
    small: noLevel(),
    allDiffer: areMany && rising.different === rising.length && blank.won + blank.lost === 0,
  };
}

function eachNumber(numbers: Float64Array, won: Int32Array, lost: Int32Array): ColumnLevels['levels'] {
  const levels = new KeyedLevels<number>();
  for (let code = 0; code < numbers.length; code++) {
    const number = numbers[code] as number;
    if (!Number.isNaN(number)) levels.add(number, won[code] as number, lost[code] as number);
  }
  return [...levels.byKey.values()];
}
