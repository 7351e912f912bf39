import { expect, test } from 'vitest';
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
  const workbook = await openWithoutScript(file, () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('No data is kept.', 'SecurityError');
    };
  });
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

/** How many workbooks a page keeps from other tabs. */
async function shownWorkbooks(): Promise<number> {
  const { held = [] } = await navigator.locks.query();
  return held.filter(({ name }) => name?.startsWith('scoresheet.workbook.')).length;
}
