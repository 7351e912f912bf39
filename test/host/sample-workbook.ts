import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DistFiles } from '../../host/script/dist-files.ts';
import { createVmRealm } from '../../host/script/vm-realm.ts';
import { createHeadlessUniver } from '../../host/workbook/headless-univer.ts';
import {
  type HostedWorkbook,
  type HostedWorkbookOptions,
  hostWorkbook,
} from '../../host/workbook/hosted-workbook.ts';

/** A small script laid out as the add-on's build is; kept as text, since to tools for modules its functions are unused. */
export const sampleBuildDirectory = join(import.meta.dirname, 'sample-build');

export function sampleBuild(): DistFiles {
  const read = (name: string): string => readFileSync(join(sampleBuildDirectory, name), 'utf8');
  return {
    code: read('Code.js.txt'),
    html: { Sidebar: read('Sidebar.html') },
    timeZone: 'America/New_York',
  };
}

/** A headless workbook that runs the sample. */
export function openSampleWorkbook(
  options: Partial<Omit<HostedWorkbookOptions, 'createRealm'>> = {},
): HostedWorkbook {
  return hostWorkbook({
    dist: sampleBuild(),
    univer: createHeadlessUniver(),
    ...options,
    createRealm: createVmRealm,
  });
}

/** The first sheet of a workbook. */
export function firstSheetOf({ services }: HostedWorkbook): GoogleAppsScript.Spreadsheet.Sheet {
  const [sheet] = services.SpreadsheetApp.getActive().getSheets();
  if (sheet === undefined) {
    throw new Error('The workbook has no sheet.');
  }
  return sheet;
}
