import ExcelJS from 'exceljs';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { WorkbookPage } from '../../e2e/open-page.ts';
import { openScript } from './open-script.ts';
import { paintedPixels } from './painted-pixels.ts';

/** A script with a chart of the cells that it writes; its series has a colour that nothing else has. */
const SCRIPT = `
function putChart() {
  const sheet = SpreadsheetApp.getActive().insertSheet('Charts');
  const rows = [['Tier', 'Rate'], ['Hot', 0.6], ['Warm', 0.4], ['Cold', 0.1]];
  sheet.getRange(1, 1, 4, 2).setValues(rows);
  sheet.setFrozenRows(1);
  const chart = sheet.newChart()
    .setChartType(Charts.ChartType.COLUMN)
    .addRange(sheet.getRange(1, 1, 4, 2))
    .setNumHeaders(1)
    .setPosition(6, 2, 0, 0)
    .setOption('title', 'Rate by tier')
    .setOption('width', 400)
    .setOption('height', 250)
    .setOption('colors', ['#00a3f5'])
    .setOption('legend', { position: 'none' })
    .setOption('vAxis', { title: '', format: '0%' })
    .build();
  sheet.insertChart(chart);
  return sheet.getCharts().length;
}
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Test').addItem('Put chart', 'putChart').addToUi();
}
`;

/** Height of a row of the sheet in pixels, and of the headers of columns. */
const ROW = 21;
const HEADER = { width: 46, height: 20 };

/** One page for all tests: each looks at another side of the chart. The last two move it. */
let workbook: WorkbookPage;

beforeAll(async () => {
  workbook = await openScript(SCRIPT);
  await workbook.chooseMenu('Test', 'Put chart');
  await picture().waitFor();
  await workbook.whenIdle();
});

afterEach(() => expect(workbook.errors).toEqual([]));

const picture = () => workbook.page.getByRole('img', { name: 'Rate by tier' });

/** Where the chart is on the screen, from the corner of the grid's first cell. */
async function placeOfChart(): Promise<{ x: number; y: number; width: number; height: number }> {
  const grid = await workbook.page.locator('.grid section canvas').last().boundingBox();
  const chart = await picture().boundingBox();
  if (!grid || !chart) throw new Error('There is no chart.');
  return { ...chart, x: chart.x - grid.x - HEADER.width, y: chart.y - grid.y - HEADER.height };
}

test('a chart that a script has inserted stands over the grid at its cell, with its title as its name', async () => {
  expect(await placeOfChart()).toEqual({ x: 100, y: 5 * ROW, width: 400, height: 250 });
  expect(await paintedPixels(workbook.page, '#00a3f5')).toBeGreaterThan(5_000);
});

test('a file that is saved in the page has the chart as a picture', async () => {
  const [download] = await Promise.all([
    workbook.page.waitForEvent('download'),
    workbook.chooseMenu('File', 'Save as Excel (.xlsx)'),
  ]);
  const saved = new ExcelJS.Workbook();
  await saved.xlsx.readFile(await download.path());
  const [picture] = saved.getWorksheet('Charts')?.getImages() ?? [];
  expect(picture?.range).toMatchObject({
    tl: { nativeRow: 5, nativeCol: 1 },
    ext: { width: 400, height: 250 },
  });
});

test('a chart is on its own sheet alone, and cells below it can be selected', async () => {
  const { x, y } = (await picture().boundingBox()) ?? { x: 0, y: 0 };
  await workbook.page.mouse.click(x + 10, y + 10);
  const cell = () =>
    workbook.withWorkbook(({ services }) =>
      services.SpreadsheetApp.getActive().getActiveSheet().getActiveCell().getA1Notation(),
    );
  await expect.poll(cell).toBe('B6');
  await workbook.withWorkbook(({ services }) => {
    services.SpreadsheetApp.getActive().getSheets()[0]?.activate();
  });
  await picture().waitFor({ state: 'detached' });
  await workbook.withWorkbook(({ services }) => {
    services.SpreadsheetApp.getActive().getSheetByName('Charts')?.activate();
  });
  await picture().waitFor();
});

test('a chart shows a changed value', async () => {
  const before = await paintedPixels(workbook.page, '#00a3f5');
  await workbook.setValues('Charts', 'B4', [[0.6]]);
  await expect.poll(() => paintedPixels(workbook.page, '#00a3f5')).toBeGreaterThan(before + 1_000);
});

test('a chart is there again after a reload, and follows a row that is inserted above it', async () => {
  await workbook.withWorkbook(({ services }) => {
    services.SpreadsheetApp.getActive().getSheetByName('Charts')?.insertRowsAfter(1, 1);
  });
  await workbook.whenIdle();
  await workbook.reload();
  await picture().waitFor();
  expect((await placeOfChart()).y).toBe(6 * ROW);
  const ranges = await workbook.withWorkbook(({ services }) =>
    services.SpreadsheetApp.getActive()
      .getActiveSheet()
      .getCharts()
      .map((chart) => chart.getRanges().map((range) => range.getA1Notation())),
  );
  expect(ranges).toEqual([['A1:B5']]);
});

test('a chart scrolls with its cells, behind the frozen rows', async () => {
  const { x, y } = (await picture().boundingBox()) ?? { x: 0, y: 0 };
  await workbook.page.mouse.move(x + 50, y + 50);
  await workbook.page.mouse.wheel(0, 200);
  await expect.poll(async () => (await placeOfChart()).y).toBeLessThan(0);
  const before = await paintedPixels(workbook.page, '#00a3f5');
  const { y: top } = await placeOfChart();
  const clip = await workbook.page.locator('.chart').boundingBox();
  const grid = await workbook.page.locator('.grid section canvas').last().boundingBox();
  expect((clip?.y ?? 0) - (grid?.y ?? 0)).toBe(HEADER.height + ROW);
  expect(top).toBeLessThan(ROW);
  expect(before).toBeGreaterThan(0);
});
