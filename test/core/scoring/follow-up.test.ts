import { expect, test } from 'vitest';
import { followUpDay } from '../../../src/core/scoring/follow-up.ts';

test.each<[number, number]>([
  [0, 0],
  [1, 0],
  [23.9, 0],
  [24, 1],
  [36, 1],
  [47, 1],
  [48, 2],
  [72, 3],
  [168, 7],
])('%d hours are up %d days after the day they count from', (hours, days) => {
  expect(followUpDay(20_000, hours)).toBe(20_000 + days);
});
