import { describe, expect, test } from 'vitest';
import { conditionWords } from '../../sidebar/views/model/counting-words.ts';
import { readCounts } from '../../sidebar/views/model/read-counts.ts';
import { criterionName, criterionRows } from '../../src/core/scoring/config/criterion-rows.ts';
import type { CellValue } from '../../src/core/table/cell.ts';
import { type CountingRow, countingTab } from '../core/scoring/activities/score-with-activities.ts';

/** What the Model view says of the first criterion of some rows. */
function wordsOf(...rows: readonly CountingRow[]): string {
  const tab = countingTab(...rows);
  const [criterion] = criterionRows(tab);
  if (!criterion) throw new Error('no criterion');
  return conditionWords(criterion, readCounts(tab, [criterion], []).get(criterion.cell));
}

const PRICING: CountingRow = { Criterion: 'Pricing', Activity: 'Pricing page visit', Points: 5 };

describe('a criterion that counts activities in words', () => {
  test.each<[string, CountingRow]>([
    ['“Pricing page visit”', {}],
    [
      'Each “Pricing page visit” within 14 days, at least 3, at most 20 points, fades over 30 days',
      { Counting: 'each', 'Within days': 14, 'At least': 3, Most: 20, Fade: 'decays in 30 days' },
    ],
    [
      '“Pricing page visit” within 1 day, at least 2 times, expires after 60 days',
      { 'Within days': '1 day', 'At least': '2 times', Fade: 'expires after 60' },
    ],
    ['Each activity, at most 1 point', { Activity: '*', Counting: 'all', Most: 1 }],
    ['Any activity', { Activity: '*' }],
    ['“Webinar”, “Demo” or “Call”', { Activity: 'Webinar, Demo, Call' }],
    [
      'Each “Pricing page visit” where Page contains pricing within 7 days',
      { Counting: 'each', Column: 'Page', Rule: 'contains', Value: 'pricing', 'Within days': 7 },
    ],
    [
      '“Pricing page visit”, 2 times as often in the last 7 days as in the 28 before',
      { Rule: 'speeds up', Value: 2 },
    ],
  ])('%s', (words, row) => {
    expect(wordsOf({ ...PRICING, ...row })).toBe(words);
  });

  test('with conditions of either kind beneath', () => {
    expect(
      wordsOf(
        PRICING,
        { Activity: 'Webinar', 'Within days': 30 },
        { Column: 'Title', Rule: 'is', Value: 'CEO' },
      ),
    ).toBe('“Pricing page visit” and “Webinar” within 30 days and Title is CEO');
  });

  test('without a label it is called by its activity, and says the rest all the same', () => {
    const row: CountingRow = { Activity: 'Webinar', Points: 5, Counting: 'each' };
    const [criterion] = criterionRows(countingTab(row));
    expect(criterion && criterionName(criterion)).toBe('Webinar');
    expect(wordsOf(row)).toBe('Each “Webinar”');
  });

  test('that cannot be read, by its cells', () => {
    expect(wordsOf({ ...PRICING, Most: 0 })).toBe('“Pricing page visit”');
  });
});

describe('criterionRows', () => {
  test('gives the cells of counting with their columns, and none to a criterion of the leads', () => {
    const tab = countingTab(
      { ...PRICING, Most: 20 },
      { Criterion: 'CEO', Column: 'Title', Rule: 'is', Points: 1 },
    );
    const [pricing, ceo] = criterionRows(tab);
    const cells = Object.entries(pricing?.counting ?? {}).map(
      ([header, { value, columnIndex }]): CellValue[] => [header, value, columnIndex],
    );
    expect(cells).toEqual([
      ['At least', '', 5],
      ['Within days', '', 6],
      ['Counting', '', 7],
      ['Most', 20, 9],
      ['Fade', '', 10],
    ]);
    expect(ceo?.counting).toBeUndefined();
    expect(pricing?.conditions[0]?.activity).toBe('Pricing page visit');
  });
});
