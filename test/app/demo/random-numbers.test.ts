import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomNumbers } from '../../../src/app/demo/random-numbers.ts';

test('mulberry32 gives its published sequence', () => {
  const random = randomNumbers(1);
  const first = Array.from({ length: 3 }, () => Math.round(random.next() * 2 ** 32));
  // mulberry32(1) as in the reference implementation by Tommy Ettinger.
  expect(first).toEqual([2693262067, 11749833, 2265367787]);
});

test('whole stays within its bounds and reaches both', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: -5, max: 5 }),
      fc.integer({ min: 0, max: 3 }),
      (seed, low, span) => {
        const random = randomNumbers(seed);
        const seen = new Set(Array.from({ length: 200 }, () => random.whole(low, low + span)));
        expect([Math.min(...seen), Math.max(...seen)]).toEqual([low, low + span]);
      },
    ),
  );
});

test('weighted never gives what weighs nothing', () => {
  const random = randomNumbers(7);
  const seen = new Set(
    Array.from({ length: 500 }, () =>
      random.weighted([
        ['a', 0],
        ['b', 3],
        ['c', 1],
      ]),
    ),
  );
  expect([...seen].sort()).toEqual(['b', 'c']);
});
