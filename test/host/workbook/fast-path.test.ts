import { afterAll, expect, test, vi } from 'vitest';
import { createHeadlessUniver } from '../../../host/workbook/headless-univer.ts';
import type { WorkbookSnapshot } from '../../../host/workbook/workbook-snapshot.ts';
import { firstSheetOf, openSampleWorkbook } from '../sample-workbook.ts';

const ROWS = 9240;
const COLUMNS = 37;

const univer = createHeadlessUniver();
const workbook = openSampleWorkbook({ univer, snapshot: largeSnapshot() });
const sheet = firstSheetOf(workbook);
afterAll(() => workbook.dispose());

function largeSnapshot(): WorkbookSnapshot {
  const row = Object.fromEntries(
    Array.from({ length: COLUMNS }, (_, column) => [
      column,
      column === 4
        ? { v: 45000, t: 2, s: 'date' }
        : column % 2 === 0
          ? { v: `text ${column}`, t: 1 }
          : { v: column, t: 2 },
    ]),
  );
  return {
    id: 'large',
    name: 'Large',
    styles: { date: { n: { pattern: 'yyyy-mm-dd' } } },
    sheetOrder: ['1'],
    sheets: {
      '1': {
        id: '1',
        name: 'Leads',
        rowCount: ROWS + 1,
        columnCount: COLUMNS + 3,
        cellData: Object.fromEntries(Array.from({ length: ROWS }, (_, index) => [index, { ...row }])),
      },
    },
  };
}

test('9,240 × 37 values are read without a call of Univer per cell', () => {
  const model = univer.univer.__getInjector().get(univer.modules.IUniverInstanceService);
  const grid = model
    .getAllUnitsForType<GridOwner>(univer.modules.UniverInstanceType.UNIVER_SHEET)[0]
    ?.getActiveSheet();
  const perCell = [
    vi.spyOn(grid as Grid, 'getCell'),
    vi.spyOn(grid as Grid, 'getCellRaw'),
    vi.spyOn(grid as Grid, 'getComposedCellStyle'),
  ];
  const values = sheet.getRange(1, 1, ROWS, COLUMNS).getValues();
  expect(values).toHaveLength(ROWS);
  expect(values[ROWS - 1]?.slice(2, 6)).toEqual(['text 2', 3, new Date('2023-03-15T00:00:00Z'), 5]);
  for (const spy of perCell) {
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  }
});

test('9,240 × 37 values are written in one change of the model', () => {
  let changes = 0;
  const commands = univer.univer.__getInjector().get(univer.modules.ICommandService);
  const listening = commands.onCommandExecuted(({ id }) => {
    changes += id === univer.modules.SetRangeValuesMutation.id ? 1 : 0;
  });
  const range = sheet.getRange(1, 1, ROWS, COLUMNS);
  range.setValues(range.getValues());
  listening.dispose();
  expect(changes).toBe(1);
});

test('a custom function gets 9,240 × 37 cells without a value object per cell', async () => {
  const reference = Object.getPrototypeOf(univer.modules.RangeReferenceObject.prototype);
  const perCell = [
    vi.spyOn(reference, 'getCellData'),
    vi.spyOn(reference, 'iterator'),
    vi.spyOn(reference, 'toArrayValueObject'),
  ];
  sheet.getRange(1, COLUMNS + 2).setFormula('=FIRST(A1:AK)');
  await workbook.waitForFormulas();
  expect(sheet.getRange(ROWS, COLUMNS + 2).getValue()).toBe(COLUMNS);
  expect(sheet.getRange(ROWS + 1, COLUMNS + 2).getValue()).toBe('');
  for (const spy of perCell) {
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  }
});

interface Grid {
  getCell(rowIndex: number, columnIndex: number): unknown;
  getCellRaw(rowIndex: number, columnIndex: number): unknown;
  getComposedCellStyle(rowIndex: number, columnIndex: number): unknown;
}

type GridOwner = import('@univerjs/presets').Workbook;
