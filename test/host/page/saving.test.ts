import { expect, test } from 'vitest';
import type { WorkbookPage } from '../../e2e/open-page.ts';
import { openScript, openWithoutScript } from './open-script.ts';
import { cellsIn, hasStatus, isShown, type PageWindow } from './second-tab.ts';

const file = { name: 'People.csv', bytes: new TextEncoder().encode('Name,Points\nAda,1\nBob,2\n') };

/** Functions of a script begin at the margin. */
const ASKING = `
function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Note', 'note').addToUi(); }
function note() {
  PropertiesService.getDocumentProperties().setProperty('kept', 'yes');
  SpreadsheetApp.getActive().getSheets()[0].addDeveloperMetadata('purpose', 'leads');
  SpreadsheetApp.getUi().alert('Go on?');
}
`;

/** How a browser's store refuses data. */
type Refusal = 'nothing begins' | 'nothing goes through';

/** Makes the store of a page refuse data, or take them again. */
async function refuse({ page }: WorkbookPage, refusal: Refusal | undefined): Promise<void> {
  await page.evaluate((how) => Object.assign(window, { refusal: how }), refusal);
}

const openRefusable = (): Promise<WorkbookPage> =>
  openWithoutScript(file, () => {
    const page = window as { refusal?: Refusal };
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...args) {
      if (page.refusal === 'nothing begins') {
        throw new DOMException('The database is closing.', 'InvalidStateError');
      }
      const begun = transaction.apply(this, args);
      if (page.refusal === 'nothing goes through') {
        begun.objectStore('heads').count().onsuccess = () => begun.abort();
        begun.commit = () => begun.abort();
      }
      return begun;
    };
  });

test.each(['nothing begins', 'nothing goes through'] as const)(
  'where the store refuses (%s) the page says so, and saves all when it takes data again',
  async (refusal) => {
    const workbook = await openRefusable();
    const { page } = workbook;
    await hasStatus(page, 'Saved on this computer');
    await refuse(workbook, refusal);
    await workbook.setValues('People', 'A2', [['Eve']]);
    const refused = 'Not saved: this browser takes no more data. Save the workbook as a file';
    await hasStatus(page, refused);
    // Another change does not make it look better.
    await workbook.setValues('People', 'A3', [['Zoe']]);
    await hasStatus(page, refused);
    await refuse(workbook, undefined);
    await workbook.whenIdle();
    await hasStatus(page, 'Saved on this computer');
    await workbook.reload();
    expect(await cellsIn(page)).toEqual([
      ['Name', 'Points'],
      ['Eve', 1],
      ['Zoe', 2],
    ]);
    expect(workbook.errors).toEqual([]);
  },
);

test('a workbook that the store refuses is closed only after a question', async () => {
  const workbook = await openRefusable();
  await refuse(workbook, 'nothing goes through');
  await workbook.setValues('People', 'A2', [['Eve']]);
  await workbook.chooseMenu('File', 'New');
  expect(await workbook.answer('No')).toContain('“People.csv” is not saved');
  expect(await workbook.value('People', 'A2')).toBe('Eve');
});

test('what a script writes while its workbook gives way is not given up unasked where the store refuses it', async () => {
  const workbook = await openRefusable();
  const { page } = workbook;
  const places = page.locator('.grid-place');
  await page.evaluate(() => {
    const writeAndRefuse = (): void => {
      Object.assign(window, { refusal: 'nothing goes through' });
      const { SpreadsheetApp } = (globalThis as unknown as PageWindow).localWorkbook.services;
      SpreadsheetApp.getActive().getSheets()[0]?.getRange('A2').setValue('Eve');
      observer.disconnect();
    };
    // The next workbook's grid comes once the one that is open has been kept.
    const observer = new MutationObserver(writeAndRefuse);
    observer.observe(document.querySelector('.grid') ?? document, { childList: true });
  });
  await workbook.chooseMenu('File', 'New');
  expect(await workbook.answer('No')).toContain('“People.csv” is not saved');
  await expect.poll(() => places.count()).toBe(1);
  expect(await workbook.value('People', 'A2')).toBe('Eve');
  await refuse(workbook, undefined);
  await workbook.whenIdle();
  await workbook.chooseMenu('File', 'New');
  await isShown(page, 'Untitled spreadsheet');
  expect(await places.count()).toBe(1);
  expect(workbook.errors).toEqual([]);
});

test('properties and metadata of a script that waits for an answer are there after a reload', async () => {
  const workbook = await openScript(ASKING);
  await workbook.chooseMenu('Extensions', 'Scoresheet', 'Note');
  await workbook.dialog().waitFor();
  await workbook.reload();
  const kept = await workbook.withWorkbook(({ services }) => {
    const [entry] = services.SpreadsheetApp.getActive().getSheets()[0]?.getDeveloperMetadata() ?? [];
    return [services.PropertiesService.getDocumentProperties().getProperty('kept'), entry?.getValue()];
  });
  expect(kept).toEqual(['yes', 'leads']);
});

test('cells that a person drags elsewhere are there after a reload', async () => {
  const workbook = await openWithoutScript(file);
  const { page } = workbook;
  // Columns of 100 pixels after a header of 46, rows of 21 after one of 20.
  const { x = 0, y = 0 } = (await page.locator('.grid section canvas').last().boundingBox()) ?? {};
  await page.mouse.click(x + 96, y + 20 + 21 * 2.5);
  await expect.poll(() => page.locator('.grid input').first().inputValue(), { timeout: 30_000 }).toBe('A3');
  // The frame around the selected cell is what moves it.
  await page.mouse.move(x + 80, y + 20 + 21 * 3);
  await page.mouse.down();
  await page.mouse.move(x + 300, y + 20 + 21 * 6, { steps: 5 });
  await page.mouse.move(x + 420, y + 20 + 21 * 8.5, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await cellsIn(page)).length, { timeout: 30_000 }).toBeGreaterThan(3);
  const dragged = await cellsIn(page);
  expect(dragged[2]?.[0]).toBe('');
  expect(dragged.at(-1)?.at(-1)).toBe('Bob');
  await workbook.whenIdle();
  await workbook.reload();
  expect(await cellsIn(page)).toEqual(dragged);
});
