import { afterEach, beforeEach, expect, test } from 'vitest';
import type { HostedWorkbook } from '../../../host/workbook/hosted-workbook.ts';
import { carelessly } from '../contract/contract-row.ts';
import { firstSheetOf, openSampleWorkbook } from '../sample-workbook.ts';

let workbook: HostedWorkbook;
let sheet: GoogleAppsScript.Spreadsheet.Sheet;

beforeEach(() => {
  workbook = openSampleWorkbook();
  sheet = firstSheetOf(workbook);
});
afterEach(() => workbook.dispose());

function builder(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
  return sheet
    .newChart()
    .setChartType(workbook.services.Charts.ChartType.LINE)
    .addRange(sheet.getRange('A1:C9'))
    .setNumHeaders(1)
    .setPosition(2, 5, 0, 0);
}

test('looking for charts is a read, inserting and removing one are writes, and building is free', () => {
  const chart = builder().setOption('title', 'Gains').build();
  const { calls } = workbook;
  expect([calls.read, calls.write]).toEqual([0, 0]);
  sheet.insertChart(chart);
  const [inserted] = sheet.getCharts();
  expect([calls.read, calls.write]).toEqual([1, 1]);
  if (inserted) sheet.removeChart(inserted);
  expect([calls.read, calls.write]).toEqual([1, 2]);
  expect(sheet.getCharts()).toEqual([]);
});

test('options of charts that are not drawn are refused by name, and so are values that do not fit', () => {
  const refusal = (name: string, value: unknown) => () => builder().setOption(name, value);
  expect(refusal('curveType', 'function')).toThrow('host: the chart option curveType is not emulated');
  expect(refusal('vAxis', { viewWindow: {} })).toThrow(
    'host: the chart option vAxis.viewWindow is not emulated',
  );
  expect(refusal('toString', 1)).toThrow('host: the chart option toString is not emulated');
  expect(refusal('legend', { position: 'left' })).toThrow(
    'host: the chart option legend.position is not emulated with "left"',
  );
  expect(refusal('legend', 'bottom')).toThrow('host: the chart option legend takes an object');
  expect(refusal('width', '600')).toThrow('host: the chart option width is not emulated with "600"');
});

test('a chart without a type, a range or a place is refused, and so is one outside the sheet', () => {
  expect(() => sheet.newChart().build()).toThrow(
    'host: a chart without a type, a range or a position is not emulated',
  );
  expect(() => builder().setPosition(1001, 1, 0, 0)).toThrow(
    'host: a chart outside the cells of its sheet is not emulated',
  );
  expect(() => builder().setNumHeaders(-1)).toThrow('host: a chart has no negative number of headers');
});

test('types of charts that are not drawn are refused', () => {
  expect(() => builder().setChartType(workbook.services.Charts.ChartType.PIE)).toThrow(
    'host: charts of the type PIE are not emulated',
  );
  expect(() => carelessly(builder(), 'asPieChart')).toThrow(
    'host: EmbeddedChartBuilder.asPieChart is not emulated',
  );
  expect(() => carelessly(workbook.services.Charts, 'newPieChart')).toThrow(
    'host: Charts.newPieChart is not emulated',
  );
});

test('a chart shows cells of its own sheet, and is inserted into and removed from no other', () => {
  const other = workbook.services.SpreadsheetApp.getActive().insertSheet('Other');
  expect(() => builder().addRange(other.getRange('A1:B2'))).toThrow(
    'host: a chart of the cells of another sheet is not emulated',
  );
  const chart = builder().build();
  expect(() => other.insertChart(chart)).toThrow(
    'host: a chart that was made for another sheet is not emulated',
  );
  expect(() => sheet.removeChart(chart)).toThrow(
    'host: removing a chart that is not on the sheet is not emulated',
  );
});

test('charts are part of the saved workbook', () => {
  sheet.insertChart(builder().setOption('title', 'Gains').build());
  const again = openSampleWorkbook({ snapshot: workbook.snapshot() });
  try {
    const [chart] = firstSheetOf(again).getCharts();
    expect(chart?.getOptions().get('title')).toBe('Gains');
    expect(chart?.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:C9']);
  } finally {
    again.dispose();
  }
});

test('a chart whose cells are all deleted stays, without them', () => {
  sheet.insertChart(builder().build());
  sheet.deleteRows(1, 9);
  const [chart] = sheet.getCharts();
  expect(chart?.getRanges()).toEqual([]);
  expect(chart?.getContainerInfo().getAnchorRow()).toBe(2);
});
