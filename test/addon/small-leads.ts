import type { Cells } from '../../src/core/table/cell.ts';
import { criteria, scoringTab } from '../core/scoring/scoring-tab.ts';

/** A few leads that a small model scores 30, 10 and 0. */
export const SMALL_LEADS: Cells = [
  ['Email', 'Title', 'Visits'],
  ['ada@firm.example', 'Director', 4],
  ['bo@shop.example', 'Analyst', 2],
  ['cy@mill.example', 'Student', 0],
];

export const SMALL_SCORES = [30, 10, 0];

/** The Scoring tab of that model; further rows of Settings may be given. */
export function smallScoring(...settings: readonly (readonly (string | number)[])[]): Cells {
  return scoringTab({
    Criteria: criteria(['Director', 'Title', 'is', 'Director', 20], ['Visited', 'Visits', '>', 1, 10]),
    Tiers: [
      ['Tier', 'From'],
      ['Hot', 20],
      ['Cold', 0],
    ],
    Settings: [['Setting', 'Value'], ['As of', '2024-03-05'], ...settings],
  });
}
