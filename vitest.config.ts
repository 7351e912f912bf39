import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Nothing of these reaches beyond its arguments: files may share what one of them has loaded. */
const PURE = ['test/core/**/*.test.ts', 'test/app/**/*.test.ts'];

export default defineConfig({
  test: {
    globalSetup: ['test/addon/build-once.ts', 'test/e2e/browser-once.ts'],
    // The tests in a browser wait for it most of the time: three files at once even on two cores.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'whole', include: ['test/**/*.test.ts'], exclude: PURE } },
    ],
  },
});
