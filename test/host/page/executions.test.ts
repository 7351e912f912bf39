import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { LocalWorkbookWindow } from '../../../host/page/browser/local-workbook-window.ts';
import type { WorkbookPage } from '../../e2e/open-page.ts';
import { openScript } from './open-script.ts';

/** What each function found is printed, and read from the log. */
const CODE = `
var loads = 0;
loads += 1;
function sheet() { return SpreadsheetApp.getActive().getSheets()[0]; }
function onOpen(e) {
  SpreadsheetApp.getUi().createAddonMenu()
    .addItem('Ask', 'ask').addItem('Prompt', 'prompt').addItem('Fail', 'fail').addItem('Toast', 'toast')
    .addItem('Hold', 'hold').addItem('Wait', 'wait').addItem('Try', 'tryBriefly').addItem('Look', 'look')
    .addItem('Keep', 'keep').addItem('Rows', 'rows').addItem('Columns', 'columns').addItem('Select', 'select').addItem('Identity', 'identity').addItem('Read', 'readAll')
    .addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('Deep', 'toast'))
    .addToUi();
  try {
    sheet().getRange('A1').getValue();
  } catch (error) {
    console.log(e.authMode + ': ' + error.message);
  }
}
function ask() {
  var ui = SpreadsheetApp.getUi();
  var answer = ui.alert('Sure?', 'First line\\nSecond line', ui.ButtonSet.YES_NO);
  console.log([answer === ui.Button.YES, answer === ui.Button.NO, answer === ui.Button.CLOSE, String(answer)].join());
}
function prompt() {
  var ui = SpreadsheetApp.getUi();
  var response = ui.prompt('Name', 'Your name', ui.ButtonSet.OK_CANCEL);
  console.log(response.getSelectedButton() + ' ' + response.getResponseText());
}
function fail() { throw new Error('no leads here'); }
function toast() { SpreadsheetApp.getActive().toast('Ten <b>leads</b>', 'Done', 60); }
function hold() {
  var lock = LockService.getDocumentLock();
  lock.waitLock(1);
  console.log('held');
  Utilities.sleep(1500);
  console.log('released');
}
function keep() {
  LockService.getDocumentLock().waitLock(1);
  console.log('kept');
  Utilities.sleep(100000);
}
function wait() {
  LockService.getDocumentLock().waitLock(60000);
  console.log('got it, loads: ' + loads);
}
function tryBriefly() { console.log('tried: ' + LockService.getDocumentLock().tryLock(10)); }
function look() {
  var names = ['setTimeout', 'fetch', 'URL', 'TextEncoder', 'atob', 'crypto', 'structuredClone', 'window', 'document',
    'self', 'postMessage', 'importScripts', 'localStorage', 'Worker', 'SharedArrayBuffer', 'Atomics', 'process'];
  console.log(names.filter(function (name) { return typeof globalThis[name] !== 'undefined'; }).join() || 'nothing');
  try { SpreadsheetApp.getActive().getCharts(); } catch (error) { console.log(error instanceof Error, String(error)); }
  try { sheet().getRange(0, 1); } catch (error) { console.log(error instanceof Error, String(error)); }
  try { sheet().getRange('A1').setValues(1); } catch (error) { console.log(error.message); }
  try { sheet().getRange('A1').color = 1; } catch (error) { console.log(error.message); }
}
function identity() {
  var active = SpreadsheetApp.getActive();
  console.log([active === SpreadsheetApp.getActive(), SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA === SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA].join());
  sheet().getRange('D1').setValue(new Date(0));
  console.log(sheet().getRange('D1').getValue().getTime());
}
function rows() {
  var wide = [];
  for (var row = 0; row < 5000; row++) wide.push([row, 'r' + row, row % 2 === 0, '']);
  var numbers = SpreadsheetApp.getActive().insertSheet('Wide', 1);
  numbers.insertRowsAfter(1000, 4001);
  numbers.getRange(2, 1, 5000, 4).setValues(wide);
  var read = numbers.getRange(2, 1, 5000, 4).getValues();
  console.log([read.length, JSON.stringify(read) === JSON.stringify(wide)].join());
  wide[4999][0] = NaN;
  wide[0][0] = 'changed';
  try { numbers.getRange(2, 1, 5000, 4).setValues(wide); } catch (error) { console.log(error.message); }
  console.log(numbers.getRange('A2').getValue());
  try { numbers.getRange(1, 1, 5000, 4).setValues(wide.slice(1)); } catch (error) { console.log(error.message); }
}
function columns() {
  var numbers = SpreadsheetApp.getActive().getSheetByName('Wide');
  numbers.getRange(2, 4, 5000, 1).setNumberFormat('@');
  numbers.getRange(5001, 4).setBackground('#ff0000');
  numbers.insertColumnsAfter(4, 3);
  var formats = numbers.getRange(1, 5, 5001, 3).getNumberFormats();
  console.log(formats.filter(function (row) { return row.join() === '@,@,@'; }).length);
  console.log(numbers.getRange(5001, 7).getBackground() + ' ' + numbers.getRange(5000, 7).getBackground());
  numbers.deleteColumns(5, 3);
  numbers.insertRowsAfter(5001, 3000);
  var below = numbers.getRange(5002, 4, 3000, 1).getBackgrounds();
  console.log(below.filter(function (row) { return row[0] === '#ff0000'; }).length);
}
function readAll() {
  var rows = SpreadsheetApp.getActive().getSheetByName('Wide').getRange(2, 1, 5000, 4).getValues();
  var numbers = rows.map(function (row) { return row[0]; }).filter(function (value) { return value !== ''; });
  console.log(rows.length + ' rows, torn: ' + numbers.some(function (value, index) { return value !== numbers[0] + index; }));
}
function select() {
  var cell = SpreadsheetApp.getActive().getActiveSheet().getActiveCell();
  console.log(cell.getA1Notation() + ' ' + SpreadsheetApp.getActive().getActiveRange().getA1Notation());
  SpreadsheetApp.getActive().getActiveSheet().getRange('C900').activate();
}
/** @customfunction */
function GLOBALS() {
  return ['setTimeout', 'window', 'document', 'fetch', 'top', 'location', 'localStorage', 'Scoresheet'].filter(function (name) {
    return eval('typeof ' + name) !== 'undefined';
  }).join() || 'nothing';
}
`;

