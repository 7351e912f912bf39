import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addTab, openConfigTab } from '../files/config-tab.ts';
import { FileError } from '../files/file-error.ts';
import { openFile } from '../files/open-file.ts';
import { saveCsv, saveXlsx } from '../files/save-file.ts';
import { recordingInteraction } from '../services/recording-interaction.ts';
import { createLocalWorkbook, type LocalWorkbook } from '../workbook/local-workbook.ts';
import type { WorkbookSnapshot } from '../workbook/workbook-snapshot.ts';
import { readArguments, type ScoreArguments, USAGE, UsageError } from './arguments.ts';
import { issueLines, jsonReport, type ReportedRun, textReport } from './score-report.ts';

/** Where a command's words go. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
}

/** 0: done. 1: the config or the data has errors, and nothing was written. 2: wrong usage. */
export type ExitStatus = 0 | 1 | 2;

const SCORING = 'Scoring';
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/**
 * Scores a file of leads through the add-on's own functions in a headless workbook, and saves the result.
 *
 * @param words the command line, without the program
 */
export async function runScore(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  if (words.includes('--help') || words.includes('-h')) {
    terminal.out(USAGE);
    return 0;
  }
  try {
    return await scoreFile(readArguments(words), terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    if (error instanceof FileError || error instanceof Refusal) {
      terminal.err(error.message);
      return 1;
    }
    throw error;
  }
}

/** The add-on said no, in one sentence or more. */
class Refusal extends Error {}

async function scoreFile(options: ScoreArguments, terminal: Terminal): Promise<ExitStatus> {
  const target = options.out ?? freeName(`${basename(options.file).replace(/\.[^.]*$/, '')}-scored.xlsx`);
  if (resolve(target) === resolve(options.file)) {
    throw new UsageError(
      `--out names the file of leads itself, “${options.file}”: give the result a name of its own.`,
    );
  }
  const say = options.json === '-' ? terminal.err : terminal.out;
  const { snapshot, notes } = await openLeads(options, terminal);
  const workbook = createLocalWorkbook({
    distDirectory: DIST,
    snapshot,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    // Questions about the user's own columns are answered so that nothing of theirs is overwritten.
    interaction: recordingInteraction({
      alert: ({ buttons }) => (buttons === 'YES_NO_CANCEL' ? 'NO' : undefined),
    }),
  });
  try {
    for (const note of notes) say(note);
    for (const sentence of prepareScoring(workbook, options)) say(sentence);
    workbook.calls.reset();
    const run = answerOf<ReportedRun>(workbook.script.run('scoreLeads'));
    const json = jsonReport(run, workbook.calls);
    if (options.json === '-') terminal.out(json);
    if (run.status !== 'done') {
      terminal.err([run.message, ...issueLines(run.issues)].join('\n'));
      return 1;
    }
    await workbook.waitForFormulas();
    await writeSafely(target, await resultOf(workbook, target, run.tab));
    if (options.json !== undefined && options.json !== '-') await writeSafely(options.json, `${json}\n`);
    say(textReport(run));
    say(`Saved ${target}`);
    return 0;
  } finally {
    workbook.dispose();
  }
}

async function openLeads(
  { file, config }: ScoreArguments,
  terminal: Terminal,
): Promise<{ snapshot: WorkbookSnapshot; notes: readonly string[] }> {
  const opened = await openFile(file, await bytesOf(file));
  if (config === undefined) return opened;
  const configTab = await openConfigTab(config, await bytesOf(config), SCORING);
  for (const note of configTab.notes) terminal.err(note);
  return { snapshot: addTab(withoutScoring(opened.snapshot), configTab), notes: opened.notes };
}

/** A Scoring tab that the file brought steps aside for the given config, under another name. */
function withoutScoring(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = Object.entries(snapshot.sheets ?? {}).map(([id, sheet]) =>
    sheet.name === SCORING ? [id, { ...sheet, name: `${SCORING} (from the file)` }] : [id, sheet],
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

/** Opens the tab of leads and makes sure of a Scoring tab; gives what there is to say about it. */
function prepareScoring(workbook: LocalWorkbook, { settings }: ScoreArguments): readonly string[] {
  const spreadsheet = workbook.services.SpreadsheetApp.getActive();
  const leads = spreadsheet
    .getSheets()
    .find((sheet) => !sheet.getName().startsWith(SCORING) && !sheet.isSheetHidden());
  if (leads) spreadsheet.setActiveSheet(leads);
  if (spreadsheet.getSheetByName(SCORING)) {
    if (Object.keys(settings).length > 0) {
      answerOf(workbook.script.run('changeSettings', JSON.stringify(settings)));
    }
    return [];
  }
  const setUp = answerOf<{ kind: string; sentences: readonly string[] }>(
    workbook.script.run('setUpScoring', JSON.stringify({ settings })),
  );
  if (setUp.kind !== 'done') throw new Refusal(setUp.sentences.join('\n'));
  return setUp.sentences;
}

/** @throws Refusal with the sentence of a failure */
function answerOf<Result>(text: unknown): Result {
  const answer = JSON.parse(String(text)) as { ok: boolean; result: Result; sentence?: string };
  if (!answer.ok) throw new Refusal(answer.sentence ?? 'The add-on gave no reason.');
  return answer.result;
}

async function resultOf(workbook: LocalWorkbook, target: string, leadTab: string): Promise<Uint8Array> {
  const snapshot = workbook.snapshot();
  if (/\.csv$/i.test(target)) return saveCsv(snapshot, leadTab);
  const unknownFunctions = workbook.script.functions
    .filter(({ isCustomFunction }) => isCustomFunction)
    .map(({ name }) => name);
  return saveXlsx(snapshot, { unknownFunctions });
}

/** A name that no file here has yet: without --out nothing is ever overwritten. */
function freeName(name: string): string {
  let free = name;
  for (let number = 2; existsSync(free); number++) free = name.replace(/\.xlsx$/, `-${number}.xlsx`);
  return free;
}

/** Writes beside the target first, so that a stop in the middle leaves the old file whole. */
async function writeSafely(target: string, content: Uint8Array | string): Promise<void> {
  const part = `${target}.${process.pid}.part`;
  try {
    await writeFile(part, content);
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw new Refusal(`“${target}” cannot be written: ${(error as Error).message}`);
  }
}
