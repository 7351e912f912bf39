import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '../../e2e/open-page.ts';
import { openScript, openWithoutScript } from './open-script.ts';
import { cellsIn, isShown, openCsv, quiet, writeCell } from './second-tab.ts';

const file = { name: 'People.csv', bytes: new TextEncoder().encode('Name,Points\nAda,1\nBob,2\n') };

/** Functions of a script begin at the margin. */
const SLEEPER = `
function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Sleep', 'sleepLong').addToUi(); }
function sleepLong() { console.log('sleeps'); Utilities.sleep(100000); }
`;

test('after a file is opened, the workbook that it took the place of is offered and comes back as it was', async () => {
  const { page, chooseMenu } = await openWithoutScript(file);
  expect(await page.locator('.offer').count()).toBe(0);
  await writeCell(page, 'A2', 'Eve');
  await openCsv(page, 'Others.csv', 'Name\nZoe\n');
  const offer = page.locator('.offer');
  expect(await offer.locator('span').textContent()).toMatch(/^Continue with People\.csv, saved .+\?$/);
  await offer.getByRole('button', { name: 'Continue' }).click();
  await isShown(page, 'People.csv');
  await quiet(page);
  expect((await cellsIn(page))[1]).toEqual(['Eve', 1]);
  expect(await offer.locator('span').textContent()).toMatch(/^Continue with Others\.csv/);
  await chooseMenu('File', 'New');
  await isShown(page, 'Untitled spreadsheet');
  expect(await offer.locator('span').textContent()).toMatch(/^Continue with People\.csv/);
});

test('two files at once are opened one after the other, and only the last stays', async () => {
  const workbook = await openWithoutScript(file);
  const opened = await workbook.withWorkbook(async ({ openFile }) => {
    const bytes = new TextEncoder().encode('Name\nZoe\n');
    return Promise.all([openFile('first.csv', bytes), openFile('second.csv', bytes)]);
  });
  expect(opened).toEqual([true, true]);
  await workbook.whenIdle();
  await isShown(workbook.page, 'second.csv');
  expect(await workbook.page.locator('.offer span').textContent()).toMatch(/^Continue with first\.csv/);
  expect(await workbook.page.evaluate(shownWorkbooks)).toBe(1);
});

test('a file that is dropped while the page starts is opened after what it starts with', async () => {
  const workbook = await openWithoutScript(file);
  const { page } = workbook;
  await page.addInitScript(() => {
    const listen = window.addEventListener;
    const listenAndDrop = (...args: Parameters<typeof listen>): void => {
      listen.apply(window, args);
      if (args[0] === 'drop') {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['a,b\n1,2\n'], 'dropped.csv'));
        window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
      }
    };
    Object.assign(window, { addEventListener: listenAndDrop });
  });
  await page.reload();
  await isShown(page, 'dropped.csv');
  await quiet(page);
  expect(await cellsIn(page)).toEqual([
    ['a', 'b'],
    [1, 2],
  ]);
  expect(await page.locator('.offer span').textContent()).toMatch(/^Continue with People\.csv/);
  expect(await page.evaluate(shownWorkbooks)).toBe(1);
  expect(workbook.errors).toEqual([]);
});

test('a script that runs while its workbook is closed ends without a word in the next one', async () => {
  const workbook = await openScript(SLEEPER);
  await workbook.chooseMenu('Extensions', 'Scoresheet', 'Sleep');
  await expect
    .poll(() => workbook.withWorkbook(({ log }) => [...log]), { timeout: 30_000 })
    .toContain('sleeps');
  await openCsv(workbook.page, 'Others.csv', 'Name\nZoe\n');
  expect(await workbook.toast().count()).toBe(0);
  expect(await workbook.page.locator('.running').isVisible()).toBe(false);
  expect(workbook.errors).toEqual([]);
});

test('where the browser keeps no data, a workbook is closed only after a question', async () => {
  const workbook = await openWithoutScript(file, keepNoData);
  const { page } = workbook;
  await workbook.chooseMenu('File', 'New');
  expect(await workbook.answer('No')).toBe(
    '“People.csv” is not saved, since this browser does not keep it. Close it all the same?',
  );
  await isShown(page, 'People.csv');
  await workbook.chooseMenu('File', 'New');
  await workbook.answer('Yes');
  await isShown(page, 'Untitled spreadsheet');
  // There is nothing to go back to.
  expect(await page.locator('.offer').count()).toBe(0);
});

