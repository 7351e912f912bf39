import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ICellData } from '@univerjs/presets';
import { pictureKit } from '../charts/picture-kit.ts';
import { addTab, openConfigTab } from '../files/config-tab.ts';
import { FileError } from '../files/file-error.ts';
import { openFile } from '../files/open-file.ts';
import { saveCsv, saveXlsx } from '../files/save-file.ts';
import type { ButtonName, Dialog } from '../services/interaction.ts';
import { recordingInteraction } from '../services/recording-interaction.ts';
import { createLocalWorkbook, type LocalWorkbook } from '../workbook/local-workbook.ts';
import type { WorkbookSnapshot } from '../workbook/workbook-snapshot.ts';
import { readArguments, type ScoreArguments, USAGE, UsageError } from './arguments.ts';
import { checkTargets, freeName, type ResultFile, writeAll } from './result-files.ts';
import {
  issueLines,
  jsonReport,
  type ReportedBacktest,
  type ReportedIssue,
  type ReportedRun,
  textReport,
} from './score-report.ts';

/** Where a command's words go. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
}

/** 0: done. 1: the config or the data has errors, and nothing was written. 2: wrong usage. */
export type ExitStatus = 0 | 1 | 2;

const SCORING = 'Scoring';
const OLD_SCORING = 'Scoring (from the file)';
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
      terminal.err(error.needsHelp ? `${error.message}\n\n${USAGE}` : error.message);
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
  const jsonTarget = options.json === '-' ? undefined : options.json;
  checkTargets({ '--out': target, '--json': jsonTarget }, [options.file, options.config]);
  const say = options.json === '-' ? terminal.err : terminal.out;
  const { run, backtest, isGuessed, json, save } = await scoreLeads(options, target, say);
  const refusal = run.status === 'done' ? refusedBacktest(run, backtest, options, isGuessed) : run.message;
  if (refusal !== undefined) {
    if (options.json === '-') terminal.out(json);
    const isTold = run.issues.some(({ level, message }) => level === 'error' && message === refusal);
    terminal.err([...(isTold ? [] : [refusal]), ...issueLines(run.issues)].join('\n'));
    return 1;
  }
  const files: ResultFile[] = [{ path: target, content: await save() }];
  if (jsonTarget !== undefined) files.push({ path: jsonTarget, content: `${json}\n` });
  await writeAll(files);
  if (options.json === '-') terminal.out(json);
  say(textReport(run, backtest));
  say(`Saved ${target}`);
  return 0;
}

/** Outcomes that a person named, here or in a Scoring tab, and that cannot be read are an error of the data. */
function refusedBacktest(
  { issues }: ReportedRun,
  backtest: ReportedBacktest | undefined,
  { settings }: ScoreArguments,
  isGuessed: boolean,
): string | undefined {
  const outcome = settings['Outcome column'];
  if (outcome === undefined && isGuessed) return undefined;
  const unknown = issues.find(
    ({ code, message }) => code === 'unknown-column' && message.includes(`“${outcome}”`),
  );
  return unknown?.message ?? (backtest?.status === 'done' ? undefined : backtest?.sentence);
}

interface ScoredFile {
  readonly run: ReportedRun;
  /** Undefined where no column says how leads ended. */
  readonly backtest: ReportedBacktest | undefined;
  /** Whether the Scoring tab is of this run's own making, its outcome column a guess. */
  readonly isGuessed: boolean;
  readonly json: string;
  /** The content of the result. */
  save(): Promise<Uint8Array>;
}

