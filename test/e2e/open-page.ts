import {
  type Browser,
  type BrowserContext,
  chromium,
  type FrameLocator,
  type Locator,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach } from 'vitest';
import type { LocalWorkbookWindow } from '../../host/page/browser/local-workbook-window.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../host/page/serve.ts';
import { BROWSER_ARGUMENTS } from './browser-arguments.ts';
import { findBrowser } from './find-browser.ts';
import { slowDown } from './slow-page.ts';
import { tellFailedPage } from './tell-failed-page.ts';

/** Milliseconds that a page gets to open: far more than it takes, since machines differ. */
const PATIENCE_MS = 120_000;

/** The local workbook in a browser, as a person has it. */
export interface WorkbookPage {
  readonly page: Page;
  readonly address: string;
  /** What went wrong in the page without anybody catching it. */
  readonly errors: readonly string[];
  /** Chooses through the menus: `chooseMenu('Extensions', 'Scoresheet', 'Score leads')`. */
  chooseMenu(...captions: readonly string[]): Promise<void>;
  /** The dialog that is open; wait for it with `.waitFor()`. */
  dialog(): Locator;
  /** Waits for a dialog, gives its text, and presses a button: `answer('Yes')`. */
  answer(button: string): Promise<string>;
  toast(): Locator;
  /** The page inside the sidebar. */
  sidebar(): FrameLocator;
  /** Values of a range of a tab, as scripts read them; dates are ISO texts. Without A1 notation: all of the tab. */
  values(tabName: string, a1?: string): Promise<unknown[][]>;
  value(tabName: string, a1: string): Promise<unknown>;
  /** Writes into a range through the services, without the grid. */
  setValues(tabName: string, a1: string, values: readonly (readonly unknown[])[]): Promise<void>;
  /** Runs in the page with `window.localWorkbook`. It is sent as text: it can use nothing from around it. */
  withWorkbook<Result, Argument = undefined>(
    run: (workbook: LocalWorkbookWindow, argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result>;
  /** Waits until no script runs, every formula has its result, and everything is saved. */
  whenIdle(): Promise<void>;
  /** Reloads the page as a person does, and waits until the workbook is there again. */
  reload(): Promise<void>;
  /** As Ctrl+C does; the page stays as it is. */
  stopServer(): Promise<void>;
  close(): Promise<void>;
}

let browser: Promise<Browser> | undefined;
const opened: { readonly context: BrowserContext; readonly server: RunningServer }[] = [];

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const page of opened.flatMap(({ context }) => context.pages())) await tellFailedPage(page);
});

afterAll(async () => {
  for (const { context, server } of opened.splice(0)) {
    await context.close();
    await server.close();
  }
  await (await browser)?.close();
});

export interface PageOptions extends ServerOptions {
  /** Runs in the page before anything else does, and again after each reload. */
  readonly inPage?: () => void;
}

/**
 * Opens the local workbook in a browser of its own, with nothing saved from before: with the demo leads, or with a
 * file. One browser serves all pages of a test file, and goes when its tests are done.
 *
 * @example
 * const workbook = await openPage();
 * await workbook.chooseMenu('Extensions', 'Scoresheet', 'Score leads');
 */
export async function openPage({ inPage, ...options }: PageOptions = {}): Promise<WorkbookPage> {
  browser ??= chromium.launch({
    executablePath: findBrowser(),
    args: [...BROWSER_ARGUMENTS],
  });
  const server = await startServer({ port: 0, ...options });
  const context = await (await browser).newContext({
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
  });
  opened.push({ context, server });
  await slowDown(context);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const workbook = workbookPage(page, server);
  if (inPage) await page.addInitScript(inPage);
  await page.goto(server.address);
  await workbook.whenIdle();
  return workbook;
}

/** What a test's function finds in the page. */
interface PageWindow {
  readonly localWorkbook?: LocalWorkbookWindow;
}

function workbookPage(page: Page, server: RunningServer): WorkbookPage {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  // The page asks before it is left unsaved; these tests leave it all the same.
  page.on('dialog', (question) => void question.accept());
  const withWorkbook: WorkbookPage['withWorkbook'] = async (run, argument) => {
    await page.waitForFunction(() => (globalThis as PageWindow).localWorkbook !== undefined);
    return page.evaluate(
      // The function arrives as text, because the page has its own world.
      ([text, given]) => {
        const called = new Function(`return (${text})`)();
        return called((globalThis as PageWindow).localWorkbook, given);
      },
      [String(run), argument] as const,
    );
  };
  const dialog = (): Locator => page.locator('dialog[open]').last();
  const whenIdle = (): Promise<void> => withWorkbook((workbook) => workbook.whenIdle());
  const values: WorkbookPage['values'] = async (tabName, a1) => {
    const text = await withWorkbook(
      ({ services }, { name, notation }) => {
        const sheet = services.SpreadsheetApp.getActive().getSheetByName(name);
        if (!sheet) throw new Error(`There is no tab ${name}.`);
        return JSON.stringify((notation ? sheet.getRange(notation) : sheet.getDataRange()).getValues());
      },
      { name: tabName, notation: a1 },
    );
    return JSON.parse(text);
  };
  return {
    page,
    address: server.address,
    errors,
    withWorkbook,
    dialog,
    values,
    async chooseMenu(...captions) {
      for (const [index, caption] of captions.entries()) {
        const place = index === 0 ? '.menu-opener' : '.menu-item';
        await page.locator(place, { hasText: new RegExp(`^${escaped(caption)}$`) }).click();
      }
    },
    async answer(button) {
      const open = dialog();
      await open.waitFor();
      const text = (await open.locator('.message').textContent()) ?? '';
      await open.getByRole('button', { name: button, exact: true }).click();
      return text;
    },
    toast: () => page.locator('.toast'),
    sidebar: () => page.frameLocator('.sidebar iframe'),
    async value(tabName, a1) {
      const [[value] = []] = await values(tabName, a1);
      return value;
    },
    setValues: (tabName, a1, cells) =>
      withWorkbook(
        ({ services }, given) => {
          const sheet = services.SpreadsheetApp.getActive().getSheetByName(given.tabName);
          sheet?.getRange(given.a1).setValues(given.cells.map((row) => [...row]));
        },
        { tabName, a1, cells },
      ),
    whenIdle,
    async reload() {
      await page.reload();
      await whenIdle();
    },
    stopServer: () => server.close(),
    async close() {
      const index = opened.findIndex((each) => each.server === server);
      const [own] = index < 0 ? [] : opened.splice(index, 1);
      await own?.context.close();
      await server.close();
    },
  };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
