import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { recordingInteraction } from '../../host/services/recording-interaction.ts';
import {
  createLocalWorkbook,
  type LocalWorkbook,
  type LocalWorkbookOptions,
} from '../../host/workbook/local-workbook.ts';
import type { WorkbookSnapshot } from '../../host/workbook/workbook-snapshot.ts';
import type { Cells } from '../../src/core/table/cell.ts';
import { DIST } from '../addon/open-addon.ts';
import { workbookOfTabs } from '../addon/workbook-of-tabs.ts';
import { BROWSER_ARGUMENTS } from '../e2e/browser-arguments.ts';
import { findBrowser } from '../e2e/find-browser.ts';

/** What becomes of a call instead of its answer: `hang` never answers, a text is how the platform fails. */
export type Interference = 'hang' | { readonly failure: string } | { readonly answer: string | null };

/** The built sidebar in a browser, 300 px wide, its calls answered by the built script in a headless workbook. */
export interface OpenSidebar {
  readonly page: Page;
  readonly workbook: LocalWorkbook;
  /** Names of the functions called so far, oldest first. */
  readonly calls: string[];
  /** From now on calls of that name fare so; undefined lets them through again. */
  interfere(functionName: string, how: Interference | undefined): void;
  /** Runs in Node before each call of that name, such as an edit that someone makes meanwhile. */
  before(functionName: string, act: () => void | Promise<void>): void;
  /** Opens the view behind a tab and waits until it is shown. */
  show(view: string): Promise<void>;
  sheet(name: string): GoogleAppsScript.Spreadsheet.Sheet;
}

let browser: Browser | undefined;
const opened: { readonly page: Page; readonly workbook: LocalWorkbook }[] = [];

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...BROWSER_ARGUMENTS],
  });
});

afterEach(async () => {
  for (const { page, workbook } of opened.splice(0)) {
    await page.context().close();
    workbook.dispose();
  }
});

afterAll(async () => {
  await browser?.close();
});

export interface SidebarOptions extends Partial<LocalWorkbookOptions> {
  /** Width of the frame in pixels; Google's is 300. */
  readonly width?: number;
  readonly height?: number;
  /** Runs before the sidebar opens, such as loading the demo leads. */
  readonly prepare?: (workbook: LocalWorkbook) => void;
}

/** Opens the sidebar over a workbook of tabs, the first of them active. */
export async function openSidebar(
  tabs: Readonly<Record<string, Cells>>,
  { width = 300, height = 900, prepare, ...options }: SidebarOptions = {},
): Promise<OpenSidebar> {
  const workbook = createLocalWorkbook({
    distDirectory: DIST,
    ...(options.snapshot ? {} : { snapshot: workbookOfTabs(tabs) }),
    interaction: recordingInteraction(),
    ...options,
  });
  prepare?.(workbook);
  if (!browser) throw new Error('openSidebar: there is no browser yet');
  const context = await browser.newContext({ viewport: { width, height }, locale: 'en-GB' });
  const page = await context.newPage();
  opened.push({ page, workbook });
  const calls: string[] = [];
  const interferences = new Map<string, Interference>();
  const acts = new Map<string, () => void | Promise<void>>();
  await page.exposeFunction('callLocalScript', async (name: string, args: unknown[]) => {
    calls.push(name);
    await acts.get(name)?.();
    const how = interferences.get(name);
    if (how === 'hang') return new Promise(() => {});
    if (how && 'failure' in how) return { failure: how.failure };
    if (how) return { result: how.answer };
    try {
      return { result: workbook.script.callFromSidebar(name, args) };
    } catch (failure) {
      return { failure: String(failure) };
    }
  });
  await page.addInitScript(scriptRun);
  const html = readFileSync(join(DIST, 'Sidebar.html'), 'utf8');
  await page.route('http://sidebar.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto('http://sidebar.test/');
  return {
    page,
    workbook,
    calls,
    interfere(functionName, how) {
      if (how === undefined) interferences.delete(functionName);
      else interferences.set(functionName, how);
    },
    before: (functionName, act) => acts.set(functionName, act),
    async show(view) {
      await page.getByRole('tab', { name: view, exact: true }).click();
      await page.getByRole('tabpanel', { name: view, exact: true }).waitFor();
    },
    sheet(name) {
      const found = workbook.services.SpreadsheetApp.getActive().getSheetByName(name);
      if (!found) throw new Error(`no tab ${name}`);
      return found;
    },
  };
}

/** The demo leads, set up and scored: made once for all tests of a file. */
let demo: WorkbookSnapshot | undefined;

function demoWorkbook(): WorkbookSnapshot {
  if (demo) return structuredClone(demo);
  const workbook = createLocalWorkbook({
    distDirectory: DIST,
    snapshot: workbookOfTabs({ Sheet1: [] }),
    interaction: recordingInteraction(),
  });
  workbook.script.run('loadDemoLeads');
  workbook.script.run('scoreLeads');
  demo = workbook.snapshot();
  workbook.dispose();
  return structuredClone(demo);
}

/** Opens the sidebar over the demo leads, set up and scored. */
export function openDemoSidebar(options: SidebarOptions = {}): Promise<OpenSidebar> {
  return openSidebar({}, { snapshot: demoWorkbook(), ...options });
}

/** In the page: `google.script.run` as HtmlService gives it. */
function scriptRun(): void {
  type Handler = (value: unknown) => void;
  type Reply = { readonly result?: unknown; readonly failure?: string };
  const page = globalThis as unknown as {
    callLocalScript(name: string, args: readonly unknown[]): Promise<Reply>;
    google: unknown;
  };
  const runner = (succeed: Handler, fail: Handler): unknown =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === 'withSuccessHandler') return (handler: Handler) => runner(handler, fail);
          if (name === 'withFailureHandler') return (handler: Handler) => runner(succeed, handler);
          return (...args: readonly unknown[]) => {
            void page.callLocalScript(String(name), args).then(({ result, failure }) => {
              if (failure === undefined) succeed(result ?? null);
              else fail(new Error(failure));
            });
          };
        },
      },
    );
  page.google = {
    script: {
      run: runner(
        () => {},
        () => {},
      ),
    },
  };
}
