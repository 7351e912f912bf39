import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_PLACES, NumberPlaces } from '../../../src/core/stats/number-places.ts';

describe('number places', () => {
  const someNumber = fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.integer({ min: -9, max: 9 }));

  test('are those of a Map, in the order in which numbers come', () => {
    fc.assert(
      fc.property(fc.array(someNumber, { maxLength: 400 }), (numbers) => {
        const places = new NumberPlaces();
        const map = new Map<number, number>();
        for (const number of numbers) {
          if (!map.has(number)) map.set(number, map.size);
          expect(places.placeOf(number)).toBe(map.get(number));
        }
        expect(places.size).toBe(map.size);
        expect([...places.numbers.subarray(0, places.size)]).toEqual([...map.keys()].map((own) => own + 0));
        expect(places.rising().map((place) => places.numbers[place])).toEqual(
          [...map.keys()].map((own) => own + 0).sort((left, right) => left - right),
        );
      }),
    );
  });

  test.each([1, 0.5, 1e-9, 1e9, -86_400_000])(
    'tell multiples of %d apart, and none that is one too many',
    (step) => {
      const places = new NumberPlaces();
      for (const round of [0, 1]) {
        for (let place = 0; place < MOST_PLACES; place++) {
          if (places.placeOf(place * step) !== place) throw new Error(`${place * step} in round ${round}`);
        }
      }
      expect(places.placeOf(MOST_PLACES * step)).toBe(-1);
      expect(places.placeOf(0)).toBe(0);
    },
  );

  test('take −0 and 0 for one number, and have none for NaN', () => {
    const places = new NumberPlaces();
    expect([-0, 0, Number.NaN, 1, Number.NaN].map((own) => places.placeOf(own))).toEqual([0, 0, -1, 1, -1]);
    expect(Object.is(places.numbers[0], 0)).toBe(true);
  });
});
