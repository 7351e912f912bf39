import { describe, expect, test } from 'vitest';
import { guessStyle } from '../../../src/app/set-up/reading-style.ts';

const style = (cells: readonly string[], locale = 'en_US') =>
  guessStyle(
    cells.map((cell) => [cell]),
    locale,
    'UTC',
  ).style;

describe('guessStyle', () => {
  test('a first part over 12 says that the day comes first, whatever the locale', () => {
    expect(style(['05-03-2018', '26-02-2018'], 'en_US').dayFirst).toBe(true);
  });

  test('a second part over 12 says that the month comes first, whatever the locale', () => {
    expect(style(['3/5/2024', '3/15/2024 2:30 PM'], 'de_DE').dayFirst).toBe(false);
  });

  test.each([
    ['en_US', false],
    ['en_GB', true],
    ['de_DE', true],
    ['pt_BR', true],
    ['ja_JP', false],
    ['', false],
    ['no such locale', false],
  ])('where the data leaves it open, the locale %j decides on the day', (locale, dayFirst) => {
    expect(style(['3/5/2024'], locale).dayFirst).toBe(dayFirst);
  });

  test('amounts say which mark is the decimal one, whatever the locale', () => {
    expect(style(['R$39,99', '1.234,50 €'], 'en_US').decimalComma).toBe(true);
    expect(style(['$1,234.50', '2.5'], 'de_DE').decimalComma).toBe(false);
  });

  test.each([
    ['de_DE', true],
    ['fr_FR', true],
    ['en_US', false],
    ['es_MX', false],
  ])('where the data leaves it open, the locale %j decides on the decimal mark', (locale, decimalComma) => {
    expect(style(['1.234', '17'], locale).decimalComma).toBe(decimalComma);
  });

  test('words that stand for nothing are listed as they are spelled, the commonest first', () => {
    const { blankWords, style: read } = guessStyle(
      [
        ['Select', 'N/A'],
        ['Select', 'Google'],
        ['select', ''],
      ],
      'en_US',
      'UTC',
    );
    expect(blankWords).toEqual(['Select', 'N/A']);
    expect(read.blankTexts).toEqual(new Set(['select', 'n/a']));
  });
});
