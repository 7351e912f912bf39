import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHeadlessUniver } from '../../../host/workbook/headless-univer.ts';
import type { HostedWorkbook } from '../../../host/workbook/hosted-workbook.ts';
import type { UniverHandle } from '../../../host/workbook/univer-handle.ts';
import { firstSheetOf, openSampleWorkbook } from '../sample-workbook.ts';

let univer: UniverHandle;
let workbook: HostedWorkbook;
let sheet: GoogleAppsScript.Spreadsheet.Sheet;
beforeEach(() => {
  univer = createHeadlessUniver();
  workbook = openSampleWorkbook({ univer });
  sheet = firstSheetOf(workbook);
});
afterEach(() => workbook.dispose());

/** The style that Univer's conditional formatting gives a cell, once its formulas are computed. */
async function drawnStyle(rowIndex: number, columnIndex: number): Promise<unknown> {
  const service = univer.univer.__getInjector().get(univer.modules.ConditionalFormattingService);
  const style = () => service.composeStyle('spreadsheet', '0', rowIndex, columnIndex)?.style;
  style();
  await new Promise((resolve) => setTimeout(resolve, 400));
  return style();
}

function rule(formula: string, look: { background?: string; isBold?: boolean }, range = 'A1:B9') {
  const builder = workbook.services.SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formula)
    .setRanges([sheet.getRange(range)]);
  if (look.background !== undefined) {
    builder.setBackground(look.background);
  }
  return (look.isBold === undefined ? builder : builder.setBold(look.isBold)).build();
}

test('the first rule that matches a cell draws it, alone', async () => {
  sheet.getRange('A1').setValue('Hot');
  sheet.setConditionalFormatRules([
    rule('=$A1="Cold"', { background: 'blue' }),
    rule('=$A1="Hot"', { background: 'red' }),
    rule('=LEN($A1)>0', { background: 'yellow', isBold: true }),
  ]);
  expect(await drawnStyle(0, 1)).toMatchObject({ bg: { rgb: '#ff0000' } });
  expect(await drawnStyle(0, 1)).not.toHaveProperty('bl');
});

test('the order of rules is the one that was set, also after they are read and set again', async () => {
  sheet.getRange('A1').setValue('Hot');
  sheet.setConditionalFormatRules([
    rule('=$A1="Hot"', { background: 'red' }),
    rule('=TRUE', { background: 'yellow' }),
  ]);
  sheet.setConditionalFormatRules(sheet.getConditionalFormatRules().reverse());
  expect(await drawnStyle(0, 0)).toMatchObject({ bg: { rgb: '#ffff00' } });
});

test('rules over spilled results draw', async () => {
  sheet.getRange('A1:A2').setValues([[1], [5]]);
  sheet.getRange('B1').setFormula('=DOUBLE(A1:A2)');
  await workbook.waitForFormulas();
  sheet.setConditionalFormatRules([rule('=$B1>=10', { background: 'red' })]);
  expect(await drawnStyle(1, 0)).toMatchObject({ bg: { rgb: '#ff0000' } });
  expect(await drawnStyle(0, 0)).toEqual({});
});

test('a rule of a kind that Apps Script is not given here is put back as it was', () => {
  const scale = {
    cfId: 'scale',
    ranges: [{ startRow: 0, endRow: 8, startColumn: 2, endColumn: 2 }],
    stopIfTrue: false,
    rule: {
      type: 'colorScale',
      config: [
        { index: 0, color: '#ffffff', value: { type: 'min' } },
        { index: 1, color: '#ff0000', value: { type: 'max' } },
      ],
    },
  };
  const injector = univer.univer.__getInjector();
  const address = { unitId: 'spreadsheet', subUnitId: '0' };
  injector
    .get(univer.modules.ICommandService)
    .syncExecuteCommand(univer.modules.AddConditionalRuleMutation.id, { ...address, rule: scale });
  const [before] = sheet.getConditionalFormatRules();
  expect(before?.getBooleanCondition()).toBeNull();
  sheet.setConditionalFormatRules([
    ...sheet.getConditionalFormatRules(),
    rule('=TRUE', { background: 'red' }),
  ]);
  const [after] =
    injector.get(univer.modules.ConditionalFormattingRuleModel).getSubunitRules('spreadsheet', '0') ?? [];
  expect({ ...after, cfId: 'scale' }).toEqual(scale);
});
