import { afterEach, beforeEach, expect, test } from 'vitest';
import type { HostedWorkbook } from '../../../host/workbook/hosted-workbook.ts';
import { firstSheetOf, openSampleWorkbook } from '../sample-workbook.ts';
import { steppedRange } from './stepped-calls.ts';

const ROWS = 900;
const COLUMNS = 10;

let workbook: HostedWorkbook;

beforeEach(() => {
  workbook = openSampleWorkbook();
});
afterEach(() => workbook.dispose());

/** Reads all cells as an execution does, and gives the first cell of each row that came; `onRows` stands between two parts. */
async function rowsRead(onRows: () => Promise<void> | void): Promise<readonly unknown[]> {
  const range = await steppedRange(workbook, [1, 1, ROWS, COLUMNS], onRows);
  const rows = (await range.call('getValues')) as readonly (readonly unknown[])[];
  return rows.map(([first]) => first);
}

const everyRow = Array.from({ length: ROWS }, (_, row) => row);

function fillRows(): void {
  firstSheetOf(workbook)
    .getRange(1, 1, ROWS, COLUMNS)
    .setValues(everyRow.map((row) => Array<number>(COLUMNS).fill(row)));
}

test('a large range arrives row for row', async () => {
  fillRows();
  expect(await rowsRead(() => undefined)).toEqual(everyRow);
});

test('no row is lost where somebody changes a cell between two parts, and none is new', async () => {
  fillRows();
  let sent = 0;
  const rows = await rowsRead(() => {
    sent += 1;
    if (sent === 1) firstSheetOf(workbook).getRange(ROWS, 1).setValue('changed');
  });
  expect(sent).toBe(2);
  expect(rows).toEqual(everyRow);
});

test('what a formula spilled is read as it was, though it is computed anew between two parts', async () => {
  const sheet = firstSheetOf(workbook);
  sheet.getRange('Y1').setValue(1);
  sheet.getRange('A1').setFormula(`=SEQUENCE(${ROWS},1,$Y$1)`);
  await workbook.waitForFormulas();
  sheet.getRange('Y1').setValue(1001);
  const rows = await rowsRead(() => workbook.waitForFormulas());
  expect(sheet.getRange(ROWS, 1).getValue()).toBe(1000 + ROWS);
  expect(rows).toEqual(everyRow.map((row) => row + 1));
});
