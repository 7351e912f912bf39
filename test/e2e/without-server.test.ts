import { expect, test } from 'vitest';
import { openPage } from './open-page.ts';

test('when npm start has ended, the open page still scores, explains and saves', async () => {
  const workbook = await openPage();
  await workbook.stopServer();
  for (const _ of ['first', 'second', 'third']) {
    await workbook.chooseMenu('Extensions', 'Scoresheet', 'Score leads');
    expect(await workbook.answer('OK')).toContain('500 leads in “Demo leads” scored.');
    await workbook.whenIdle();
  }
  await workbook.sidebar().getByRole('button', { name: 'Refresh' }).click();
  await workbook.sidebar().getByText('500 leads in “Demo leads”').first().waitFor();
  const download = workbook.page.waitForEvent('download');
  await workbook.chooseMenu('File', 'Save as Excel (.xlsx)');
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
  expect(workbook.errors).toEqual([]);
});
