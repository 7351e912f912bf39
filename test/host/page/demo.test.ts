import { beforeAll, expect, test } from 'vitest';
import { openPage, type WorkbookPage } from '../../e2e/open-page.ts';

let workbook: WorkbookPage;

beforeAll(async () => {
  workbook = await openPage();
});

test('without a file the page starts with demo leads, scored and coloured, and the sidebar open', async () => {
  const { page } = workbook;
  expect(await page.locator('.file-name').textContent()).toBe('Demo leads');
  expect(
    await workbook.withWorkbook(({ services }) =>
      services.SpreadsheetApp.getActive()
        .getSheets()
        .map((sheet) => sheet.getName()),
    ),
  ).toEqual(['Demo leads', 'Scoring', 'Score history']);
  expect(await page.locator('.sidebar h2').textContent()).toBe('Scoresheet');
  expect(workbook.errors).toEqual([]);
});

test('rows are as high as the text that a script wrapped in them', async () => {
  const heights = (): Promise<unknown> =>
    workbook.withWorkbook((opened) => {
      const [sheet] = Object.values(opened.snapshot().sheets ?? {});
      return sheet?.rowData?.[0]?.ah ?? 0;
    });
  await expect.poll(heights, { timeout: 10_000 }).toBeGreaterThan(21);
});
