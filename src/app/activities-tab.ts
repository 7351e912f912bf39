import type { ActivityLeads, ReadActivities } from '../core/scoring/activities/activity-log.ts';
import { readActivities } from '../core/scoring/activities/read-activities.ts';
import { activityConditions } from '../core/scoring/bind-model.ts';
import { shortened } from '../core/scoring/config/shortened.ts';
import { nearestName } from '../core/scoring/did-you-mean.ts';
import { IssueList } from '../core/scoring/issue.ts';
import type { ScoringModel } from '../core/scoring/model.ts';
import { settingCell } from '../core/scoring/setting-cell.ts';
import type { CalendarDay } from '../core/table/calendar-day.ts';
import { findTab } from './find-tab.ts';
import type { Workbook } from './ports.ts';

/** Name of the tab where the setting is blank. */
export const ACTIVITIES_TAB = 'Activities';

/** The tab that a model reads activities from; `''` where neither the setting nor a criterion asks for one. */
export function activitiesTabName(model: ScoringModel): string {
  return model.settings.activitiesTab || (activityConditions(model).length > 0 ? ACTIVITIES_TAB : '');
}

/**
 * Reads what leads did, in one read; nothing where no criterion and no setting asks for it. Where no criterion counts
 * activities, what is wrong with them keeps nobody from scoring.
 *
 * @param asOf the day that counts
 * @param leadTab name of the tab of the leads themselves
 */
export function readActivitiesTab(
  workbook: Workbook,
  model: ScoringModel,
  leads: ActivityLeads,
  asOf: CalendarDay,
  leadTab = '',
): ReadActivities {
  const read = readTab(workbook, model, leads, asOf, leadTab);
  if (activityConditions(model).length > 0) return read;
  return { ...read, issues: read.issues.map((issue) => ({ ...issue, level: 'warning' })) };
}

function readTab(
  workbook: Workbook,
  model: ScoringModel,
  leads: ActivityLeads,
  asOf: CalendarDay,
  leadTab: string,
): ReadActivities {
  const name = activitiesTabName(model);
  const tab = name === '' ? undefined : findTab(workbook, name);
  const issues = new IssueList();
  const cell = settingCell(model, 'Activities tab');
  if (tab && tab.name === leadTab) {
    issues.error(
      'activities-are-leads',
      cell,
      `The tab ${tab.name} holds the leads. Activities stand in a tab of their own.`,
    );
  } else if (tab) return readActivities(tab.readAll(), leads, model.settings.style, asOf, tab.name);
  // A criterion that counts activities says itself that there are none.
  else if (model.settings.activitiesTab !== '') {
    const nearest = nearestName(name, workbook.tabNames());
    issues.error(
      'unknown-tab',
      cell,
      `There is no tab “${shortened(name)}” with activities.${nearest ? ` Did you mean “${nearest}”?` : ''}`,
    );
  }
  return { log: undefined, headers: undefined, issues: issues.issues };
}
