import { describe, expect, test } from 'vitest';
import { leadGrade, leadModel, leadWhy } from '../../../src/app/functions/lead-functions.ts';
import type { CellValue } from '../../../src/core/table/cell.ts';
import { FakeSpreadsheet } from './fake-spreadsheet.ts';
import { CONFIG, HEADERS, LEADS } from './scoring-sheet.ts';

const host = new FakeSpreadsheet();
const ANN = [LEADS[0] as CellValue[]];

describe('LEADGRADE', () => {
  test('gives the Fit letter and the Engagement digit, "" for blank rows', () => {
    expect(leadGrade(host, LEADS, HEADERS, CONFIG)).toEqual([['A3'], ['C3'], [''], ['A1']]);
    expect(leadGrade(host, ANN, HEADERS, CONFIG)).toBe('A3');
  });

  test('gives "" where there is no block Grades', () => {
    expect(
      leadGrade(host, 'yes', 'A', [['Criteria'], ['Column', 'Rule', 'Points'], ['A', 'is yes', 1]]),
    ).toBe('');
  });
});

describe('LEADMODEL', () => {
  test('names the model each lead belongs to, "" for blank rows', () => {
    expect(leadModel(host, LEADS, HEADERS, CONFIG)).toEqual([['SMB'], ['SMB'], [''], ['Enterprise']]);
    expect(leadModel(host, ANN, HEADERS, CONFIG)).toBe('SMB');
  });

  test('gives "" for a lead of no model, and where there is no block Models', () => {
    const config = [
      ['Criteria', '', '', ''],
      ['Column', 'Rule', 'Value', 'Points'],
      ['Plan', 'is', 'Pro', 1],
      ['Models', '', '', ''],
      ['Model', 'Column', 'Rule', 'Value'],
      ['Enterprise', 'Plan', 'is', 'enterprise'],
    ];
    expect(leadModel(host, LEADS, HEADERS, config)).toEqual([[''], [''], [''], ['Enterprise']]);
    expect(leadModel(host, LEADS, HEADERS, config.slice(0, 3))).toEqual([[''], [''], [''], ['']]);
  });
});

describe('LEADWHY', () => {
  test('gives the reasons, the largest first, what disqualifies before all, "" for blank rows', () => {
    expect(leadWhy(host, LEADS, HEADERS, CONFIG)).toEqual([
      ['Decision maker +20 · Active +12 · Visits +6'],
      ['Disqualified: Student'],
      [''],
      ['Decision maker +20 · Visits +20'],
    ]);
  });

  test.each<[CellValue, string]>([
    ['', 'Decision maker +20 · Active +12 · Visits +6'],
    [null, 'Decision maker +20 · Active +12 · Visits +6'],
    [1, 'Decision maker +20'],
    ['2', 'Decision maker +20 · Active +12'],
    [2.9, 'Decision maker +20 · Active +12'],
    [50, 'Decision maker +20 · Active +12 · Visits +6'],
  ])('at most %j of them', (most, reasons) => {
    expect(leadWhy(host, ANN, HEADERS, CONFIG, most)).toBe(reasons);
  });

  test.each<CellValue>([0, -1, 'few', true])('the most cannot be %j', (most) => {
    expect(() => leadWhy(host, ANN, HEADERS, CONFIG, most)).toThrow(
      'The last argument is the most reasons to show: a number, 1 or more.',
    );
  });
});
