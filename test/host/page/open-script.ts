import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openPage, type WorkbookPage } from '../../e2e/open-page.ts';

/** A small workbook, so that no script has to make one. */
const NUMBERS = { name: 'Numbers.csv', bytes: new TextEncoder().encode('n,double\n1,\n2,\n3,\n') };

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) {
    rmSync(folder, { recursive: true });
  }
});

/** Opens a script of the test's own, as a build of one file and one page for the sidebar. */
export function openScript(code: string, sidebar = '<!DOCTYPE html><p>Sidebar</p>'): Promise<WorkbookPage> {
  const folder = mkdtempSync(join(tmpdir(), 'page-script-'));
  folders.push(folder);
  writeFileSync(join(folder, 'Code.js'), code);
  writeFileSync(join(folder, 'Sidebar.html'), sidebar);
  writeFileSync(join(folder, 'appsscript.json'), '{"timeZone":"Etc/GMT"}');
  return openPage({ distDirectory: folder, file: NUMBERS });
}
