import { fileURLToPath } from 'node:url';
import type { ICellData } from '@univerjs/presets';
import { recordingInteraction } from '../services/recording-interaction.ts';
import { createLocalWorkbook, type LocalWorkbook } from '../workbook/local-workbook.ts';
import type { WorkbookSnapshot } from '../workbook/workbook-snapshot.ts';
import type { ScoreArguments } from './arguments.ts';
import { openLeads } from './open-leads.ts';
import { answerAlert, showHeaders } from './own-columns.ts';
import { prepareScoring } from './prepare-scoring.ts';
import { resultContent } from './result-content.ts';
import { jsonReport, type ReportedBacktest, type ReportedIssue, type ReportedRun } from './score-report.ts';
import { answerOf } from './script-answer.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** Leads scored, and what is to be said and saved of them. */
export interface ScoredFile {
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
export async function scoreLeads(
  options: ScoreArguments,
  target: string,
  say: (text: string) => void,
): Promise<ScoredFile> {
  const { snapshot, notes, activitiesTab } = await openLeads(options);
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
    const setUpSentences = prepareScoring(workbook, options, activitiesTab);
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
      save: resultContent(workbook, target, run.tab),
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

/** Whether there is anything to be computed: a calculation takes seconds on large tabs, and would find nothing. */
function holdsFormulas({ sheets = {} }: WorkbookSnapshot): boolean {
  return Object.values(sheets).some((sheet) =>
    Object.values(sheet.cellData ?? {}).some((row) =>
      Object.values(row as Record<string, ICellData>).some((cell) => cell.f || cell.si),
    ),
  );
}
