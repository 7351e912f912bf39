import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../../../src/core/table/cell.ts';
import { matches, ready } from './judge-cell.ts';

type Case = [rule: string, cell: CellValue, matched: boolean];

describe('is yes and is no match readable answers only', () => {
  test.each<Case>([
    ['is yes', true, true],
    ['is yes', 'Yes', true],
    ['is yes', '✓', true],
    ['is yes', 1, true],
    ['is yes', 'x', true],
    ['is yes', false, false],
    ['is yes', '', false],
    ['is yes', 'maybe', false],
    ['is yes', 2, false],
    ['is no', false, true],
    ['is no', 'NO', true],
    ['is no', 0, true],
    ['is no', 'off', true],
    ['is no', true, false],
    ['is no', '', false],
    ['is no', 'maybe', false],
    ['is no', 'unknown', false],
    ['is no', '#N/A', false],
  ])('%s: the cell %j → %s', (rule, cell, matched) => {
    expect(matches(rule, '', cell)).toBe(matched);
  });
});

describe('addresses', () => {
  test.each<Case>([
    ['is personal email', 'ann@gmail.com', true],
    ['is personal email', 'Ann@GMail.com', true],
    ['is personal email', 'ann@googlemail.com', true],
    ['is personal email', 'ann@yahoo.co.uk', true],
    ['is personal email', 'ann@hotmail.fr', true],
    ['is personal email', 'ann@outlook.com', true],
    ['is personal email', 'ann@icloud.com', true],
    ['is personal email', 'ann@gmx.de', true],
    ['is personal email', 'ann@protonmail.com', true],
    ['is personal email', 'ann@qq.com', true],
    ['is personal email', 'ann@acme.com', false],
    ['is personal email', 'ann@mygmail.com', false],
    ['is personal email', 'ann@mail.gmail.com.acme.com', false],
    ['is personal email', 'gmail.com', false],
    ['is personal email', '', false],
    ['is work email', 'ann@acme.com', true],
    ['is work email', 'ann@bäcker.de', true],
    ['is work email', 'ann@gmail.com', false],
    ['is work email', 'ann@acme', false],
    ['is work email', '', false],
    ['is invalid email', 'ann@acme', true],
    ['is invalid email', 'ann', true],
    ['is invalid email', 5, true],
    ['is invalid email', 'ann@acme.com', false],
    ['is invalid email', 'ann@gmail.com', false],
    ['is invalid email', '', false],
    ['is invalid email', 'N/A', false],
  ])('%s: the cell %j → %s', (rule, cell, matched) => {
    expect(matches(rule, '', cell)).toBe(matched);
  });

  test('every filled cell is exactly one of personal, work and invalid', () => {
    for (const cell of ['a@gmail.com', 'a@acme.com', 'a@b', 'x', 5, true, new Date(2024, 0, 1)]) {
      const fitting = ['is personal email', 'is work email', 'is invalid email'].filter((rule) =>
        matches(rule, '', cell),
      );
      expect(fitting).toHaveLength(1);
    }
  });
});

test('is duplicate looks across rows, not at the cell alone', () => {
  expect(ready('is duplicate', '').kind).toBe('repeats');
});
