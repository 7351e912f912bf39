import { loadDist } from '../script/load-dist.ts';
import { createVmRealm } from '../script/vm-realm.ts';
import type { Interaction } from '../services/interaction.ts';
import { createHeadlessUniver } from './headless-univer.ts';
import { type HostedWorkbook, hostWorkbook } from './hosted-workbook.ts';
import type { WorkbookSnapshot } from './workbook-snapshot.ts';

/** What a local workbook is made from. */
export interface LocalWorkbookOptions {
  /** A saved workbook; without one, an empty workbook with one sheet, `Sheet1` of 1,000 × 26 cells, is made. */
  readonly snapshot?: WorkbookSnapshot;
  /** Folder that holds `Code.js`, `appsscript.json` and the HTML files. */
  readonly distDirectory: string;
  /** IANA zone of the spreadsheet. Default: what the snapshot was saved with, else `Etc/GMT`. */
  readonly timeZone?: string;
  /** Locale of the spreadsheet as Sheets writes it, e.g. `en_US`. Default: the snapshot's, else `en_US`. */
  readonly locale?: string;
  /** IANA zone of the script. Default: the manifest's `timeZone`, else the spreadsheet's. */
  readonly scriptTimeZone?: string;
  /** Answers dialogs and sees what is shown. Default: `recordingInteraction()`, which says OK and YES. */
  readonly interaction?: Interaction;
  /** Address that `Session` gives. Default: empty, as live gives without the scope for it. */
  readonly userEmail?: string;
  /** Clock for text that names a day without a year, such as `3/5`. Default: the machine's. */
  readonly now?: () => Date;
}

/**
 * The add-on's own build running in a headless spreadsheet in Node.
 *
 * Saved state: `snapshot()` holds cells, formats, rules, validations and, under names of ours, developer
 * metadata, document properties, time zone and locale; a workbook made from it lacks nothing.
 *
 * Formulas: the engine computes after the running script has returned, so call `await waitForFormulas()`
 * between writing formulas and reading their results.
 *
 * @example
 * const workbook = createLocalWorkbook({ distDirectory: 'dist', snapshot });
 * workbook.script.run('scoreLeads');
 * await workbook.waitForFormulas();
 * const saved = workbook.snapshot();
 * workbook.dispose();
 */
export type LocalWorkbook = HostedWorkbook;

/**
 * Makes a headless workbook, loads the build into a fresh script context and registers its custom functions.
 *
 * @throws Error when `distDirectory` lacks `Code.js`, or when the script fails or calls a service while it loads.
 */
export function createLocalWorkbook(options: LocalWorkbookOptions): LocalWorkbook {
  const dist = loadDist(options.distDirectory);
  const { distDirectory: _, ...workbookOptions } = options;
  return hostWorkbook({
    ...workbookOptions,
    univer: createHeadlessUniver(),
    createRealm: createVmRealm,
    dist,
  });
}
