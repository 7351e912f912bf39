import type { Frame, Page } from 'playwright-core';

/** Milliseconds that a frame which does not answer is waited for. */
const PATIENCE_MS = 5_000;
const MOST_CHARACTERS = 3_000;

/**
 * Prints what scripts printed and what a page says at the end of a test that failed: whoever reads the failure has not
 * seen the page, and one that happens on a busy machine alone may not come again.
 */
export async function tellFailedPage(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    const text = await Promise.race([wordsOf(frame), new Promise<string>(later)]);
    if (text !== '') console.log(`When the test failed the page said:\n${text.slice(0, MOST_CHARACTERS)}`);
  }
}

async function wordsOf(frame: Frame): Promise<string> {
  try {
    const log = await frame.evaluate(
      () => (globalThis as { localWorkbook?: { readonly log: readonly string[] } }).localWorkbook?.log ?? [],
    );
    return [...log, await frame.locator('body').ariaSnapshot()].join('\n').trim();
  } catch (error) {
    return `(${String(error)})`;
  }
}

function later(resolve: (text: string) => void): void {
  setTimeout(() => resolve('(nothing: it does not answer)'), PATIENCE_MS).unref();
}
