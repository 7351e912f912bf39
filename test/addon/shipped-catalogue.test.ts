import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { DIST, openAddon } from './open-addon.ts';
import { resultOf } from './sidebar/call-sidebar.ts';

const ANOTHER_PAGE = 'Sidebar.html is not the one that was built with this script. Push both again.';

const directories: string[] = [];

afterEach(() => {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true });
});

/** The add-on beside a page that is not quite the one that was built with it. */
function withPage(change: (page: string) => string) {
  const directory = mkdtempSync(join(tmpdir(), 'scoresheet-'));
  directories.push(directory);
  for (const name of ['Code.js', 'appsscript.json']) copyFileSync(join(DIST, name), join(directory, name));
  const page = readFileSync(join(DIST, 'Sidebar.html'), 'utf8');
  const changed = change(page);
  if (changed === page) throw new Error('the page did not change');
  writeFileSync(join(directory, 'Sidebar.html'), changed);
  return openAddon({ Sheet1: [] }, {}, { distDirectory: directory });
}

const templatesOf = (addon: ReturnType<typeof withPage>) => resultOf(addon, 'readSetUpOptions').templates;

describe('the catalogue in Sidebar.html', () => {
  test.each([
    ['single quotes', "id='catalogue'"],
    ['no quotes', 'id=catalogue'],
    ['another attribute behind it', 'id="catalogue" nonce="x"'],
  ])('is found where its element is written with %s', (_, written) => {
    const addon = withPage((page) => page.replace('id="catalogue"', written));
    expect(templatesOf(addon)).toHaveLength(4);
  });

  test.each<[string, (page: string) => string]>([
    ['has no such element', (page) => page.replace('id="catalogue"', '')],
    ['was never built', (page) => page.replace(/(id="catalogue">)[^<]*/, '$1"catalogue"')],
  ])('is missed in one sentence, in the sidebar and from the menu, where the page %s', (_, change) => {
    const addon = withPage(change);
    expect(() => templatesOf(addon)).toThrow(ANOTHER_PAGE);
    expect(() => addon.choose('loadDemoLeads')).toThrow(ANOTHER_PAGE);
    expect(addon.said()).toContain(ANOTHER_PAGE);
  });
});
