import type ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { readResource } from '../../../../host/files/cells/univer-resources.ts';
import { worksheetsOf } from '../../../../host/files/cells/workbook-parts.ts';
import { openFile } from '../../../../host/files/open-file.ts';
import { openedWorkbook } from './opened-workbook.ts';
import { storedZip, xlsxOf } from './stored-zip.ts';

describe('opening an Excel file', () => {
  test('reads values of every kind', async () => {
    const { cell, worksheet } = await openedWorkbook((_, sheet) => {
      sheet.addRow(['text', 12.5, true, false, null, '07', '=1+1']);
      sheet.getCell('A2').value = { error: '#N/A' };
      sheet.getCell('B2').value = { richText: [{ text: 'rich ' }, { text: 'text', font: { bold: true } }] };
      sheet.getCell('C2').value = { text: 'Acme', hyperlink: 'https://example.com' };
      sheet.getCell('D2').value = { text: '', hyperlink: 'mailto:ann@example.com' };
    });
    expect(worksheet.name).toBe('Leads');
    expect(cell(0, 0)).toEqual({ v: 'text', t: 1 });
    expect(cell(0, 1)).toEqual({ v: 12.5, t: 2 });
    expect(cell(0, 2)).toEqual({ v: 1, t: 3 });
    expect(cell(0, 3)).toEqual({ v: 0, t: 3 });
    expect(cell(0, 4)).toBeUndefined();
    expect(cell(0, 5)).toEqual({ v: '07', t: 1 });
    expect(cell(0, 6)).toEqual({ v: '=1+1', t: 1 });
    expect(cell(1, 0)).toEqual({ v: '#N/A', t: 1 });
    expect(cell(1, 1)).toEqual({ v: 'rich text', t: 1 });
    expect(cell(1, 2)).toEqual({ v: 'Acme', t: 1 });
  });

  test('reads formulas with their last results, and shared ones as each cell means them', async () => {
    const { cell } = await openedWorkbook((_, sheet) => {
      sheet.getCell('A1').value = { formula: 'SUM(B1:C1)', result: 3 };
      sheet.getCell('A2').value = { formula: '_xlfn.TEXTJOIN(",",TRUE,B1:C1)', result: '1,2' };
      sheet.getCell('A3').value = { formula: 'B1>1', result: false };
      sheet.getCell('A4').value = { formula: '1/0', result: { error: '#DIV/0!' } };
      sheet.fillFormula('D1:D3', 'B1*$C$1', [2, 4, 6]);
    });
    expect(cell(0, 0)).toEqual({ f: '=SUM(B1:C1)', v: 3, t: 2 });
    expect(cell(1, 0)).toEqual({ f: '=TEXTJOIN(",",TRUE,B1:C1)', v: '1,2', t: 1 });
    expect(cell(2, 0)).toEqual({ f: '=B1>1', v: 0, t: 3 });
    expect(cell(3, 0)).toEqual({ f: '=1/0', v: '#DIV/0!', t: 1 });
    expect([0, 1, 2].map((rowIndex) => cell(rowIndex, 3))).toEqual([
      { f: '=B1*$C$1', v: 2, t: 2 },
      { f: '=B2*$C$1', v: 4, t: 2 },
      { f: '=B3*$C$1', v: 6, t: 2 },
    ]);
  });

  test('drops what an array formula filled, which would be in the way when it is worked out again', async () => {
    const { cell } = await openedWorkbook((_, sheet) => {
      const spill = { formula: 'SEQUENCE(3)', result: 1, shareType: 'array', ref: 'A1:A3' };
      sheet.getCell('A1').value = spill as ExcelJS.CellFormulaValue;
      sheet.getCell('A2').value = 2;
      sheet.getCell('A3').value = 3;
      sheet.getCell('A4').value = 4;
    });
    expect(cell(0, 0)).toMatchObject({ f: '=SEQUENCE(3)', v: 1 });
    expect([cell(1, 0), cell(2, 0)]).toEqual([undefined, undefined]);
    expect(cell(3, 0)).toEqual({ v: 4, t: 2 });
  });

  test.each([false, true])(
    'reads dates as serial days from 1900; counted from 1904 in the file: %s',
    async (date1904) => {
      const { cell, style } = await openedWorkbook((workbook, sheet) => {
        workbook.properties.date1904 = date1904;
        sheet.getCell('A1').value = new Date('2024-03-12T06:00:00Z');
        sheet.getCell('A1').numFmt = 'd mmm yyyy hh:mm';
        sheet.getCell('A2').value = 45363;
        sheet.getCell('A3').value = {
          formula: 'A1+1',
          result: new Date('2024-03-13T06:00:00Z'),
        } as ExcelJS.CellFormulaValue;
        sheet.getCell('A3').numFmt = 'yyyy-mm-dd';
        sheet.getCell('A4').value = new Date('2024-03-12T00:00:00Z');
      });
      expect(cell(0, 0)).toMatchObject({ v: 45363.25, t: 2 });
      expect(style(0, 0)).toEqual({ n: { pattern: 'd mmm yyyy hh:mm' } });
      expect(cell(1, 0)).toEqual({ v: 45363, t: 2 });
      expect(cell(2, 0)).toMatchObject({ f: '=A1+1', v: 45364.25, t: 2 });
      expect(style(3, 0)).toEqual({ n: { pattern: 'm/d/yyyy' } });
    },
  );

  test.each([false, true])(
    'keeps a number whose format only looks like one of dates; counted from 1904: %s',
    async (date1904) => {
      const { cell } = await openedWorkbook((workbook, sheet) => {
        workbook.properties.date1904 = date1904;
        sheet.getCell('A1').value = 1234.5;
        sheet.getCell('A1').numFmt = '0.0\\ \\m';
      });
      expect(cell(0, 0)).toMatchObject({ v: 1234.5, t: 2 });
    },
  );

  test('reads fonts, colours of all notations, alignment, wrapping and borders', async () => {
    const { style } = await openedWorkbook((_, sheet) => {
      sheet.getCell('A1').style = {
        font: {
          name: 'Arial',
          size: 14,
          bold: true,
          italic: true,
          underline: true,
          strike: true,
          color: { argb: 'FFCC0000' },
        },
        fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF00FF00' } },
        alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
        border: { bottom: { style: 'thick', color: { argb: 'FF0000FF' } }, top: { style: 'thin' } },
        numFmt: '0.00%',
      };
      sheet.getCell('A2').style = {
        fill: { type: 'pattern', pattern: 'solid', fgColor: { theme: 4, tint: 0.5999 } as never },
      };
      sheet.getCell('A3').style = {
        fill: { type: 'pattern', pattern: 'solid', fgColor: { indexed: 10 } as never },
      };
    });
    expect(style(0, 0)).toEqual({
      ff: 'Arial',
      fs: 14,
      bl: 1,
      it: 1,
      ul: { s: 1 },
      st: { s: 1 },
      cl: { rgb: '#cc0000' },
      bg: { rgb: '#00ff00' },
      ht: 2,
      vt: 2,
      tb: 3,
      bd: { b: { s: 13, cl: { rgb: '#0000ff' } }, t: { s: 1, cl: { rgb: '#000000' } } },
      n: { pattern: '0.00%' },
    });
    // Excel's "Blue, Accent 1, Lighter 60%" of the theme that exceljs writes.
    expect(style(1, 0)?.bg?.rgb).toMatch(/^#b[0-9a-f]c[0-9a-f]e[0-9a-f]$/);
  });

  test('reads sizes, hidden rows and columns, the frozen part, merged cells, the colour of the tab and notes', async () => {
    const { snapshot, worksheet } = await openedWorkbook((_, sheet) => {
      sheet.getCell('A1').value = 'x';
      sheet.getColumn(1).width = 20;
      sheet.getColumn(2).hidden = true;
      sheet.getRow(2).height = 30;
      sheet.getCell('A3').value = 'hidden';
      sheet.getRow(3).hidden = true;
      sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: 2, rightToLeft: true, showGridLines: false }];
      sheet.mergeCells('A5:C6');
      sheet.getCell('A5').value = 'merged';
      sheet.properties.tabColor = { argb: 'FFFF9900' };
      sheet.getCell('A1').note = 'a note';
    });
    expect(worksheet.columnData).toMatchObject({ 0: { w: 140 }, 1: { hd: 1 } });
    expect(worksheet.rowData).toMatchObject({ 1: { h: 40, ia: 0 }, 2: { hd: 1 } });
    expect(worksheet.freeze).toEqual({ xSplit: 1, ySplit: 2, startRow: 2, startColumn: 1 });
    expect(worksheet).toMatchObject({ rightToLeft: 1, showGridlines: 0, tabColor: '#ff9900' });
    expect(worksheet.mergeData).toEqual([{ startRow: 4, startColumn: 0, endRow: 5, endColumn: 2 }]);
    expect(worksheet.cellData?.[4]).toMatchObject({ 0: { v: 'merged', t: 1 } });
    expect(readResource(snapshot, 'notes')['0']?.[0]?.[0]?.note).toBe('a note');
  });

  test('reads hidden tabs as hidden, in order', async () => {
    const { snapshot } = await openedWorkbook((workbook) => {
      workbook.addWorksheet('Second', { state: 'hidden' });
      workbook.addWorksheet('Third', { state: 'veryHidden' });
    });
    expect(worksheetsOf(snapshot).map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Leads', 0],
      ['Second', 1],
      ['Third', 1],
    ]);
  });

  test('is not as large as stray formats in far cells', async () => {
    const { worksheet } = await openedWorkbook((_, sheet) => {
      sheet.getCell('A1').value = 1;
      sheet.getCell('B1048576').style = {
        fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF00FF00' } },
      };
    });
    expect(worksheet.rowCount).toBe(1000);
    expect(Object.keys(worksheet.cellData ?? {})).toEqual(['0']);
  });

  test('gives cells of one style the same style id', async () => {
    const { snapshot } = await openedWorkbook((_, sheet) => {
      for (let row = 1; row <= 50; row++) {
        sheet.getCell(row, 1).value = row;
        sheet.getCell(row, 1).font = { bold: true };
      }
    });
    expect(Object.keys(snapshot.styles)).toHaveLength(1);
  });

  test('opens a workbook without cells as an empty tab', async () => {
    const { worksheet } = await openedWorkbook(() => undefined);
    expect(worksheet.cellData).toEqual({});
  });

  test.each([
    ['a zip archive', { 'readme.txt': 'x' }],
    ['a Word document', { 'word/document.xml': '<x/>' }],
    [
      'an OpenDocument file',
      { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' },
    ],
    ['an Excel binary workbook (.xlsb)', { 'xl/workbook.bin': '' }],
  ])('says what %s is', async (what, files) => {
    await expect(openFile('leads.xlsx', storedZip(files))).rejects.toThrow(
      `leads.xlsx is ${what}, not an Excel workbook. Save it as .xlsx or .csv.`,
    );
  });

  test('says so when a workbook has charts, pictures or macros, which are not shown', async () => {
    expect((await openFile('a.xlsx', xlsxOf('<sheetData/>'))).notes).toEqual([]);
    const more = { 'xl/charts/chart1.xml': '<c/>', 'xl/media/image1.png': 'x', 'xl/vbaProject.bin': 'x' };
    expect((await openFile('a.xlsm', xlsxOf('<sheetData/>', '', more))).notes).toEqual([
      'Not shown here, and not in what you save: charts, pictures, macros. The file itself stays as it is.',
    ]);
  });

  test('says that a damaged workbook is damaged', async () => {
    const cutOff = xlsxOf('<sheetData/>').slice(0, 300);
    await expect(openFile('leads.xlsx', cutOff)).rejects.toThrow(
      'leads.xlsx could not be read: it is damaged or unusual',
    );
    await expect(openFile('leads.xlsx', xlsxOf('<sheetData><row'))).rejects.toThrow(
      'leads.xlsx could not be read',
    );
  });
});