/** Scores the leads in a workbook that is closed again when this is done: it would go on computing while files are saved. */
async function scoreLeads(
  options: ScoreArguments,
  target: string,
  say: (text: string) => void,
): Promise<ScoredFile> {
  const { snapshot, notes } = await openLeads(options);
  const workbook = createLocalWorkbook({
    distDirectory: DIST,
    snapshot,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    interaction: recordingInteraction({ alert: answerAlert }),
  });
  try {
    for (const note of notes) say(note);
    const hasFormulas = holdsFormulas(snapshot);
    if (hasFormulas) await workbook.waitForFormulas();
    const setUpSentences = prepareScoring(workbook, options);
    for (const sentence of setUpSentences) say(sentence);
    workbook.calls.reset();
    let run: ReportedRun;
    do {
      run = answerOf(workbook.script.run('scoreLeads'));
    } while (run.status === 'paused');
    const calls = { read: workbook.calls.read, write: workbook.calls.write };
    const backtest = run.status === 'done' ? backtestOf(workbook) : undefined;
    const told = backtest?.status === 'refused' ? { ...run, issues: allIssues(run, backtest) } : run;
    const json = jsonReport(told, calls, backtest);
    if (run.status === 'done') showHeaders(workbook, run.tab);
    if (hasFormulas) await workbook.waitForFormulas();
    return {
      run: told,
      backtest,
      isGuessed: setUpSentences.length > 0,
      json,
      save: resultOf(workbook, target, run.tab),
    };
  } finally {
    workbook.dispose();
  }
}

/** What scoring found, and what the backtest did: of two about one cell, as an unknown column, the error counts. */
function allIssues(run: ReportedRun, backtest: ReportedBacktest): readonly ReportedIssue[] {
  const errors = backtest.issues.filter(({ level }) => level === 'error');
  const isTold = ({ code, cell }: ReportedIssue): boolean =>
    errors.some((error) => error.code === code && error.cell === cell);
  return [...run.issues.filter((issue) => !isTold(issue)), ...errors];
}

/** Runs the backtest where the Scoring tab names an outcome. */
function backtestOf(workbook: LocalWorkbook): ReportedBacktest | undefined {
  const backtest = answerOf<ReportedBacktest>(workbook.script.run('backtestScores'));
  const isAsked = backtest.issues.every(({ code }) => code !== 'no-outcome-column');
  return isAsked ? backtest : undefined;
}

/** Narrower than this, the longest header of the add-on's columns is cut off. */
const HEADER_WIDTH = 125;

/** Widens columns at the end of the leads that are too narrow for their headers, as a person would before passing the file on. */
function showHeaders(workbook: LocalWorkbook, tab: string): void {
  const sheet = workbook.services.SpreadsheetApp.getActive().getSheetByName(tab);
  const last = sheet?.getLastColumn() ?? 0;
  for (let column = Math.max(1, last - OWN_COLUMNS + 1); sheet && column <= last; column++) {
    if (sheet.getColumnWidth(column) < HEADER_WIDTH) sheet.setColumnWidth(column, HEADER_WIDTH);
  }
}

/** How many columns the add-on makes. */
const OWN_COLUMNS = 8;

/**
 * Questions about the user's own columns are answered so that nothing of theirs is overwritten. A file that has all of
 * the add-on's columns was scored before, and has lost only the memory of whose they are: these are written again.
 */
function answerAlert({ buttons, message }: Dialog): ButtonName | undefined {
  if (buttons !== 'YES_NO_CANCEL') return undefined;
  return (message.match(/“[^”]+”/g) ?? []).length === OWN_COLUMNS ? 'YES' : 'NO';
}

async function openLeads({
  file,
  config,
}: ScoreArguments): Promise<{ snapshot: WorkbookSnapshot; notes: readonly string[] }> {
  const { snapshot, notes } = await openFile(file, await bytesOf(file));
  // A text file of leads that happens to be called Scoring still holds leads.
  const leads = /\.xlsx$/i.test(file) ? snapshot : renamed(snapshot, 'Leads');
  if (config === undefined) return { snapshot: leads, notes };
  const configTab = await openConfigTab(config, await bytesOf(config), SCORING);
  return { snapshot: addTab(withoutScoring(leads), configTab), notes: [...notes, ...configTab.notes] };
}

/** A Scoring tab that the file brought steps aside for the given config, under another name. */
function withoutScoring(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return renamed(snapshot, OLD_SCORING);
}

