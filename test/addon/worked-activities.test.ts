import { expect, test } from 'vitest';
import type { Cells } from '../../src/core/table/cell.ts';
import { countingTab } from '../core/scoring/activities/score-with-activities.ts';
import { column, openAddon } from './open-addon.ts';

const LEADS: Cells = [['Email'], ['ada@firm.example'], ['bo@shop.example'], ['cy@mill.example']];
const VISIT = 'Pricing page visit';
const LOG: Cells = [
  ['Email', 'Activity', 'Date', 'Count'],
  ['ada@firm.example', VISIT, '2024-03-05', ''],
  ['ada@firm.example', VISIT, '2024-03-02', ''],
  ['ada@firm.example', VISIT, '2024-02-26', ''],
  ['ada@firm.example', VISIT, '2024-02-10', ''],
  ['bo@shop.example', VISIT, '2024-03-01', ''],
  ['cy@mill.example', VISIT, '2024-03-05', 3],
  ['cy@mill.example', VISIT, '2024-03-04', 2],
];
const ROW = {
  Criterion: 'Pricing page',
  Activity: VISIT,
  'At least': 2,
  'Within days': 14,
  Counting: 'each',
  Points: 5,
  Most: 20,
  Fade: 'fades over 30',
};

test('the worked example: each visit at least twice within 14 days, 5 points, most 20, fades over 30', () => {
  const ada = 5 + 4.5 + 3.7; // 5 · 30/30, 5 · 27/30, 5 · 22/30 to a tenth; the visit 24 days ago is too old.
  const bo = 0; // One visit is fewer than two.
  const cy = 20; // 3 · 5 + 2 · 4.8 is 24.6, held at 20.
  const addon = openAddon({ Leads: LEADS, Scoring: countingTab(ROW), Activities: LOG });
  expect(addon.score()).toMatchObject({ status: 'done', issues: [] });
  expect(column(addon, 'Leads', 'Lead score').slice(0, 3)).toEqual([ada, bo, cy]);
  expect(column(addon, 'Leads', 'Why').slice(0, 3)).toEqual(['Pricing page +13.2', '', 'Pricing page +20']);
});
