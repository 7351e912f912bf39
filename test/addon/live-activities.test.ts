import { describe, expect, test } from 'vitest';
import type { Cells } from '../../src/core/table/cell.ts';
import { COUNTING } from '../core/scoring/activities/score-with-activities.ts';
import { scoringTab } from '../core/scoring/scoring-tab.ts';
import { type Addon, column, openAddon } from './open-addon.ts';
import { SMALL_LEADS } from './small-leads.ts';

const LOG: Cells = [
  ['Email', 'Activity', 'Date'],
  ['ada@firm.example', 'Visit', '2024-03-04'],
  ['ada@firm.example', 'Visit', '2024-02-28'],
  ['bo@shop.example', 'Visit', '2024-03-01'],
];
const FIGURES = [
  'Lead score',
  'Fit score',
  'Engagement score',
  'Lead grade',
  'Lead tier',
  'Lead model',
  'Why',
];

const scoring = (tab: string): Cells =>
  scoringTab({
    Criteria: [
      ['Group', ...COUNTING],
      ['Engagement', 'Visits', 'Visit', '', '', '', '', 14, 'each', 5, '', 'fades over 30'],
      ['Fit', 'Director', '', 'Title', 'is', 'Director', '', '', '', 20, '', ''],
    ],
    Tiers: [
      ['Tier', 'From'],
      ['Hot', 20],
      ['Cold', ''],
    ],
    Grades: [
      ['Dimension', 'Grade', 'From'],
      ['Fit', 'A', 20],
      ['Fit', 'B', ''],
      ['Engagement', 1, 5],
      ['Engagement', 2, ''],
    ],
    Models: [
      ['Model', 'Column', 'Rule', 'Value'],
      ['Big', 'Title', 'is', 'Director'],
      ['Rest', '', '', ''],
    ],
    Settings: [
      ['Setting', 'Value'],
      ['As of', '2024-03-05'],
      ['Activities tab', tab],
    ],
  });

const figures = (addon: Addon): unknown[][] =>
  FIGURES.map((name) => column(addon, 'Leads', name).slice(0, 3));

describe('Insert live formulas where criteria count activities', () => {
  test.each(['Activities', "What's done"])(
    'writes formulas over the tab “%s” that give the values of Score leads',
    async (tab) => {
      const tabs = { Leads: SMALL_LEADS, Scoring: scoring(tab), [tab]: LOG };
      const addon = openAddon(tabs);
      expect(addon.insertLiveFormulas().status).toBe('done');
      await addon.workbook.waitForFormulas();
      const plain = openAddon(tabs);
      plain.score();
      expect(figures(addon)).toEqual(figures(plain));
      expect(column(addon, 'Leads', 'Lead score').slice(0, 3)).toEqual([28.8, 4.3, 0]);
      const formula = addon.sheet('Leads').getRange('D2').getFormula();
      expect(formula).toBe(
        `=LEADSCORE(A2:C, $A$1:$C$1, Scoring!A:Z, "total", '${tab.replace("'", "''")}'!A:C)`,
      );
    },
  );

  test('follows an activity that is written down', async () => {
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: scoring('Activities'), Activities: LOG });
    addon.insertLiveFormulas();
    await addon.workbook.waitForFormulas();
    addon
      .sheet('Activities')
      .getRange('A5:C5')
      .setValues([['cy@mill.example', 'visit', '2024-03-05']]);
    await addon.workbook.waitForFormulas();
    expect(column(addon, 'Leads', 'Lead score').slice(0, 3)).toEqual([28.8, 4.3, 5]);
  });
});
