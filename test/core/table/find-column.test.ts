import { expect, test } from 'vitest';
import { cellName, columnLetters } from '../../../src/core/table/a1.ts';
import { findColumn } from '../../../src/core/table/find-column.ts';

const HEADERS = ['Email', 'Job Title', 'email', 'Größe', 'Notes', 'Notes', ''];

test('a column is found by its exact header, even where others differ by case alone', () => {
  expect(findColumn(HEADERS, 'Email')).toEqual({ kind: 'found', columnIndex: 0 });
  expect(findColumn(HEADERS, 'email')).toEqual({ kind: 'found', columnIndex: 2 });
});

test.each(['job title', 'JOBTITLE', 'Job  Title', 'jobTitle'])(
  'else without regard to case and spaces: %j finds Job Title',
  (name) => {
    expect(findColumn(HEADERS, name)).toEqual({ kind: 'found', columnIndex: 1 });
  },
);

test('in any alphabet, composed or not', () => {
  expect(findColumn(HEADERS, 'GRÖSSE')).toEqual({ kind: 'found', columnIndex: 3 });
  expect(findColumn(HEADERS, 'Gro\u0308ße')).toEqual({ kind: 'found', columnIndex: 3 });
});

test('two that fit are ambiguous, and so is a duplicated header', () => {
  expect(findColumn(HEADERS, 'EMAIL')).toEqual({ kind: 'ambiguous', columnIndexes: [0, 2] });
  expect(findColumn(HEADERS, 'Notes')).toEqual({ kind: 'ambiguous', columnIndexes: [4, 5] });
});

test.each(['Phone', 'Job', '', ' '])('%j is unknown', (name) => {
  expect(findColumn(HEADERS, name)).toEqual({ kind: 'unknown' });
});

test('cells are named as on screen', () => {
  expect([1, 26, 27, 52, 53, 702, 703, 18_278].map(columnLetters)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'ZZZ',
  ]);
  expect(cellName(6, 3)).toBe('D7');
});
