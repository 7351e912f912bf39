import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { openPage, type WorkbookPage } from '../../e2e/open-page.ts';

const LEADS = 'Name;City;Since;Code\nJürgen;Köln;2024-03-12;007\n"a, b";"line\nbreak";;=1+1\n';

const csv = { name: 'Leads März.csv', bytes: new TextEncoder().encode(LEADS) };

async function saved(item: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await Promise.all([
    workbook.page.waitForEvent('download'),
    workbook.chooseMenu('File', item),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** One page for all tests. */
let workbook: WorkbookPage;

beforeAll(async () => {
  workbook = await openPage({ file: csv });
});

test('a file that cannot be opened is told in a dialog, and the open workbook stays', async () => {
  const result = workbook.withWorkbook((opened) =>
    opened.openFile('photo.csv', new Uint8Array([0, 1, 2, 0, 255])),
  );
  expect(await workbook.answer('OK')).toBe(
    'photo.csv is no text file: it holds binary data. Choose a .csv, .tsv or .xlsx file.',
  );
  expect(await result).toBe(false);
  expect(await workbook.page.locator('.file-name').textContent()).toBe('Leads März.csv');
  expect(await workbook.value('Leads März', 'A2')).toBe('Jürgen');
});

test.each(['dropped', 'chosen'] as const)(
  'a %s folder, which cannot be read, is told in a dialog',
  async (way) => {
    const { page } = workbook;
    await page.evaluate((isDropped) => {
      const folder = new File([], 'leads');
      const { arrayBuffer } = File.prototype;
      File.prototype.arrayBuffer = async () => {
        File.prototype.arrayBuffer = arrayBuffer;
        throw new DOMException('No such file.', 'NotFoundError');
      };
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(folder);
      if (isDropped) {
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
        return;
      }
      HTMLInputElement.prototype.click = function () {
        Reflect.deleteProperty(HTMLInputElement.prototype, 'click');
        this.files = dataTransfer.files;
        this.dispatchEvent(new Event('change'));
      };
    }, way === 'dropped');
    if (way === 'chosen') await workbook.chooseMenu('File', 'Open…');
    expect(await workbook.answer('OK')).toContain('No such file.');
    expect(await page.locator('.file-name').textContent()).toBe('Leads März.csv');
    expect(workbook.errors).toEqual([]);
  },
);

test('a CSV file opens, is saved as Excel and as CSV, and both open again with the same cells', async () => {
  const { page } = workbook;
  expect(await page.locator('.file-name').textContent()).toBe('Leads März.csv');
  const cells = await workbook.values('Leads März');
  expect(cells).toEqual([
    ['Name', 'City', 'Since', 'Code'],
    ['Jürgen', 'Köln', expect.stringMatching(/^2024-03-1/), '007'],
    ['a, b', 'line\nbreak', '', '=1+1'],
  ]);
  const xlsx = await saved('Save as Excel (.xlsx)');
  const text = await saved('Save as CSV (this tab)');
  expect([xlsx.name, text.name]).toEqual(['Leads März.xlsx', 'Leads März.csv']);
  for (const file of [xlsx, text]) {
    const chooser = page.waitForEvent('filechooser');
    await workbook.chooseMenu('File', 'Open…');
    await (await chooser).setFiles({
      name: `again-${file.name}`,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(file.bytes),
    });
    await expect.poll(() => page.locator('.file-name').textContent()).toBe(`again-${file.name}`);
    await workbook.whenIdle();
    const [tabName = ''] = await workbook.withWorkbook(({ services }) =>
      services.SpreadsheetApp.getActive()
        .getSheets()
        .map((sheet) => sheet.getName()),
    );
    expect(await workbook.values(tabName)).toEqual(cells);
  }
  expect(workbook.errors).toEqual([]);
});

test('a file dropped onto the page opens', async () => {
  await workbook.page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['a,b\n1,2\n'], 'dropped.csv'));
    for (const type of ['dragover', 'drop']) {
      document
        .querySelector('.grid')
        ?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  });
  await expect.poll(() => workbook.page.locator('.file-name').textContent()).toBe('dropped.csv');
  await workbook.whenIdle();
  expect(await workbook.values('dropped')).toEqual([
    ['a', 'b'],
    [1, 2],
  ]);
});

test('a workbook that waits to be saved as a file is saved before another takes its place', async () => {
  const { page } = workbook;
  const download = page.waitForEvent('download');
  // All at once, and far more formulas than have their results before another workbook could be there.
  await workbook.withWorkbook(({ services }) => {
    const sheet = services.SpreadsheetApp.getActive().getSheets()[0];
    const formulas = Array.from({ length: 900 }, () => Array(10).fill('=0*SUM($A$1:$A$300)+42'));
    sheet?.getRange(1, 5, 900, 10).setFormulas(formulas);
    for (const caption of ['File', 'Save as CSV (this tab)', 'File', 'New']) {
      const items = [...document.querySelectorAll<HTMLElement>('.menu-opener, .menu-item')];
      items.find(({ textContent }) => textContent === caption)?.click();
    }
  });
  const file = await download;
  expect(readFileSync(await file.path(), 'utf8')).toMatch(/(,42){10}\s*$/);
  await expect.poll(() => page.locator('.file-name').textContent()).toBe('Untitled spreadsheet');
  expect(workbook.errors).toEqual([]);
});
