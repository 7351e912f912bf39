import { firstIndex } from './first-index.ts';
import { NumberPlaces } from './number-places.ts';
import { valuesAt } from './values-at.ts';

/** Numbers sorted, the lowest first. */
export interface RisingNumbers {
  /** How many they are, equal ones counted each. */
  readonly length: number;
  /** How many different ones. */
  readonly different: number;
  /** The number at a place, counted from 0. */
  at(place: number): number;
  /** How many are lower than a number. */
  below(number: number): number;
}

/**
 * Sorts numbers. Few different ones, as days are, are counted instead, which is linear.
 *
 * @param values in any order; not changed
 * @param times how often each value counts; once if left out
 */
export function risingNumbers(values: ArrayLike<number>, times?: ArrayLike<number>): RisingNumbers {
  const places = new NumberPlaces();
  const counts: number[] = [];
  for (let index = 0; index < values.length; index++) {
    const count = times ? (times[index] as number) : 1;
    if (count === 0) continue;
    const place = places.placeOf(values[index] as number);
    if (place < 0) return sortedNumbers(values, times);
    counts[place] = (counts[place] ?? 0) + count;
  }
  const order = places.rising();
  const numbers = valuesAt(places.numbers, order);
  // How many there are up to each number.
  const ends = valuesAt(counts, order);
  for (let index = 1; index < ends.length; index++) {
    ends[index] = (ends[index] as number) + (ends[index - 1] as number);
  }
  const { length } = numbers;
  return {
    length: ends[length - 1] ?? 0,
    different: length,
    at: (place) => numbers[firstIndex(length, (index) => (ends[index] as number) > place)] as number,
    below: (number) => ends[firstIndex(length, (index) => (numbers[index] as number) >= number) - 1] ?? 0,
  };
}

function sortedNumbers(values: ArrayLike<number>, times: ArrayLike<number> | undefined): RisingNumbers {
  let size = values.length;
  if (times) {
    size = 0;
    for (let index = 0; index < values.length; index++) size += times[index] as number;
  }
  const rising = new Float64Array(size);
  let filled = 0;
  for (let index = 0; index < values.length; index++) {
    for (const end = filled + (times ? (times[index] as number) : 1); filled < end; filled++) {
      rising[filled] = values[index] as number;
    }
  }
  rising.sort();
  let different = 0;
  for (let place = 0; place < size; place++) if (rising[place] !== rising[place - 1]) different++;
  return {
    length: size,
    different,
    at: (place) => rising[place] as number,
    below: (number) => firstIndex(size, (place) => (rising[place] as number) >= number),
  };
}
