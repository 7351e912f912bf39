import { expect, test } from 'vitest';
import { openPage, type WorkbookPage } from '../../e2e/open-page.ts';
import { paintedPixels } from './painted-pixels.ts';

/** Where a text stands in a tab, 1-based. */
async function find(
  workbook: WorkbookPage,
  tabName: string,
  text: string,
): Promise<{ row: number; column: number }> {
  const rows = await workbook.values(tabName);
  const row = rows.findIndex((cells) => cells.includes(text));
  return { row: row + 1, column: (rows[row]?.indexOf(text) ?? -1) + 1 };
}

test('live formulas spill into the grid, follow a changed weight, and are coloured by tier', async () => {
  const workbook = await openPage();
  const { page } = workbook;
  await workbook.chooseMenu('Extensions', 'Scoresheet', 'Insert live formulas');
  await workbook.answer('OK');
  await workbook.whenIdle();
  const score = await find(workbook, 'Demo leads', 'Lead score');
  const { hot, formula } = await workbook.withWorkbook(({ services }, { row, column }) => {
    const active = services.SpreadsheetApp.getActive();
    const leads = active.getSheetByName('Demo leads');
    const scoring = active.getSheetByName('Scoring');
    const cells = scoring?.getDataRange().getValues() ?? [];
    const tierRow = cells.findIndex((cell) => cell.includes('Hot'));
    const tierColumn = cells[tierRow]?.indexOf('Hot') ?? 0;
    leads?.getRange(row + 1, column).activate();
    return {
      formula: leads?.getRange(row + 1, column).getFormula() ?? '',
      hot: scoring?.getRange(tierRow + 1, tierColumn + 1).getBackground() ?? '',
    };
  }, score);
  expect(formula).toMatch(/^=LEADSCORE\(/);
  const hotLeads = async (): Promise<number> =>
    (await workbook.values('Demo leads')).flat().filter((cell) => cell === 'Hot').length;
  const before = await hotLeads();
  await expect.poll(() => paintedPixels(page, hot)).toBeGreaterThan(0);

  const criterion = await find(workbook, 'Scoring', 'Demo requested');
  const points = await find(workbook, 'Scoring', 'Points');
  await workbook.withWorkbook(
    ({ services }, { row, column }) => {
      services.SpreadsheetApp.getActive().getSheetByName('Scoring')?.getRange(row, column).setValue(-100);
    },
    { row: criterion.row, column: points.column },
  );
  await workbook.whenIdle();
  expect(await hotLeads()).toBeLessThan(before);
  await workbook.withWorkbook(
    ({ services }, { row, column }) => {
      const scoring = services.SpreadsheetApp.getActive().getSheetByName('Scoring');
      const cells = scoring?.getDataRange().getValues() ?? [];
      for (let each = row; each < cells.length; each++) {
        if (typeof cells[each]?.[column - 1] === 'number' && cells[each]?.[0] !== '') {
          scoring?.getRange(each + 1, column).setValue(-100);
        }
        if (cells[each]?.every((cell) => cell === '')) break;
      }
    },
    { row: points.row, column: points.column },
  );
  await workbook.whenIdle();
  expect(await hotLeads()).toBe(0);
  await expect.poll(() => paintedPixels(page, hot)).toBe(0);
  expect(workbook.errors).toEqual([]);
});
