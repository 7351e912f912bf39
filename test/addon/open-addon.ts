import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import {
  type RecordingInteraction,
  recordingInteraction,
  type ScriptedAnswers,
} from '../../host/services/recording-interaction.ts';
import {
  createLocalWorkbook,
  type LocalWorkbook,
  type LocalWorkbookOptions,
} from '../../host/workbook/local-workbook.ts';
import type { FormulaReport, ScoreReport } from '../../src/app/api.ts';
import type { Cells } from '../../src/core/table/cell.ts';
import { workbookOfTabs } from './workbook-of-tabs.ts';

export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The built add-on in a headless workbook, as a person at the menu has it. */
export interface Addon {
  readonly workbook: LocalWorkbook;
  sheet(name: string): Sheet;
  /** All cells of a tab as a script reads them. */
  values(name: string): unknown[][];
  /** Chooses a menu item and gives what its function answered; undefined where it answers nothing. */
  choose<Result>(functionName: string, ...args: readonly unknown[]): Result;
  score(): ScoreReport;
  insertLiveFormulas(): FormulaReport;
  /** What was said since the last call: dialogs and toasts, oldest first. */
  said(): string[];
}

const opened: LocalWorkbook[] = [];

afterEach(() => {
  for (const workbook of opened.splice(0)) workbook.dispose();
});

/** Opens a workbook of tabs, the first of them active. */
export function openAddon(
  tabs: Readonly<Record<string, Cells>>,
  answers: ScriptedAnswers = {},
  options: Partial<LocalWorkbookOptions> = {},
): Addon {
  const interaction = recordingInteraction(answers);
  const workbook = createLocalWorkbook({
    distDirectory: DIST,
    snapshot: workbookOfTabs(tabs),
    ...options,
    interaction,
  });
  opened.push(workbook);
  return addonOf(workbook, interaction);
}

function addonOf(workbook: LocalWorkbook, interaction: RecordingInteraction): Addon {
  const sheet = (name: string): Sheet => {
    const found = workbook.services.SpreadsheetApp.getActive().getSheetByName(name);
    if (!found) throw new Error(`no tab ${name}`);
    return found;
  };
  const choose = <Result>(functionName: string, ...args: readonly unknown[]): Result => {
    const text = workbook.script.run(functionName, ...args);
    if (text === undefined) return undefined as Result;
    const answer = JSON.parse(String(text));
    if (!answer.ok) throw new Error(answer.sentence);
    return answer.result;
  };
  return {
    workbook,
    sheet,
    values: (name) => sheet(name).getDataRange().getValues(),
    choose,
    score: () => choose('scoreLeads'),
    insertLiveFormulas: () => choose('insertLiveFormulas'),
    said() {
      const texts = interaction.shown.map((shown) =>
        'dialog' in shown ? shown.dialog.message : 'toast' in shown ? shown.toast.message : shown.kind,
      );
      interaction.clear();
      return texts;
    },
  };
}

/** One column of a tab beneath its header, by the header; the first of that name. */
export function column(addon: Addon, tabName: string, header: string, headerRow = 1): unknown[] {
  const rows = addon.values(tabName);
  const index = rows[headerRow - 1]?.indexOf(header) ?? -1;
  if (index < 0) throw new Error(`no column ${header} in ${tabName}`);
  return rows.slice(headerRow).map((row) => row[index]);
}
