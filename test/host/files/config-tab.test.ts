import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { readResource, resourceOf } from '../../../host/files/cells/univer-resources.ts';
import { openConfigTab } from '../../../host/files/config-tab.ts';
import { FileError } from '../../../host/files/file-error.ts';
import { addTab } from '../../../host/files/loose-tab.ts';

const CSV = new TextEncoder().encode('Criteria\nOn,Rule,Points\nTRUE,equals,20\nFALSE,=,DQ\n');

async function excelConfig(...tabs: string[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const tab of tabs) {
    const sheet = workbook.addWorksheet(tab);
    sheet.getCell('A1').value = `${tab} cell`;
    sheet.getCell('A1').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } };
    sheet.getCell('A2').dataValidation = { type: 'list', formulae: ['"Hot,Cold"'] };
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('openConfigTab', () => {
  test('types the cells of a CSV: numbers, booleans, text, and no formulas', async () => {
    const { worksheet } = await openConfigTab('config.csv', CSV, 'Scoring');
    expect(worksheet.name).toBe('Scoring');
    expect(worksheet.cellData[2]).toEqual({
      0: { v: 1, t: 3 },
      1: { v: 'equals', t: 1, s: { n: { pattern: '@' } } },
      2: { v: 20, t: 2 },
    });
    expect(worksheet.cellData[3]?.[1]).toEqual({ v: '=', t: 1, s: { n: { pattern: '@' } } });
  });

  test('takes the tab of that name from an Excel file, case apart, with its colours and dropdowns', async () => {
    const tab = await openConfigTab('config.xlsx', await excelConfig('Leads', 'scoring'), 'Scoring');
    expect(tab.worksheet.name).toBe('Scoring');
    expect(tab.worksheet.cellData[0]?.[0]).toEqual({
      v: 'scoring cell',
      t: 1,
      s: { bg: { rgb: '#ff0000' } },
    });
    expect(tab.validations).toMatchObject([{ type: 'list', formula1: '["Hot","Cold"]' }]);
  });

  test('takes the only tab of an Excel file, whatever it is called', async () => {
    const { worksheet } = await openConfigTab('config.xlsx', await excelConfig('My rules'), 'Scoring');
    expect(worksheet.name).toBe('Scoring');
    expect(worksheet.cellData[0]?.[0]?.v).toBe('My rules cell');
  });

  test('asks which tab it is when there are several and none has the name', async () => {
    const config = await excelConfig('One', 'Two');
    await expect(openConfigTab('config.xlsx', config, 'Scoring')).rejects.toThrow(FileError);
    await expect(openConfigTab('config.xlsx', config, 'Scoring')).rejects.toThrow(
      'config.xlsx has no tab called Scoring; it has One, Two. Rename the one to use to Scoring.',
    );
  });
});

describe('addTab', () => {
  test('adds the tab as the last one, with its rules, and changes neither the workbook nor the tab', async () => {
    const tab = await openConfigTab('config.xlsx', await excelConfig('Scoring'), 'Scoring');
    const validation = { uid: 'v', type: 'checkbox', ranges: [] };
    const snapshot = {
      sheetOrder: ['0'],
      sheets: { 0: { id: '0', name: 'Leads' } },
      resources: [resourceOf('validations', { 0: [validation] }), { name: 'SHEET_OTHER_PLUGIN', data: '{}' }],
    };
    const before = structuredClone(snapshot);
    const added = addTab(snapshot, tab);
    expect(snapshot).toEqual(before);
    expect(added.sheetOrder).toEqual(['0', '1']);
    expect(added.sheets?.['1']).toMatchObject({ id: '1', name: 'Scoring' });
    expect(readResource(added, 'validations')).toMatchObject({ 0: [validation], 1: [{ type: 'list' }] });
    expect(added.resources).toContainEqual({ name: 'SHEET_OTHER_PLUGIN', data: '{}' });
  });

  test('numbers a name that is taken, and finds a free id', async () => {
    const tab = await openConfigTab('config.csv', CSV, 'Scoring');
    const snapshot = { sheetOrder: ['1'], sheets: { 1: { id: '1', name: 'scoring' } } };
    const added = addTab(snapshot, tab);
    expect(added.sheetOrder).toEqual(['1', '2']);
    expect(added.sheets?.['2']?.name).toBe('Scoring 2');
  });
});
