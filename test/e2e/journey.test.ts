import { expect, test } from 'vitest';
import { openPage, type WorkbookPage } from './open-page.ts';
import { unseenLeads } from './unseen-leads.ts';

const file = (count: number) => ({
  name: 'Messe Köln.csv',
  bytes: new TextEncoder().encode(unseenLeads(count)),
});

async function show(workbook: WorkbookPage, view: string): Promise<void> {
  await workbook.sidebar().getByRole('tab', { name: view, exact: true }).click();
  await workbook.sidebar().getByRole('tabpanel', { name: view, exact: true }).waitFor();
}

/** What HtmlService gives to the sidebar, as far as it is used here. */
interface ScriptWindow {
  readonly google: {
    readonly script: {
      readonly run: {
        withFailureHandler(handler: (failure: unknown) => void): ScriptWindow['google']['script']['run'];
        withSuccessHandler(handler: (text: string) => void): ScriptWindow['google']['script']['run'];
        scoreNextBlock(): void;
      };
    };
  };
}

const button = (workbook: WorkbookPage, name: string | RegExp) =>
  workbook
    .sidebar()
    .getByRole('tabpanel')
    .getByRole('button', { name, exact: typeof name === 'string' });

/** Row and column of the cell that is selected, 1-based, and its tab. */
const selected = (workbook: WorkbookPage): Promise<readonly [string, number]> =>
  workbook.withWorkbook(({ services }) => {
    const sheet = services.SpreadsheetApp.getActive().getActiveSheet();
    return [sheet.getName(), sheet.getActiveRange()?.getRow() ?? 0] as const;
  });

test('from a file nobody has seen to scores, the next call, a tuned model, and back', async () => {
  const workbook = await openPage({ file: file(120) });
  const sidebar = workbook.sidebar();

  // Set up.
  await button(workbook, 'Use defaults').click();
  await button(workbook, 'Write Scoring tab and score').click();
  await sidebar.getByRole('heading', { name: 'Scoring is set up' }).waitFor();
  await workbook.whenIdle();
  const [tab] = await workbook.withWorkbook(({ services }) =>
    services.SpreadsheetApp.getActive()
      .getSheets()
      .map((sheet) => sheet.getName()),
  );
  const headers = (await workbook.values(tab ?? ''))[0] ?? [];
  expect(headers).toContain('Lead score');
  expect(headers).toContain('Why');
  expect((await workbook.values(tab ?? ''))[7]).toContain('=IMPORTXML("http://x.example","//a")');

  // Next: only open leads, and a click goes to the row.
  await button(workbook, 'See whom to call').click();
  const offer = sidebar
    .getByRole('tabpanel', { name: 'Next' })
    .getByRole('button', { name: /Person/ })
    .first();
  const name = /Person \d+/.exec((await offer.textContent()) ?? '')?.[0] ?? '';
  await offer.click();
  await expect.poll(() => selected(workbook)).toEqual([tab, Number(name.replace('Person ', '')) + 2]);

  // Lead: the row that was gone to is explained, and adds up to what the sheet says.
  await show(workbook, 'Lead');
  await sidebar.getByRole('heading', { name }).waitFor();
  const rowNumber = Number(name.replace('Person ', '')) + 2;
  const written = (await workbook.values(tab ?? ''))[rowNumber - 1]?.[headers.indexOf('Lead score')];
  const sum = await sidebar.getByText('Adds up to').locator('..').textContent();
  expect(sum?.replace('Adds up to', '').trim()).toBe(String(written).replace('-', '−'));
  await workbook.withWorkbook(({ services }) => {
    services.SpreadsheetApp.getActive().getActiveSheet().getRange('A7').activate();
  });
  await sidebar.getByRole('heading', { name: '<img src=x onerror=alert(1)>' }).waitFor();

  // Model: tune, look, save with a reason, take it back.
  await show(workbook, 'Model');
  const points = sidebar.getByLabel('Points for Demo requested');
  const before = await points.inputValue();
  await points.fill('1');
  await sidebar.getByText('leads change tier').first().waitFor();
  await button(workbook, 'Save…').click();
  await sidebar.getByLabel('Why?').fill('Everyone asks for a demo');
  await button(workbook, 'Save to the sheet').click();
  await sidebar.getByText('Saved, and noted in “Change log”').waitFor();
  const log = await workbook.values('Change log');
  expect(log[1]?.[2]).toContain(`Demo requested: ${before} → 1`);
  expect(log[1]?.[3]).toBe('Everyone asks for a demo');
  await button(workbook, /Undo/).first().click();
  await expect.poll(async () => (await workbook.values('Change log')).length).toBe(3);
  await expect.poll(() => points.inputValue()).toBe(before);
  expect(workbook.errors).toEqual([]);
});

