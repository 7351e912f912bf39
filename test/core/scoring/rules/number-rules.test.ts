import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../../../src/core/table/cell.ts';
import { CellReading } from '../../../../src/core/table/cell-reading.ts';
import { CONTEXT, matches, PLAIN_STYLE, ready } from './judge-cell.ts';

type Case = [rule: string, value: CellValue, cell: CellValue, matched: boolean];

describe('comparisons', () => {
  test.each<Case>([
    ['=', 3, 3, true],
    ['=', 3, '3.0', true],
    ['=', '10k', '$10,000', true],
    ['=', 3, 4, false],
    ['=', 125.5, '51-200', true],
    ['=', 0, '', false],
    ['=', 0, false, false],
    ['<>', 3, 4, true],
    ['<>', 3, '3', false],
    ['<>', 3, 'three', true],
    ['<>', 3, '', true],
    ['<>', 3, new Date(2024, 0, 10), true],
    ['>', 100, 100, false],
    ['>', 100, '100.01', true],
    ['>', 100, '51-200', true],
    ['>', 100, '1000+', true],
    ['>', 100, '02.Medium', false],
    ['>', -5, '(3)', true],
    ['>', 0, '12%', true],
    ['>=', 100, 100, true],
    ['>=', 1000, '1000+', true],
    ['>=', 1000, '1,000', true],
    ['>=', 100, 99.9, false],
    ['<', 50, '<50', true],
    ['<', 50, 50, false],
    ['<', 50, '', false],
    ['<', 50, 'n/a', false],
    ['<', 50, true, false],
    ['<', 50, new Date(2024, 0, 10), false],
    ['<=', 50, 50, true],
    ['<=', 50, 50.1, false],
    ['<=', '−5', '(5)', true],
  ])('%s %j: the cell %j → %s', (rule, value, cell, matched) => {
    expect(matches(rule, value, cell)).toBe(matched);
  });
});

describe('between includes both ends', () => {
  test.each<Case>([
    ['between', '2 and 10', 2, true],
    ['between', '2 to 10', 10, true],
    ['between', '2..10', 1.99, false],
    ['between', '2..10', 10.01, false],
    ['between', '100 to 200', '51-200', true],
    ['between', '2 to 10', '', false],
    ['between', '2 to 10', 'five', false],
    ['between', '5 to 5', 5, true],
    ['between', '-5 to 5', '-', false],
    ['not between', '2 to 10', 2, false],
    ['not between', '2 to 10', 11, true],
    ['not between', '2 to 10', '', true],
    ['not between', '2 to 10', 'five', true],
  ])('%s %j: the cell %j → %s', (rule, value, cell, matched) => {
    expect(matches(rule, value, cell)).toBe(matched);
  });
});

describe('each counts the number in the cell', () => {
  const count = (value: CellValue, cell: CellValue): number | undefined => {
    const prepared = ready('each', value);
    return prepared.kind === 'each' ? prepared.count(new CellReading(cell, PLAIN_STYLE)) : undefined;
  };

  test.each<[value: CellValue, cell: CellValue, number: number | undefined]>([
    ['', 7, 7],
    ['', '2.5', 2.5],
    [5, 7, 5],
    [5, 5, 5],
    [5, 4.5, 4.5],
    ['2.5', 3, 2.5],
    ['', '51-200', 125.5],
    [100, '1000+', 100],
    ['', '12%', 0.12],
    ['', -3, undefined],
    ['', '(3)', undefined],
    ['', 0, undefined],
    ['', '', undefined],
    ['', 'many', undefined],
    ['', true, undefined],
    ['', 'unknown', undefined],
    ['', new Date(2024, 0, 10), undefined],
  ])('with the most %j, the cell %j counts %j', (value, cell, number) => {
    expect(count(value, cell)).toBe(number);
  });
});

test('with Decimal comma the cell and the Value are read that way', () => {
  const context = { ...CONTEXT, style: { ...PLAIN_STYLE, decimalComma: true } };
  expect(matches('>', '1,5', '1,6', context)).toBe(true);
  expect(matches('>', '1,5', '1.000', context)).toBe(true);
  expect(matches('>', '1,5', '1.6', context)).toBe(false);
  expect(matches('between', '0,5 to 1.000', 999, context)).toBe(true);
});
