import { afterEach, expect, test } from 'vitest';
import type { HostedWorkbook } from '../../../host/workbook/hosted-workbook.ts';
import { carelessly } from '../contract/contract-row.ts';
import { firstSheetOf, openSampleWorkbook } from '../sample-workbook.ts';

let workbook: HostedWorkbook;
afterEach(() => workbook.dispose());

function firstSheet(): GoogleAppsScript.Spreadsheet.Sheet {
  workbook = openSampleWorkbook();
  return firstSheetOf(workbook);
}

test('reading a member that is not emulated throws and names it', () => {
  const range = firstSheet().getRange('A1');
  expect(() => carelessly(range, 'setFontFamily', 'Arial')).toThrow(
    'host: Range.setFontFamily is not emulated',
  );
  expect(() => range.getSheet().getImages).toThrow('host: Sheet.getImages is not emulated');
  expect(() => workbook.services.SpreadsheetApp.openById).toThrow(
    'host: SpreadsheetApp.openById is not emulated',
  );
});

test('an enumeration has its members and no others', () => {
  firstSheet();
  const { BooleanCriteria } = workbook.services.SpreadsheetApp;
  expect(`${BooleanCriteria.CUSTOM_FORMULA}`).toBe('CUSTOM_FORMULA');
  expect(() => (BooleanCriteria as unknown as Record<string, unknown>).NOT_A_CRITERION).toThrow(
    'host: BooleanCriteria.NOT_A_CRITERION is not emulated',
  );
});

test('awaiting, printing or probing a service object throws nothing', async () => {
  const range = firstSheet().getRange('A1');
  expect(await range).toBe(range);
  expect(`${range}`).toBe('Range');
  expect(JSON.stringify({ range })).toBe('{"range":{}}');
});

test('nothing can be assigned to a service object', () => {
  const range = firstSheet().getRange('A1') as unknown as Record<string, unknown>;
  expect(() => {
    range.color = 'red';
  }).toThrow('host: SpreadsheetApp.Range.color cannot be assigned');
});

test('only calls that touch the document are counted as reads and writes', () => {
  const sheet = firstSheet();
  const { calls, services } = workbook;
  calls.reset();
  const range = sheet.getRange('A1:B2');
  range.getA1Notation();
  sheet.getName();
  sheet.getDataRange();
  services.SpreadsheetApp.newDataValidation().requireCheckbox().build();
  services.LockService.getDocumentLock().tryLock(1);
  expect([calls.read, calls.write, calls.property]).toEqual([0, 0, 0]);

  range.getValues();
  range.getBackgrounds();
  range.getFormulas();
  range.getDataValidations();
  sheet.getLastRow();
  sheet.getMaxColumns();
  sheet.getConditionalFormatRules();
  sheet.createDeveloperMetadataFinder().withKey('role').find();
  expect([calls.read, calls.write, calls.property]).toEqual([8, 0, 0]);

  range.setValues([
    [1, 2],
    [3, 4],
  ]);
  sheet.insertColumnAfter(1);
  sheet.setConditionalFormatRules([]);
  sheet.getRange('A:A').addDeveloperMetadata('role');
  expect([calls.read, calls.write, calls.property]).toEqual([8, 4, 0]);

  services.PropertiesService.getDocumentProperties().setProperty('a', '1');
  expect([calls.read, calls.write, calls.property]).toEqual([8, 4, 2]);
  expect(calls.names).toMatchObject({ 'Range.getValues': 1, 'Sheet.insertColumnAfter': 1 });

  calls.reset();
  expect([calls.read, calls.write, calls.property, calls.names]).toEqual([0, 0, 0, {}]);
});

test('a refused call is recorded by name and costs nothing', () => {
  const sheet = firstSheet();
  workbook.calls.reset();
  expect(() => carelessly(sheet.getRange('A1'), 'setValues', 1)).toThrow('The parameters (Number)');
  expect(workbook.calls.write).toBe(0);
  expect(workbook.calls.names['Range.setValues']).toBe(1);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('the number %s cannot be written', (value) => {
  const range = firstSheet().getRange('A1');
  expect(() => range.setValue(value)).toThrow(`host: ${value} cannot be written into a cell`);
  expect(range.getValue()).toBe('');
});

test.each([
  ['an object', {}, 'host: a value of type object cannot be written into a cell'],
  ['a list', [1], 'host: a value of type object cannot be written into a cell'],
  ['an invalid date', new Date(Number.NaN), 'host: an invalid date cannot be written into a cell'],
])('%s cannot be written', (_, value, message) => {
  const range = firstSheet().getRange('A1');
  expect(() => carelessly(range, 'setValue', value)).toThrow(message);
});