let workbook: WorkbookPage;

beforeAll(async () => {
  workbook = await openScript(CODE);
});

beforeEach(async () => {
  await workbook.withWorkbook(({ log }) => (log as string[]).splice(0));
});

const choose = (item: string): Promise<void> => workbook.chooseMenu('Extensions', 'Scoresheet', item);
const log = (): Promise<readonly string[]> => workbook.withWorkbook((opened) => [...opened.log]);
const printed = async (line: string): Promise<void> => {
  await expect.poll(log, { timeout: 30_000 }).toContain(line);
};

test('onOpen makes the menu without any permission', async () => {
  await workbook.reload();
  expect(await log()).toEqual(['NONE: You do not have permission to call getValue']);
});

test.each([
  ['Yes', 'true,false,false,YES'],
  ['No', 'false,true,false,NO'],
])('a dialog waits for its answer while the page goes on: %s', async (button, line) => {
  await choose('Ask');
  await workbook.dialog().waitFor();
  await workbook.setValues('Numbers', 'B2', [['meanwhile']]);
  expect(await workbook.value('Numbers', 'B2')).toBe('meanwhile');
  expect(await log()).toEqual([]);
  expect(await workbook.answer(button)).toBe('First line\nSecond line');
  await workbook.whenIdle();
  expect(await log()).toEqual([line]);
});

test('Esc answers a dialog with CLOSE', async () => {
  await choose('Ask');
  await workbook.dialog().waitFor();
  await workbook.page.keyboard.press('Escape');
  await workbook.whenIdle();
  expect(await log()).toEqual(['false,false,true,CLOSE']);
});

test('a prompt gives what was written', async () => {
  await choose('Prompt');
  await workbook.dialog().waitFor();
  await workbook.page.keyboard.type('Ada');
  await workbook.page.keyboard.press('Enter');
  await workbook.whenIdle();
  expect(await log()).toEqual(['OK Ada']);
});

test('a toast shows its text as text', async () => {
  await choose('Toast');
  await expect.poll(() => workbook.toast().textContent()).toContain('DoneTen <b>leads</b>');
});

