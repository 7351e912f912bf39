import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { saveXlsx } from '../../../../host/files/save-file.ts';
import { area, excelFile, savedAndOpened, workbookWith } from './saved-workbook.ts';

describe('a workbook saved as an Excel file', () => {
  test('has text that starts with = as text, and dates as numbers with their format', async () => {
    const snapshot = workbookWith({
      0: {
        0: { v: '=1+1', t: 1, s: { n: { pattern: '@' } } },
        1: { v: 45363, t: 2, s: { n: { pattern: 'yyyy-mm-dd' } } },
        2: { v: '+49 170', t: 1 },
      },
    });
    const sheet = (await excelFile(snapshot)).worksheets[0];
    expect(sheet?.getCell('A1').type).toBe(ExcelJS.ValueType.String);
    expect(sheet?.getCell('A1').numFmt).toBe('@');
    expect(sheet?.getCell('B1').value).toEqual(new Date('2024-03-12T00:00:00Z'));
    expect(sheet?.getCell('B1').numFmt).toBe('yyyy-mm-dd');
    expect(sheet?.getCell('C1').type).toBe(ExcelJS.ValueType.String);
  });

  test('has the last result in place of formulas that Excel cannot work out', async () => {
    const snapshot = workbookWith({
      0: {
        0: { f: '=LEADSCORE(A2:C9,A1:C1)', v: 42, t: 2 },
        1: { f: '=IF(TRUE,leadtier(A1:A9),"")', v: 'Hot', t: 1 },
        2: { f: '=ARRAYFORMULA(A1:A9*2)', v: 84, t: 2 },
        3: { f: '="LEADSCORE("&A1', v: 'LEADSCORE(42', t: 1 },
        4: { f: '=REGEXMATCH(A1,"x")', v: 0, t: 3 },
      },
    });
    const { worksheet } = await savedAndOpened(snapshot, { unknownFunctions: ['LeadScore', 'LEADTIER'] });
    expect(worksheet.cellData?.[0]).toMatchObject({
      0: { v: 42, t: 2 },
      1: { v: 'Hot', t: 1 },
      2: { v: 84, t: 2 },
      3: { f: '="LEADSCORE("&A1', v: 'LEADSCORE(42', t: 1 },
      4: { v: 0, t: 3 },
    });
    expect([0, 1, 2, 4].map((columnIndex) => worksheet.cellData?.[0]?.[columnIndex]?.f)).toEqual(
      Array(4).fill(undefined),
    );
  });

  test('has what formulas filled beside their cells: as values, or as an array formula that Excel knows', async () => {
    const snapshot = workbookWith({
      0: { 0: { f: '=LEADSCORE(A:A)', v: 1, t: 2 }, 1: { f: '=SEQUENCE(2)', v: 1, t: 2 } },
    });
    const spills = {
      cells: { s: { 1: { 0: { v: 2, t: 2 }, 1: { v: 2, t: 2 } } } },
      ranges: { s: { 0: { 0: area(0, 0, 1, 0), 1: area(0, 1, 1, 1) } } },
    } as const;
    const options = { unknownFunctions: ['LEADSCORE'], spills };
    const sheet = (await excelFile(snapshot, options)).worksheets[0];
    expect([sheet?.getCell('A1').value, sheet?.getCell('A2').value]).toEqual([1, 2]);
    expect(sheet?.getCell('B1').value).toMatchObject({
      formula: '_xlfn.SEQUENCE(2)',
      ref: 'B1:B2',
      shareType: 'array',
    });
    expect(sheet?.getCell('B2').value).toBe(2);
    const { worksheet } = await savedAndOpened(snapshot, options);
    expect(worksheet.cellData?.[0]?.[1]).toMatchObject({ f: '=SEQUENCE(2)' });
    expect(worksheet.cellData?.[1]).toEqual({ 0: { v: 2, t: 2 } });
  });

  test('makes rows high enough for text of several lines', async () => {
    const wrapped = 'a sentence that is wider than its cell of one hundred pixels';
    const snapshot = workbookWith({
      0: { 0: { v: 'one\ntwo\nthree', t: 1 } },
      1: { 0: { v: wrapped, t: 1, s: { tb: 3 } } },
      2: { 0: { v: wrapped, t: 1 } },
    });
    const sheet = (await excelFile(snapshot)).worksheets[0];
    expect(sheet?.getRow(1).height).toBe(45);
    expect(sheet?.getCell('A1').alignment?.wrapText).toBe(true);
    expect(sheet?.getRow(2).height).toBe(75);
    expect(sheet?.getRow(3).height).toBeUndefined();
  });

  test('prints a tab without gridlines across a page, lying on its side, and any other as Excel does', async () => {
    const cells = { 0: { 0: { v: 1, t: 2 } } };
    const report = (await excelFile(workbookWith(cells, { showGridlines: 0 }))).worksheets[0];
    expect(report?.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    });
    const list = (await excelFile(workbookWith(cells, { showGridlines: 1 }))).worksheets[0];
    expect(list?.pageSetup).toMatchObject({ orientation: 'portrait', fitToPage: false });
  });

  test('is refused where Excel has no place for a cell, and the sentence names it', async () => {
    const long = workbookWith({ 2: { 1: { v: 'x'.repeat(32_768), t: 1 } } });
    await expect(saveXlsx(long)).rejects.toThrow(
      'Cell Leads!B3 holds 32,768 characters; an Excel cell takes at most 32,767. Save the tab as CSV instead.',
    );
    const wide = workbookWith({ 0: { 16384: { v: 1, t: 2 } } });
    await expect(saveXlsx(wide)).rejects.toThrow('The tab Leads has 1 rows × 16,385 columns');
    await expect(saveXlsx({ sheetOrder: [], sheets: {} })).rejects.toThrow('holds no tab');
  });
});
