import { afterEach, expect, test } from 'vitest';
import type { HostedWorkbook } from '../../../host/workbook/hosted-workbook.ts';
import { firstSheetOf, openSampleWorkbook, sampleBuild } from '../sample-workbook.ts';

let workbook: HostedWorkbook;
afterEach(() => workbook.dispose());

async function valueAfter(
  change: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => void,
  a1: string,
): Promise<unknown> {
  change(firstSheetOf(workbook));
  await workbook.waitForFormulas();
  return firstSheetOf(workbook).getRange(a1).getValue();
}

test('a formula is found wherever it is written, moved and copied to, and no more where it was', async () => {
  workbook = openSampleWorkbook();
  expect(await valueAfter((sheet) => sheet.getRange('A1:B1').setValues([[2, '=A1*10']]), 'B1')).toBe(20);
  expect(await valueAfter((sheet) => sheet.getRange('A1').setValue(3), 'B1')).toBe(30);
  expect(await valueAfter((sheet) => sheet.insertRowsAfter(1, 1).deleteRow(2), 'B1')).toBe(30);
  expect(await valueAfter((sheet) => sheet.insertColumnBefore(1), 'C1')).toBe(30);
  expect(await valueAfter((sheet) => sheet.getRange('B1').setValue(4), 'C1')).toBe(40);
  expect(await valueAfter((sheet) => sheet.getRange('C1').setValue('text'), 'C1')).toBe('text');
  expect(await valueAfter((sheet) => sheet.getRange('B1').setValue(5), 'C1')).toBe('text');
});

test('formulas of a new sheet are found, and none of a sheet that is gone', async () => {
  workbook = openSampleWorkbook();
  const spreadsheet = workbook.services.SpreadsheetApp.getActive();
  const added = spreadsheet.insertSheet('Added');
  added.getRange('A1').setFormula('=Sheet1!A1+1');
  expect(await valueAfter((sheet) => sheet.getRange('A1').setValue(1), 'A1')).toBe(1);
  expect(added.getRange('A1').getValue()).toBe(2);
  spreadsheet.deleteSheet(added);
  expect(await valueAfter((sheet) => sheet.getRange('B1').setFormula('=A1+5'), 'B1')).toBe(6);
});

test('formulas of other sheets are found where rows of one are inserted and deleted', async () => {
  workbook = openSampleWorkbook();
  const added = workbook.services.SpreadsheetApp.getActive().insertSheet('Added');
  added.getRange('A1').setFormula('=Sheet1!A2+1');
  await valueAfter((sheet) => sheet.getRange('A2').setValue(1), 'A2');
  await valueAfter((sheet) => sheet.insertRowsAfter(1, 2), 'A1');
  await valueAfter((sheet) => sheet.getRange('A4').setValue(5), 'A4');
  expect(added.getRange('A1').getValue()).toBe(6);
  await valueAfter((sheet) => sheet.deleteRow(2), 'A1');
  await valueAfter((sheet) => sheet.getRange('A3').setValue(7), 'A3');
  expect(added.getRange('A1').getValue()).toBe(8);
});

test('formulas that share one by its id are computed, and go on when the first is overwritten', async () => {
  workbook = openSampleWorkbook({
    snapshot: {
      id: 'shared',
      name: 'Shared',
      sheetOrder: ['1'],
      sheets: {
        '1': {
          id: '1',
          name: 'Sheet1',
          rowCount: 10,
          columnCount: 5,
          cellData: {
            0: { 0: { v: 1 }, 1: { f: '=A1*2', si: 'x' } },
            1: { 0: { v: 2 }, 1: { si: 'x' } },
            2: { 0: { v: 3 }, 1: { si: 'x' } },
          },
        },
      },
    },
  });
  expect(await valueAfter((sheet) => sheet.getRange('A3').setValue(5), 'B3')).toBe(10);
  expect(await valueAfter((sheet) => sheet.getRange('B1').setValue('none'), 'B2')).toBe(4);
  expect(await valueAfter((sheet) => sheet.getRange('A2').setValue(7), 'B2')).toBe(14);
});

test('a workbook that is opened has each of its formulas computed once, spills and all', async () => {
  const told = 'function TOLD(values) { console.log("told"); return values; }';
  const { code, ...rest } = sampleBuild();
  const dist = { ...rest, code: `${code}\n/** @customfunction */\n${told}` };
  const saved = openSampleWorkbook({ dist });
  const sheet = firstSheetOf(saved);
  sheet.getRange('A1:B3').setValues([
    [1, 0],
    [2, 5],
    [3, 6],
  ]);
  sheet.getRange('C1:E1').setFormulas([['=TOLD(A1:A3)', '=TOLD(B1:B3)', '=SUM(D2:D3)']]);
  await saved.waitForFormulas();
  const values = sheet.getRange('C1:E3').getValues();
  const snapshot = saved.snapshot();
  saved.dispose();
  workbook = openSampleWorkbook({ dist, snapshot });
  await workbook.waitForFormulas();
  expect(firstSheetOf(workbook).getRange('C1:E3').getValues()).toEqual(values);
  expect(values).toEqual([
    [1, 0, 11],
    [2, 5, ''],
    [3, 6, ''],
  ]);
  expect(workbook.log).toEqual(['told', 'told']);
});

test('a formula with a function that is not known here keeps the result that its file came with', async () => {
  const saved = openSampleWorkbook();
  firstSheetOf(saved)
    .getRange('A1:A2')
    .setValues([[1], [2]]);
  const snapshot = saved.snapshot();
  saved.dispose();
  const [sheetId = ''] = snapshot.sheetOrder ?? [];
  const cells = snapshot.sheets?.[sheetId]?.cellData;
  Object.assign(cells?.[0] ?? {}, {
    1: { f: '=UNHEARDOF("SUM(1)",A1)', v: 42, t: 2 },
    2: { f: '=sum(A1:A2)', v: 7, t: 2 },
    3: { f: '="UNHEARDOF("&A1', v: '', t: 1 },
  });
  workbook = openSampleWorkbook({ snapshot });
  await workbook.waitForFormulas();
  expect(firstSheetOf(workbook).getRange('B1:D1').getValues()).toEqual([[42, 3, 'UNHEARDOF(1']]);
});
