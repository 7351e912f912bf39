import { describe, expect, test } from 'vitest';
import type { Cells, CellValue } from '../../src/core/table/cell.ts';
import { activityLeads, activityLog, activityScoring } from './activity-tabs.ts';
import { overhang, seriousFlaws } from './axe.ts';
import { type OpenSidebar, openSidebar } from './open-sidebar.ts';

const entry = (day: string, lead: string, score: number, tier: string, version: string): CellValue[] => [
  new Date(`${day}T00:00:00Z`),
  lead,
  score,
  tier,
  version,
];
const HISTORY: Cells = [
  ['Date', 'Lead key', 'Score', 'Tier', 'Model version'],
  entry('2024-01-03', 'Ada@firm.example', 10, 'Warm', 'v1 abc'),
  entry('2024-01-20', 'bo@shop.example', 5, 'Warm', 'v1 abc'),
  entry('2024-02-10', 'ada@firm.example', 25, 'Warm', 'v2 def'),
  entry('2024-02-24', 'ada@firm.example', 40, 'Hot', 'v2 def'),
];

function select(sidebar: OpenSidebar, cell: string): void {
  sidebar.sheet('Leads').activate();
  sidebar.sheet('Leads').getRange(cell).activate();
}

async function openLead(cell: string, tabs: Readonly<Record<string, Cells>> = {}): Promise<OpenSidebar> {
  const sidebar = await openSidebar(
    { Leads: activityLeads, Scoring: activityScoring(), Activities: activityLog, ...tabs },
    { timeZone: 'Etc/UTC' },
  );
  select(sidebar, cell);
  await sidebar.show('Lead');
  await sidebar.page.locator('.lead h2').waitFor();
  return sidebar;
}

const overTime = ({ page }: OpenSidebar) => page.getByRole('region', { name: 'Over time' });
const says = (sidebar: OpenSidebar, words: string) =>
  expect.poll(() => overTime(sidebar).textContent(), { timeout: 5000 }).toContain(words);
const asked = ({ calls }: OpenSidebar) => calls.filter((name) => name === 'readLeadHistory').length;

describe('what a lead did', () => {
  test('stands beside the points that it gave, and what is lacking is counted', async () => {
    const sidebar = await openLead('A3');
    const panel = sidebar.page.getByRole('tabpanel', { name: 'Lead' });
    expect(await panel.locator('.points-line').allTextContents()).toEqual([
      'Pricing page visit once, yesterday+5',
    ]);
    expect(await panel.locator('.ways').textContent()).toContain(
      'Director (+20) together with Pricing page visit 2 more times (+10)',
    );
    select(sidebar, 'A2');
    await expect
      .poll(() => panel.locator('.points-line').allTextContents())
      .toContain('Pricing page visit 4 times, newest 2 days ago+20');
  });
});

describe('a lead’s score over time', () => {
  test('is a line and words, asked for once until the sheet is read anew', async () => {
    const sidebar = await openLead('A2', { 'Score history': HISTORY });
    await says(sidebar, 'Hot since 24 Feb 2024, was Warm.From 10 on 3 Jan 2024 to 40 on 24 Feb 2024.');
    await says(sidebar, 'Dotted line: the model changed on 10 Feb 2024.');
    await says(sidebar, 'Thin lines: Hot from 35.');
    expect(await overTime(sidebar).locator('polyline').count()).toBe(1);
    expect(await seriousFlaws(sidebar.page)).toEqual([]);
    expect(await overhang(sidebar.page)).toBe(0);
    select(sidebar, 'A3');
    await says(sidebar, '5 since 20 Jan 2024, when its history begins.');
    expect(await overTime(sidebar).locator('polyline').count()).toBe(0);
    select(sidebar, 'A2');
    await says(sidebar, 'From 10 on 3 Jan 2024');
    expect(asked(sidebar)).toBe(2);
    await sidebar.page.getByRole('button', { name: 'Refresh' }).click();
    await expect.poll(() => asked(sidebar)).toBe(3);
    await says(sidebar, 'From 10 on 3 Jan 2024');
  });

  test('begins with the next run where there is none, and follows it without a Refresh', async () => {
    const sidebar = await openLead('A2');
    await says(sidebar, 'No history yet: it begins with the next Score leads.');
    sidebar.workbook.script.run('scoreLeads');
    await says(sidebar, 'when its history begins.');
    expect(asked(sidebar)).toBe(2);
  });

  test('is asked for one lead at a time, and of those passed over meanwhile of none', async () => {
    const sidebar = await openLead('A2', { 'Score history': HISTORY });
    let answer = (): void => {};
    sidebar.before('readLeadHistory', () => new Promise<void>((resolve) => (answer = resolve)));
    await expect.poll(() => asked(sidebar)).toBe(1);
    for (const [cell, name] of [
      ['A3', 'bo@shop.example'],
      ['A4', 'cy@mill.example'],
      ['A3', 'bo@shop.example'],
    ] as const) {
      select(sidebar, cell);
      await sidebar.page.locator('.lead h2', { hasText: name }).waitFor();
    }
    sidebar.before('readLeadHistory', () => {});
    expect(asked(sidebar)).toBe(1);
    answer();
    await says(sidebar, '5 since 20 Jan 2024, when its history begins.');
    expect(asked(sidebar)).toBe(2);
  });

  test('that cannot be read hinders nothing else, and is asked for again at a click', async () => {
    const sidebar = await openSidebar(
      { Leads: activityLeads, Scoring: activityScoring(), Activities: activityLog, 'Score history': HISTORY },
      { timeZone: 'Etc/UTC' },
    );
    sidebar.interfere('readLeadHistory', { failure: 'gone' });
    select(sidebar, 'A2');
    await sidebar.show('Lead');
    await says(sidebar, 'Its history could not be read.');
    expect(await sidebar.page.locator('.points-total').textContent()).toBe('Adds up to40');
    sidebar.interfere('readLeadHistory', undefined);
    await overTime(sidebar).getByRole('button', { name: 'Try again' }).click();
    await says(sidebar, 'From 10 on 3 Jan 2024');
  });
});
