import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHeadlessUniver } from '../../../host/workbook/headless-univer.ts';
import type { HostedWorkbook } from '../../../host/workbook/hosted-workbook.ts';
import { sameRowText } from '../../../host/workbook/same-row-text.ts';
import type { UniverHandle } from '../../../host/workbook/univer-handle.ts';
import { cellName } from '../../../src/core/table/a1.ts';
import { firstSheetOf, openSampleWorkbook } from '../sample-workbook.ts';

describe('which formulas look at a text of their row', () => {
  test.each([
    ['=$D2="Hot"', { rowIndex: 1, columnIndex: 3, text: 'Hot' }],
    ['=$AA10=""', { rowIndex: 9, columnIndex: 26, text: '' }],
    ['=AND($B3="Say ""now""","mine"<>"")', { rowIndex: 2, columnIndex: 1, text: 'Say "now"' }],
    ['=and($B3="Hot","mine"<>"yours")', { rowIndex: 2, columnIndex: 1, text: 'Hot' }],
  ])('%s does', (formula, wanted) => {
    expect(sameRowText(formula)).toEqual(wanted);
  });

  test.each([
    '=D2="Hot"',
    '=$D$2="Hot"',
    '=$D2=5',
    '=$D2<>"Hot"',
    '=$D2="Hot"&"ter"',
    '=OR($D2="Hot",TRUE)',
    '=AND($D2="Hot",$E2<>"")',
    '=AND($D2="Hot","mine"<>"MINE")',
    '=TRUE',
  ])('%s is left to the formula engine', (formula) => {
    expect(sameRowText(formula)).toBeUndefined();
  });
});

describe('how they are drawn', () => {
  let univer: UniverHandle;
  let workbook: HostedWorkbook;
  let sheet: GoogleAppsScript.Spreadsheet.Sheet;
  beforeEach(() => {
    univer = createHeadlessUniver();
    workbook = openSampleWorkbook({ univer });
    sheet = firstSheetOf(workbook);
  });
  afterEach(() => workbook.dispose());

  /** The cells of an area that are drawn red, once formulas are computed. */
  async function redCells(area: string): Promise<string[]> {
    const service = univer.univer.__getInjector().get(univer.modules.ConditionalFormattingService);
    const range = sheet.getRange(area);
    const red = () =>
      range.getValues().flatMap((row, rowOffset) =>
        row.flatMap((_, columnOffset) => {
          const [rowIndex, columnIndex] = [
            range.getRow() - 1 + rowOffset,
            range.getColumn() - 1 + columnOffset,
          ];
          const drawn = service.composeStyle('spreadsheet', '0', rowIndex, columnIndex);
          return drawn?.style?.bg?.rgb === '#ff0000' ? [cellName(rowIndex, columnIndex)] : [];
        }),
      );
    red();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return red();
  }

  function redWhere(formulas: Readonly<Record<string, string>>): void {
    sheet.setConditionalFormatRules(
      Object.entries(formulas).map(([area, formula]) =>
        workbook.services.SpreadsheetApp.newConditionalFormatRule()
          .whenFormulaSatisfied(formula)
          .setRanges([sheet.getRange(area)])
          .setBackground('red')
          .build(),
      ),
    );
  }

  test('as the formula engine draws them', async () => {
    const values = ['Hot', 'hOT', 'Hot lead', 'Hot ', '', 5, "'5", true];
    sheet.getRange(1, 1, values.length, 1).setValues(values.map((value) => [value]));
    redWhere({
      'B1:B8': '=$A1="Hot"',
      'C1:C8': '=$A1=""',
      'D1:D8': '=$A1="5"',
      'E1:E8': '=$A1="TRUE"',
      // They mean the same, and are left to the formula engine; of "5" it thinks that the number equals it, unlike Sheets.
      'G1:G8': '=AND($A1="Hot",TRUE)',
      'H1:H8': '=AND($A1="",TRUE)',
      'J1:J8': '=AND($A1="TRUE",TRUE)',
    });
    expect(await redCells('B1:J8')).toEqual(['B1', 'G1', 'B2', 'G2', 'C5', 'H5', 'D7']);
  });

  test('an asterisk is a letter, as in Sheets', async () => {
    sheet.getRange('A1:A2').setValues([['Hot*'], ['Hotter']]);
    redWhere({ 'A1:A2': '=$A1="Hot*"' });
    expect(await redCells('A1:A2')).toEqual(['A1']);
  });

  test('the first row of the range and of the formula need not be the first of the sheet', async () => {
    sheet.getRange('D3:D5').setValues([['Cold'], ['Hot'], ['Cold']]);
    redWhere({ 'A3:B5': '=AND($D3="Hot","mine"<>"")' });
    expect(await redCells('A2:B6')).toEqual(['A4', 'B4']);
  });

  test('a text outside of the range is followed when it changes', async () => {
    redWhere({ 'A1:A9': '=$D1="Hot"' });
    expect(await redCells('A1:A9')).toEqual([]);
    sheet.getRange('D2').setValue('Hot');
    expect(await redCells('A1:A9')).toEqual(['A2']);
    sheet.getRange('D2').clearContent();
    expect(await redCells('A1:A9')).toEqual([]);
  });

  test('a result that a formula spilled is followed when it changes', async () => {
    sheet.getRange('A1:A2').setValues([['Hot'], ['Cold']]);
    sheet.getRange('D1').setFormula('=UPPER(A1:A2)');
    await workbook.waitForFormulas();
    redWhere({ 'B1:B9': '=$D1="cold"' });
    expect(await redCells('B1:B9')).toEqual(['B2']);
    sheet.getRange('A1').setValue('Cold');
    await workbook.waitForFormulas();
    expect(await redCells('B1:B9')).toEqual(['B1', 'B2']);
  });

  test('nothing of them is put into the formula engine, as other formulas are', () => {
    redWhere({ 'A1:B900': '=AND($D1="Hot","mine"<>"")', 'C1:C9': '=LEN($D1)>3' });
    const formulas = univer.univer
      .__getInjector()
      .get(univer.modules.ConditionalFormattingFormulaService)
      .getSubUnitFormulaMap('spreadsheet', '0');
    expect(formulas?.getValues().map(({ formulaText }) => formulaText)).toEqual(['=LEN($D1)>3']);
  });

  test('texts outside of the range that change places are followed', async () => {
    sheet.getRange('D1:D3').setValues([['Hot'], ['Cold'], ['Cold']]);
    redWhere({ 'A1:A9': '=$D1="Hot"' });
    expect(await redCells('A1:A9')).toEqual(['A1']);
    const { ICommandService, ReorderRangeMutation } = univer.modules;
    univer.univer
      .__getInjector()
      .get(ICommandService)
      .syncExecuteCommand(ReorderRangeMutation.id, {
        unitId: 'spreadsheet',
        subUnitId: '0',
        range: { startRow: 0, endRow: 2, startColumn: 3, endColumn: 3 },
        order: { 0: 1, 1: 2, 2: 0 },
      });
    expect(sheet.getRange('D3').getValue()).toBe('Hot');
    expect(await redCells('A1:A9')).toEqual(['A3']);
  });
});
