import { runBacktest as backtest } from '../app/backtest/run-backtest.ts';
import { SENTENCES as BACKTEST } from '../app/backtest/sentences.ts';
import { loadDemoLeads as loadDemo } from '../app/demo/load-demo-leads.ts';
import { HELP_TEXT } from '../app/help.ts';
import { partsOf, textsIn } from '../app/json-parts.ts';
import { describeRun } from '../app/score-run/describe-run.ts';
import { insertLiveFormulas as insertFormulas } from '../app/score-run/live-formulas.ts';
import { scoreRun } from '../app/score-run/score-run.ts';
import { chooseTemplate } from '../app/set-up/choose-template.ts';
import { hasScoringTab, setUpScoring as setUp, setUpChoices } from '../app/set-up/set-up-scoring.ts';
import { reportJson } from '../core/backtest/report-json.ts';
import { fromMenu, PORTS } from './edge.ts';

/**
 * A menu command may run for six minutes; it stops in time to say how far it came. Blocks are as large as one
 * write takes with ease.
 */
const MENU_LIMITS = { milliseconds: 270_000, blockRows: 20_000 };

/** Makes the menu. May run before anyone has granted anything, so it touches no document. */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Open sidebar', 'openSidebar')
    .addItem('Score leads', 'scoreLeads')
    .addItem('Run backtest', 'backtestScores')
    .addItem('Insert live formulas', 'insertLiveFormulas')
    .addSeparator()
    .addItem('Set up scoring…', 'setUpScoring')
    .addItem('Load demo leads', 'loadDemoLeads')
    .addItem('Help', 'showHelp')
    .addToUi();
}

/** Makes the menu at once where the add-on was just installed. */
export function onInstall(): void {
  onOpen();
}

/** Shows the sidebar. */
export function openSidebar(): void {
  fromMenu(() => {
    const page = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Scoresheet');
    SpreadsheetApp.getUi().showSidebar(page);
    return undefined;
  });
}

/** Scores the leads; gives the report as a JSON text, for scripts. */
export function scoreLeads(): string | undefined {
  return fromMenu(() => {
    const report = scoreRun(PORTS, MENU_LIMITS);
    const { text, isBrief } = describeRun(report);
    if (isBrief) PORTS.conversation.mention(text);
    else PORTS.conversation.tell('Score leads', text);
    return JSON.stringify({ ok: true, result: report });
  });
}

/** Holds the scores against the outcomes; gives the figures as a JSON text, for scripts. */
export function backtestScores(): string | undefined {
  return fromMenu(() => {
    const { report, warnings, ...run } = backtest(PORTS);
    const errors = run.status === 'refused' ? run.issues.filter(({ level }) => level === 'error') : [];
    const lines = errors
      .filter(({ message }) => message !== run.sentence)
      .map(({ cell, message }) => `${cell}: ${message}`);
    const tab = PORTS.workbook.tab(run.tab);
    if (tab) PORTS.workbook.show(tab);
    const notes = report?.verdict.notes ?? [];
    const told = [run.sentence, ...notes, ...lines, BACKTEST.warned(warnings)].filter((line) => line !== '');
    PORTS.conversation.tell(BACKTEST.title, told.join('\n'));
    return JSON.stringify({ ok: true, result: { ...run, notes, figures: report && reportJson(report) } });
  });
}

/** Puts live formulas into the score columns. */
export function insertLiveFormulas(): string | undefined {
  return fromMenu(() => {
    const report = insertFormulas(PORTS);
    const issues = report.status === 'errors' ? report.issues : [];
    const lines = issues.map(({ cell, message }) => `${cell}: ${message}`);
    PORTS.conversation.tell('Insert live formulas', [report.message, ...lines].join('\n'));
    return JSON.stringify({ ok: true, result: report });
  });
}

/**
 * Writes a Scoring tab for the open tab of leads.
 *
 * @param choices what the menu would ask, as a JSON text; from the menu there is none
 */
export function setUpScoring(choices?: unknown): string | undefined {
  return fromMenu(() => {
    const given = typeof choices === 'string' ? partsOf(JSON.parse(choices)) : undefined;
    const { template: wanted, settings } = given ?? {};
    const chosen = given && setUpChoices(PORTS.workbook, { template: wanted, settings: textsIn(settings) });
    // Nobody is asked for a template that would not be used.
    const asks = !chosen && !hasScoringTab(PORTS.workbook);
    const template = asks ? chooseTemplate(PORTS.conversation) : chosen?.template;
    if (asks && template === undefined) return undefined;
    const report = setUp(PORTS, { ...chosen, ...(template === undefined ? {} : { template }) });
    const sentences = report.kind === 'done' ? report.sentences : [report.sentence];
    PORTS.conversation.tell('Set up scoring', sentences.join('\n'));
    return JSON.stringify({ ok: true, result: { kind: report.kind, sentences } });
  });
}

/** Adds a tab of invented leads to try things out on. */
export function loadDemoLeads(): string | undefined {
  return fromMenu(() => {
    const { sentences, tabName } = loadDemo(PORTS);
    PORTS.conversation.tell('Load demo leads', sentences.join('\n'));
    return JSON.stringify({ ok: true, result: { tabName, sentences } });
  });
}

/** Says in short how everything works. */
export function showHelp(): void {
  fromMenu(() => {
    PORTS.conversation.tell('Scoresheet', HELP_TEXT);
    return undefined;
  });
}
