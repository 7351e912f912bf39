import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cellFromText,
  configCellFromText,
  plainNumber,
  TEXT_CELL_STYLES,
} from '../../../../host/files/cells/cell-from-text.ts';
import { cellText } from '../../../../host/files/cells/cell-text.ts';

const styleOf = (format: keyof typeof TEXT_CELL_STYLES) => TEXT_CELL_STYLES[format];
const patternOf = (text: string) => {
  const style = cellFromText(text, styleOf)?.s;
  return typeof style === 'object' ? style?.n?.pattern : undefined;
};

describe('cellFromText', () => {
  test.each([
    ['0', 0],
    ['12', 12],
    ['-3', -3],
    ['0.5', 0.5],
    ['-0.25', -0.25],
    ['123456789012345', 123456789012345],
    ['0.000001', 0.000001],
  ])('makes the plain number %j a number', (text, value) => {
    expect(cellFromText(text, styleOf)).toEqual({ v: value, t: 2 });
  });

  test.each([
    ['leading zeros', '07'],
    ['a trailing zero', '1.50'],
    ['a sign that would be lost', '+3'],
    ['minus zero', '-0'],
    ['an exponent', '1e5'],
    ['an exponent as JavaScript writes it', '1e+21'],
    ['a bare point', '.5'],
    ['more than 15 digits', '1234567890123456'],
    ['more than 15 digits behind the point', '0.1234567890123456'],
    ['a thousands separator', '1,234'],
    ['a decimal comma', '1,5'],
    ['a percentage', '12%'],
    ['a currency', '$5'],
    ['surrounding spaces', ' 5'],
    ['a band', '1-10'],
    ['a band of hundreds', '51-200'],
    ['a prefixed value', '02.Medium'],
    ['a date of some country', '3/5/2024'],
    ['a day-first date', '26-02-2018'],
    ['a date with a zone', '2024-03-12T09:14:05Z'],
    ['a day that does not exist', '2023-02-30'],
    ['a leap day that does not exist', '2023-02-29'],
    ['an hour that does not exist', '2024-03-12 24:00'],
    ['a day before March 1900, which Excel counts differently', '1900-02-28'],
    ['a year of two digits', '0024-03-12'],
    ['a formula', '=HYPERLINK("http://example.com","x")'],
    ['a phone number', '+49 170 1234567'],
    ['a mention', '@acme'],
    ['a boolean', 'TRUE'],
    ['a not-a-number', 'NaN'],
    ['an infinity', 'Infinity'],
    ['digits of another script', '١٢٣'],
    ['a byte that numbers in JavaScript take', '0x10'],
  ])('keeps %s as text in the text format', (_, text) => {
    expect(cellFromText(text, styleOf)).toEqual({ v: text, t: 1, s: { n: { pattern: '@' } } });
  });

  test.each([
    ['2024-03-12', 45363, 'yyyy-mm-dd'],
    ['2024-02-29', 45351, 'yyyy-mm-dd'],
    ['1900-03-01', 61, 'yyyy-mm-dd'],
    ['9999-12-31', 2958465, 'yyyy-mm-dd'],
    ['2024-03-12 06:00', 45363.25, 'yyyy-mm-dd hh:mm'],
    ['2024-03-12 18:00:00', 45363.75, 'yyyy-mm-dd hh:mm:ss'],
  ])('makes %s a date that shows the same text', (text, serial, pattern) => {
    expect(cellFromText(text, styleOf)).toEqual({ v: serial, t: 2, s: { n: { pattern } } });
  });

  test('makes no cell of no text', () => {
    expect(cellFromText('', styleOf)).toBeUndefined();
  });

  test('every second of a day shows the same text again', () => {
    for (let second = 0; second < 86_400; second += 1) {
      const time = new Date(second * 1000).toISOString().slice(11, 19);
      const text = `2024-03-12 ${time}`;
      expect(cellText(cellFromText(text, styleOf), 'yyyy-mm-dd hh:mm:ss')).toBe(text);
    }
  });

  test('property: whatever the text, the cell gives it back', () => {
    const numeric = fc.oneof(
      fc.double({ noNaN: true }).map(String),
      fc.integer().map(String),
      fc
        .tuple(
          fc.integer({ min: 0, max: 9999 }),
          fc.integer({ min: 0, max: 99 }),
          fc.integer({ min: 0, max: 99 }),
        )
        .map(([year, month, day]) =>
          [year, month, day].map((part) => String(part).padStart(2, '0')).join('-'),
        ),
      fc
        .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
        .map((date) => date.toISOString().slice(0, 16).replace('T', ' ')),
      fc.string({ unit: fc.constantFrom('0', '1', '9', '.', '-', ' ', 'e', ':') }),
    );
    fc.assert(
      fc.property(fc.oneof(numeric, fc.string({ unit: 'grapheme' })), (text) => {
        expect(cellText(cellFromText(text, styleOf), patternOf(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('plainNumber', () => {
  test('property: a number is taken exactly when its text is the number written out with at most 15 digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        // String writes minus zero as 0; adding 0 makes it 0 too.
        const text = String(value);
        const digits = text.replace(/e.*$/, '').replace(/[-.]/g, '').replace(/^0+/, '').length;
        expect(plainNumber(text)).toBe(text.includes('e') || digits > 15 ? undefined : value + 0);
      }),
    );
  });
});

describe('configCellFromText', () => {
  test.each(['TRUE', 'true', ' True '])('makes %j the boolean of a checkbox', (text) => {
    expect(configCellFromText(text, styleOf)).toEqual({ v: 1, t: 3 });
  });

  test('makes FALSE a boolean, plain numbers numbers, and nothing a formula', () => {
    expect(configCellFromText('FALSE', styleOf)).toEqual({ v: 0, t: 3 });
    expect(configCellFromText('-20', styleOf)).toEqual({ v: -20, t: 2 });
    expect(configCellFromText('=', styleOf)).toEqual({ v: '=', t: 1, s: { n: { pattern: '@' } } });
    expect(configCellFromText('=1+1', styleOf)).not.toHaveProperty('f');
  });
});
