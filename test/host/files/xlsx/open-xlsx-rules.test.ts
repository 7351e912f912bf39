import type ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { readResource } from '../../../../host/files/cells/univer-resources.ts';
import { worksheetsOf } from '../../../../host/files/cells/workbook-parts.ts';
import { openFile } from '../../../../host/files/open-file.ts';
import { openedWorkbook } from './opened-workbook.ts';
import { xlsxOf } from './stored-zip.ts';

describe('opening an Excel file', () => {
  test('reads conditional formats, the highest priority first', async () => {
    const { snapshot } = await openedWorkbook((_, sheet) => {
      const fill = (argb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', bgColor: { argb } });
      const style = (argb: string) => ({ fill: fill(argb) });
      sheet.addConditionalFormatting({
        ref: 'A2:B9 D2:D9',
        rules: [
          {
            type: 'cellIs',
            operator: 'greaterThan',
            formulae: ['50'],
            priority: 3,
            style: style('FF00FF00'),
          },
          {
            type: 'expression',
            formulae: ['$A2="Hot"'],
            priority: 1,
            style: { ...style('FFFF0000'), font: { bold: true } },
          },
        ],
      });
      sheet.addConditionalFormatting({
        ref: 'C2:C9',
        rules: [
          {
            type: 'containsText',
            operator: 'containsText',
            text: 'acme',
            priority: 2,
            style: style('FF0000FF'),
          },
          { type: 'cellIs', operator: 'equal', formulae: ['"won"'], priority: 4, style: style('FF0000FF') },
          { type: 'cellIs', operator: 'lessThan', formulae: ['$Z$1'], priority: 5, style: style('FF0000FF') },
        ],
      });
    });
    const rules = readResource(snapshot, 'conditionalFormats')['0'] ?? [];
    expect(rules.map(({ rule }) => rule)).toEqual([
      {
        type: 'highlightCell',
        subType: 'formula',
        value: '=$A2="Hot"',
        style: { bl: 1, bg: { rgb: '#ff0000' } },
      },
      {
        type: 'highlightCell',
        subType: 'text',
        operator: 'containsText',
        value: 'acme',
        style: { bg: { rgb: '#0000ff' } },
      },
      {
        type: 'highlightCell',
        subType: 'number',
        operator: 'greaterThan',
        value: 50,
        style: { bg: { rgb: '#00ff00' } },
      },
      {
        type: 'highlightCell',
        subType: 'text',
        operator: 'equal',
        value: 'won',
        style: { bg: { rgb: '#0000ff' } },
      },
      { type: 'highlightCell', subType: 'formula', value: '=C2<($Z$1)', style: { bg: { rgb: '#0000ff' } } },
    ]);
    expect(rules[0]?.ranges).toEqual([
      { startRow: 1, startColumn: 0, endRow: 8, endColumn: 1 },
      { startRow: 1, startColumn: 3, endRow: 8, endColumn: 3 },
    ]);
  });

  test('reads validations of whole columns, and those that newer Excels keep in extensions', async () => {
    const bytes = xlsxOf(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' +
        '<dataValidations count="3">' +
        '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="A2:A1048576"><formula1>"Hot,Warm, Cold &amp; wet"</formula1></dataValidation>' +
        '<dataValidation type="list" sqref="B2:B9"><formula1>"TRUE,FALSE"</formula1></dataValidation>' +
        '<dataValidation type="whole" operator="greaterThan" errorStyle="warning" error="Too low" sqref="C1 D2:D3"><formula1>5</formula1></dataValidation>' +
        '<dataValidation type="custom" sqref="E1"><formula1>LEN(E1)&lt;5</formula1></dataValidation>' +
        '</dataValidations>' +
        '<extLst><ext><x14:dataValidations xmlns:x14="x14" xmlns:xm="xm"><x14:dataValidation type="list" allowBlank="1">' +
        '<x14:formula1><xm:f>Other!$A$1:$A$5</xm:f></x14:formula1><xm:sqref>F2:F9</xm:sqref></x14:dataValidation>' +
        '</x14:dataValidations></ext></extLst>',
    );
    const { snapshot } = await openFile('leads.xlsx', bytes);
    expect(worksheetsOf(snapshot)[0]?.name).toBe('Leads & more');
    const validations = readResource(snapshot, 'validations')['0'] ?? [];
    expect(validations).toMatchObject([
      {
        type: 'list',
        formula1: '["Hot","Warm","Cold & wet"]',
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: 1,
      },
      { type: 'checkbox' },
      { type: 'whole', operator: 'greaterThan', formula1: '5', errorStyle: 2, error: 'Too low' },
      { type: 'custom', formula1: '=LEN(E1)<5' },
      { type: 'list', formula1: '=Other!$A$1:$A$5' },
    ]);
    expect(validations.map(({ ranges }) => ranges)).toEqual([
      [{ startRow: 1, startColumn: 0, endRow: 999, endColumn: 0 }],
      [{ startRow: 1, startColumn: 1, endRow: 8, endColumn: 1 }],
      [
        { startRow: 0, startColumn: 2, endRow: 0, endColumn: 2 },
        { startRow: 1, startColumn: 3, endRow: 2, endColumn: 3 },
      ],
      [{ startRow: 0, startColumn: 4, endRow: 0, endColumn: 4 }],
      [{ startRow: 1, startColumn: 5, endRow: 8, endColumn: 5 }],
    ]);
  });

  test('reads names of the workbook, and none of those that Excel keeps for itself', async () => {
    const names =
      '<definedNames><definedName name="Rate">\'Leads &amp; more\'!$A:$A</definedName>' +
      '<definedName name="Twice">2*1</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">X!$A$1</definedName></definedNames>';
    const { snapshot } = await openFile('leads.xlsx', xlsxOf('<sheetData/>', names));
    expect(Object.values(readResource(snapshot, 'definedNames'))).toEqual([
      { id: 'name-1', name: 'Rate', formulaOrRefString: "'Leads & more'!$A:$A" },
      { id: 'name-2', name: 'Twice', formulaOrRefString: '=2*1' },
    ]);
  });
});
