import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../../../src/core/table/cell.ts';
import { matches } from './judge-cell.ts';

const cells: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(
    '',
    ' ',
    null,
    undefined,
    '#REF!',
    'Select',
    true,
    false,
    0,
    5,
    '5',
    '3-7',
    '<10',
    'x@y.io',
  ),
  fc.string(),
  fc.integer({ min: -20, max: 20 }),
  fc.double({ noNaN: true }),
  fc.integer({ min: -40, max: 40 }).map((days) => new Date(2024, 2, 5 + days)),
  fc.integer({ min: 1, max: 28 }).map((day) => `2024-03-${String(day).padStart(2, '0')}`),
);

describe('a negated rule is the exact complement of its positive twin, blank and unreadable cells included', () => {
  test.each<[positive: string, negated: string, value: CellValue]>([
    ['is', 'is not', '5'],
    ['is', 'is not', 'x'],
    ['is', 'is not', '2024-03-05'],
    ['is any of', 'is none of', '5, x, "a, b", 2024-03-05'],
    ['contains', 'does not contain', '5'],
    ['matches', 'does not match', '^[a-f0-9]'],
    ['is not blank', 'is blank', ''],
    ['=', '<>', 5],
    ['between', 'not between', '3 to 7'],
    ['in last days', 'not in last days', 10],
  ])('%s and %s %j', (positive, negated, value) => {
    fc.assert(
      fc.property(cells, (cell) => {
        expect(matches(negated, value, cell)).toBe(!matches(positive, value, cell));
      }),
    );
  });
});

describe('a positive rule never matches a blank cell', () => {
  test.each<[string, CellValue]>([
    ['is', 'select'],
    ['is any of', 'select, x'],
    ['is not blank', ''],
    ['contains', 's'],
    ['contains any of', 's, e'],
    ['starts with', 's'],
    ['ends with', 't'],
    ['matches', '.*'],
    ['=', 0],
    ['>', -1],
    ['>=', 0],
    ['<', 1],
    ['<=', 0],
    ['between', '-1 to 1'],
    ['is yes', ''],
    ['is no', ''],
    ['in last days', 99_999],
    ['in next days', 99_999],
    ['before', '2999-01-01'],
    ['after', '1000-01-01'],
    ['is personal email', ''],
    ['is work email', ''],
    ['is invalid email', ''],
  ])('%s %j', (rule, value) => {
    for (const cell of ['', ' \u00a0 ', null, undefined, 'SELECT', '#N/A'])
      expect(matches(rule, value, cell)).toBe(false);
  });
});
