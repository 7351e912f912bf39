import type { Cells, CellValue } from '../../src/core/table/cell.ts';
import { scoringTab } from '../core/scoring/scoring-tab.ts';

/** Leads with a log of what they did, seen on 5 March 2024. */
export const activityLeads: Cells = [
  ['Email', 'Title'],
  ['ada@firm.example', 'Director'],
  ['bo@shop.example', 'Analyst'],
  ['cy@mill.example', 'Student'],
];

/** Ada visits the pricing page three times, Bo once; a row that is nobody's, and one without a date. */
export const activityLog: Cells = [
  ['Email', 'Activity', 'Date', 'Page', 'Note'],
  ['ada@firm.example', 'Pricing page visit', '2024-03-03', '/pricing', 'a'],
  ['ada@firm.example', 'Pricing page visit', '2024-02-24', '/pricing', 'b'],
  ['ada@firm.example', 'Pricing page visit', '2024-02-25', '/plans', 'c'],
  ['ada@firm.example', 'Pricing page visit', '2024-02-26', '/pricing', 'd'],
  ['bo@shop.example', 'Pricing page visit', '2024-03-04', '/pricing', 'e'],
  ['bo@shop.example', 'Webinar', '2024-01-10', '', 'f'],
  ['zo@else.example', 'Webinar', '2024-03-01', '', 'g'],
  ['cy@mill.example', 'Webinar', 'soon', '', 'h'],
];

export const ACTIVITY_HEADERS = [
  'On',
  'Criterion',
  'Activity',
  'Column',
  'Rule',
  'Value',
  'At least',
  'Within days',
  'Counting',
  'Points',
  'Most',
  'Fade',
];

/** 0-based columns of these headers. */
export const AT = Object.fromEntries(ACTIVITY_HEADERS.map((header, index) => [header, index]));

/**
 * The Scoring tab for them: Ada's visits give 20, Bo's 5; Bo's webinar is too long ago.
 *
 * @param edits by 0-based row: a column and its value
 * @param without headers that the block lacks
 */
export function activityScoring(
  edits: Readonly<Record<number, readonly [column: number, value: CellValue]>> = {},
  without: readonly string[] = [],
): CellValue[][] {
  const rows: CellValue[][] = [
    [true, 'Pricing page visit', 'Pricing page visit', '', '', '', '', 14, 'each', 5, 20, ''],
    [true, 'Director', '', 'Title', 'is', 'Director', '', '', '', 20, '', ''],
    [true, 'Webinar', 'Webinar', 'Page', 'is blank', '', '', 30, '', 10, '', 'fades over 30'],
  ];
  for (const [row, [column, value]] of Object.entries(edits)) {
    const cells = rows[Number(row) - 2];
    if (cells) cells[column] = value;
  }
  const keeps = (_: unknown, index: number): boolean => !without.includes(ACTIVITY_HEADERS[index] ?? '');
  return scoringTab({
    Criteria: [ACTIVITY_HEADERS, ...rows].map((row) => row.filter(keeps)),
    Tiers: [
      ['Tier', 'From'],
      ['Hot', 35],
      ['Warm', 5],
      ['Cold', 0],
    ],
    Settings: [
      ['Setting', 'Value'],
      ['Lead tab', 'Leads'],
      ['Lead key', 'Email'],
      ['As of', '2024-03-05'],
    ],
  });
}
