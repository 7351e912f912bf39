import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../../../src/core/table/cell.ts';
import { CellReading } from '../../../../src/core/table/cell-reading.ts';
import { decimalToNumber, exactDecimal } from '../../../../src/core/table/exact-decimal.ts';
import { matches, PLAIN_STYLE, ready } from './judge-cell.ts';

type Case = [rule: string, value: CellValue, cell: CellValue, matched: boolean];

/** As of 5 March 2024. */
describe('ages are whole calendar days to the day that counts', () => {
  test.each<Case>([
    ['in last days', 7, '2024-03-05', true],
    ['in last days', 7, '2024-02-27', true],
    ['in last days', 7, '2024-02-26', false],
    ['in last days', 7, '2024-03-06', false],
    ['in last days', 0, '2024-03-05', true],
    ['in last days', 0, '2024-03-05 23:59', true],
    ['in last days', 0, '2024-03-04', false],
    ['in last days', '7 days', '2024-02-27', true],
    ['in last days', 7, new Date(2024, 2, 1), true],
    ['in last days', 7, '', false],
    ['in last days', 7, 'yesterday', false],
    ['in last days', 7, 3, false],
    ['not in last days', 7, '2024-02-26', true],
    ['not in last days', 7, '2024-02-27', false],
    ['not in last days', 7, '2024-03-06', true],
    ['not in last days', 7, '', true],
    ['not in last days', 7, 'yesterday', true],
    ['in next days', 7, '2024-03-05', true],
    ['in next days', 7, '2024-03-12', true],
    ['in next days', 7, '2024-03-13', false],
    ['in next days', 7, '2024-03-04', false],
    ['in next days', 0, '2024-03-05', true],
    ['in next days', 7, '', false],
  ])('%s %j: the cell %j → %s', (rule, value, cell, matched) => {
    expect(matches(rule, value, cell)).toBe(matched);
  });
});

describe('before and after are strict', () => {
  test.each<Case>([
    ['before', '2024-03-05', '2024-03-04', true],
    ['before', '2024-03-05', '2024-03-05', false],
    ['before', '2024-03-05', '2024-03-05 00:01', false],
    ['before', new Date(2024, 2, 5), '3/4/2024', true],
    ['before', '5 Mar 2024', '', false],
    ['before', '5 Mar 2024', 'long ago', false],
    ['after', '2024-03-05', '2024-03-06', true],
    ['after', '2024-03-05', '2024-03-05', false],
    ['after', '2024-03-05', '2024-03-05 23:59', false],
    ['after', 'Mar 5, 2024', new Date(2024, 2, 6), true],
    ['after', 'Mar 5, 2024', 5, false],
  ])('%s %j: the cell %j → %s', (rule, value, cell, matched) => {
    expect(matches(rule, value, cell)).toBe(matched);
  });
});

function decay(rule: string, value: CellValue, points: number, cell: CellValue): number | undefined {
  const prepared = ready(rule, value);
  if (prepared.kind !== 'decay') throw new Error(`${rule} is no decay`);
  const age = prepared.age(new CellReading(cell, PLAIN_STYLE));
  return age === undefined ? undefined : decimalToNumber(prepared.pointsAtAge(exactDecimal(points), age));
}

describe('fades over days: points fall in a straight line to 0, rounded half away from zero to 0.1', () => {
  test.each<[value: CellValue, points: number, cell: CellValue, given: number | undefined]>([
    [90, 15, '2024-03-05', 15],
    [90, 15, '2024-03-04', 14.8],
    [10, 10, '2024-02-29', 5],
    [20, 1, '2024-03-04', 1],
    [20, 1, '2024-03-02', 0.9],
    [20, -1, '2024-03-02', -0.9],
    [20, 1, '2024-02-15', 0.1],
    [20, -1, '2024-02-15', -0.1],
    [100, 0.1, '2024-01-15', 0.1],
    [100, 0.1, '2024-01-14', 0],
    [10, 0.25, '2024-03-05', 0.3],
    [10, -0.25, '2024-03-05', -0.3],
    [3, 1, '2024-03-04', 0.7],
    ['7.5', 15, '2024-03-04', 13],
    [10, 10, '2024-02-24', undefined],
    [10, 10, '2020-01-01', undefined],
    [10, 10, '2024-03-06', undefined],
    [10, 10, '', undefined],
    [10, 10, 'soon', undefined],
  ])('over %j days, %d points on %j give %j', (value, points, cell, given) => {
    expect(decay('fades over days', value, points, cell)).toBe(given);
  });
});

describe('halves every days: points halve every Value days, rounded half away from zero to 0.1', () => {
  test.each<[value: CellValue, points: number, cell: CellValue, given: number | undefined]>([
    [30, 15, '2024-03-05', 15],
    [30, 15, '2024-02-04', 7.5],
    [30, 15, '2024-01-05', 3.8],
    [30, -15, '2024-01-05', -3.8],
    [30, 1, '2023-12-06', 0.1],
    [57, 15, '2023-12-06', 5],
    [1, 1, '2024-03-03', 0.3],
    [1, 0.2, '2024-03-03', 0.1],
    [1, 0.2, '2024-03-02', 0],
    [2, 10, '2024-03-04', 7.1],
    ['1.1', 10, '2024-02-23', 0],
    [1, 1e9, '2024-02-04', 0.9],
    [1, 10, '2021-04-19', 0],
    [1, 10, '1950-01-01', 0],
    [0.001, 10, '2024-03-04', 0],
    [30, 15, '2024-03-06', undefined],
    [30, 15, '', undefined],
    [30, 15, 'soon', undefined],
  ])('every %j days, %d points on %j give %j', (value, points, cell, given) => {
    expect(decay('halves every days', value, points, cell)).toBe(given);
  });

  test('every age from today to a hundred years back gives a share, never more than the day before', () => {
    const prepared = ready('halves every days', 1.5);
    if (prepared.kind !== 'decay') throw new Error('no decay');
    let before = 1e9;
    for (let age = 0; age < 36_500; age++) {
      const given = decimalToNumber(prepared.pointsAtAge(exactDecimal(1e9), age));
      expect(given).toBeLessThanOrEqual(before);
      before = given;
    }
    expect(before).toBe(0);
  });
});
