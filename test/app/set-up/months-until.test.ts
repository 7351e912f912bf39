import { expect, test } from 'vitest';
import { monthsUntil } from '../../../src/app/set-up/months-until.ts';

test.each([
  ['ASAP', 0],
  ['Immediately', 0],
  ['Within 3 months', 3],
  ['1-3 months', 3],
  ['3 – 6 months', 6],
  ['6 to 12 months', 12],
  ['This quarter', 3],
  ['2 weeks', 0.5],
  ['within a year', 12],
  ['1 year', 12],
  ['12+ months', undefined],
  ['more than a year', undefined],
  ['No plans', undefined],
  ['', undefined],
])('%j is %j months at the latest', (text, months) => {
  expect(monthsUntil(text)).toBe(months);
});
