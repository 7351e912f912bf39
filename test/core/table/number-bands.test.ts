import { describe, expect, test } from 'vitest';
import { readNumber, readNumberOrBand, readNumberRange } from '../../../src/core/table/read-number.ts';

const POINT = { decimalComma: false };
const COMMA = { decimalComma: true };

describe('for number rules, bands are numbers too', () => {
  test.each<[string, number]>([
    ['51-200', 125.5],
    ['51 – 200', 125.5],
    ['51—200', 125.5],
    ['51 − 200', 125.5],
    ['51‑200', 125.5],
    ['51 to 200', 125.5],
    ['1000+', 1000],
    ['1,000 +', 1000],
    ['$10M+', 10_000_000],
    ['<50', 25],
    ['< 50', 25],
    ['<=50', 25],
    ['≤50', 25],
    ['>1000', 1000],
    ['>= 1,000', 1000],
    ['10k-50k', 30_000],
    ['$1M - $5M', 3_000_000],
    ['10€ - 50€', 30],
    ['1,001-5,000', 3000.5],
    ['0.1-0.2', 0.15],
    ['10%-20%', 0.15],
    ['-5-10', 2.5],
    ['1-1', 1],
    ['0-0', 0],
    ['42', 42],
    ['(300)', -300],
  ])('%j reads as %d', (cell, number) => {
    expect(readNumberOrBand(cell, POINT)).toBe(number);
  });

  test.each<[string, number]>([
    ['10-50k', 30_000],
    ['$1-5M', 3_000_000],
    ['5-10%', 0.075],
    ['500-1k', 750],
    ['500k-1M', 750_000],
  ])('a unit written once holds for both ends where that makes sense: %j reads as %d', (cell, number) => {
    expect(readNumberOrBand(cell, POINT)).toBe(number);
  });

  test.each([
    '',
    '+',
    '-',
    '<',
    '200-51',
    '02.Medium',
    '2024-03-05',
    '3-5-2024',
    '5 Mar 2024',
    'Series A - B',
    '1-2-3',
    '51-',
    '-',
    '50+ employees',
    'A+',
    '(555) 123-4567',
    `${'1-'.repeat(40_000)}x`,
  ])('%j is no number, band or not', (cell) => {
    expect(readNumberOrBand(cell, POINT)).toBeUndefined();
  });

  test('bands are written with the decimal comma where the sheet is', () => {
    expect(readNumberOrBand('1.001-5.000', COMMA)).toBe(3000.5);
    expect(readNumberOrBand('0,5-1,5', COMMA)).toBe(1);
  });

  test('no band is a number as such: other rules compare it as text', () => {
    for (const band of ['51-200', '51 – 200', '1000+', '<50', '10k-50k']) {
      expect(readNumber(band, POINT)).toBeUndefined();
    }
  });

  test('a date that a band became is no number', () => {
    expect(readNumberOrBand(new Date(2024, 0, 10), POINT)).toBeUndefined();
  });
});

describe('the Value of between', () => {
  test.each<[string, number, number]>([
    ['2 and 10', 2, 10],
    ['2 to 10', 2, 10],
    ['2..10', 2, 10],
    ['2 .. 10', 2, 10],
    ['0.5..1.5', 0.5, 1.5],
    ['2 AND 10', 2, 10],
    ['between 2 and 10', 2, 10],
    ['2-10', 2, 10],
    ['2 – 10', 2, 10],
    ['-10 to -5', -10, -5],
    ['-10..-5', -10, -5],
    ['−10 and 5', -10, 5],
    ['-10--5', -10, -5],
    ['$1M and $5M', 1e6, 5e6],
    ['1,000 to 5,000', 1000, 5000],
    ['10% to 20%', 0.1, 0.2],
    ['1k..2k', 1000, 2000],
    ['10 to 2', 10, 2],
  ])('%j has the ends %d and %d', (value, low, high) => {
    expect(readNumberRange(value, POINT)).toEqual([low, high]);
  });

  test.each(['', '2', '2,10', '2 or 10', 'two to ten', '2 and', 'and 10', '..', '2024-03-05'])(
    '%j is no range',
    (value) => {
      expect(readNumberRange(value, POINT)).toBeUndefined();
    },
  );

  test('a date that 2-10 became is no range', () => {
    expect(readNumberRange(new Date(2024, 1, 10), POINT)).toBeUndefined();
  });

  test('with a decimal comma', () => expect(readNumberRange('1,5 to 2.000', COMMA)).toEqual([1.5, 2000]));
});
