import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// A day in a test is the same wherever it runs; tests of time zones set their own.
process.env.TZ = 'Etc/UTC';

/**
 * Files that leave nothing behind share what one of them has loaded, which takes longer than most of their tests: pure
 * code, and what makes a workbook of its own for each test. Univer's formula engine keeps its functions for a whole
 * process: whoever computes formulas runs apart, as do those in a browser.
 */
const folder = fileURLToPath(new URL('test/', import.meta.url));
const SHARING =
  /^(?:core|app|addon|abuse|bundle|cli|host[\\/](?:files|workbook|services|contract|script|charts))[\\/]/;
const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.test.ts'),
);
const sharing = all.filter(
  (name) => SHARING.test(name) && !readFileSync(`${folder}${name}`, 'utf8').includes('waitForFormulas'),
);
const named = (names: readonly string[]): string[] =>
  names.map((name) => `test/${name.replaceAll('\\', '/')}`);

export default defineConfig({
  test: {
    globalSetup: ['test/addon/build-once.ts', 'test/e2e/browser-once.ts'],
    // The tests in a browser wait for it much of the time: two files at once even on two cores; three are too many.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What a page is to show comes late where two of them share two cores.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      { extends: true, test: { name: 'sharing', include: named(sharing), isolate: false } },
      {
        extends: true,
        test: { name: 'apart', include: named(all.filter((name) => !sharing.includes(name))) },
      },
    ],
  },
});
