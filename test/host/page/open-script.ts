import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { StartFile } from '../../../host/page/serve.ts';
import { openPage, type WorkbookPage } from '../../e2e/open-page.ts';

/** A small workbook, so that no script has to make one. */
const NUMBERS = { name: 'Numbers.csv', bytes: new TextEncoder().encode('n,double\n1,\n2,\n3,\n') };

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) {
    rmSync(folder, { recursive: true });
  }
});

/** A script of the test's own, laid out as a build of one file and one page for the sidebar. */
export function scriptFolder(code: string, sidebar = '<!DOCTYPE html><p>Sidebar</p>'): string {
  const folder = mkdtempSync(join(tmpdir(), 'page-script-'));
  folders.push(folder);
  writeFileSync(join(folder, 'Code.js'), code);
  writeFileSync(join(folder, 'Sidebar.html'), sidebar);
  writeFileSync(join(folder, 'appsscript.json'), '{"timeZone":"Etc/GMT"}');
  return folder;
}

/** Opens a small workbook with a script of the test's own. */
export function openScript(code: string, sidebar?: string): Promise<WorkbookPage> {
  return openPage({ distDirectory: scriptFolder(code, sidebar), file: NUMBERS });
}

/** Opens a file with a script that does nothing, which takes a page no time. */
export function openWithoutScript(file: StartFile, inPage?: () => void): Promise<WorkbookPage> {
  return openPage({ distDirectory: scriptFolder(''), file, ...(inPage ? { inPage } : {}) });
}
