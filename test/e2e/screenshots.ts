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

  await select(page, 'Demo leads', 'Email', 4);
  await show(sidebar, 'Lead');
  await sidebar.getByText('Adds up to').waitFor();
  await frame.screenshot(picture('lead'));

  await show(sidebar, 'Model');
  await sidebar.getByLabel('Points for Decision maker').fill('30');
  await sidebar.getByText('change tier').first().waitFor();
  await sidebar
    .getByText(/proven/)
    .first()
    .waitFor();
  await frame.screenshot(picture('model'));
  await sidebar.getByRole('button', { name: 'Discard changes' }).click();

  await show(sidebar, 'Score');
  await sidebar.getByRole('button', { name: 'Score leads' }).click();
  await sidebar.getByRole('heading', { name: 'What changed' }).waitFor();
  await frame.screenshot(picture('score'));

  await show(sidebar, 'Backtest');
  await sidebar.getByRole('button', { name: 'Run backtest' }).click();
  await sidebar.getByText('Where the tiers should begin').waitFor();
  await page.waitForTimeout(DRAWING_MS);
  await frame.screenshot(picture('backtest'));

  // Taller than a screen, so that the tab is seen down to its first charts.
  await page.setViewportSize({ width: 1440, height: 2000 });
  await select(page, 'Backtest', '', 1);
  await page.screenshot(picture('backtest-tab'));
  await page.setViewportSize(VIEWPORT);

  await select(page, 'Scoring', '', 1);
  await page.screenshot(picture('scoring-tab'));
}

/** Set up is seen where there is no Scoring tab yet. */
async function takeSetUp(page: Page): Promise<void> {
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
