import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../../src/core/table/cell.ts';
import { CellReading, type ReadingStyle } from '../../../src/core/table/cell-reading.ts';
import { isErrorValue } from '../../../src/core/table/error-value.ts';
import { foldCase } from '../../../src/core/table/text.ts';

const style = (...blankTexts: string[]): ReadingStyle => ({
  decimalComma: false,
  dayFirst: false,
  timeZone: 'UTC',
  blankTexts: new Set(blankTexts.map(foldCase)),
});

describe('a blank cell', () => {
  test.each<[CellValue]>([
    [''],
    [' \u00a0 '],
    [null],
    [undefined],
    ['#REF!'],
    ['#N/A'],
    ['#DIV/0!'],
    ['#NAME?'],
  ])('%j is one, and reads as nothing', (cell) => {
    const reading = new CellReading(cell, style());
    expect([reading.isBlank, reading.text, reading.folded]).toEqual([true, '', '']);
    expect([
      reading.number(),
      reading.numberOrBand(),
      reading.day(),
      reading.yesNo(),
      reading.emailDomain(),
    ]).toEqual(Array(5).fill(undefined));
  });

  test('a cell whose text is in Treat as blank is blank, in any case and with any spaces', () => {
    const blanks = style('Select', 'unknown', 'N/A', 'straße', '0', 'TRUE');
    for (const cell of ['select', ' SELECT ', 'Unknown', 'n/a', 'STRASSE', '0', 0, true]) {
      expect(new CellReading(cell, blanks).isBlank).toBe(true);
    }
    for (const cell of ['Selected', 'Select one', '0.0', 'N / A', false]) {
      expect(new CellReading(cell, blanks).isBlank).toBe(false);
    }
  });

  test.each<[CellValue]>([[0], [false], ['0'], ['-'], ['N/A'], ['#hashtag'], ['#1']])('%j is not', (cell) => {
    expect(new CellReading(cell, style()).isBlank).toBe(false);
  });
});

test('a cell is read in each way as often as is asked, with one answer', () => {
  const reading = new CellReading('51-200', style());
  expect([reading.number(), reading.numberOrBand(), reading.numberOrBand(), reading.number()]).toEqual([
    undefined,
    125.5,
    125.5,
    undefined,
  ]);
});

test('an error value is one of the sheet’s own, in text alone', () => {
  for (const cell of ['#REF!', '#N/A', '#ERROR!', '#VALUE!']) expect(isErrorValue(cell)).toBe(true);
  for (const cell of ['#ref', 'REF!', '#N/A or so', 5, true, null]) expect(isErrorValue(cell)).toBe(false);
});
