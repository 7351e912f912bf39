import { beforeAll, expect, test } from 'vitest';
import { openPage, type WorkbookPage } from '../../e2e/open-page.ts';

let workbook: WorkbookPage;

beforeAll(async () => {
  workbook = await openPage();
});

/** Where a cell near the top left corner of the Scoring tab is on the screen. */
async function placeOf(a1: string): Promise<{ x: number; y: number; width: number }> {
  const { widths, column, row } = await workbook.withWorkbook(({ services }, cell) => {
    const sheet = services.SpreadsheetApp.getActive().getSheetByName('Scoring');
    if (!sheet) throw new Error('There is no tab Scoring.');
    sheet.getRange('A1').activate();
    const range = sheet.getRange(cell);
    const columns = Array.from({ length: range.getColumn() }, (_, index) => sheet.getColumnWidth(index + 1));
    return { widths: columns, column: range.getColumn(), row: range.getRow() };
  }, a1);
  const before = widths.slice(0, column - 1).reduce((sum, width) => sum + width, 0);
  const { x = 0, y = 0 } = (await workbook.page.locator('.grid section canvas').last().boundingBox()) ?? {};
  // Headers of rows and columns come first, then rows of 21 pixels.
  const width = widths[column - 1] ?? 0;
  return { x: x + 46 + before + width / 2, y: y + 20 + (row - 0.5) * 21, width };
}

test('a checkbox is clicked and a script reads what it says', async () => {
  expect(await workbook.value('Scoring', 'A3')).toBe(true);
  const { x, y } = await placeOf('A3');
  await workbook.page.mouse.click(x, y);
  await expect.poll(() => workbook.value('Scoring', 'A3')).toBe(false);
});

test('a cell is edited and a script reads what was typed', async () => {
  const { x, y } = await placeOf('C4');
  await workbook.page.mouse.click(x, y);
  await workbook.page.keyboard.type('Demo asked for');
  await workbook.page.keyboard.press('Enter');
  await expect.poll(() => workbook.value('Scoring', 'C4')).toBe('Demo asked for');
});

test('a dropdown offers its values', async () => {
  const { page } = workbook;
  const { x, y, width } = await placeOf('E4');
  // The arrow is at the right.
  await page.mouse.click(x + width / 2 - 10, y);
  await page.getByText('is none of', { exact: true }).click();
  await expect.poll(() => workbook.value('Scoring', 'E4')).toBe('is none of');
});

test('tier colours follow their columns when one is inserted, in order and but once', async () => {
  const rules = (): Promise<unknown> =>
    workbook.withWorkbook(({ services }) =>
      services.SpreadsheetApp.getActive()
        .getSheetByName('Demo leads')
        ?.getConditionalFormatRules()
        .map((rule) => [
          ...rule.getRanges().map((range) => range.getA1Notation()),
          String(rule.getBooleanCondition()?.getCriteriaValues()[0]),
        ]),
    );
  const before = await rules();
  const insert = (): Promise<void> =>
    workbook.withWorkbook(({ services }) => {
      services.SpreadsheetApp.getActive().getSheetByName('Demo leads')?.insertColumnBefore(1);
    });
  await insert();
  expect(await rules()).toEqual(
    JSON.parse(
      JSON.stringify(before)
        .replaceAll('AC', 'AD')
        .replace(/Y(?=\d)/g, 'Z'),
    ),
  );
});