test('an issue leads to its cell, and is gone once it is mended', async () => {
  const workbook = await openPage();
  const place = await workbook.withWorkbook(({ services }) => {
    const scoring = services.SpreadsheetApp.getActive().getSheetByName('Scoring');
    const cells = scoring?.getDataRange().getValues() ?? [];
    const column = cells.findIndex((row) => row.includes('Points'));
    const points = cells[column]?.indexOf('Points') ?? 0;
    scoring?.getRange(column + 2, points + 1).setValue('many');
    return column + 2;
  });
  await show(workbook, 'Score');
  await workbook.sidebar().getByRole('button', { name: 'Refresh' }).click();
  const link = workbook
    .sidebar()
    .getByRole('tabpanel')
    .getByRole('button', { name: /Go to Scoring!/ });
  await link.click();
  await expect.poll(() => selected(workbook)).toEqual(['Scoring', place]);
  await workbook.withWorkbook(({ services }) => {
    services.SpreadsheetApp.getActive().getActiveRange()?.setValue(10);
  });
  await workbook.sidebar().getByRole('button', { name: 'Refresh' }).click();
  await expect.poll(() => link.count()).toBe(0);
  await button(workbook, 'Score leads').click();
  await workbook.sidebar().getByRole('heading', { name: 'leads in “Demo leads” scored' }).waitFor();
});

test('live formulas and their tiers follow a model that the sidebar saves', async () => {
  const workbook = await openPage();
  await workbook.chooseMenu('Extensions', 'Scoresheet', 'Insert live formulas');
  await workbook.answer('OK');
  await workbook.whenIdle();
  const hot = async (): Promise<number> =>
    (await workbook.values('Demo leads')).flat().filter((cell) => cell === 'Hot').length;
  const before = await hot();
  await show(workbook, 'Model');
  await workbook.sidebar().getByLabel('Points for Demo requested').fill('0');
  await button(workbook, 'Save…').click();
  await workbook.sidebar().getByLabel('Why?').fill('To see them follow');
  await button(workbook, 'Save to the sheet').click();
  await workbook.sidebar().getByText('Saved, and noted').waitFor();
  await workbook.whenIdle();
  expect(before).toBeGreaterThan(0);
  await expect.poll(hot).toBeLessThan(before);
});

test('calls of two sidebars that overlap: one scores, the other waits or says so, and nothing is mixed up', async () => {
  const workbook = await openPage();
  const frame = workbook.page.frames().find((each) => each.url() === 'about:srcdoc');
  const statuses = await frame?.evaluate(async () => {
    const { run } = (globalThis as never as ScriptWindow).google.script;
    const score = (): Promise<string> =>
      new Promise((resolve, reject) => {
        run
          .withFailureHandler(reject)
          .withSuccessHandler((text) => resolve(JSON.parse(text).result.status))
          .scoreNextBlock();
      });
    return Promise.all([score(), score()]);
  });
  expect(statuses).toContain('done');
  expect(statuses?.every((status) => status === 'done' || status === 'busy')).toBe(true);
  const [headers = [], ...rows] = await workbook.values('Demo leads');
  expect(headers.filter((header) => header === 'Lead score')).toHaveLength(1);
  expect(rows.every((row) => row[headers.indexOf('Lead tier')] !== '')).toBe(true);
});
