import { beforeAll, expect, test } from 'vitest';
import type { WorkbookPage } from '../../e2e/open-page.ts';
import { openScript } from './open-script.ts';

const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Open', 'open').addItem('Help', 'help').addToUi();
  SpreadsheetApp.getActive().getSheets();
}
function open() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Beside')); }
function openSidebar() { open(); }
function help() { SpreadsheetApp.getUi().alert('Help', 'Press a key', SpreadsheetApp.getUi().ButtonSet.OK); }
`;

let workbook: WorkbookPage;

beforeAll(async () => {
  workbook = await openScript(CODE, '<!DOCTYPE html><button autofocus>Inside</button>');
  await workbook.sidebar().getByRole('button', { name: 'Inside' }).waitFor();
});

/** Where the keyboard is. */
const focused = (): Promise<string> =>
  workbook.page.evaluate(() => {
    const element = document.activeElement;
    if (element?.matches('[data-u-comp="editor"]')) return 'cells';
    return `${element?.tagName} ${element?.textContent?.trim() ?? ''}`.trim();
  });
const press = (key: string): Promise<void> => workbook.page.keyboard.press(key);
const cell = (a1: string): Promise<unknown> => workbook.value('Numbers', a1);
const clickTab = (): Promise<void> => workbook.page.getByRole('tab', { name: 'Numbers' }).click();

test('F6 goes from part to part of the page, out of the grid and out of the sidebar, and Shift+F6 the other way', async () => {
  await workbook.page
    .locator('.grid canvas')
    .last()
    .click({ position: { x: 120, y: 60 } });
  await expect.poll(focused).toBe('cells');
  const parts = ['DIV Numbers', 'IFRAME', 'BUTTON File', 'cells'];
  for (const part of parts) {
    await press('F6');
    await expect.poll(focused).toBe(part);
  }
  for (const part of ['BUTTON File', 'IFRAME', 'DIV Numbers', 'cells']) {
    await press('Shift+F6');
    await expect.poll(focused).toBe(part);
  }
});

test('after a click on a tab, and after a menu and its dialog, keys go to the cells', async () => {
  await workbook.withWorkbook(({ services }) => {
    services.SpreadsheetApp.getActive().getSheets()[0]?.getRange('C3').activate();
  });
  await clickTab();
  await expect.poll(focused).toBe('cells');
  await workbook.page.keyboard.type('7');
  await press('Enter');
  await expect.poll(() => cell('C3')).toBe(7);
  await workbook.chooseMenu('Extensions', 'Scoresheet', 'Help');
  await workbook.answer('OK');
  await expect.poll(focused).toBe('cells');
  await press('Control+z');
  await expect.poll(() => cell('C3')).toBe('');
});

test.each([0, 150])('a second click on a tab, after %i ms, changes its name', async (gap) => {
  const tab = workbook.page.locator('[role="tablist"] [role="tab"]');
  const box = await tab.boundingBox();
  const { mouse, keyboard } = workbook.page;
  await mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 10);
  await mouse.down();
  await mouse.up();
  await workbook.page.waitForTimeout(gap);
  await mouse.down({ clickCount: 2 });
  await mouse.up({ clickCount: 2 });
  await keyboard.press('Control+a');
  await keyboard.type(`Name ${gap}`);
  await press('Enter');
  await expect.poll(() => tab.textContent()).toBe(`Name ${gap}`);
});
