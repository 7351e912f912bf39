import { beforeAll, expect, test } from 'vitest';
import { openPage, type WorkbookPage } from '../../e2e/open-page.ts';

const file = { name: 'People.csv', bytes: new TextEncoder().encode('Name\nAda\n') };

let workbook: WorkbookPage;

beforeAll(async () => {
  workbook = await openPage({ file });
});

test('the menus can be worked with keys alone', async () => {
  const { page } = workbook;
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.locator('.menu-opener').first().focus();
  await press('ArrowDown');
  expect(await focused()).toBe('New');
  await press('ArrowUp');
  expect(await focused()).toBe('Save as CSV (this tab)');
  await press('Home', 'o');
  expect(await focused()).toBe('Open…');
  await press('ArrowRight');
  expect(await focused()).toBe('Scoresheet');
  await press('ArrowRight');
  expect(await focused()).toBe('Open sidebar');
  await press('End');
  expect(await focused()).toBe('Help');
  await press('ArrowLeft');
  expect(await focused()).toContain('Scoresheet');
  await press('Escape');
  expect(await focused()).toBe('Extensions');
  expect(await page.locator('.menu').count()).toBe(0);
  await press('Enter', 'Enter', 'h', 'Enter');
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  // The focus stays inside.
  for (let time = 0; time < 4; time++) {
    await press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('dialog, body')?.nodeName)).not.toBe(
      'MAIN',
    );
  }
  await press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);
});

test('the items under Extensions are those of the script', async () => {
  const { page } = workbook;
  await page.locator('.menu-opener', { hasText: 'Extensions' }).click();
  await page.locator('.menu-item', { hasText: 'Scoresheet' }).click();
  expect(await page.locator('.submenu .menu-item').allTextContents()).toEqual(
    expect.arrayContaining([
      'Open sidebar',
      'Score leads',
      'Insert live formulas',
      'Set up scoring…',
      'Load demo leads',
      'Help',
    ]),
  );
});
