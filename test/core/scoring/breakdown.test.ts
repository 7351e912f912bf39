import { expect, test } from 'vitest';
import { decimalToNumber } from '../../../src/core/table/exact-decimal.ts';
import { scoreSheet, scoringTab } from './scoring-tab.ts';

const TAB = scoringTab({
  Criteria: [
    ['Group', 'Criterion', 'Column', 'Rule', 'Value', 'Points', 'Model'],
    ['Web', 'Pricing', 'A', 'is', 'x', 30, ''],
    ['Web', 'Blog', 'A', 'is', 'x', 0.1, ''],
    ['Fit', 'Director', 'A', 'is', 'x', 60, ''],
    ['', 'Student', 'B', 'is', 'y', 'DQ', ''],
    ['', 'Of big ones', 'A', 'is', 'x', 5, 'Big'],
  ],
  Groups: [
    ['Group', 'Counts toward', 'Min', 'Max'],
    ['Web', 'Engagement', '', 20],
    ['Engagement', '', '', 15],
    ['Fit', '', '', 40],
  ],
  Models: [
    ['Model', 'Column', 'Rule', 'Value'],
    ['Big', 'B', 'is', 'big'],
  ],
  Settings: [
    ['Setting', 'Value'],
    ['Starting score', 1],
    ['Maximum score', 50],
  ],
});
const SCORES = scoreSheet(TAB, [
  ['A', 'B'],
  ['x', ''],
  ['x', 'y'],
  ['x', 'big'],
  ['z', ''],
]);

function told(rowIndex: number) {
  const { contributions, limitChanges, disqualifiedBy, disqualificationChange, total, model } =
    SCORES.breakdown(rowIndex);
  return {
    model,
    contributions: contributions.map(({ criterion, points }) => [
      criterion.criterion.label,
      decimalToNumber(points),
    ]),
    limitChanges: limitChanges.map(({ limit, change }) => [limit, decimalToNumber(change)]),
    disqualifiedBy: disqualifiedBy.map(({ criterion }) => criterion.label),
    disqualificationChange: decimalToNumber(disqualificationChange),
    total: decimalToNumber(total),
  };
}

test('a breakdown tells every contribution in sheet order, and what each limit took away', () => {
  expect(told(0)).toEqual({
    model: '',
    contributions: [
      ['Pricing', 30],
      ['Blog', 0.1],
      ['Director', 60],
    ],
    limitChanges: [
      ['Web', -10.1],
      ['Fit', -20],
      ['Engagement', -5],
      ['Score', -6],
    ],
    disqualifiedBy: [],
    disqualificationChange: 0,
    total: 50,
  });
});

test('a disqualified lead keeps its contributions; the change to the Disqualified score is told', () => {
  expect(told(1)).toMatchObject({ disqualifiedBy: ['Student'], disqualificationChange: -51, total: -1 });
  expect(told(1).contributions).toHaveLength(3);
});

test('it names the model of the lead and counts that model’s criteria', () => {
  expect(told(2)).toMatchObject({ model: 'Big', total: 50 });
  expect(told(2).contributions.map(([label]) => label)).toContain('Of big ones');
});

test('a lead that matched nothing has its Starting score and no changes', () => {
  expect(told(3)).toMatchObject({ contributions: [], limitChanges: [], total: 1 });
});
