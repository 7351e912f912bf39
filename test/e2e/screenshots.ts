/**
 * `npm run screenshots`: the README's pictures, of the running product, into docs/pictures/.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type FrameLocator, type Page } from 'playwright-core';
import type { LocalWorkbookWindow } from '../../host/page/browser/local-workbook-window.ts';
import { startServer } from '../../host/page/serve.ts';
import { findBrowser } from './find-browser.ts';

const PICTURES = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));

const VIEWPORT = { width: 1440, height: 900 };
/** What stands lower in a view is in the picture too. */
const TALL = { ...VIEWPORT, height: 1050 };

/** The page gives Univer's canvas a moment to draw what was scrolled to. */
const DRAWING_MS = 800;

interface PageWindow {
  readonly localWorkbook: LocalWorkbookWindow;
}

async function show(sidebar: FrameLocator, view: string): Promise<void> {
  await sidebar.getByRole('tab', { name: view, exact: true }).click();
  await sidebar.getByRole('tabpanel', { name: view, exact: true }).waitFor();
}

/** Selects a cell: of a tab, in the row with that number, in the column of that header. */
async function select(page: Page, tab: string, header: string, rowNumber: number): Promise<void> {
  await page.evaluate(
    ([name, wanted, row]) => {
      const { services } = (globalThis as never as PageWindow).localWorkbook;
      const sheet = services.SpreadsheetApp.getActive().getSheetByName(name);
      const headers = sheet?.getDataRange().getValues()[0] ?? [];
      sheet?.activate();
      sheet?.getRange(row, Math.max(1, headers.indexOf(wanted) + 1)).activate();
    },
    [tab, header, rowNumber] as const,
  );
  await page.waitForTimeout(DRAWING_MS);
}

/**
 * Writes earlier scores of the lead in a row into the history, as if it had been scored before: days ago, score and tier,
 * the oldest first.
 */
async function rememberScores(
  page: Page,
  rowNumber: number,
  scores: readonly (readonly [number, number, string])[],
): Promise<void> {
  await page.evaluate(
    ([row, entries]) => {
      const { services } = (globalThis as never as PageWindow).localWorkbook;
      const spreadsheet = services.SpreadsheetApp.getActive();
      const [headers = [], ...leads] =
        spreadsheet.getSheetByName('Demo leads')?.getDataRange().getValues() ?? [];
      const key = leads[row - 2]?.[headers.indexOf('Email')];
      const history = spreadsheet.getSheetByName('Score history');
      const version = history?.getRange(2, 5).getValue();
      const today = new Date();
      const rows = entries.map(([daysAgo, score, tier]) => [
        new Date(today.getFullYear(), today.getMonth(), today.getDate() - daysAgo),
        key,
        score,
        tier,
        version,
      ]);
      history?.insertRowsAfter(1, rows.length);
      history?.getRange(2, 1, rows.length, 5).setValues(rows);
    },
    [rowNumber, scores] as const,
  );
}

/** Three days after the last run some leads have done something more. */
async function workOnLeads(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { services } = (globalThis as never as PageWindow).localWorkbook;
    const leads = services.SpreadsheetApp.getActive().getSheetByName('Demo leads');
    const headers = leads?.getDataRange().getValues()[0] ?? [];
    const today = new Date();
    const scoredOn = leads?.getRange(2, headers.indexOf('Scored on') + 1, leads.getLastRow() - 1, 1);
    scoredOn?.setValue(new Date(today.getFullYear(), today.getMonth(), today.getDate() - 3));
    for (const [rowNumber, header, value] of [
      [2, 'Demo requested', 'Yes'],
      [7, 'Pricing page visits', 2],
      [18, 'Webinar attended', 'Yes'],
    ] as const) {
      leads?.getRange(rowNumber, headers.indexOf(header) + 1).setValue(value);
    }
  });
}