/** The workbook with its Scoring tab, if it has one, under another name. */
function renamed(snapshot: WorkbookSnapshot, name: string): WorkbookSnapshot {
  const sheets = Object.entries(snapshot.sheets ?? {}).map(([id, sheet]) =>
    isScoring(sheet.name ?? '') ? [id, { ...sheet, name }] : [id, sheet],
  );
  return { ...snapshot, sheets: Object.fromEntries(sheets) };
}

function isScoring(name: string): boolean {
  return name.toLowerCase() === SCORING.toLowerCase();
}

/** Whether there is anything to be computed: a calculation takes seconds on large tabs, and would find nothing. */
function holdsFormulas({ sheets = {} }: WorkbookSnapshot): boolean {
  return Object.values(sheets).some((sheet) =>
    Object.values(sheet.cellData ?? {}).some((row) =>
      Object.values(row as Record<string, ICellData>).some((cell) => cell.f || cell.si),
    ),
  );
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
function prepareScoring(workbook: LocalWorkbook, { settings, config }: ScoreArguments): readonly string[] {
  const spreadsheet = workbook.services.SpreadsheetApp.getActive();
  const tabs = spreadsheet.getSheets();
  const leads = tabs.find(
    (sheet) => !isScoring(sheet.getName()) && sheet.getName() !== OLD_SCORING && !sheet.isSheetHidden(),
  );
  if (leads) spreadsheet.setActiveSheet(leads);
  const choices = JSON.stringify({ ...leadTabChoice(spreadsheet, leads?.getName(), config), ...settings });
  const hasScoring = tabs.some((sheet) => isScoring(sheet.getName()));
  const sentences = hasScoring ? [] : setUp(workbook, settings);
  // Set up knows its own settings alone: any other is written too, so that scoring says that it is none.
  if (choices !== '{}') answerOf(workbook.script.run('changeSettings', choices));
  return sentences;
}

/**
 * A config file may come from another month's workbook: where its setting Lead tab names a tab that is not here, the
 * tab of leads takes its place.
 */
function leadTabChoice(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  leads: string | undefined,
  config: string | undefined,
): Record<string, string> {
  const scoring = spreadsheet.getSheets().find((sheet) => isScoring(sheet.getName()));
  if (config === undefined || leads === undefined || !scoring) return {};
  const isNamed = (value: unknown): boolean => String(value).trim().toLowerCase() === 'lead tab';
  const named = scoring
    .getDataRange()
    .getValues()
    .flatMap((row) => (row.some(isNamed) ? [String(row[row.findIndex(isNamed) + 1] ?? '').trim()] : []));
  const tabs = spreadsheet.getSheets().map((sheet) => sheet.getName().toLowerCase());
  return named.some((name) => name !== '' && !tabs.includes(name.toLowerCase())) ? { 'Lead tab': leads } : {};
}

/** @throws Refusal */
function setUp(workbook: LocalWorkbook, settings: ScoreArguments['settings']): readonly string[] {
  const report = answerOf<{ kind: string; sentences: readonly string[] }>(
    workbook.script.run('setUpScoring', JSON.stringify({ settings })),
  );
  if (report.kind !== 'done') throw new Refusal(report.sentences.join('\n'));
  return report.sentences;
}

/** @throws Refusal with the sentence of a failure */
function answerOf<Result>(text: unknown): Result {
  const answer = JSON.parse(String(text)) as { ok: boolean; result: Result; sentence?: string };
  if (!answer.ok) throw new Refusal(answer.sentence ?? 'The add-on gave no reason.');
  return answer.result;
}

/** What there is to save, taken out of a workbook that may be closed before it is saved. */
function resultOf(workbook: LocalWorkbook, target: string, leadTab: string): ScoredFile['save'] {
  const snapshot = workbook.snapshot();
  const spills = workbook.spills();
  if (/\.csv$/i.test(target)) return async () => saveCsv(snapshot, leadTab, { spills });
  const unknownFunctions = workbook.script.functions
    .filter(({ isCustomFunction }) => isCustomFunction)
    .map(({ name }) => name);
  return () => saveXlsx(snapshot, { unknownFunctions, spills, pictureKit: pictureKit() });
}
