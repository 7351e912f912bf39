import type { BrowserContext } from 'playwright-core';

/**
 * Milliseconds by which everything that a page puts off comes later, from the environment variable
 * `SCORESHEET_SLOW_PAGE_MS`; 0 for the usual tests. A test that takes for granted what a busy machine does a moment
 * later fails in such a page, each time and not once in a hundred.
 */
const SLOW_PAGE_MS = Number(process.env.SCORESHEET_SLOW_PAGE_MS ?? 0);

/** Puts off timers and frames of all pages of a browser context, where that is asked for. */
export async function slowDown(context: BrowserContext): Promise<void> {
  if (SLOW_PAGE_MS > 0) await context.addInitScript(putOff, SLOW_PAGE_MS);
}

/** What a sidebar waits more for an answer of the script, where that is asked for. */
export async function waitLonger(): Promise<void> {
  if (SLOW_PAGE_MS > 0) await new Promise((resolve) => setTimeout(resolve, SLOW_PAGE_MS));
}

/** In the page. */
function putOff(later: number): void {
  const wait = window.setTimeout.bind(window);
  const draw = window.requestAnimationFrame.bind(window);
  Object.assign(window, {
    setTimeout: (act: () => void, ms = 0) => wait(act, ms + later),
    requestAnimationFrame: (act: FrameRequestCallback) =>
      draw(() => void wait(() => act(performance.now()), later)),
  });
}
