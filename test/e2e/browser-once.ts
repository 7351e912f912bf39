import { findBrowser } from './find-browser.ts';

/** Finds or installs the browser before the tests, which run side by side: two of them must not install at once. */
export default function findBrowserOnce(): void {
  try {
    findBrowser();
  } catch (failure) {
    // Tests that need no browser can still run; those that do fail with this sentence.
    console.warn(String(failure));
  }
}
