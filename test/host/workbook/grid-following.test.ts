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

/** Takes the last step back, as the grid does when it has the focus. */
async function undo(): Promise<void> {
  const injector = univer.univer.__getInjector();
  injector.get(univer.modules.IUniverInstanceService).focusUnit('spreadsheet');
  await injector.get(univer.modules.ICommandService).executeCommand('univer.command.undo');
}

/** Does again what was undone. */
async function redo(): Promise<void> {
  const injector = univer.univer.__getInjector();
  await injector.get(univer.modules.ICommandService).executeCommand('univer.command.redo');
}

/** Runs a command of Univer's, as its grid does when the user acts. */
function byHand(command: { readonly id: string }, params: object): void {
  univer.univer
    .__getInjector()
    .get(univer.modules.ICommandService)
    .syncExecuteCommand(command.id, { unitId: 'spreadsheet', subUnitId: '0', ...params });
}

function columnOfRole(): number | undefined {
  return sheet
    .createDeveloperMetadataFinder()
    .withKey('role')
    .find()[0]
    ?.getLocation()
    .getColumn()
    ?.getColumn();
}

function columns(startColumn: number, endColumn: number) {
  return { startRow: 0, endRow: 999, startColumn, endColumn, rangeType: univer.modules.RANGE_TYPE.COLUMN };
}

test('metadata follows its column when the user inserts, moves and deletes columns in the grid', () => {
  sheet.getRange('C:C').addDeveloperMetadata('role', 'score');
  byHand(univer.modules.InsertColByRangeCommand, {
    range: columns(0, 1),
    direction: univer.modules.Direction.LEFT,
  });
  expect(columnOfRole()).toBe(5);
  byHand(univer.modules.MoveColsCommand, {
    range: columns(4, 4),
    fromRange: columns(4, 4),
    toRange: columns(0, 0),
  });
  expect(columnOfRole()).toBe(1);
  byHand(univer.modules.RemoveColByRangeCommand, { range: columns(0, 0) });
  expect(columnOfRole()).toBeUndefined();
});

test('undoing the deletion of a column brings its metadata and values back', async () => {
  sheet.getRange('C:C').addDeveloperMetadata('role', 'score');
  sheet.getRange('C1').setValue('Score');
  sheet.deleteColumn(3);
  expect(columnOfRole()).toBeUndefined();
  await undo();
  expect([columnOfRole(), sheet.getRange('C1').getValue()]).toEqual([3, 'Score']);
});

test('what a script writes is one step of undo a call', async () => {
  sheet.getRange('A1:B1').setValues([[1, 2]]);
  sheet
    .getRange('A1:B1')
    .setValues([[3, 4]])
    .setBackground('red');
  await undo();
  expect([sheet.getRange('A1:B1').getValues(), sheet.getRange('A1').getBackground()]).toEqual([
    [[3, 4]],
    '#ffffff',
  ]);
  await undo();
  expect(sheet.getRange('A1:B1').getValues()).toEqual([[1, 2]]);
});

test('a checkbox that the user ticks in the grid reads as true', () => {
  sheet.getRange('A1:A2').insertCheckboxes();
  byHand(univer.modules.SetRangeValuesMutation, { cellValue: { 0: { 0: { v: 1, t: 2 } } } });
  expect(sheet.getRange('A1:A2').getValues()).toEqual([[true], [false]]);
});

test.each([
  ['columns', () => sheet.insertColumnsAfter(2, 3), 'C1:E2', () => sheet.getMaxColumns()],
  ['rows', () => sheet.insertRowsAfter(2, 3), 'A3:B5', () => sheet.getMaxRows()],
] as const)(
  'inserted %s go with one step of undo, and come back with the formats of their neighbour',
  async (_, insert, place, size) => {
    sheet.getRange('A1:B2').setNumberFormat('@');
    const before = size();
    insert();
    const formats = () => [...new Set(sheet.getRange(place).getNumberFormats().flat())];
    expect([size(), formats()]).toEqual([before + 3, ['@']]);
    await undo();
    expect([size(), formats()]).toEqual([before, ['0.###############']]);
    await redo();
    expect([size(), formats()]).toEqual([before + 3, ['@']]);
  },
);

test('a change of the grid that Univer refuses leaves the selection to whoever selects next', () => {
  const { ICommandService, MoveColsCommand } = univer.modules;
  const commands = univer.univer.__getInjector().get(ICommandService);
  const refusal = commands.beforeCommandExecuted(({ id }) => {
    if (id === MoveColsCommand.id) throw new Error('refused');
  });
  sheet.getRange('A1').activate();
  expect(() => sheet.moveColumns(sheet.getRange('B:B'), 5)).toThrow('refused');
  refusal.dispose();
  sheet.getRange('C7').activate();
  expect(workbook.services.SpreadsheetApp.getActive().getActiveRange()?.getA1Notation()).toBe('C7');
});
