import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Cells } from '../../src/core/table/cell.ts';
import { scoringTab } from '../core/scoring/scoring-tab.ts';
import { overhang, seriousFlaws } from './axe.ts';
import { type OpenSidebar, openDemoSidebar, openSidebar, type SidebarOptions } from './open-sidebar.ts';

const IMAGE = '<img src=x onerror=alert(1)>';
const LEADS: Cells = [
  ['Email', 'Full name', 'Company', 'Points', 'Tag', 'Stage'],
  ['ada@firm.example', 'Ada Ash', 'Firm', 70, 'x', ''],
  ['bo@shop.example', IMAGE, 'Shop', 40, '', ''],
  ['cy@mill.example', 'Cy Clay', 'Mill', 95, '', 'won'],
  ['di@dorm.example', 'Di Dee', 'Dorm', 90, 'student', ''],
  ['ed@cold.example', 'Ed Elm', 'Cold', 5, '', ''],
];

function scoring(...settings: readonly (readonly (string | number)[])[]): Cells {
  return scoringTab({
    Criteria: [
      ['Criterion', 'Column', 'Rule', 'Value', 'Points'],
      ['Points', 'Points', 'each', '', 1],
      ['Tagged', 'Tag', 'is', 'x', 3],
      ['Odd', 'Tag', 'is', 'x', 2],
      ['Small', 'Tag', 'is', 'x', 1],
      ['Idle', 'Tag', 'is', 'x', -6],
      ['Student', 'Tag', 'is', 'student', 'DQ'],
    ],
    Tiers: [
      ['Tier', 'From', 'Action', 'Owner', 'Follow up (hours)'],
      ['Hot', 60, 'Call at once', 'Sales North', 4],
      ['Warm', 30, 'Write', '', 72],
    ],
    Settings: [['Setting', 'Value'], ['Lead tab', 'Leads'], ...settings],
  });
}
const OUTCOME = [
  ['Outcome column', 'Stage'],
  ['Won values', 'won'],
  ['Lost values', 'lost'],
];

/** Opens the view over some leads that are scored already. */
async function openNext(
  leads: Cells,
  config: Cells,
  { prepare, ...options }: SidebarOptions = {},
): Promise<OpenSidebar> {
  const sidebar = await openSidebar(
    { Leads: leads, Scoring: config },
    {
      ...options,
      prepare(workbook) {
        workbook.script.run('scoreLeads');
        prepare?.(workbook);
      },
    },
  );
  await sidebar.page.getByRole('tabpanel', { name: 'Next' }).waitFor();
  return sidebar;
}

const cards = (page: Page) => page.getByRole('tabpanel', { name: 'Next' }).locator('.offer');
const panelText = (page: Page) => textOf(page.getByRole('tabpanel', { name: 'Next' }));

/** A text with plain spaces. */
async function textOf(locator: Locator): Promise<string> {
  return ((await locator.textContent()) ?? '').replace(/\u00a0/g, ' ');
}

