import { findActivityColumns } from '../../core/scoring/activities/activity-columns.ts';
import { findHeaderRow, headerTexts } from '../../core/table/lead-rows.ts';
import { cellText, foldText } from '../../core/table/text.ts';
import { findTab } from '../find-tab.ts';
import type { Tab, Workbook } from '../ports.ts';

/** What *Set up* has found out about a tab of activities. */
export interface ActivitySurvey {
  readonly tabName: string;
  readonly headers: readonly string[];
  /** The distinct names of its activities, the commonest first. */
  readonly names: readonly string[];
}

/** How tabs are called that hold what leads did. */
const LOG_NAME = /activit|\bevents?\b|engagement|interaction|touch ?point|timeline/i;

/** The name that no other is likelier than. */
const SURE_NAME = /^activities$/i;

/**
 * The tab that holds what the leads did: the one that was chosen, else the first of those that are called so, where its
 * headers tell lead, activity and date.
 *
 * @param chosen name of a tab; `''` for none
 * @param leadTab the tab of the leads themselves
 */
export function surveyActivities(
  workbook: Workbook,
  chosen: string,
  leadTab: string,
): ActivitySurvey | undefined {
  for (const name of chosen === '' ? likelyTabs(workbook) : [chosen]) {
    const tab = findTab(workbook, name);
    const survey = tab && tab.name !== leadTab ? surveyTab(tab) : undefined;
    if (survey) return survey;
  }
  return undefined;
}

function likelyTabs(workbook: Workbook): readonly string[] {
  const names = workbook.tabNames().filter((name) => LOG_NAME.test(name));
  return [...names.filter((name) => SURE_NAME.test(name)), ...names.filter((name) => !SURE_NAME.test(name))];
}

function surveyTab(tab: Tab): ActivitySurvey | undefined {
  const cells = tab.readAll();
  const headerRowIndex = findHeaderRow(cells) ?? 0;
  const headers = headerTexts(cells[headerRowIndex] ?? []);
  const { keys, activity, date } = findActivityColumns(headers, '');
  if (keys.length === 0 || activity === undefined || date === undefined) return undefined;
  const counts = new Map<string, { readonly text: string; times: number }>();
  for (const row of cells.slice(headerRowIndex + 1)) {
    const text = cellText(row[activity]);
    const known = counts.get(foldText(text));
    if (known) known.times++;
    else if (text !== '') counts.set(foldText(text), { text, times: 1 });
  }
  const names = [...counts.values()].sort((left, right) => right.times - left.times).map(({ text }) => text);
  return { tabName: tab.name, headers, names };
}
