import type { CellValue } from '../../../src/core/table/cell.ts';

export const HEADERS = [['Name', 'Title', 'Plan', 'Visits', 'Seen']];

export const LEADS: CellValue[][] = [
  ['Ann', 'Director', 'Pro', 3, new Date(2024, 2, 1)],
  ['Bob', 'Student', 'Free', 0, new Date(2023, 0, 1)],
  ['', '', '', '', ''],
  ['Cid', 'Head of Sales', 'Enterprise', 12, ''],
];

const WIDTH = 9;
const padded = (rows: CellValue[][]): CellValue[][] =>
  rows.map((row) => [...row, ...Array<CellValue>(WIDTH - row.length).fill('')]);

/** The Scoring tab that these tests score by: Ann 38, Bob disqualified, Cid 40. */
export const CONFIG: CellValue[][] = padded([
  ['Criteria'],
  ['On', 'Group', 'Criterion', 'Column', 'Rule', 'Value', 'Points', 'Model', 'Notes'],
  [true, 'Role', 'Decision maker', 'Title', 'contains any of', 'director, head', 20],
  [true, 'Role', 'Student', 'Title', 'is', 'student', 'DQ'],
  [true, 'Web', 'Visits', 'Visits', 'each', 10, 2],
  [true, 'Web', 'Active', 'Seen', 'in last days', 7, 12],
  [false, '', 'later', 'Nowhere', 'is', 'x', 5],
  [],
  ['Groups', '', '', '', '', 'Tiers'],
  ['Group', 'Counts toward', 'Min', 'Max', '', 'Tier', 'From'],
  ['Role', 'Fit', '', 30, '', 'Hot', 40],
  ['Web', 'Engagement', '', '', '', 'Warm', 20],
  ['', '', '', '', '', 'Cold', ''],
  ['', '', '', '', '', 'Disqualified', ''],
  [],
  ['Grades', '', '', '', 'Models'],
  ['Dimension', 'Grade', 'From', '', 'Model', 'Column', 'Rule', 'Value'],
  ['Fit', 'A', 20, '', 'Enterprise', 'Plan', 'is', 'Enterprise'],
  ['Fit', 'C', '', '', 'SMB'],
  ['Engagement', 1, 19],
  ['Engagement', 3, ''],
  [],
  ['Settings'],
  ['Setting', 'Value'],
  ['Scored as of', new Date(2024, 2, 5)],
]);

/** A copy of the Scoring tab with one cell changed, by its 1-based row and column. */
export function withCell(rowNumber: number, columnNumber: number, value: CellValue): CellValue[][] {
  return CONFIG.map((row, rowIndex) =>
    row.map((cell, columnIndex) =>
      rowIndex === rowNumber - 1 && columnIndex === columnNumber - 1 ? value : cell,
    ),
  );
}