describe('the leads to work', () => {
  test('have those among them that are won, and say why, where the outcome column is not set or not found', async () => {
    const unset = await openNext(LEADS, scoring());
    expect(await panelText(unset.page)).toContain('No outcome column is set, so leads already won');
    const unknown = await openNext(LEADS, scoring(['Outcome column', 'Stagee']));
    expect(await panelText(unknown.page)).toContain(
      'The outcome column “Stagee” is not among the headers of your leads',
    );
    expect(await panelText(unknown.page)).not.toContain('No outcome column is set');
  });

  test('are the open ones that are in a tier and not disqualified, best first', async () => {
    const { page } = await openNext(LEADS, scoring(...OUTCOME));
    await page.getByRole('heading', { name: '2 leads to work' }).waitFor();
    expect(await cards(page).count()).toBe(2);
    const [first = '', second = ''] = await cards(page).allInnerTexts();
    for (const part of ['Ada Ash', 'Firm', '70', 'Hot', 'Due today', 'Call at once', 'Owner: Sales North']) {
      expect(first).toContain(part);
    }
    expect(second).toContain('Warm');
    expect(await panelText(page)).toContain('2 open leads are left out');
  });

  test('show their largest gains first, and the rest at a click', async () => {
    const { page } = await openNext(LEADS, scoring(...OUTCOME));
    const card = cards(page).first();
    expect(await textOf(card.locator('.reasons > p'))).toBe('Points +70 · Tagged +3 · Odd +2');
    await card.getByText('2 other reasons').click();
    expect(await textOf(card.locator('details'))).toContain('Idle −6 · Small +1');
  });

  test('show a name that looks like HTML as the text it is', async () => {
    const { page } = await openNext(LEADS, scoring(...OUTCOME));
    await page.getByRole('button', { name: `${IMAGE} row 3` }).waitFor();
    expect(await page.locator('img').count()).toBe(0);
  });

  test('lead to their row at a click anywhere on the card, and by keyboard', async () => {
    const { page, sheet, calls } = await openNext(LEADS, scoring(...OUTCOME));
    const active = () => sheet('Leads').getActiveRange()?.getA1Notation();
    await cards(page)
      .nth(1)
      .click({ position: { x: 150, y: 8 } });
    await expect.poll(() => calls.filter((name) => name === 'goToCell').length).toBe(1);
    await expect.poll(active).toBe('A3');
    await page.getByRole('button', { name: 'Ada Ash row 2' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(active).toBe('A2');
  });

  test('lead to where they stand by now: rows were inserted since, or the list was sorted', async () => {
    const { page, sheet } = await openNext(LEADS, scoring(...OUTCOME));
    const leads = sheet('Leads');
    const active = () => leads.getActiveRange()?.getA1Notation();
    leads.insertRowsAfter(1, 3);
    await page.getByRole('button', { name: 'Ada Ash row 2' }).click();
    await expect.poll(active).toBe('A5');
    const rows = leads.getRange('A5:F9');
    rows.setValues(rows.getValues().reverse());
    await page.getByRole('button', { name: 'Ada Ash row 2' }).click();
    await expect.poll(active).toBe('A9');
  });

  test('say so where they are gone, in a sentence, which a fresh reading takes away', async () => {
    const { page, sheet, workbook } = await openNext(LEADS, scoring(...OUTCOME));
    sheet('Scoring').activate();
    sheet('Leads').deleteRow(2);
    await page.getByRole('button', { name: 'Ada Ash row 2' }).click();
    const alert = page.getByRole('alert').getByText('This lead is no longer there, nor found by its key');
    await alert.waitFor();
    expect(workbook.services.SpreadsheetApp.getActive().getActiveSheet().getName()).toBe('Scoring');
    await page.getByRole('button', { name: 'Refresh: read the sheet again' }).click();
    await alert.waitFor({ state: 'detached' });
    expect(await cards(page).count()).toBe(1);
  });

  test('are overdue in words when their day is past', async () => {
    const { page } = await openNext(LEADS, scoring(...OUTCOME), {
      prepare({ services }) {
        const leads = services.SpreadsheetApp.getActive().getSheetByName('Leads');
        const [headers = []] = leads?.getDataRange().getValues() ?? [];
        leads?.getRange(2, headers.indexOf('Scored on') + 1).setValue(new Date(2020, 0, 2));
      },
    });
    expect(await textOf(cards(page).first())).toContain('Overdue since Thu 2 Jan 2020');
  });

  test('number as many as the team can work per week', async () => {
    const { page } = await openNext(LEADS, scoring(...OUTCOME, ['Capacity per week', 1]));
    await page.getByRole('heading', { name: 'The best 1 of 2 leads to work' }).waitFor();
    expect(await cards(page).count()).toBe(1);
  });

  test('are drawn fifty at a time, however many they are', async () => {
    const many = Array.from({ length: 120 }, (_, index) => [`lead${index}@firm.example`, '', '', 50, '', '']);
    const { page } = await openNext([LEADS[0] ?? [], ...many], scoring(['Capacity per week', 110]));
    expect(await cards(page).count()).toBe(50);
    await page.getByRole('button', { name: 'Show 50 more' }).click();
    await page.getByRole('button', { name: 'Show 10 more' }).click();
    expect(await cards(page).count()).toBe(110);
    expect(await panelText(page)).toContain('No outcome column is set');
  });
});

describe('the capacity', () => {
  const many = Array.from({ length: 12 }, (_, index) => [`lead${index}@firm.example`, '', '', 50, '', '']);
  const twelve = [LEADS[0] ?? [], ...many];
  const written = (scoringTab: GoogleAppsScript.Spreadsheet.Sheet): string[] =>
    scoringTab
      .getDataRange()
      .getValues()
      .flatMap(([name, value]) => (name === 'Capacity per week' ? [String(value)] : []));

  test('is asked for where it is not set, and written into the Scoring tab', async () => {
    const { page, sheet } = await openNext(twelve, scoring());
    await page.getByRole('heading', { name: 'The best 10 of 12 leads to work' }).waitFor();
    const field = page.getByLabel('Leads to work in a week');
    await field.fill('lots');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Write a whole number, such as 25.').waitFor();
    await field.fill('11');
    await field.press('Enter');
    await page.getByRole('heading', { name: 'The best 11 of 12 leads to work' }).waitFor();
    expect(written(sheet('Scoring'))).toEqual(['11']);
  });

  test('is told where it is 0, and asked for again', async () => {
    const { page, sheet } = await openNext(twelve, scoring(['Capacity per week', 0]));
    await page.getByText('Capacity per week is 0, so nobody could be called.').waitFor();
    expect(await panelText(page)).not.toContain('is not set, so this list');
    expect(await cards(page).count()).toBe(10);
    const field = page.getByLabel('Leads to work in a week');
    await field.fill('11');
    await field.press('Enter');
    await page.getByRole('heading', { name: 'The best 11 of 12 leads to work' }).waitFor();
    expect(written(sheet('Scoring'))).toEqual(['11']);
  });

  test('says in a sentence why it could not be written', async () => {
    const sidebar = await openNext(LEADS, scoring());
    sidebar.interfere('changeSettings', {
      answer: JSON.stringify({ ok: false, sentence: 'The tab is protected.' }),
    });
    await sidebar.page.getByLabel('Leads to work in a week').fill('5');
    await sidebar.page.getByRole('button', { name: 'Save' }).click();
    await sidebar.page.getByText('The tab is protected.').waitFor();
  });
});

test('scores in the sheet that are older than these are told, with the way to score', async () => {
  const { page } = await openNext(LEADS, scoring(...OUTCOME), {
    prepare({ services }) {
      services.SpreadsheetApp.getActive().getSheetByName('Scoring')?.getRange('E3').setValue(0.5);
    },
  });
  await page.getByText('The scores written in the sheet are older than these.').waitFor();
  await page.getByRole('button', { name: 'Score leads' }).click();
  await page.getByRole('tabpanel', { name: 'Score' }).waitFor();
});

test('tiers in the sheet that are older than these are told, though the scores are the same', async () => {
  const { page } = await openNext(LEADS, scoring(...OUTCOME), {
    prepare({ services }) {
      services.SpreadsheetApp.getActive().getSheetByName('Scoring')?.getRange('B12').setValue(35);
    },
  });
  await page
    .getByText('The scores written in the sheet are these, but the tiers beside them are older.')
    .waitFor();
  await page.getByRole('button', { name: 'Score leads' }).click();
  await page.getByRole('tabpanel', { name: 'Score' }).waitFor();
});

test('scores in the sheet that are these are not spoken of', async () => {
  const { page } = await openNext(LEADS, scoring(...OUTCOME));
  await page.getByRole('heading', { name: '2 leads to work' }).waitFor();
  expect(await page.getByRole('button', { name: 'Score leads' }).count()).toBe(0);
});

describe('with nothing to work', () => {
  const headers = LEADS[0] ?? [];

  test('it says that every lead has an outcome already', async () => {
    const { page } = await openNext([headers, ...LEADS.slice(3, 4)], scoring(...OUTCOME));
    await page.getByText('Every lead has an outcome already.').waitFor();
  });

  test('it says that nobody is in a tier', async () => {
    const { page } = await openNext([headers, ...LEADS.slice(4)], scoring(...OUTCOME));
    await page.getByText('No lead is worth a call yet').waitFor();
    expect(await panelText(page)).toContain('All 2 open leads are disqualified or in no tier.');
  });

  test('it leads to the set-up without a Scoring tab', async () => {
    const sidebar = await openSidebar({ Leads: LEADS });
    await sidebar.page.getByRole('tabpanel').waitFor();
    await sidebar.show('Next');
    await sidebar.page.getByRole('button', { name: 'Set up scoring' }).click();
    await sidebar.page.getByRole('tabpanel', { name: 'Set up' }).waitFor();
  });

  test('it leads to what is to be mended where the model has errors', async () => {
    const sidebar = await openSidebar({
      Leads: LEADS,
      Scoring: scoringTab({
        Criteria: [
          ['Criterion', 'Column', 'Rule', 'Value', 'Points'],
          ['x', 'Nowhere', 'is', 'x', 'many'],
        ],
      }),
    });
    await sidebar.page.getByRole('tabpanel').waitFor();
    await sidebar.show('Next');
    await sidebar.page.getByText('No scores until this is mended').waitFor();
    expect(await panelText(sidebar.page)).toContain('And 1 more thing to mend.');
    await sidebar.page.getByRole('button', { name: 'See what to mend' }).click();
    await sidebar.page.getByRole('tabpanel', { name: 'Score' }).waitFor();
  });

  test('it says where the leads go when there are none', async () => {
    const sidebar = await openSidebar({ Leads: [headers], Scoring: scoring(...OUTCOME) });
    await sidebar.page.getByRole('tabpanel').waitFor();
    await sidebar.show('Next');
    await sidebar.page.getByText('No leads yet').waitFor();
    sidebar
      .sheet('Leads')
      .getRange('A2:D2')
      .setValues([['ada@firm.example', 'Ada Ash', 'Firm', 70]]);
    await sidebar.page.getByRole('button', { name: 'Read the sheet again' }).last().click();
    await sidebar.page.getByRole('heading', { name: '1 lead to work' }).waitFor();
  });
});

test('nothing serious is found by axe, and nothing is cut off, at 300 px and at 125 % zoom', async () => {
  for (const width of [300, 240]) {
    const { page } = await openDemoSidebar({ width });
    if (width === 240) await page.addStyleTag({ content: 'html { font-size: 125% }' });
    await page.getByRole('tabpanel', { name: 'Next' }).waitFor();
    expect(await seriousFlaws(page)).toEqual([]);
    expect(await overhang(page)).toBe(0);
  }
});
