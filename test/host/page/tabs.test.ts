import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startServer } from '../../../host/page/serve.ts';
import { openWithoutScript, scriptFolder } from './open-script.ts';
import { cellsIn, holdsAlone, isShown, openCsv, openTab, quiet, writeCell } from './second-tab.ts';

/** Several pages are opened one after the other. */
const PATIENCE_MS = 180_000;

const people = { name: 'People.csv', bytes: new TextEncoder().encode('Name,Points\nAda,1\nBob,2\n') };

test('a workbook that a tab shows is kept however many another tab opens after it', {
  timeout: PATIENCE_MS,
}, async () => {
  const rows = Array.from({ length: 400 }, (_, index) => `Lead ${index},${index}\n`);
  const many = { name: 'Many.csv', bytes: new TextEncoder().encode(`Name,Points\n${rows.join('')}`) };
  const workbook = await openWithoutScript(many);
  const other = await openTab(workbook.page.context(), workbook.address);
  for (const name of ['1', '2', '3', '4', '5']) {
    await openCsv(other, `${name}.csv`, 'n\n1\n');
  }
  await other.reload();
  await quiet(other);
  await writeCell(workbook.page, 'A2', 'Changed');
  await workbook.reload();
  const cells = await cellsIn(workbook.page);
  expect([cells.length, cells[1]?.[0], cells[400]?.[0]]).toEqual([401, 'Changed', 'Lead 399']);
});

test('a workbook that another tab shows is refused, and opens as that tab left it once it is closed', {
  timeout: PATIENCE_MS,
}, async () => {
  const workbook = await openWithoutScript(people);
  const browser = workbook.page.context();
  const port = Number(new URL(workbook.address).port);
  await workbook.stopServer();
  await workbook.page.close();
  const server = await startServer({
    distDirectory: scriptFolder(''),
    file: { ...people, name: 'Others.csv' },
    port,
  });
  try {
    const waiting = await openTab(browser, server.address);
    const writing = await openTab(browser, server.address);
    const goOn = (page: Page): Promise<void> =>
      page.locator('.offer').getByRole('button', { name: 'Continue' }).click();
    await goOn(writing);
    await isShown(writing, 'People.csv');
    await writeCell(writing, 'A2', 'Eve');
    await goOn(waiting);
    const dialog = waiting.locator('dialog[open]');
    expect(await dialog.locator('.message').textContent()).toBe(
      '“People.csv” is open in another tab. Close that tab, and continue here after that.',
    );
    await dialog.getByRole('button', { name: 'OK' }).click();
    await isShown(waiting, 'Others.csv');
    await writing.close();
    await holdsAlone(waiting);
    await goOn(waiting);
    await isShown(waiting, 'People.csv');
    await quiet(waiting);
    expect((await cellsIn(waiting))[1]).toEqual(['Eve', 1]);
  } finally {
    await server.close();
  }
});
