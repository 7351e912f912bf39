import { expect, test } from 'vitest';
import type { Cells, CellValue } from '../../src/core/table/cell.ts';
import { scoringTab } from '../core/scoring/scoring-tab.ts';
import { seriousFlaws } from './axe.ts';
import { button, panel, pointsOf } from './model-sheet.ts';
import { type OpenSidebar, openSidebar } from './open-sidebar.ts';

/** Leads of which Directors are won mostly, and visits say nothing; every fourth is still open. */
function leads(count: number): Cells {
  const rows = Array.from({ length: count }, (_, index): CellValue[] => {
    const isDirector = index % 2 === 0;
    const isWon = isDirector ? index % 10 !== 0 : index % 10 === 1;
    const outcome = index % 4 === 3 ? 'Open' : isWon ? 'Won' : 'Lost';
    return [`lead${index}@firm.example`, isDirector ? 'Director' : 'Clerk', (index * 7) % 5, outcome];
  });
  return [['Email', 'Title', 'Visits', 'Outcome'], ...rows];
}

const SCORING = scoringTab({
  Criteria: [
    ['On', 'Criterion', 'Column', 'Rule', 'Value', 'Points'],
    [true, 'Director', 'Title', 'is', 'Director', 2],
    [true, 'Visited', 'Visits', 'at least', 2, 10],
    [true, 'Anyone', 'Email', 'contains', '@', 5],
  ],
  Tiers: [
    ['Tier', 'From'],
    ['Hot', 15],
    ['Cold', 0],
  ],
  Settings: [
    ['Setting', 'Value'],
    ['Lead tab', 'Leads'],
    ['Outcome column', 'Outcome'],
    ['Won values', 'Won'],
    ['Lost values', 'Lost'],
  ],
});

async function open(count: number, scoring: CellValue[][] = SCORING): Promise<OpenSidebar> {
  const sidebar = await openSidebar({ Leads: leads(count), Scoring: scoring });
  await sidebar.show('Model');
  return sidebar;
}

const says = (sidebar: OpenSidebar, words: string | RegExp) =>
  expect.poll(() => panel(sidebar).textContent()).toMatch(words);
const judgement = (sidebar: OpenSidebar) => panel(sidebar).locator('.judgement');

test('a change that sorts won from lost leads better is called so, with by how much', async () => {
  const sidebar = await open(800);
  expect(await judgement(sidebar).count()).toBe(0);
  await pointsOf(sidebar, 'Director').fill('30');
  await says(sidebar, 'Better: proven');
  await says(sidebar, /the won one ranks higher \d+ → \d+ times in 100/);
  await says(sidebar, /The true change most likely lies between \+[\d.]+ and \+[\d.]+\./);
  expect(await seriousFlaws(sidebar.page)).toEqual([]);
});

test('one that sorts worse, and one that changes nothing, are called so', async () => {
  const sidebar = await open(800);
  await pointsOf(sidebar, 'Director').fill('-30');
  await says(sidebar, 'Worse: proven');
  await pointsOf(sidebar, 'Director').fill('2');
  await expect.poll(() => judgement(sidebar).count()).toBe(0);
  await pointsOf(sidebar, 'Anyone').fill('9');
  await says(sidebar, 'No proven difference');
  await says(sidebar, /times in 100, as before\./);
});

test('one that knows the outcome is called too good to be true, and better all the same', async () => {
  const knowing = SCORING.map((row) =>
    row[1] === 'Anyone' ? [false, 'Won it', 'Outcome', 'is', 'Won', 90] : row,
  );
  const sidebar = await open(800, knowing);
  await pointsOf(sidebar, 'Director').fill('30');
  await says(sidebar, 'Better: proven');
  expect(await judgement(sidebar).textContent()).not.toContain('too good');
  await sidebar.page.getByRole('checkbox', { name: 'Won it' }).click();
  await says(sidebar, 'times in 100 → every time.');
  await says(sidebar, 'That is too good to be true. Check whether a column');
  await says(sidebar, 'Better: proven');
  expect(await seriousFlaws(sidebar.page)).toEqual([]);
});

test('what is taken back is no longer judged', async () => {
  const sidebar = await open(800);
  await pointsOf(sidebar, 'Director').fill('30');
  await says(sidebar, 'Better: proven');
  await button(sidebar, 'Discard changes').click();
  await expect.poll(() => judgement(sidebar).count()).toBe(0);
});

test('of too few won or lost leads it says that nothing can be told', async () => {
  const sidebar = await open(16);
  await pointsOf(sidebar, 'Director').fill('30');
  await says(sidebar, 'Whether this helps cannot be told yet: it takes 10 won and 10 lost leads');
});

test('without an outcome column nothing is said of it', async () => {
  const without = SCORING.map((row) => row.map((cell) => (cell === 'Outcome' ? '' : cell)));
  const sidebar = await open(800, without);
  await pointsOf(sidebar, 'Director').fill('30');
  await says(sidebar, 'another score');
  expect(await judgement(sidebar).count()).toBe(0);
});
