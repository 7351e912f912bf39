import { expect, test } from 'vitest';
import {
  counted,
  countText,
  listText,
  percentRange,
  percentText,
  quotedList,
  rateText,
  roughText,
} from '../../../../src/core/backtest/words/figures.ts';

test.each([
  [0, '0 leads'],
  [1, '1 lead'],
  [2, '2 leads'],
  [1045, '1,045 leads'],
])('counted(%d) is %s', (count, words) => {
  expect(counted(count, 'lead')).toBe(words);
});

test('counts have thousands separators', () => {
  expect(countText(1_234_567)).toBe('1,234,567');
});

test.each([
  [0, '0'],
  [0.01, 'under 0.1'],
  [2.24, '2.2'],
  [2, '2'],
  [9.94, '9.9'],
  [9.96, '10'],
  [12.4, '12'],
  [1234.5, '1,235'],
])('roughText(%d) is %s', (value, words) => {
  expect(roughText(value)).toBe(words);
});

test.each([
  [0, '0%'],
  [0.0002, 'under 0.1%'],
  [0.051, '5.1%'],
  [0.05, '5%'],
  [0.191, '19%'],
  [0.994, '99%'],
  [0.9999, 'over 99%'],
  [1, '100%'],
  [-0.12, '−12%'],
])('percentText(%d) is %s: neither nothing nor all unless it is so', (share, words) => {
  expect(percentText(share)).toBe(words);
});

test('a rate stands with its interval where it has one', () => {
  expect(rateText(0.45, 0.42, 0.48)).toBe('45% (42 to 48%)');
  expect(rateText(0.45, null, null)).toBe('45%');
  expect(percentRange(0.042, 0.0617)).toBe('4.2 to 6.2%');
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('listText(%j) is %s', (names, words) => {
  expect(listText(names)).toBe(words);
});

test('names in a row stand in quotation marks', () => {
  expect(quotedList(['Deal stage', 'Won on'])).toBe('“Deal stage” and “Won on”');
});
