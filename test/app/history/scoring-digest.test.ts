import { describe, expect, test } from 'vitest';
import { scoringDigest } from '../../../src/app/history/scoring-digest.ts';
import { parseConfig } from '../../../src/core/scoring/config/parse-config.ts';
import type { CellValue } from '../../../src/core/table/cell.ts';
import { scoringTab } from '../../core/scoring/scoring-tab.ts';

const TAB = scoringTab({
  Criteria: [
    [
      'Criterion',
      'Column',
      'Rule',
      'Value',
      'Points',
      'Group',
      'Activity',
      'Counting',
      'Most',
      'Fade',
      'Notes',
    ],
    ['Director', 'Title', 'is', 'Director', 20, 'Role', '', '', '', '', ''],
    ['', 'Country', 'is', 'France', '', '', '', '', '', '', ''],
    ['Webinar', '', '', '', 7, '', 'Webinar', 'each', 30, 'halves every 60', ''],
  ],
  Groups: [
    ['Group', 'Counts toward', 'Max'],
    ['Role', 'Fit', 30],
    ['Fit', '', 60],
  ],
  Tiers: [
    ['Tier', 'From', 'Action', 'Owner', 'Follow up (hours)'],
    ['Hot', 40, 'Call', 'Ada', 24],
    ['Cold', '', '', '', ''],
  ],
  Models: [
    ['Model', 'Column', 'Rule', 'Value'],
    ['Shop', 'Kind', 'is', 'Shop'],
  ],
  Settings: [
    ['Setting', 'Value'],
    ['As of', '2024-03-05'],
    ['Capacity per week', 10],
    ['Starting score', 5],
    ['Treat as blank', 'unknown, N/A'],
    ['Time zone', 'Europe/Berlin'],
    ['Day first', 'no'],
    ['Lead key', 'Email'],
    ['Activities tab', 'Deeds'],
  ],
});

function digestOf(tab: readonly (readonly CellValue[])[]): string {
  const { model, issues } = parseConfig(tab);
  expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
  return scoringDigest(model);
}

/** The digest with the cell under a header changed, in the row whose first filled cell says so. */
function withCell(begins: string, header: string, value: CellValue): string {
  const tab = TAB.map((row) => [...row]);
  const rowIndex = tab.findIndex((row) => row.find((cell) => cell !== '') === begins);
  let headerIndex = rowIndex;
  while (headerIndex >= 0 && !tab[headerIndex]?.includes(header)) headerIndex--;
  const columnIndex = tab[headerIndex]?.indexOf(header) ?? -1;
  const row = tab[rowIndex];
  if (!row || columnIndex < 0 || row[columnIndex] === value) throw new Error(`no ${header} of ${begins}`);
  row[columnIndex] = value;
  return digestOf(tab);
}

const DIGEST = digestOf(TAB);

describe('scoringDigest', () => {
  test.each<[string, string, CellValue]>([
    ['Director', 'Notes', 'they buy'],
    ['Director', 'Criterion', 'Boss'],
    ['Hot', 'Owner', 'Maria'],
    ['Hot', 'Action', 'Write'],
    ['Hot', 'Follow up (hours)', 48],
    ['Capacity per week', 'Value', 20],
    ['As of', 'Value', '2024-04-01'],
    ['Treat as blank', 'Value', 'n/a, Unknown'],
  ])('stays the same where another %s has another %s', (begins, header, value) =>
    expect(withCell(begins, header, value)).toBe(DIGEST),
  );

  test('stays the same wherever the cells stand', () => {
    expect(digestOf([Array(11).fill(''), ...TAB])).toBe(DIGEST);
    const [title = [], headers = [], director = [], and = [], webinar = [], ...rest] = TAB;
    expect(digestOf([title, headers, webinar, director, and, ...rest])).toBe(DIGEST);
  });

  test.each<[string, string, CellValue]>([
    ['Director', 'Points', 21],
    ['Director', 'Points', 'DQ'],
    ['Director', 'Rule', 'contains'],
    ['Director', 'Value', 'Manager'],
    ['Director', 'Column', 'Role'],
    ['Director', 'Group', ''],
    ['Country', 'Value', 'Spain'],
    ['Webinar', 'Activity', 'Demo'],
    ['Webinar', 'Most', 40],
    ['Webinar', 'Counting', 'once'],
    ['Webinar', 'Fade', 'halves every 30'],
    ['Role', 'Max', 25],
    ['Role', 'Counts toward', 'Engagement'],
    ['Fit', 'Max', 50],
    ['Hot', 'Tier', 'Very hot'],
    ['Hot', 'From', 41],
    ['Shop', 'Value', 'Store'],
    ['Starting score', 'Value', 6],
    ['Treat as blank', 'Value', 'unknown'],
    ['Time zone', 'Value', 'Asia/Tokyo'],
    ['Day first', 'Value', 'yes'],
    ['Lead key', 'Value', 'Name'],
    ['Activities tab', 'Value', 'Other deeds'],
  ])('changes where %s has another %s: %s', (begins, header, value) =>
    expect(withCell(begins, header, value)).not.toBe(DIGEST),
  );
});
