import { expect, test } from 'vitest';
import { columnName, formatA1, parseA1 } from '../../../host/workbook/a1-notation.ts';

test.each([
  ['B3', [undefined, 2, 1, 2, 1]],
  ['$B$3:d7', [undefined, 2, 1, 6, 3]],
  ['D7:B3', [undefined, 2, 1, 6, 3]],
  ['A:C', [undefined, undefined, 0, undefined, 2]],
  ['2:4', [undefined, 1, undefined, 3, undefined]],
  ['A2:C', [undefined, 1, 0, undefined, 2]],
  ['Leads!A2', ['Leads', 1, 0, 1, 0]],
  ["'It''s mine'!A:A", ["It's mine", undefined, 0, undefined, 0]],
])('%s is parsed', (text, expected) => {
  const parsed = parseA1(text);
  expect([
    parsed?.sheetName,
    parsed?.startRow,
    parsed?.startColumn,
    parsed?.endRow,
    parsed?.endColumn,
  ]).toEqual(expected);
});

test.each(['', 'Leads', 'A0', 'ABCD1', 'A1:', '!A1', 'A1 B2'])('%j is no range', (text) => {
  expect(parseA1(text)).toBeUndefined();
});

test('columns are named A to Z, AA to ZZ, AAA and on', () => {
  expect([0, 25, 26, 51, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA']);
});

test('formatA1 writes one cell without a colon', () => {
  expect(formatA1({ startRow: 1, startColumn: 0, endRow: 1, endColumn: 0 })).toBe('A2');
  expect(formatA1({ startRow: 1, startColumn: 0, endRow: 8, endColumn: 2 })).toBe('A2:C9');
});
