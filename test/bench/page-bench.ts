/** The page with 9,240 leads × 37 columns: how long it is ever busy at a stretch, alone in its process. */
import { chromium, type Page } from 'playwright-core';
import type { LocalWorkbookWindow } from '../../host/page/browser/local-workbook-window.ts';
import { startServer } from '../../host/page/serve.ts';
import { findBrowser } from '../e2e/find-browser.ts';
import { benchLeads, HEADERS } from './bench-leads.ts';

const LEADS = 9_240;
const COLUMNS = 37;

interface PageWindow {
  readonly localWorkbook: LocalWorkbookWindow;
  /** Milliseconds of each stretch of over 50 ms in which the page could not answer, since the last look. */
  busy: number[];
}

/** What one step took. */
interface Step {
  readonly name: string;
  readonly milliseconds: number;
  readonly longest: number;
  readonly stretches: number;
}

function csvOf(): Uint8Array {
  const more = Array.from({ length: COLUMNS - HEADERS.length }, (_, index) => `Note ${index + 1}`);
  const rows = benchLeads(LEADS).map((row, index) =>
    [...row, ...more.map((name) => `${name} of ${index % 97}`)].map((value) => {
      const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
      return /[",]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
    }),
  );
  return new TextEncoder().encode([[...HEADERS, ...more], ...rows].map((row) => row.join(',')).join('\n'));
}

const whenIdle = (page: Page): Promise<void> =>
  page.evaluate(() => (globalThis as never as PageWindow).localWorkbook.whenIdle());

async function step(page: Page, name: string, act: () => Promise<unknown>): Promise<Step> {
  const start = performance.now();
  await act();
  await whenIdle(page);
  const milliseconds = Math.round(performance.now() - start);
  await page.waitForTimeout(200);
  const busy = await page.evaluate(() => (globalThis as never as PageWindow).busy.splice(0));
  return { name, milliseconds, longest: Math.round(Math.max(0, ...busy)), stretches: busy.length };
}

const server = await startServer({ port: 0, file: { name: 'Leads.csv', bytes: csvOf() } });
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(() => {
    const own = globalThis as never as PageWindow;
    own.busy = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) own.busy.push(duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  const sidebar = page.frameLocator('.sidebar iframe');
  const press = (name: string): Promise<void> =>
    sidebar.getByRole('tabpanel').getByRole('button', { name, exact: true }).click();
  const steps = [
    await step(page, 'open', async () => {
      await page.goto(server.address);
      await page.waitForFunction(() => 'localWorkbook' in globalThis);
    }),
    await step(page, 'scroll through 9,240 rows', async () => {
      await page.mouse.move(500, 500);
      for (let turn = 0; turn < 60; turn++) {
        await page.mouse.wheel(0, 3_300);
        await page.waitForTimeout(30);
      }
    }),
    await step(page, 'set up and score from the sidebar', async () => {
      await press('Use defaults');
      await press('Write Scoring tab and score');
      await sidebar.getByRole('heading', { name: 'Scoring is set up' }).waitFor();
    }),
    await step(page, 'score again', async () => {
      await sidebar.getByRole('tab', { name: 'Score' }).click();
      await press('Score leads');
      await sidebar.getByRole('heading', { name: 'What changed' }).waitFor();
    }),
    await step(page, 'scroll back through the scored rows', async () => {
      await page.mouse.move(500, 500);
      for (let turn = 0; turn < 60; turn++) {
        await page.mouse.wheel(0, -3_300);
        await page.waitForTimeout(30);
      }
    }),
  ];
  process.stdout.write(JSON.stringify(steps));
} finally {
  await browser.close();
  await server.close();
}
