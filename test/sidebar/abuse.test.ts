import { describe, expect, test } from 'vitest';
import type { LocalWorkbook } from '../../host/workbook/local-workbook.ts';
import type { CellValue } from '../../src/core/table/cell.ts';
import { smallScoring } from '../addon/small-leads.ts';
import { type OpenSidebar, openDemoSidebar, openSidebar } from './open-sidebar.ts';

const VIEWS = ['Next', 'Lead', 'Score', 'Model', 'Backtest', 'Set up'];

const panel = ({ page }: OpenSidebar) => page.locator('[role=tabpanel]:not([hidden])');
const says = (sidebar: OpenSidebar, words: string | RegExp) =>
  expect.poll(() => sidebar.page.locator('#app').textContent(), { timeout: 15_000 }).toMatch(words);
const refresh = ({ page }: OpenSidebar) => page.getByRole('button', { name: 'Refresh' }).first().click();
const spreadsheet = (workbook: LocalWorkbook) => workbook.services.SpreadsheetApp.getActive();

/** What the page throws, of which nothing may ever come. */
function thrownIn({ page }: OpenSidebar): string[] {
  const thrown: string[] = [];
  page.on('pageerror', (failure) => thrown.push(String(failure)));
  return thrown;
}

async function everyViewSpeaks(sidebar: OpenSidebar): Promise<void> {
  for (const view of VIEWS) {
    await sidebar.show(view);
    await expect.poll(() => panel(sidebar).textContent()).toMatch(/\w{3}/);
    expect(await panel(sidebar).textContent()).not.toMatch(/undefined|NaN|\[object|Exception|TypeError/);
  }
}

describe('while the sidebar is open', () => {
  test('the Scoring tab is deleted: every action says so, and Set up is offered', async () => {
    const sidebar = await openDemoSidebar();
    const thrown = thrownIn(sidebar);
    await sidebar.show('Model');
    const tune = sidebar.page.getByLabel('Points for Demo requested');
    await tune.fill('7');
    spreadsheet(sidebar.workbook).deleteSheet(sidebar.sheet('Scoring'));
    await sidebar.page.getByRole('button', { name: 'Save…' }).click();
    await sidebar.page.getByLabel('Why?').fill('Too late');
    await sidebar.page.getByRole('button', { name: 'Save to the sheet' }).click();
    await says(sidebar, /no tab called Scoring|Scoring tab/);
    expect(spreadsheet(sidebar.workbook).getSheetByName('Scoring')).toBeNull();
    expect(spreadsheet(sidebar.workbook).getSheetByName('Change log')).toBeNull();
    await sidebar.show('Score');
    await sidebar.page.getByRole('button', { name: 'Score leads' }).first().click();
    await says(sidebar, 'No scores yet');
    await refresh(sidebar);
    await everyViewSpeaks(sidebar);
    expect(thrown).toEqual([]);
  });

  test('the lead tab is renamed: a click says that the row is gone, a run names the setting, and nothing is written', async () => {
    const sidebar = await openDemoSidebar();
    const thrown = thrownIn(sidebar);
    await sidebar.page.locator('.offer-name').first().waitFor();
    sidebar.sheet('Demo leads').setName('Leads 2026');
    const before = JSON.stringify(sidebar.sheet('Leads 2026').getDataRange().getValues());
    await sidebar.page.locator('.offer-name').first().click();
    await says(sidebar, /no longer there/);
    await sidebar.show('Score');
    await sidebar.page.getByRole('button', { name: 'Score leads' }).first().click();
    await says(sidebar, 'names “Demo leads”, but there is no such tab');
    expect(JSON.stringify(sidebar.sheet('Leads 2026').getDataRange().getValues())).toBe(before);
    await refresh(sidebar);
    await everyViewSpeaks(sidebar);
    expect(thrown).toEqual([]);
  });

  test('columns are moved: a run writes into the columns it owns, wherever they are', async () => {
    const sidebar = await openDemoSidebar();
    const leads = sidebar.sheet('Demo leads');
    const headers = leads.getRange(1, 1, 1, leads.getLastColumn()).getValues()[0] ?? [];
    const from = headers.indexOf('Lead score') + 1;
    leads.moveColumns(leads.getRange(1, from, 1, 1), 1);
    await sidebar.show('Score');
    await sidebar.page.getByRole('button', { name: 'Score leads' }).first().click();
    await says(sidebar, 'leads in “Demo leads” scored');
    const after = leads.getRange(1, 1, 1, leads.getLastColumn()).getValues()[0] ?? [];
    expect(after[0]).toBe('Lead score');
    expect(after.filter((header) => header === 'Lead score')).toHaveLength(1);
    expect(typeof leads.getRange(2, 1).getValue()).toBe('number');
  });
});

describe('odd sheets', () => {
  test.each<[string, Record<string, CellValue[][]>]>([
    ['an empty workbook', { Sheet1: [] }],
    [
      'headers without leads',
      { Leads: [['Email', 'Title', 'Visits']], Scoring: smallScoring() as CellValue[][] },
    ],
    [
      'a Scoring tab without a criterion',
      { Leads: [['Email'], ['a@b.example']], Scoring: [['Criteria'], ['Column']] },
    ],
    ['an empty Scoring tab', { Leads: [['Email'], ['a@b.example']], Scoring: [] }],
    [
      'names that are emoji, formulas and markup',
      {
        Leads: [
          ['Email', 'Title', 'Visits', 'Name'],
          ['😀@firm.example', 'Director', 4, '🦊🦊🦊'],
          ['=IMPORTXML("http://x")', 'Director', 4, '=1+1'],
          ['<img src=x onerror=alert(1)>', 'Director', 4, '</script><script>alert(1)</script>'],
        ],
        Scoring: smallScoring() as CellValue[][],
      },
    ],
  ])('%s: every view says something sensible', async (_, tabs) => {
    const sidebar = await openSidebar(tabs);
    const thrown = thrownIn(sidebar);
    await everyViewSpeaks(sidebar);
    expect(thrown).toEqual([]);
  });

  test('50,000 leads: read, listed, tuned, scored in blocks, stopped between two of them and gone on with', async () => {
    const titles = ['Director', 'Analyst', 'Student'];
    const leads: CellValue[][] = [
      ['Email', 'Title', 'Visits'],
      ...Array.from({ length: 50_000 }, (_, index) => [
        `lead${index}@firm.example`,
        titles[index % 3] ?? '',
        index % 7,
      ]),
    ];
    const sidebar = await openSidebar({ Leads: leads, Scoring: smallScoring() });
    await says(sidebar, '50,000 leads in “Leads”');
    expect(await sidebar.page.locator('.offer').count()).toBeGreaterThan(0);
    await sidebar.show('Model');
    await sidebar.page.getByLabel('Points for Director').fill('5');
    await says(sidebar, /leads change tier/);
    await sidebar.show('Score');
    sidebar.before('scoreNextBlock', () => sidebar.page.getByRole('button', { name: 'Cancel' }).click());
    await sidebar.page.getByRole('button', { name: 'Score leads' }).first().click();
    await says(sidebar, /of 50,000 rows/);
    await sidebar.page.getByRole('button', { name: 'Go on' }).waitFor();
    sidebar.before('scoreNextBlock', () => {});
    await sidebar.page.getByRole('button', { name: 'Go on' }).click();
    await says(sidebar, '50,000 leads in “Leads” scored');
    const written = sidebar.sheet('Leads').getRange('D2:D50001').getValues().flat();
    expect(written.every((score) => typeof score === 'number')).toBe(true);
  });
});
