import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { indexesOf, type Worksheet, worksheetsOf } from '../files/cells/workbook-parts.ts';
import { openConfigTab } from '../files/config-tab.ts';
import { openFirstTab } from '../files/first-tab.ts';
import { addTab } from '../files/loose-tab.ts';
import { openFile } from '../files/open-file.ts';
import type { WorkbookSnapshot } from '../workbook/workbook-snapshot.ts';
import { type ScoreArguments, UsageError } from './arguments.ts';
import { ACTIVITIES_TAB, isSameName, OLD_SCORING, SCORING, settingIn } from './tab-names.ts';

/** The workbook that is scored. */
export interface OpenedLeads {
  readonly snapshot: WorkbookSnapshot;
  /** Sentences about what was guessed or mended in the files. */
  readonly notes: readonly string[];
  /** The tab that holds activities, if there is one. */
  readonly activitiesTab: string;
}

/**
 * Puts the leads, the config and the activities of the command line into one workbook.
 *
 * @throws UsageError for a file that is not there, and for activities whose tab is taken
 * @throws FileError for a file that cannot be read
 */
export async function openLeads(options: ScoreArguments): Promise<OpenedLeads> {
  const { file, config, activities } = options;
  const opened = await openFile(file, await bytesOf(file));
  const configTab =
    config === undefined ? undefined : await openConfigTab(config, await bytesOf(config), SCORING);
  const activitiesTab = activitiesTabOf(options, configTab?.worksheet ?? scoringTabOf(opened.snapshot));
  // A text file of leads still holds leads, whatever it is called.
  let snapshot = /\.xlsx$/i.test(file)
    ? opened.snapshot
    : renamed(opened.snapshot, [SCORING, activitiesTab], 'Leads');
  const notes = [...opened.notes];
  if (configTab) {
    // A Scoring tab that the file brought steps aside for the given config.
    snapshot = addTab(renamed(snapshot, [SCORING], OLD_SCORING), configTab);
    notes.push(...configTab.notes);
  }
  if (activities === undefined) return { snapshot, notes, activitiesTab };
  const taken = [SCORING, ...worksheetsOf(snapshot).map(({ name = '' }) => name)];
  if (taken.some((name) => isSameName(name, activitiesTab))) {
    throw new UsageError(
      `The workbook has a tab “${activitiesTab}” already: leave out --activities, or name the new tab with --set "Activities tab=…".`,
    );
  }
  const tab = await openFirstTab(activities, await bytesOf(activities), activitiesTab);
  notes.push(...tab.notes.map((note) => `${basename(activities)}: ${note}`));
  return { snapshot: addTab(snapshot, tab), notes, activitiesTab };
}

/** The name that the activities go by: the command line counts before the Scoring tab. */
function activitiesTabOf({ settings }: ScoreArguments, scoring: Worksheet | undefined): string {
  const [, asked = ''] = Object.entries(settings).find(([name]) => isSameName(name, 'Activities tab')) ?? [];
  return asked || settingIn(rowsOf(scoring), 'Activities tab') || ACTIVITIES_TAB;
}

function scoringTabOf(snapshot: WorkbookSnapshot): Worksheet | undefined {
  return worksheetsOf(snapshot).find(({ name = '' }) => isSameName(name, SCORING));
}

function rowsOf(worksheet: Worksheet | undefined): unknown[][] {
  const cellData = worksheet?.cellData ?? {};
  return indexesOf(cellData).map((rowIndex) => {
    const cells: unknown[] = [];
    for (const columnIndex of indexesOf(cellData[rowIndex])) {
      cells[columnIndex] = cellData[rowIndex]?.[columnIndex]?.v;
    }
    return Array.from(cells);
  });
}

/** The workbook with its tabs of certain names under another name. */
function renamed(snapshot: WorkbookSnapshot, names: readonly string[], newName: string): WorkbookSnapshot {
  const sheets = Object.entries(snapshot.sheets ?? {}).map(([id, sheet]) =>
    names.some((name) => isSameName(name, sheet.name ?? ''))
      ? [id, { ...sheet, name: newName }]
      : [id, sheet],
  );
  return { ...snapshot, sheets: Object.fromEntries(sheets) };
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason =
      code === 'ENOENT'
        ? 'There is no file'
        : code === 'EISDIR'
          ? 'This is a folder, not a file:'
          : 'This file cannot be read:';
    throw new UsageError(`${reason} “${file}”.`);
  }
}