test('what escapes a script is shown', async () => {
  await choose('Fail');
  await expect.poll(() => workbook.toast().textContent()).toContain('Script error: no leads here');
});

test('two executions run at once, each with the script loaded anew, and the second waits for the lock of the first until that has ended', async () => {
  await choose('Hold');
  await printed('held');
  await choose('Try');
  await printed('tried: false');
  await choose('Wait');
  await workbook.whenIdle();
  expect(await log()).toEqual(['held', 'tried: false', 'released', 'got it, loads: 1']);
});

test('a script finds the language and the services, and nothing of the browser', async () => {
  await choose('Look');
  await workbook.whenIdle();
  expect(await log()).toEqual([
    'nothing',
    'true Exception: host: Spreadsheet.getCharts is not emulated',
    'true Exception: The starting row of the range is too small.',
    "The parameters (Number) don't match the method signature for SpreadsheetApp.Range.setValues.",
    'host: SpreadsheetApp.Range.color cannot be assigned',
  ]);
});

test('a custom function finds nothing of the browser either', async () => {
  await workbook.setValues('Numbers', 'E1', [['=GLOBALS()']]);
  await workbook.whenIdle();
  expect(await workbook.value('Numbers', 'E1')).toBe('nothing');
});

test('the same object is the same object, and dates come back', async () => {
  await choose('Identity');
  await workbook.whenIdle();
  expect(await log()).toEqual(['true,true', '0']);
});

test('large ranges go in parts, and a refused write leaves every cell alone', async () => {
  await choose('Rows');
  await workbook.whenIdle();
  expect(await log()).toEqual([
    '5000,true',
    'host: NaN cannot be written into a cell',
    '0',
    'The number of rows in the data does not match the number of rows in the range. The data has 4999 but the range has 5000.',
  ]);
});

test('inserted columns and rows take the formats of what stands before them, in every row', async () => {
  await choose('Columns');
  await workbook.whenIdle();
  expect(await log()).toEqual(['5000', '#ff0000 #ffffff', '3000']);
});

test('a large range is read whole, whatever a person changes meanwhile', async () => {
  await workbook.page.evaluate(() => {
    const { services } = (window as never as { localWorkbook: LocalWorkbookWindow }).localWorkbook;
    const sheet = services.SpreadsheetApp.getActive().getSheetByName('Wide');
    let isInserted = false;
    const timer = setInterval(() => {
      isInserted = !isInserted;
      if (isInserted) sheet?.insertRowsAfter(20, 1);
      else sheet?.deleteRow(21);
    }, 5);
    setTimeout(() => clearInterval(timer), 4000);
  });
  for (let time = 0; time < 3; time++) {
    await choose('Read');
    await workbook.whenIdle();
  }
  expect(await log()).toEqual(Array(3).fill('5000 rows, torn: false'));
});

test('scripts see what is selected in the grid, and select in it', async () => {
  const { page } = workbook;
  const nameBox = page.locator('.grid input').first();
  await page.mouse.click(150, 240);
  const selected = await nameBox.inputValue();
  expect(selected).toMatch(/^[A-Z][2-9]$/);
  await choose('Select');
  await workbook.whenIdle();
  expect(await log()).toEqual([`${selected} ${selected}`]);
  await expect.poll(() => nameBox.inputValue()).toBe('C900');
  // The grid has scrolled there: a click finds rows of that neighbourhood.
  await page.mouse.click(150, 240);
  await expect.poll(() => nameBox.inputValue()).toMatch(/^[A-Z][89]\d\d$/);
});

test('after six minutes an execution ends', async () => {
  await workbook.page.addInitScript(() => {
    const wait = window.setTimeout.bind(window);
    const ends: (() => void)[] = [];
    Object.assign(window, {
      setTimeout: (act: () => void, ms = 0) => {
        if (ms > 350_000) ends.push(act);
        return wait(act, ms);
      },
      passSixMinutes: () => {
        for (const end of ends.splice(0)) end();
      },
    });
  });
  await workbook.reload();
  await choose('Keep');
  await printed('kept');
  await workbook.page.evaluate('passSixMinutes()');
  await expect.poll(() => workbook.toast().textContent()).toContain('Exceeded maximum execution time');
  await choose('Try');
  await printed('tried: true');
});
