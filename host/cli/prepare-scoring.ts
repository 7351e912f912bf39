import type { LocalWorkbook } from '../workbook/local-workbook.ts';
import type { ScoreArguments } from './arguments.ts';
import { answerOf, Refusal } from './script-answer.ts';
import { isSameName, OLD_SCORING, SCORING, settingIn } from './tab-names.ts';

/**
 * Opens the tab of leads and makes sure of a Scoring tab.
 *
 * @returns what Set up has to say; nothing where the Scoring tab was there
 * @throws Refusal
 */
export function prepareScoring(
  workbook: LocalWorkbook,
  { settings, config }: ScoreArguments,
  activitiesTab: string,
): readonly string[] {
  const spreadsheet = workbook.services.SpreadsheetApp.getActive();
  const tabs = spreadsheet.getSheets();
  const others = [SCORING, OLD_SCORING, activitiesTab];
  const leads = tabs.find(
    (sheet) => !others.some((name) => isSameName(name, sheet.getName())) && !sheet.isSheetHidden(),
  );
  if (leads) spreadsheet.setActiveSheet(leads);
  const choices = JSON.stringify({ ...leadTabChoice(spreadsheet, leads?.getName(), config), ...settings });
  const hasScoring = tabs.some((sheet) => isSameName(sheet.getName(), SCORING));
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
  const tabs = spreadsheet.getSheets();
  const scoring = tabs.find((sheet) => isSameName(sheet.getName(), SCORING));
  if (config === undefined || leads === undefined || !scoring) return {};
  const named = settingIn(scoring.getDataRange().getValues(), 'Lead tab');
  const isHere = tabs.some((sheet) => isSameName(sheet.getName(), named));
  return named === '' || isHere ? {} : { 'Lead tab': leads };
}

/** @throws Refusal */
function setUp(workbook: LocalWorkbook, settings: ScoreArguments['settings']): readonly string[] {
  const report = answerOf<{ kind: string; sentences: readonly string[] }>(
    workbook.script.run('setUpScoring', JSON.stringify({ settings })),
  );
  if (report.kind !== 'done') throw new Refusal(report.sentences.join('\n'));
  return report.sentences;
}
