import { basename } from 'node:path';
import { FileError } from '../files/file-error.ts';
import { readArguments, type ScoreArguments, USAGE, UsageError } from './arguments.ts';
import { checkTargets, freeName, type ResultFile, writeAll } from './result-files.ts';
import { scoreLeads } from './score-leads.ts';
import { issueLines, type ReportedBacktest, type ReportedRun, textReport } from './score-report.ts';
import { Refusal } from './script-answer.ts';

/** Where a command's words go. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
}

/** 0: done. 1: the config or the data has errors, and nothing was written. 2: wrong usage. */
export type ExitStatus = 0 | 1 | 2;

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

async function scoreFile(options: ScoreArguments, terminal: Terminal): Promise<ExitStatus> {
  const target = options.out ?? freeName(`${basename(options.file).replace(/\.[^.]*$/, '')}-scored.xlsx`);
  const jsonTarget = options.json === '-' ? undefined : options.json;
  checkTargets({ '--out': target, '--json': jsonTarget }, [options.file, options.config, options.activities]);
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
