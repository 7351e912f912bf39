import { afterEach, beforeEach, expect, test } from 'vitest';
import type { HostedWorkbook } from '../../../host/workbook/hosted-workbook.ts';
import { firstSheetOf, openSampleWorkbook } from '../sample-workbook.ts';

let workbook: HostedWorkbook;
let sheet: GoogleAppsScript.Spreadsheet.Sheet;
beforeEach(() => {
  workbook = openSampleWorkbook();
  sheet = firstSheetOf(workbook);
});
afterEach(() => workbook.dispose());

test('a formula is computed again when a referenced cell changes, on whichever sheet', async () => {
  const config = workbook.services.SpreadsheetApp.getActive().insertSheet('Scoring');
  sheet.getRange('A1').setFormula('=COPY(Scoring!B2:C3)');
  await workbook.waitForFormulas();
  config.getRange('C3').setValue(9);
  await workbook.waitForFormulas();
  expect(sheet.getRange('A1:B2').getValues()).toEqual([
    ['', ''],
    ['', 9],
  ]);
});

test('a formula over a whole column of another sheet follows a cell that was blank', async () => {
  const config = workbook.services.SpreadsheetApp.getActive().insertSheet('Scoring');
  sheet.getRange('A1').setFormula('=ARGUMENTS(Scoring!A1,COUNTA(COPY(Scoring!A:B)))');
  sheet.getRange('D1').setFormula('=FIRST(Scoring!A5:B)');
  await workbook.waitForFormulas();
  expect(sheet.getRange('D3').getValue()).toBe('');
  config.getRange('A7').setValue('late');
  await workbook.waitForFormulas();
  expect(sheet.getRange('D3').getValue()).toBe(2);
});

test('a formula over spilled cells sees the results of the same calculation', async () => {
  sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
  sheet.getRange('B1:C1').setFormulas([['=DOUBLE(A1:A3)', '=DOUBLE(B1:B3)']]);
  await workbook.waitForFormulas();
  expect(sheet.getRange('C1:C3').getValues()).toEqual([[4], [8], [12]]);
  sheet.getRange('A2').setValue(20);
  await workbook.waitForFormulas();
  expect(sheet.getRange('C1:C3').getValues()).toEqual([[4], [80], [12]]);
});

test('a spill that shrinks leaves blank cells behind', async () => {
  sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
  sheet.getRange('B1').setFormula('=DOUBLE(A1:A3)');
  await workbook.waitForFormulas();
  sheet.getRange('B1').setFormula('=DOUBLE(A1:A2)');
  await workbook.waitForFormulas();
  expect(sheet.getRange('B1:B3').getValues()).toEqual([[2], [4], ['']]);
  expect(sheet.getLastRow()).toBe(3);
});

test('formulaError gives what a function threw, until the formula goes well', async () => {
  sheet.getRange('A1').setValue('Scoring!D7 has no points.');
  sheet.getRange('B1').setFormula('=IF(A1="","",FAILS(A1))');
  await workbook.waitForFormulas();
  expect(workbook.formulaError('Sheet1', 'B1')).toBe('Scoring!D7 has no points.');
  expect(workbook.formulaError('Sheet1', 'A1')).toBeUndefined();
  sheet.getRange('B1').setFormula('=COPY(A1)');
  await workbook.waitForFormulas();
  expect(workbook.formulaError('Sheet1', 'B1')).toBeUndefined();
});

test('formulaError says why a function may not write or show', async () => {
  sheet.getRange('A1:A2').setFormulas([['=WRITES()'], ['=SHOWS()']]);
  await workbook.waitForFormulas();
  expect(workbook.formulaError('Sheet1', 'A1')).toBe('You do not have permission to call setValues');
  expect(workbook.formulaError('Sheet1', 'A2')).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
});

test('formulaError names the cell that a spill would overwrite', async () => {
  sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
  sheet.getRange('B3').setValue('taken');
  sheet.getRange('B1').setFormula('=DOUBLE(A1:A3)');
  await workbook.waitForFormulas();
  expect(workbook.formulaError('Sheet1', 'B1')).toBe(
    'Array result was not expanded because it would overwrite data in B3.',
  );
  sheet.getRange('B3').clearContent();
  await workbook.waitForFormulas();
  expect(workbook.formulaError('Sheet1', 'B1')).toBeUndefined();
  expect(sheet.getRange('B1:B3').getValues()).toEqual([[2], [4], [6]]);
});

test('a call whose arguments hold all it needs reads nothing through services', async () => {
  sheet.getRange('A1').setFormula('=COPY(B1:C9)');
  workbook.calls.reset();
  await workbook.waitForFormulas();
  expect([workbook.calls.read, workbook.calls.write, workbook.calls.names]).toEqual([0, 0, {}]);
});

test('what a function reads through services does not compute it again', async () => {
  sheet.getRange('A1').setFormula('=READS("Sheet1")');
  await workbook.waitForFormulas();
  expect(sheet.getRange('A1').getValue()).toBe('');
  sheet.getRange('C1').setValue('later');
  await workbook.waitForFormulas();
  expect(sheet.getRange('A1').getValue()).toBe('');
});

test('waiting resolves at once when nothing is to be computed', async () => {
  await workbook.waitForFormulas();
  sheet.getRange('A1').setBackground('red');
  await workbook.waitForFormulas(0);
  expect(sheet.getRange('A1').getBackground()).toBe('#ff0000');
});

test('changes made while formulas are computed are waited for, too', async () => {
  sheet.getRange('A1').setValue(1);
  sheet.getRange('B1').setFormula('=DOUBLE(A1)');
  const waiting = workbook.waitForFormulas();
  await new Promise((resolve) => setTimeout(resolve, 101));
  sheet.getRange('A1').setValue(5);
  await waiting;
  await workbook.waitForFormulas();
  expect(sheet.getRange('B1').getValue()).toBe(10);
});

test('values read right after a formula is written are those before it was computed', async () => {
  const cell = sheet.getRange('A1').setFormula('=1+1');
  workbook.services.SpreadsheetApp.flush();
  expect(cell.getValue()).toBe('');
  await workbook.waitForFormulas();
  expect(cell.getValue()).toBe(2);
});

test('a cleared formula takes its spill away', async () => {
  sheet.getRange('A1:A2').setValues([[1], [2]]);
  sheet.getRange('C1').setFormula('=DOUBLE(A1:A2)');
  await workbook.waitForFormulas();
  sheet.getRange('C1').clearContent();
  await workbook.waitForFormulas();
  expect([sheet.getRange('C1:C2').getValues(), sheet.getLastColumn()]).toEqual([[[''], ['']], 1]);
});
