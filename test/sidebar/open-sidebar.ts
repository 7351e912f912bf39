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
import { POLL_MS, waitAfter } from '../../sidebar/views/lead/poll.ts';
import type { Cells } from '../../src/core/table/cell.ts';
import { DIST } from '../addon/open-addon.ts';
import { workbookOfTabs } from '../addon/workbook-of-tabs.ts';
import { BROWSER_ARGUMENTS } from '../e2e/browser-arguments.ts';
import { findBrowser } from '../e2e/find-browser.ts';
import { slowDown, waitLonger } from '../e2e/slow-page.ts';
import { tellFailedPage } from '../e2e/tell-failed-page.ts';

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

/**
 * A page which the tests of a file take in turn, each beginning with a fresh document: opening a page costs a browser
 * far more than most tests do with it.
 */
interface BrowserPage {
  readonly page: Page;
  /** Answers what the sidebar calls. */
  answer: (name: string, args: unknown[]) => Promise<unknown>;
  /** Once a test has asked for it: a clock that was set stays so. */
  isClockTaken: boolean;
}

const ADDRESS = 'http://sidebar.test/';
/** Where a page waits for the next test. */
const EMPTY = `${ADDRESS}empty`;

const unanswered = (): Promise<unknown> => new Promise(() => {});

let browser: Browser | undefined;
const free: BrowserPage[] = [];
const opened: { readonly from: BrowserPage; readonly workbook: LocalWorkbook }[] = [];

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...BROWSER_ARGUMENTS],
  });
});

afterEach(async ({ task }) => {
  for (const { from, workbook } of opened.splice(0)) {
    const hasFailed = task.result?.state === 'fail';
    if (hasFailed) await tellFailedPage(from.page);
    workbook.dispose();
    if (!hasFailed && (await isMadeFree(from))) free.push(from);
    else await from.page.context().close();
  }
});

afterAll(async () => {
  free.splice(0);
  await browser?.close();
});

/** Leaves a page as the next test may find it; false where that cannot be. */
async function isMadeFree(from: BrowserPage): Promise<boolean> {
  const { page } = from;
  from.answer = unanswered;
  if (from.isClockTaken) return false;
  try {
    page.removeAllListeners();
    await page.mouse.move(0, 0);
    await page.goto(EMPTY, { timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
}

async function newPage(): Promise<BrowserPage> {
  if (!browser) throw new Error('openSidebar: there is no browser yet');
  const context = await browser.newContext({ locale: 'en-GB' });
  await slowDown(context);
  const page = await context.newPage();
  const { clock } = page;
  const made: BrowserPage = { page, answer: unanswered, isClockTaken: false };
  Object.defineProperty(page, 'clock', {
    get: () => {
      made.isClockTaken = true;
      return clock;
    },
  });
  await page.exposeFunction('callLocalScript', (name: string, args: unknown[]) => made.answer(name, args));
  await page.addInitScript(scriptRun);
  await page.addInitScript(waitLess, { waits: [0, 1, 2, 3].map(waitAfter), times: QUICKER });
  const html = readFileSync(join(DIST, 'Sidebar.html'), 'utf8');
  await page.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.route(EMPTY, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  return made;
}

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
  const from = free.pop() ?? (await newPage());
  opened.push({ from, workbook });
  const { page } = from;
  await page.setViewportSize({ width, height });
  const calls: string[] = [];
  const interferences = new Map<string, Interference>();
  const acts = new Map<string, () => void | Promise<void>>();
  from.answer = async (name, args) => {
    await waitLonger();
    calls.push(name);
    await acts.get(name)?.();
    const how = interferences.get(name);
    if (how === 'hang') return unanswered();
    if (how && 'failure' in how) return { failure: how.failure };
    if (how) return { result: how.answer };
    try {
      return { result: workbook.script.callFromSidebar(name, args) };
    } catch (failure) {
      return { failure: String(failure) };
    }
  };
  await page.goto(ADDRESS);
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

/** How many times as often as in a real sidebar the selection is asked for. */
const QUICKER = 10;

/** How long after an answer the sidebar asks again which lead is selected. */
export const QUICK_POLL_MS = POLL_MS / QUICKER;

/** In the page: certain waits are so many times shorter. */
function waitLess({ waits, times }: { readonly waits: readonly number[]; readonly times: number }): void {
  const wait = window.setTimeout.bind(window);
  Object.assign(window, {
    setTimeout: (act: () => void, ms = 0) => wait(act, waits.includes(ms) ? ms / times : ms),
  });
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
