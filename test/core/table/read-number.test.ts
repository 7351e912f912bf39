import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber } from '../../../src/core/table/read-number.ts';

const POINT = { decimalComma: false };
const COMMA = { decimalComma: true };

describe('a cell is a number when all of it reads as one', () => {
  test.each<[string, number]>([
    ['0', 0],
    ['42', 42],
    ['007', 7],
    ['1234', 1234],
    ['1,234', 1234],
    ['1,234.5', 1234.5],
    ['12,345,678.90', 12_345_678.9],
    ['12,34,567', 1_234_567],
    ['1 234 567.5', 1_234_567.5],
    ['1\u00a0234', 1234],
    ['1\u202f234', 1234],
    ["1'234'567", 1_234_567],
    ['1’234', 1234],
    ['.5', 0.5],
    ['0.10', 0.1],
    ['5.', 5],
    ['+5', 5],
    ['-5', -5],
    ['−5', -5],
    ['- 5', -5],
    ['(300)', -300],
    ['($1,200.50)', -1200.5],
    ['(12%)', -0.12],
    ['$5', 5],
    ['-$5', -5],
    ['$-5', -5],
    ['−€5', -5],
    ['$1.2M', 1_200_000],
    ['$1.1m', 1_100_000],
    ['10k', 10_000],
    ['10 K', 10_000],
    ['2.5bn', 2_500_000_000],
    ['3B', 3_000_000_000],
    ['3 mio', 3_000_000],
    ['0.1k', 100],
    ['1.005k', 1005],
    ['12%', 0.12],
    ['12 %', 0.12],
    ['0.7%', 0.007],
    ['-3.5%', -0.035],
    ['€1,000', 1000],
    ['1,000 €', 1000],
    ['£99', 99],
    ['₹10,000', 10_000],
    ['US$5', 5],
    ['A$5', 5],
    ['USD 5', 5],
    ['USD5', 5],
    ['5 EUR', 5],
    ['5EUR', 5],
    ['1e5', 100_000],
    ['1.5E-3', 0.0015],
    ['  42  ', 42],
    ['(0)', 0],
    ['-0', 0],
  ])('%j is %d', (cell, number) => {
    expect(readNumber(cell, POINT)).toBe(number);
  });

  test.each([
    '',
    ' ',
    '-',
    '+',
    '−',
    '.',
    ',',
    'k',
    'M',
    '%',
    '$',
    '()',
    '(',
    '(5',
    '5)',
    '((5))',
    '(-5)',
    '--5',
    '+-5',
    '-$-5',
    '02.Medium',
    '1,23',
    '1,2345',
    '12,34',
    ',500',
    '0,500',
    '1,,234',
    '1.2.3',
    'v2',
    '2.0.1',
    '10.0.0.1',
    '2024-03-05',
    '3/5/2024',
    '5 Mar 2024',
    '3.5.2024',
    '555-1234',
    '+1 555 123 4567',
    '(555) 123-4567',
    '030 123 456',
    '12 34 567',
    '51-200',
    '1000+',
    '<50',
    '1/2',
    '10 apples',
    '#5',
    'five',
    'NaN',
    'Infinity',
    '1e999',
    '0x10',
    'TRUE',
    '12:30',
    '5%%',
    '5kk',
    '1_000',
    '9'.repeat(41),
    `${'1,'.repeat(30_000)}x`,
  ])('%j is text', (cell) => {
    expect(readNumber(cell, POINT)).toBeUndefined();
  });

  test('sheet numbers are numbers as they are; nothing, TRUE and dates are none', () => {
    expect(readNumber(12.5, POINT)).toBe(12.5);
    expect(readNumber(-0, POINT)).toBe(-0);
    for (const cell of [
      null,
      undefined,
      true,
      false,
      new Date(2024, 2, 5),
      Number.NaN,
      Number.POSITIVE_INFINITY,
    ]) {
      expect(readNumber(cell, POINT)).toBeUndefined();
    }
  });

  test('whatever a number is written like, it reads as the double that the same decimal is in code', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999, max: 999_999_999 }),
        fc.integer({ min: 0, max: 6 }),
        (units, scale) => {
          const text = (units / 10 ** scale).toFixed(scale);
          expect(readNumber(text, POINT)).toBe(Number(text) + 0);
          expect(readNumber(`${text}k`, POINT)).toBe(Number(`${text}e3`) + 0);
          expect(readNumber(`${text}%`, POINT)).toBe(Number(`${text}e-2`) + 0);
          expect(readNumber(text.replace('.', ','), COMMA)).toBe(Number(text) + 0);
          const grouped = Number(text).toLocaleString('en-US', {
            minimumFractionDigits: scale,
            maximumFractionDigits: scale,
          });
          expect(readNumber(grouped, POINT)).toBe(Number(text) + 0);
        },
      ),
    );
  });

  test('no text at all makes the reading fail or give what is no finite number', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-+−()kM%$€e ') }), (text) => {
        const number = readNumber(text, POINT) ?? 0;
        expect(Number.isFinite(number)).toBe(true);
      }),
    );
  });
});

describe('the setting Decimal comma swaps the roles of . and ,', () => {
  test.each<[string, number]>([
    ['1.234,5', 1234.5],
    ['1.234', 1234],
    ['0,5', 0.5],
    ['1,23', 1.23],
    ['12.345.678,9', 12_345_678.9],
    ['1 234,5', 1234.5],
    ['€1,2M', 1_200_000],
    ['12,5%', 0.125],
    ['(1.000,50)', -1000.5],
    ['−2,5', -2.5],
    ['1000', 1000],
  ])('%j is %d', (cell, number) => {
    expect(readNumber(cell, COMMA)).toBe(number);
  });

  test.each(['1,234.5', '1.5', '1.23', '0.500', '3.5.2024', '1.12.345', '12.03.24'])('%j is text', (cell) => {
    expect(readNumber(cell, COMMA)).toBeUndefined();
  });

  test('sheet numbers stay what they are', () => expect(readNumber(1.5, COMMA)).toBe(1.5));
});
