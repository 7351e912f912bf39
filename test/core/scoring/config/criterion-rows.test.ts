import { describe, expect, test } from 'vitest';
import {
  criterionName,
  criterionRows,
  ownsCell,
  withEdits,
} from '../../../../src/core/scoring/config/criterion-rows.ts';
import { parseConfig } from '../../../../src/core/scoring/config/parse-config.ts';
import { criteria, scoringTab, sideBySide } from '../scoring-tab.ts';

const TAB = scoringTab({
  Criteria: [
    ['On', 'Group', 'Criterion', 'Column', 'Rule', 'Value', 'Points', 'Model', 'Win rate', 'Lift'],
    [true, 'Fit', 'Director', 'Title', 'is', 'Director', 20, 'SMB', 0.4, 2],
    ['', '', '', 'Visits', '>', 1, '', '', '', ''],
    [false, '', 'Half written', 'Title', 'resembles', '', 'many', '', '', ''],
    [true, '', '', '', '', '', '', '', '', ''],
    ['', '', '', 'Email', 'is not blank', '', 'DQ', '', '', ''],
  ],
});

describe('criterionRows', () => {
  test('lists criteria in sheet order, on or off, right or wrong, with their and rows', () => {
    const rows = criterionRows(TAB);
    expect(rows.map((row) => [row.cell, row.isOn, row.label, row.points])).toEqual([
      ['Scoring!C3', true, 'Director', 20],
      ['Scoring!C5', false, 'Half written', 'many'],
      ['Scoring!C7', true, '', 'DQ'],
    ]);
    expect(rows[0]).toMatchObject({
      rowIndex: 2,
      group: 'Fit',
      model: 'SMB',
      winRate: 0.4,
      lift: 2,
      onColumnIndex: 0,
      pointsColumnIndex: 6,
      conditions: [
        { column: 'Title', rule: 'is', value: 'Director' },
        { column: 'Visits', rule: '>', value: '1' },
      ],
    });
  });

  test('knows where there is no On column', () => {
    const [row] = criterionRows(scoringTab({ Criteria: criteria(['Director', 'Title', 'is', 'x', 1]) }));
    expect(row).toMatchObject({ isOn: true, onColumnIndex: undefined, pointsColumnIndex: 4 });
  });

  test('names a criterion by its label, else by its first condition', () => {
    expect(criterionRows(TAB).map(criterionName)).toEqual(['Director', 'Half written', 'Email is not blank']);
  });
});

describe('criteria of blocks side by side', () => {
  const tab = sideBySide(
    [
      ['Criteria'],
      ['Points', 'Rule', 'Column', 'Value', 'Criterion', 'On'],
      [10, 'is', 'Title', 'CEO', 'Boss', true],
    ],
    [
      ['Criteria'],
      ['Criterion', 'Column', 'Rule', 'Value', 'Points'],
      ['Gone', 'Email', 'is blank', '', 'DQ'],
    ],
  );
  const rows = criterionRows(tab);

  test('stand in one row, each under a cell of its own, as the model has it', () => {
    expect(rows.map(({ rowIndex, cell, label }) => [rowIndex, cell, label])).toEqual([
      [2, 'Scoring!E3', 'Boss'],
      [2, 'Scoring!H3', 'Gone'],
    ]);
    expect(parseConfig(tab).model.criteria.map(({ cell }) => cell)).toEqual(rows.map(({ cell }) => cell));
  });

  test.each<['Points' | 'On' | 'Most', number, readonly boolean[]]>([
    ['Points', 0, [true, false]],
    ['On', 5, [true, false]],
    ['Points', 11, [false, true]],
    ['On', 11, [false, false]],
    ['Points', 5, [false, false]],
    ['Most', 0, [false, false]],
  ])('own their cells and no others: %s in column %i', (what, columnIndex, owned) => {
    expect(rows.map((row) => ownsCell(row, { rowIndex: 2, columnIndex, what }))).toEqual(owned);
    expect(rows.some((row) => ownsCell(row, { rowIndex: 3, columnIndex, what }))).toBe(false);
  });
});

describe('withEdits', () => {
  test('changes cells of a copy, and shares the rows without a change', () => {
    const edited = withEdits(TAB, [
      { rowIndex: 2, columnIndex: 6, value: 5 },
      { rowIndex: 2, columnIndex: 0, value: false },
    ]);
    expect(edited[2]?.slice(0, 7)).toEqual([false, 'Fit', 'Director', 'Title', 'is', 'Director', 5]);
    expect(TAB[2]?.[6]).toBe(20);
    expect(edited[3]).toBe(TAB[3]);
    expect(parseConfig(edited).model.criteria).toHaveLength(1);
  });
});
