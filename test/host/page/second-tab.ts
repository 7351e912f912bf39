import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { LocalWorkbookWindow } from '../../../host/page/browser/local-workbook-window.ts';

/** What a test's function finds in the page once it has started. */
export interface PageWindow {
  readonly localWorkbook: LocalWorkbookWindow;
}

/** Another tab of a browser, where a workbook is open and saved. */
export async function openTab(browser: BrowserContext, address: string): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(address);
  await quiet(page);
  return page;
}

/** Waits until a tab has started, no script runs, and everything is saved. */
export async function quiet(page: Page): Promise<void> {
  await page.waitForFunction(() => (globalThis as Partial<PageWindow>).localWorkbook !== undefined);
  await page.evaluate(() => (globalThis as never as PageWindow).localWorkbook.whenIdle());
}

/** Waits until a tab shows a workbook of that name. */
export async function isShown(page: Page, name: string): Promise<void> {
  await expect.poll(() => page.locator('.file-name').textContent(), { timeout: 30_000 }).toBe(name);
}

/** Waits until no other tab holds a workbook: the browser lets go of those of a tab some time after it is closed. */
export async function holdsAlone(page: Page): Promise<void> {
  const held = () => page.evaluate(async () => (await navigator.locks.query()).held?.length);
  await expect.poll(held, { timeout: 30_000 }).toBe(1);
}

/** Opens a CSV file in place of what a tab shows, and waits until it is saved. */
export async function openCsv(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    (file) =>
      (globalThis as never as PageWindow).localWorkbook.openFile(
        file.name,
        new TextEncoder().encode(file.text),
      ),
    { name, text },
  );
  await isShown(page, name);
  await quiet(page);
}

/** Writes into a cell of the first tab, and waits until that is saved. */
export async function writeCell(page: Page, a1: string, value: string): Promise<void> {
  await page.evaluate(
    ([cell, text]) => {
      const { SpreadsheetApp } = (globalThis as never as PageWindow).localWorkbook.services;
      SpreadsheetApp.getActive().getSheets()[0]?.getRange(cell).setValue(text);
    },
    [a1, value] as const,
  );
  await quiet(page);
}

/** All cells of the first tab. */
export function cellsIn(page: Page): Promise<unknown[][]> {
  return page.evaluate(() => {
    const { SpreadsheetApp } = (globalThis as never as PageWindow).localWorkbook.services;
    return SpreadsheetApp.getActive().getSheets()[0]?.getDataRange().getValues() ?? [];
  });
}

/** Waits until a tab says so of its workbook. */
export async function hasStatus(page: Page, status: string): Promise<void> {
  await expect
    .poll(() => page.locator('.title-line .status').textContent(), { timeout: 30_000 })
    .toBe(status);
}
