import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HostedWorkbook } from '../../../host/workbook/hosted-workbook.ts';
import { firstSheetOf, openSampleWorkbook } from '../sample-workbook.ts';
import { afterStep, type SteppedRange, steppedRange } from './stepped-calls.ts';

/** Rows of ten cells: two steps, however long the first one takes. */
const ROWS = 790;
const COLUMNS = 10;

let workbook: HostedWorkbook;
let sheet: GoogleAppsScript.Spreadsheet.Sheet;
let range: SteppedRange;
beforeEach(async () => {
  workbook = openSampleWorkbook();
  sheet = firstSheetOf(workbook);
  range = await steppedRange(workbook, [1, 1, ROWS, COLUMNS]);
});
afterEach(() => {
  vi.restoreAllMocks();
  workbook.dispose();
});

function rowsOf<Value>(valueAt: (row: number) => Value): Value[][] {
  return Array.from({ length: ROWS }, (_, row) => Array<Value>(COLUMNS).fill(valueAt(row + 1)));
}

/** What stands in the first column, each text once. */
function firstColumn(rowCount = ROWS): readonly unknown[] {
  return [
    ...new Set(
      sheet
        .getRange(1, 1, rowCount, 1)
        .getValues()
        .map(([value]) => value),
    ),
  ];
}

/** Runs a command of Univer's, as its grid does when a person acts. */
function byHand(id: string, params: object = {}): unknown {
  const { document } = workbook;
  const { ICommandService, IUniverInstanceService } = document.modules;
  document.get(IUniverInstanceService).focusUnit(document.unitId);
  const address = document.addressOf(document.workbook.getActiveSheet());
  return document.get(ICommandService).syncExecuteCommand(id, { ...address, ...params });
}

function cellAt(row: number, column: number) {
  return { startRow: row - 1, endRow: row - 1, startColumn: column - 1, endColumn: column - 1 };
}

/** A person types into M1, which no call here touches. */
function typeIntoM1(value: object): unknown {
  return byHand('sheet.command.set-range-values', { range: cellAt(1, 13), value });
}

test('a formula that comes in the midst of a write is found, then and later', async () => {
  await workbook.waitForFormulas();
  const { SetRangeValuesMutation } = workbook.document.modules;
  afterStep(3, () => byHand(SetRangeValuesMutation.id, { cellValue: { 0: { 12: { f: '=A1*2' } } } }));
  await range.call(
    'setValues',
    rowsOf((row) => row),
  );
  await workbook.waitForFormulas();
  expect(sheet.getRange('M1').getValue()).toBe(2);
  sheet.getRange('A1').setValue(7);
  await workbook.waitForFormulas();
  expect(sheet.getRange('M1').getValue()).toBe(14);
});

test('a value that is refused when a person types leaves what was typed, and nothing of the script is written', async () => {
  let isTyped: unknown;
  afterStep(1, () => {
    isTyped = typeIntoM1({ v: 'mine' });
  });
  const rows = [
    ...rowsOf<object | number>((row) => row).slice(1),
    Array<object>(COLUMNS).fill({ $: 'number', text: 'NaN' }),
  ];
  await expect(range.call('setValues', rows as never)).rejects.toThrow('NaN');
  expect(isTyped).toBe(true);
  expect(sheet.getRange('M1').getValue()).toBe('mine');
  expect(firstColumn()).toEqual(['']);
});

test('a row that a person inserts in the midst of a write finds all of it written, and moves its formulas', async () => {
  const { InsertRowByRangeCommand, Direction, RANGE_TYPE } = workbook.document.modules;
  const firstRow = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 25, rangeType: RANGE_TYPE.ROW };
  afterStep(1, () =>
    byHand(InsertRowByRangeCommand.id, { range: firstRow, direction: Direction.UP, cellValue: {} }),
  );
  await range.call(
    'setFormulas',
    rowsOf((row) => `=$M${row}`),
  );
  const formulas = sheet.getRange(1, 1, ROWS + 1, 1).getFormulas();
  expect(formulas.map(([formula]) => formula)).toEqual(
    Array.from({ length: ROWS + 1 }, (_, index) => (index === 0 ? '' : `=$M${index + 1}`)),
  );
});

test('a cell that a person drags away in the midst of a write takes along what was being written', async () => {
  const { ICommandService } = workbook.document.modules;
  sheet.getRange(1, 1, ROWS, COLUMNS).setValues(rowsOf(() => 'old'));
  let isMoved: Promise<unknown> | undefined;
  afterStep(3, () => {
    const ranges = { fromRange: cellAt(ROWS, 1), toRange: cellAt(ROWS, 16) };
    isMoved = workbook.document.get(ICommandService).executeCommand('sheet.command.move-range', {
      ...workbook.document.addressOf(workbook.document.workbook.getActiveSheet()),
      ...ranges,
    });
  });
  await range.call(
    'setValues',
    rowsOf(() => 'new'),
  );
  expect(await isMoved).toBe(true);
  expect(sheet.getRange(ROWS, 1).getValue()).toBe('');
  expect(sheet.getRange(ROWS, 16).getValue()).toBe('new');
});

test('an undo in the midst of a write takes back the end of it, and a redo writes all of it again', async () => {
  sheet.getRange(1, 1, ROWS, COLUMNS).setValues(rowsOf(() => 'old'));
  // The first two steps only look at the values.
  afterStep(3, () => byHand('univer.command.undo'));
  await range.call(
    'setValues',
    rowsOf(() => 'new'),
  );
  expect(firstColumn()).toEqual(['new', 'old']);
  byHand('univer.command.redo');
  expect(firstColumn()).toEqual(['new']);
});

test('what is written because a person makes a cell bold is computed', async () => {
  await workbook.waitForFormulas();
  const { SetStyleCommand } = workbook.document.modules;
  afterStep(1, () => byHand(SetStyleCommand.id, { range: cellAt(1, 13), style: { type: 'bl', value: 1 } }));
  await range.call(
    'setFormulas',
    rowsOf((row) => `=${row}+1`),
  );
  await workbook.waitForFormulas();
  expect(sheet.getRange(ROWS, 1).getValue()).toBe(ROWS + 1);
});

test('notes that are written because a person types leave formulas alone', async () => {
  sheet.getRange(1, 1, ROWS, COLUMNS).setFormulas(rowsOf((row) => `=${row}+1`));
  afterStep(1, () => typeIntoM1({ v: 1 }));
  await range.call(
    'setNotes',
    rowsOf(() => 'note'),
  );
  await workbook.waitForFormulas();
  sheet.getRange('Y1').setValue(1);
  expect(sheet.getRange(ROWS, 1).getFormula()).toBe(`=${ROWS}+1`);
  expect(sheet.getRange(ROWS, 1).getValue()).toBe(ROWS + 1);
});

test('a selection that moves lets a write go on in steps', async () => {
  const { SetSelectionsOperation } = workbook.document.modules;
  let written: unknown;
  afterStep(1, () => {
    byHand(SetSelectionsOperation.id, { selections: [] });
    written = sheet.getRange(ROWS, 1).getFormula();
  });
  await range.call(
    'setFormulas',
    rowsOf((row) => `=${row}`),
  );
  expect([written, sheet.getRange(ROWS, 1).getFormula()]).toEqual(['', `=${ROWS}`]);
});
