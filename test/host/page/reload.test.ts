import { expect, test } from 'vitest';
import { startServer } from '../../../host/page/serve.ts';
import { openPage } from '../../e2e/open-page.ts';

const file = { name: 'People.csv', bytes: new TextEncoder().encode('Name,Points\nAda,1\nBob,2\n') };

test('an edit in the grid followed at once by a reload is still there, with tab, name and sidebar', async () => {
  const workbook = await openPage({ file });
  const { page } = workbook;
  await workbook.withWorkbook(({ services }) => {
    const spreadsheet = services.SpreadsheetApp.getActive();
    services.PropertiesService.getDocumentProperties().setProperty('kept', 'yes');
    spreadsheet.insertSheet('Second', 1);
    spreadsheet.getSheets()[0]?.getRange('B:B').addDeveloperMetadata('role', 'points');
  });
  await workbook.whenIdle();
  await page.mouse.click(100, 160);
  await page.keyboard.type('typed');
  await page.keyboard.press('Enter');
  await workbook.reload();
  expect(await page.locator('.file-name').textContent()).toBe('People.csv');
  const state = await workbook.withWorkbook(({ services }) => {
    const spreadsheet = services.SpreadsheetApp.getActive();
    return {
      active: spreadsheet.getActiveSheet().getName(),
      typed: spreadsheet.getActiveSheet().getDataRange().getValues().flat().includes('typed'),
      property: services.PropertiesService.getDocumentProperties().getProperty('kept'),
      metadata: spreadsheet.createDeveloperMetadataFinder().withKey('role').find()[0]?.getValue(),
    };
  });
  expect(state).toEqual({ active: 'Second', typed: true, property: 'yes', metadata: 'points' });
  expect(await workbook.values('People')).toEqual([
    ['Name', 'Points'],
    ['Ada', 1],
    ['Bob', 2],
  ]);
  expect(await page.locator('.sidebar').isVisible()).toBe(true);
  await page.locator('.sidebar').getByRole('button', { name: 'Close' }).click();
  await workbook.reload();
  expect(await page.locator('.sidebar').isVisible()).toBe(false);
});

test('a new start begins anew and offers to go on with the workbook from before', async () => {
  const workbook = await openPage({ file });
  await workbook.setValues('People', 'A2', [['Eve']]);
  await workbook.whenIdle();
  const port = Number(new URL(workbook.address).port);
  await workbook.stopServer();
  const server = await startServer({ file: { ...file, name: 'Others.csv' }, port });
  const page = await workbook.page.context().newPage();
  await workbook.page.close();
  await page.goto(server.address);
  await expect.poll(() => page.locator('.file-name').textContent(), { timeout: 60_000 }).toBe('Others.csv');
  const offer = page.locator('.offer');
  await offer.waitFor({ timeout: 60_000 });
  expect(await offer.locator('span').textContent()).toMatch(/^Continue with People\.csv, saved .+\?$/);
  await offer.getByRole('button', { name: 'Continue' }).click();
  await expect.poll(() => page.locator('.file-name').textContent()).toBe('People.csv');
  await expect
    .poll(() =>
      page.evaluate(
        '(window.localWorkbook.services.SpreadsheetApp.getActive().getSheetByName("People") || { getRange: () => ({ getValue: () => "" }) }).getRange("A2").getValue()',
      ),
    )
    .toBe('Eve');
  await server.close();
});
