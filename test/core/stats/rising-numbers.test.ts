import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_PLACES } from '../../../src/core/stats/number-places.ts';
import { risingNumbers } from '../../../src/core/stats/rising-numbers.ts';

const pairs = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.nat({ max: 3 })), { maxLength: 60 });

/** What sorting says, with so many more numbers above all others as make them too many to be counted. */
function compare(values: readonly number[], times: readonly number[] | undefined, more: number): void {
  const above = Array.from({ length: more }, (_, index) => 1000 + index);
  const rising = risingNumbers([...values, ...above], times && [...times, ...above.map(() => 1)]);
  const sorted = values
    .flatMap((value, index) => Array.from({ length: times?.[index] ?? 1 }, () => value))
    .sort((left, right) => left - right);
  expect(rising.length).toBe(sorted.length + more);
  expect(rising.different).toBe(new Set(sorted).size + more);
  expect(sorted.map((_, place) => rising.at(place))).toEqual(sorted);
  for (const number of [-21, -3, 0, 0.5, 20]) {
    expect(rising.below(number)).toBe(sorted.filter((own) => own < number).length);
  }
}

test('are the numbers sorted, each as often as it counts', () => {
  fc.assert(
    fc.property(pairs, fc.boolean(), (own, areCounted) => {
      const values = own.map(([value]) => value);
      compare(values, areCounted ? own.map(([, count]) => count) : undefined, 0);
    }),
  );
});

test('are the same where there are too many different ones to be counted', () => {
  fc.assert(
    fc.property(pairs, fc.boolean(), (own, areCounted) => {
      const values = own.map(([value]) => value);
      compare(values, areCounted ? own.map(([, count]) => count) : undefined, MOST_PLACES + 1);
    }),
    { numRuns: 10 },
  );
});
