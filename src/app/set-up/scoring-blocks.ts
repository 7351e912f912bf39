import { COUNTING_HEADERS } from '../../core/scoring/config/activity-cells.ts';
import { blockHeaders } from '../../core/scoring/config/blocks.ts';
import type { CellValue } from '../../core/table/cell.ts';
import type { Template } from '../templates/template.ts';
import { QUADRANT_ACTIONS } from '../templates/tiers.ts';
import type { PlannedCriterion } from './planned-criterion.ts';
import { gradeCuts, type Reach, tierCuts } from './reachable-score.ts';
import type { SettingRow } from './settings-rows.ts';

/** A block as it is written: its name, its headers, its rows. */
export interface BlockCells {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** Headers of the cells that say how activities are counted. */
const COUNTING = ['Activity', ...COUNTING_HEADERS];

/**
 * Criteria with their *and* rows, which leave Criterion and Points blank.
 *
 * @param hasActivities whether there is room for cells that count activities
 */
export function criteriaBlock(criteria: readonly PlannedCriterion[], hasActivities: boolean): BlockCells {
  const headers = blockHeaders('Criteria').filter((header) => hasActivities || !COUNTING.includes(header));
  const rows = criteria.flatMap((criterion) =>
    criterion.conditions.map(({ column, rule, value, counting }, index) => {
      const first = index === 0;
      const cells: Readonly<Record<string, CellValue>> = {
        On: criterion.on,
        Group: first ? criterion.group : '',
        Criterion: first ? criterion.label : '',
        Activity: counting?.activity ?? '',
        Column: column,
        Rule: rule,
        Value: value,
        'At least': counting?.atLeast ?? '',
        'Within days': counting?.withinDays ?? '',
        Fade: counting?.fade ?? '',
        Points: first ? criterion.points : '',
        Notes: first ? criterion.note : 'and: belongs to the row above',
      };
      return headers.map((header) => cells[header] ?? '');
    }),
  );
  return { name: 'Criteria', headers, rows };
}

export function tiersBlock(template: Template, reach: Reach): BlockCells {
  const { hot, warm } = tierCuts(reach.total, template);
  const from = { Hot: hot, Warm: warm, Cold: 0, Disqualified: '' } as const;
  return {
    name: 'Tiers',
    headers: blockHeaders('Tiers'),
    rows: template.tiers.map(({ tier, action, followUpHours }) => [
      tier,
      from[tier],
      action,
      '',
      followUpHours ?? '',
      '',
    ]),
  };
}

export function groupsBlock(template: Template): BlockCells {
  return {
    name: 'Groups',
    headers: blockHeaders('Groups'),
    rows: template.groups.map(({ group, countsToward, min, max }) => [
      group,
      countsToward,
      min ?? '',
      max ?? '',
    ]),
  };
}

const FIT_GRADES = ['A', 'B', 'C', 'D'] as const;
const ENGAGEMENT_GRADES = ['1', '2', '3', '4'] as const;

/** Grades A to D for Fit, 1 to 4 for Engagement, and an action for each pair; none without both dimensions. */
export function gradesBlock(reach: Reach): BlockCells | undefined {
  if (reach.fit <= 0 || reach.engagement <= 0) return undefined;
  const fit = gradeCuts(reach.fit);
  const engagement = gradeCuts(reach.engagement);
  return {
    name: 'Grades',
    headers: blockHeaders('Grades'),
    rows: [
      ...FIT_GRADES.map((grade, index) => ['Fit', grade, fit[index] ?? '', '', '']),
      ...ENGAGEMENT_GRADES.map((grade, index) => ['Engagement', grade, engagement[index] ?? '', '', '']),
      ...FIT_GRADES.flatMap((letter, fitIndex) =>
        ENGAGEMENT_GRADES.map((digit, engagementIndex) => [
          'Fit x Engagement',
          letter + digit,
          '',
          quadrantAction(fitIndex < 2, engagementIndex < 2),
          '',
        ]),
      ),
    ],
  };
}

function quadrantAction(highFit: boolean, highEngagement: boolean): string {
  if (highFit)
    return highEngagement ? QUADRANT_ACTIONS.highFitHighEngagement : QUADRANT_ACTIONS.highFitLowEngagement;
  return highEngagement ? QUADRANT_ACTIONS.lowFitHighEngagement : QUADRANT_ACTIONS.lowFitLowEngagement;
}

export function settingsBlock(settings: readonly SettingRow[]): BlockCells {
  return {
    name: 'Settings',
    headers: [...blockHeaders('Settings'), 'What it is'],
    rows: settings.map(({ name, value, help }) => [name, value, help]),
  };
}
