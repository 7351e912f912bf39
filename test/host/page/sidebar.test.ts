import type { Frame } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { WorkbookPage } from '../../e2e/open-page.ts';
import { openScript } from './open-script.ts';

const CODE = `
function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Open sidebar', 'openSidebar').addToUi(); }
function openSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Test sidebar'));
}
function echo(value) { return value; }
function now() { return { list: [{ at: new Date(0) }] }; }
function nothing() {}
function failing() { throw new TypeError('not today'); }
function hidden_() { return 1; }
function double(row) {
  var range = SpreadsheetApp.getActive().getSheets()[0].getRange(row, 2);
  range.setValue(range.offset(0, -1).getValue() * 2);
  return range.getValue();
}
function slow(index) { Utilities.sleep(300); return index; }
`;

const PAGE = `<!DOCTYPE html><html><head><base target="_blank"></head><body><p id="who">The sidebar</p>
<script>document.getElementById('who').dataset.ready = typeof google.script.run.echo;</script></body></html>`;

let workbook: WorkbookPage;
let frame: Frame;

beforeAll(async () => {
  workbook = await openScript(CODE, PAGE);
  frame = sidebarFrame();
});

function sidebarFrame(): Frame {
  const found = workbook.page.frames().find((each) => each.url() === 'about:srcdoc');
  if (found === undefined) {
    throw new Error('No sidebar is open.');
  }
  return found;
}

/** Calls a function of the script from the sidebar: what came to which handler. */
function call(functionName: string, ...args: readonly unknown[]): Promise<readonly unknown[]> {
  return frame.evaluate(
    ([name, values]) =>
      new Promise<unknown[]>((resolve) => {
        (globalThis as never as { google: { script: { run: Runner } } }).google.script.run
          .withUserObject('user object')
          .withSuccessHandler((result, userObject) => resolve(['success', result, userObject]))
          .withFailureHandler((error, userObject) =>
            resolve([
              'failure',
              error instanceof Error ? `${error.name}: ${error.message}` : error,
              userObject,
            ]),
          )
          [name]?.(...values);
        type Handler = (value: unknown, userObject: unknown) => void;
        type Runner = {
          withUserObject(value: unknown): Runner;
          withSuccessHandler(handler: Handler): Runner;
          withFailureHandler(handler: Handler): Runner;
        } & Record<string, (...sent: readonly unknown[]) => void>;
      }),
    [functionName, args] as const,
  );
}

test('the sidebar shows a page under its title, with google.script at hand from its first script on', async () => {
  expect(await workbook.page.locator('.sidebar h2').textContent()).toBe('Test sidebar');
  expect(await workbook.sidebar().locator('#who').getAttribute('data-ready')).toBe('function');
  expect(await frame.evaluate(() => document.compatMode)).toBe('CSS1Compat');
});

test('a call goes to the script and comes back with the user object', async () => {
  expect(await call('double', 3)).toEqual(['success', 4, 'user object']);
  expect(await workbook.value('Numbers', 'B3')).toBe(4);
  expect(await call('echo', { list: [1, null, { text: '<b>' }] })).toEqual([
    'success',
    { list: [1, null, { text: '<b>' }] },
    'user object',
  ]);
  expect(await call('nothing')).toEqual(['success', null, 'user object']);
});

test('a Date in a result arrives as null', async () => {
  expect(await call('now')).toEqual(['success', null, 'user object']);
});

test.each([
  ['a Date', 'new Date(0)', '0'],
  ['a function inside', '{ act: function () {} }', '0.act'],
  ['undefined in a list', '[undefined]', '0[0]'],
])('%s is refused before anything is sent', async (_, argument, path) => {
  const message = await frame.evaluate(
    `(() => { try { google.script.run.echo(${argument}); return 'sent'; } catch (error) { return error.message; } })()`,
  );
  expect(message).toBe(`Failed due to illegal value in property: ${path}`);
});

test.each([
  ['failing', 'TypeError: not today'],
  ['missing', 'Error: Script function not found: missing'],
  ['hidden_', 'Error: Script function not found: hidden_'],
  ['toString', 'Error: Script function not found: toString'],
])('%s comes to the failure handler', async (name, message) => {
  expect(await call(name)).toEqual(['failure', message, 'user object']);
});

test('of twelve calls ten work at once, and all are answered', async () => {
  const calls = Array.from({ length: 12 }, (_, index) => call('slow', index));
  expect((await Promise.all(calls)).map(([, result]) => result)).toEqual(
    Array.from({ length: 12 }, (_, index) => index),
  );
});

test('the sidebar reaches neither the page around it nor any storage', async () => {
  const reached = await frame.evaluate(() => {
    const attempts = {
      page: () => parent.document.title,
      storage: () => localStorage.length,
    };
    return Object.entries(attempts).flatMap(([name, attempt]) => {
      try {
        attempt();
        return [name];
      } catch {
        return [];
      }
    });
  });
  expect(reached).toEqual([]);
});

test('messages of other frames call nothing', async () => {
  const { page } = workbook;
  await page.evaluate(() => {
    const stranger = document.createElement('iframe');
    stranger.id = 'stranger';
    stranger.setAttribute('sandbox', 'allow-scripts');
    stranger.srcdoc = `<script>parent.postMessage({ kind: 'call', number: 1, functionName: 'double', args: [4] }, '*')</script>`;
    document.body.append(stranger);
    return new Promise((resolve) => stranger.addEventListener('load', resolve));
  });
  await workbook.whenIdle();
  expect(await workbook.value('Numbers', 'B4')).toBe('');
});

test('the sidebar closes itself', async () => {
  await frame.evaluate('google.script.host.close()');
  await expect.poll(() => workbook.page.locator('.sidebar').isVisible()).toBe(false);
  await workbook.chooseMenu('Extensions', 'Scoresheet', 'Open sidebar');
  await workbook.whenIdle();
  expect(await workbook.sidebar().locator('#who').textContent()).toBe('The sidebar');
});
