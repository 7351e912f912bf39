import { withEdits } from '../../src/core/scoring/config/criterion-rows.ts';
import { tierFinder } from '../../src/core/scoring/tiers.ts';
import type { Cells, CellValue } from '../../src/core/table/cell.ts';
import { scoreSheet, scoringTab } from '../core/scoring/scoring-tab.ts';
import type { OpenSidebar } from './open-sidebar.ts';

/** Leads for the Model view, one of them called what must never run. */
export const MODEL_LEADS: Cells = [
  ['Name', 'Email', 'Title', 'Visits', 'Country'],
  ['Ada Long', 'ada@firm.example', 'Director', 4, 'Germany'],
  ['Bo Short', 'bo@shop.example', 'Analyst', 2, 'Germany'],
  ['<img src=x onerror=alert(1)>', 'cy@mill.example', 'Director', 0, 'France'],
  ['Di Wide', 'di@mill.example', 'Student', 5, 'Spain'],
  ['Ed Tall', 'ed@mine.example', 'Analyst', 7, ''],
  ['Flo Deep', 'flo@mine.example', 'Clerk', 0, 'Spain'],
];

/** A row of Criteria as `modelScoring` takes it: On, group, label, column, rule, Value, points. */
export type CriterionCells = readonly [CellValue, string, string, string, string, CellValue, CellValue];

export const MODEL_CRITERIA: readonly CriterionCells[] = [
  [true, 'Fit', 'Director', 'Title', 'is', 'Director', 20],
  [true, 'Visits', 'Visited', 'Visits', 'at least', 2, 10],
  [true, 'Fit', 'Student', 'Title', 'is', 'Student', 'DQ'],
  [false, 'Visits', 'Came back', 'Visits', 'at least', 4, 5.5],
  ['', '', 'From Germany', 'Country', 'is', 'Germany', 5],
];

/** The Scoring tab for those leads; `Director` has its points in G3, `Visited` in G4. */
export function modelScoring(criteria: readonly CriterionCells[] = MODEL_CRITERIA): CellValue[][] {
  return scoringTab({
    Criteria: [['On', 'Group', 'Criterion', 'Column', 'Rule', 'Value', 'Points'], ...criteria],
    Groups: [
      ['Group', 'Counts toward', 'Min', 'Max'],
      ['Fit', '', '', 40],
      ['Visits', 'Engagement', 0, 15],
    ],
    Tiers: [
      ['Tier', 'From'],
      ['Hot', 30],
      ['Warm', 15],
      ['Cold', 0],
      ['Disqualified', ''],
    ],
    Settings: [
      ['Setting', 'Value'],
      ['Lead tab', 'Leads'],
      ['Lead key', 'Email'],
      ['As of', '2024-03-05'],
    ],
  });
}

export const MODEL_TABS = { Leads: MODEL_LEADS, Scoring: modelScoring() };

/** A cell of the Scoring tab, 0-based, under another value. */
export type Edit = readonly [rowIndex: number, columnIndex: number, value: CellValue];

/** What the engine says, run without any sidebar on the changed tab: leads by tier, and hits by criterion. */
export function headless(...edits: readonly Edit[]) {
  const config = withEdits(
    modelScoring(),
    edits.map(([rowIndex, columnIndex, value]) => ({ rowIndex, columnIndex, value })),
  );
  const scores = scoreSheet(config, MODEL_LEADS);
  const tierOf = tierFinder(scores.bound.model);
  const tiers: Record<string, number> = { Hot: 0, Warm: 0, Cold: 0, Disqualified: 0 };
  for (const total of scores.total) {
    const tier = tierOf(total, '')?.name ?? '';
    tiers[tier] = (tiers[tier] ?? 0) + 1;
  }
  const hits = Object.fromEntries(
    scores.bound.criteria.map(({ criterion }, index) => [criterion.label, scores.hits[index]]),
  );
  return { tiers, hits, total: scores.total };
}

/** Leads by tier before and after, as the view tells them. */
export async function tiersShown({ page }: OpenSidebar) {
  const words = await page.getByRole('list', { name: 'Leads per tier' }).locator('.unseen').allTextContents();
  const before: Record<string, number> = {};
  const after: Record<string, number> = {};
  for (const line of words) {
    const [, tier = '', from, to, same] = /^(.+): (?:from (\d+) to (\d+)|(\d+), as before)$/.exec(line) ?? [];
    before[tier] = Number(from ?? same);
    after[tier] = Number(to ?? same);
  }
  return { before, after };
}

/** The field with a criterion's points. */
export const pointsOf = ({ page }: OpenSidebar, criterion: string) =>
  page.getByRole('spinbutton', { name: `Points for ${criterion}`, exact: true });

/** What a criterion's item says, its field aside. */
export const itemOf = ({ page }: OpenSidebar, criterion: string) =>
  page.locator('.criterion', { hasText: criterion });

export const button = ({ page }: OpenSidebar, name: string) =>
  page.getByRole('tabpanel', { name: 'Model' }).getByRole('button', { name, exact: true });

export const panel = ({ page }: OpenSidebar) => page.getByRole('region', { name: 'What would change' });
