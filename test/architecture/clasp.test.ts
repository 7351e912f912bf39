import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

test('clasp pushes the three files of dist/ and nothing else', () => {
  const { stdout, status } = spawnSync('npx', ['clasp', 'show-file-status', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  const { filesToPush } = JSON.parse(stdout.slice(stdout.indexOf('{')));
  expect([...filesToPush].sort()).toEqual(['dist/Code.js', 'dist/Sidebar.html', 'dist/appsscript.json']);
});

test('the manifest asks for the two scopes that keep lead data in the sheet', () => {
  const manifest = JSON.parse(readFileSync(`${ROOT}/dist/appsscript.json`, 'utf8'));
  expect(manifest.runtimeVersion).toBe('V8');
  expect(manifest.exceptionLogging).toBe('STACKDRIVER');
  expect(manifest.addOns).toBeUndefined();
  expect(manifest.oauthScopes).toEqual([
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/script.container.ui',
  ]);
});