async function takePictures(page: Page): Promise<void> {
  const picture = (name: string): { path: string } => ({ path: join(PICTURES, `${name}.png`) });
  const sidebar = page.frameLocator('.sidebar iframe');
  const frame = page.locator('.sidebar');

  await sidebar.locator('.offer').first().waitFor();
  await frame.screenshot(picture('next'));
  // The score columns are moved beside the address, as a person may do: they are followed wherever they go.
  await page.evaluate(() => {
    const { services } = (globalThis as never as PageWindow).localWorkbook;
    const leads = services.SpreadsheetApp.getActive().getSheetByName('Demo leads');
    const first = (leads?.getDataRange().getValues()[0]?.indexOf('Lead score') ?? 0) + 1;
    leads?.moveColumns(leads.getRange(1, first, 1, 8), 2);
  });
  await select(page, 'Demo leads', 'Email', 2);
  await page.screenshot(picture('scored-leads'));

  await rememberScores(page, 4, [
    [24, 12, 'Cold'],
    [17, 27, 'Cold'],
    [9, 22, 'Cold'],
    [3, 41, 'Warm'],
  ]);
  await select(page, 'Demo leads', 'Email', 4);
  await sidebar.getByRole('button', { name: 'Refresh' }).click();
  await show(sidebar, 'Lead');
  await sidebar.getByText('Adds up to').waitFor();
  await sidebar.getByText(/^From 12 on/).waitFor();
  await page.setViewportSize(TALL);
  await page.waitForTimeout(DRAWING_MS);
  await frame.screenshot(picture('lead'));
  await page.setViewportSize(VIEWPORT);

  await show(sidebar, 'Model');
  await sidebar.getByLabel('Points for Decision maker').fill('30');
  await sidebar.getByText('change tier').first().waitFor();
  await sidebar
    .getByText(/proven/)
    .first()
    .waitFor();
  await frame.screenshot(picture('model'));
  await sidebar.getByRole('button', { name: 'Discard changes' }).click();

  await show(sidebar, 'Backtest');
  await sidebar.getByRole('button', { name: 'Run backtest' }).click();
  await sidebar.getByText('Where the tiers should begin').waitFor();
  await page.waitForTimeout(DRAWING_MS);
  await frame.screenshot(picture('backtest'));

  // Taller than a screen, so that the tab is seen down to its first charts.
  await page.setViewportSize({ ...VIEWPORT, height: 2000 });
  await select(page, 'Backtest', '', 1);
  await page.screenshot(picture('backtest-tab'));
  await page.setViewportSize(VIEWPORT);

  await select(page, 'Scoring', '', 1);
  await page.screenshot(picture('scoring-tab'));

  await workOnLeads(page);
  await show(sidebar, 'Score');
  await sidebar.getByRole('button', { name: 'Score leads' }).click();
  await sidebar.getByRole('heading', { name: 'What changed' }).waitFor();
  await sidebar.getByRole('button', { name: 'Refresh' }).waitFor();
  await page.setViewportSize(TALL);
  await page.waitForTimeout(DRAWING_MS);
  await frame.screenshot(picture('score'));
  await page.setViewportSize(VIEWPORT);
}

/** Adds a log of what the demo leads did; the more an odd share of them did, the better they look. */
async function addActivities(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { services } = (globalThis as never as PageWindow).localWorkbook;
    const spreadsheet = services.SpreadsheetApp.getActive();
    const [headers = [], ...leads] =
      spreadsheet.getSheetByName('Demo leads')?.getDataRange().getValues() ?? [];
    const today = new Date();
    const names = [
      'Pricing page visit',
      'Page view',
      'Webinar attended',
      'Whitepaper download',
      'Email opened',
    ];
    const rows = leads.flatMap((lead, index) =>
      Array.from({ length: (index * 7) % 11 }, (_, turn) => [
        lead[headers.indexOf('Email')],
        names[(index + turn * turn) % names.length],
        new Date(today.getFullYear(), today.getMonth(), today.getDate() - ((index * 13 + turn * 5) % 75)),
      ]),
    );
    const log = spreadsheet.insertSheet('Activities');
    log.insertRowsAfter(1, rows.length);
    log.getRange(1, 1, rows.length + 1, 3).setValues([['Email', 'Activity', 'Date'], ...rows]);
    spreadsheet.getSheetByName('Demo leads')?.activate();
  });
}

/** Set up is seen where there is no Scoring tab yet; beside a log of activities it writes rows that count them. */
async function takeSetUp(page: Page): Promise<void> {
  await addActivities(page);
  await page.evaluate(() => {
    const { services } = (globalThis as never as PageWindow).localWorkbook;
    const spreadsheet = services.SpreadsheetApp.getActive();
    const scoring = spreadsheet.getSheetByName('Scoring');
    if (scoring) spreadsheet.deleteSheet(scoring);
  });
  const sidebar = page.frameLocator('.sidebar iframe');
  await sidebar.getByRole('button', { name: 'Refresh' }).click();
  await show(sidebar, 'Set up');
  for (const _ of ['Template', 'Columns', 'Outcome'])
    await sidebar.getByRole('button', { name: 'Next' }).click();
  await sidebar.getByText('Which leads did you win?').waitFor();
  await page.waitForTimeout(DRAWING_MS);
  await page.locator('.sidebar').screenshot({ path: join(PICTURES, 'set-up.png') });
  await sidebar.getByRole('button', { name: 'Next' }).click();
  await sidebar.getByRole('button', { name: 'Write Scoring tab and score' }).click();
  await sidebar.getByRole('button', { name: 'See whom to call' }).waitFor();
  await page.evaluate(() => (globalThis as never as PageWindow).localWorkbook.whenIdle());
  await show(sidebar, 'Model');
  const pricing = sidebar.locator('.criterion').filter({ hasText: 'Pricing page visited' });
  await pricing.getByText('Counting and fading').click();
  await pricing.scrollIntoViewIfNeeded();
  await page.waitForTimeout(DRAWING_MS);
  await page.locator('.sidebar').screenshot({ path: join(PICTURES, 'activities.png') });
}

mkdirSync(PICTURES, { recursive: true });
const server = await startServer({ port: 0 });
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: VIEWPORT, locale: 'en-GB' });
  await page.goto(server.address);
  await page.waitForFunction(() => 'localWorkbook' in globalThis);
  await page.evaluate(() => (globalThis as never as PageWindow).localWorkbook.whenIdle());
  await takePictures(page);
  await takeSetUp(page);
} finally {
  await browser.close();
  await server.close();
}