test('where the browser keeps no data, a page is left with a question once a person or a script changed something', async () => {
  const workbook = await openWithoutScript(file, keepNoData);
  const { page, chooseMenu } = workbook;
  expect(await asksBeforeLeaving(page)).toBe(false);
  await page.mouse.click(100, 160);
  await page.keyboard.press('ArrowDown');
  expect(await asksBeforeLeaving(page)).toBe(false);
  await page.keyboard.type('typed');
  await expect.poll(() => asksBeforeLeaving(page)).toBe(true);
  await chooseMenu('File', 'New');
  await workbook.answer('Yes');
  await isShown(page, 'Untitled spreadsheet');
  await quiet(page);
  expect(await asksBeforeLeaving(page)).toBe(false);
  await writeCell(page, 'A2', 'Eve');
  expect(await asksBeforeLeaving(page)).toBe(true);
});

test('where the browser keeps no data, demo leads that nobody changed are left without a question', async () => {
  const { page } = await openPage({ inPage: keepNoData });
  expect(await asksBeforeLeaving(page)).toBe(false);
});

test('a saved workbook that cannot be opened after a reload is told of once, and makes way for what a start names', async () => {
  const workbook = await openWithoutScript(file);
  const { page } = workbook;
  await workbook.whenIdle();
  const [brokenId] = await page.evaluate(breakSavedWorkbooks);
  await page.reload();
  expect(await workbook.answer('OK')).toContain('The workbook could not be opened: RangeError');
  await workbook.whenIdle();
  await isShown(page, 'People.csv');
  expect((await cellsIn(page))[1]).toEqual(['Ada', 1]);
  expect(await page.locator('.offer').count()).toBe(0);
  await writeCell(page, 'A2', 'Eve');
  await workbook.reload();
  expect((await cellsIn(page))[1]).toEqual(['Eve', 1]);
  expect(await workbook.dialog().count()).toBe(0);
  // Another version of the page may know what to do with it.
  expect(await page.evaluate(savedIds)).toContain(brokenId);
});

test('where an offered workbook cannot be opened an empty one is there, and a way back to the one before', async () => {
  const workbook = await openWithoutScript(file);
  const { page } = workbook;
  await openCsv(page, 'Others.csv', 'Name\nZoe\n');
  await page.evaluate(breakSavedWorkbooks);
  await writeCell(page, 'A2', 'Eve');
  const offer = page.locator('.offer');
  await offer.getByRole('button', { name: 'Continue' }).click();
  expect(await workbook.answer('OK')).toContain('The workbook could not be opened: RangeError');
  await isShown(page, 'Untitled spreadsheet');
  expect(await offer.locator('span').textContent()).toMatch(/^Continue with Others\.csv/);
  await offer.getByRole('button', { name: 'Continue' }).click();
  await isShown(page, 'Others.csv');
  await quiet(page);
  expect((await cellsIn(page))[1]).toEqual(['Eve']);
});

/** Makes a page's browser refuse to keep anything. */
function keepNoData(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('No data is kept.', 'SecurityError');
  };
}

/** Whether a page would not be left without a question. */
function asksBeforeLeaving(page: Page): Promise<boolean> {
  return page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
}

/** Gives all workbooks that a browser keeps a time zone that there is not. */
function breakSavedWorkbooks(): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('local-workbook', 1);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('heads', 'readwrite');
      const heads = transaction.objectStore('heads');
      const all = heads.getAll();
      all.onsuccess = () => {
        for (const head of all.result) {
          head.snapshot.custom.spreadsheet.timeZone = 'No/Where';
          heads.put(head);
        }
      };
      transaction.oncomplete = () => {
        opening.result.close();
        resolve(all.result.map(({ id }) => id));
      };
    };
  });
}

/** Names of all workbooks that a browser keeps. */
function savedIds(): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('local-workbook', 1);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const all = opening.result.transaction('heads').objectStore('heads').getAllKeys();
      all.onsuccess = () => {
        opening.result.close();
        resolve(all.result);
      };
    };
  });
}

/** How many workbooks a page keeps from other tabs. */
async function shownWorkbooks(): Promise<number> {
  const { held = [] } = await navigator.locks.query();
  return held.filter(({ name }) => name?.startsWith('scoresheet.workbook.')).length;
}
