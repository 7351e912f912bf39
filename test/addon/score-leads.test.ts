import { describe, expect, test } from 'vitest';
import type { Cells } from '../../src/core/table/cell.ts';
import { criteria, scoringTab } from '../core/scoring/scoring-tab.ts';
import { type Addon, column, openAddon } from './open-addon.ts';
import { SMALL_LEADS, SMALL_SCORES, smallScoring } from './small-leads.ts';

const OWNED = [
  'Lead score',
  'Fit score',
  'Engagement score',
  'Lead grade',
  'Lead tier',
  'Lead model',
  'Why',
  'Scored on',
];

const LEADS = [
  ['Email', 'Title', 'Visits'],
  ['ada@firm.example', 'Director', 4],
  ['', '', ''],
  ['bo@shop.example', 'Analyst', 0],
  ['cy@mill.example', 'Student', 2],
];

const SCORING = scoringTab({
  Criteria: [
    ['Group', 'Criterion', 'Column', 'Rule', 'Value', 'Points', 'Hits'],
    ['Fit', 'Director', 'Title', 'is', 'director', 20, ''],
    ['Engagement', 'Visits', 'Visits', 'each', 3, 5, ''],
    ['', 'Student', 'Title', 'is', 'Student', 'DQ', ''],
  ],
  Tiers: [
    ['Tier', 'From'],
    ['Hot', 30],
    ['Cold', 0],
    ['Disqualified', ''],
  ],
  Grades: [
    ['Dimension', 'Grade', 'From'],
    ['Fit', 'A', 20],
    ['Fit', 'B', ''],
    ['Engagement', '1', 10],
    ['Engagement', '2', ''],
  ],
  Settings: [
    ['Setting', 'Value'],
    ['Time zone', 'Etc/UTC'],
    ['As of', '2024-03-05'],
  ],
});

describe('Score leads', () => {
  test('appends its columns behind the last one in use, in order, with values beside every lead', () => {
    const addon = openAddon({ Leads: LEADS, Scoring: SCORING });
    const report = addon.score();
    expect(report).toMatchObject({ status: 'done', tab: 'Leads', leads: 3, rows: 4, criteria: 3 });
    const day = addon.values('Leads')[1]?.[10];
    expect(addon.values('Leads')).toEqual([
      [...(LEADS[0] ?? []), ...OWNED],
      [...(LEADS[1] ?? []), 35, 20, 15, 'A1', 'Hot', '', 'Director +20 · Visits +15', day],
      ['', '', '', '', '', '', '', '', '', '', ''],
      [...(LEADS[3] ?? []), 0, 0, 0, 'B2', 'Cold', '', '', day],
      [...(LEADS[4] ?? []), -1, 0, 10, 'B1', 'Disqualified', '', 'Disqualified: Student · Visits +10', day],
    ]);
  });

  test('reports leads per tier, the spread of scores and the disqualified', () => {
    const addon = openAddon({ Leads: LEADS, Scoring: SCORING });
    const { scores, tiers } = addon.score();
    expect(scores).toEqual({ min: -1, max: 35, mean: 34 / 3, disqualified: 1 });
    expect(tiers.map(({ tier, from, leads }) => [tier, from, leads])).toEqual([
      ['Hot', 30, 1],
      ['Cold', 0, 1],
      ['Disqualified', null, 1],
    ]);
  });

  test('says in a short notice how many leads were scored and how many are in each tier', () => {
    const addon = openAddon({ Leads: LEADS, Scoring: SCORING });
    addon.score();
    expect(addon.said()).toEqual(['3 leads in “Leads” scored.\nHot 1 · Cold 1 · Disqualified 1']);
  });

  test('formats text columns as plain text, Scored on as a real date, scores as plain numbers', () => {
    const dated = LEADS.map((row, index) => [...row, index === 0 ? 'Since' : new Date(Date.UTC(2024, 0, 2))]);
    const addon = openAddon({ Leads: dated, Scoring: SCORING });
    addon.score();
    const [formats] = addon.sheet('Leads').getRange(2, 5, 1, 8).getNumberFormats();
    const automatic = '0.###############';
    expect(formats).toEqual([automatic, automatic, automatic, '@', '@', '@', '@', 'yyyy-mm-dd']);
    expect(column(addon, 'Leads', 'Lead score')[0]).toBe(35);
    expect(Object.prototype.toString.call(column(addon, 'Leads', 'Scored on')[0])).toBe('[object Date]');
  });

  test('is not held up by a dropdown or a checkbox in the column before, or in one that may be written over', () => {
    const addon = openAddon({
      Leads: LEADS.map((row, index) => [...row, index === 0 ? 'lead tier' : '']),
      Scoring: SCORING,
    });
    const { SpreadsheetApp } = addon.workbook.services;
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList(['A', 'B'], true)
      .setAllowInvalid(false)
      .build();
    addon.sheet('Leads').getRange('D2:D5').setDataValidation(rule);
    expect(addon.score().status).toBe('done');
    expect(column(addon, 'Leads', 'Lead tier')).toEqual(['Hot', '', 'Cold', 'Disqualified']);
  });

  test('a second run appends nothing and leaves every cell as the first run did', () => {
    const addon = openAddon({ Leads: LEADS, Scoring: SCORING });
    addon.score();
    const before = addon.values('Leads');
    addon.score();
    expect(addon.values('Leads')).toEqual(before);
  });

  test('a second run follows changed leads and a changed Scoring tab', () => {
    const addon = openAddon({ Leads: LEADS, Scoring: SCORING });
    addon.score();
    addon.sheet('Leads').getRange('B4').setValue('Director');
    addon.sheet('Scoring').getRange('F3').setValue(25);
    addon.score();
    expect(column(addon, 'Leads', 'Lead score')).toEqual([40, '', 25, -1]);
  });

  test('works on the tab that the setting Lead tab names, whatever tab is open', () => {
    const settings = [
      ['Setting', 'Value'],
      ['Lead tab', 'june leads'],
    ];
    const addon = openAddon({
      Notes: [['Anything']],
      'June Leads': LEADS,
      Scoring: scoringTab({
        Criteria: criteria(['Director', 'Title', 'is', 'Director', 20]),
        Settings: settings,
      }),
    });
    expect(addon.score()).toMatchObject({ status: 'done', tab: 'June Leads' });
    expect(addon.values('Notes')).toEqual([['Anything']]);
  });

  test('names the model of each lead, and gives tiers by model', () => {
    const tab = scoringTab({
      Criteria: [
        ['Criterion', 'Column', 'Rule', 'Value', 'Points', 'Model'],
        ['Director', 'Title', 'is', 'Director', 20, ''],
        ['Small', 'Visits', '>=', 1, 5, 'SMB'],
      ],
      Tiers: [
        ['Tier', 'From', 'Model'],
        ['Hot', 20, 'Enterprise'],
        ['Warm', 5, 'SMB'],
      ],
      Models: [
        ['Model', 'Column', 'Rule', 'Value'],
        ['Enterprise', 'Title', 'is', 'Director'],
        ['SMB', '', '', ''],
      ],
    });
    const addon = openAddon({ Leads: LEADS, Scoring: tab });
    addon.score();
    expect(column(addon, 'Leads', 'Lead model')).toEqual(['Enterprise', '', 'SMB', 'SMB']);
    expect(column(addon, 'Leads', 'Lead score')).toEqual([20, '', 0, 5]);
    expect(column(addon, 'Leads', 'Lead tier')).toEqual(['Hot', '', '', 'Warm']);
  });
});

describe('with the setting Lead tab blank and the Scoring tab open', () => {
  const open = (): Addon => openAddon({ Leads: SMALL_LEADS, Other: SMALL_LEADS, Scoring: smallScoring() });
  const activate = (addon: Addon, name: string): void => {
    addon.sheet(name).activate();
  };

  test('the tab that has score columns already is scored again', () => {
    const addon = open();
    addon.score();
    addon.sheet('Leads').getRange('C4').setValue(9);
    activate(addon, 'Scoring');
    expect(addon.score()).toMatchObject({ status: 'done', tab: 'Leads' });
    expect(column(addon, 'Leads', 'Lead score')).toEqual([30, 10, 10]);
  });

  test('nothing is scored where no tab has them, or two have', () => {
    const addon = open();
    activate(addon, 'Scoring');
    expect(addon.score().issues).toMatchObject([{ code: 'no-lead-tab' }]);
    for (const name of ['Leads', 'Other']) {
      activate(addon, name);
      addon.score();
    }
    activate(addon, 'Scoring');
    expect(addon.score().issues).toMatchObject([{ code: 'no-lead-tab' }]);
  });
});

describe('with the setting Lead tab blank and the Backtest tab open', () => {
  const afterBacktest = (others: Readonly<Record<string, Cells>> = {}): Addon => {
    const scoring = smallScoring(['Outcome column', 'Outcome'], ['Won values', 'Yes']);
    const leads = SMALL_LEADS.map((row, index) => [...row, ['Outcome', 'Yes', 'No', 'No'][index] ?? '']);
    const addon = openAddon({ Leads: leads, Scoring: scoring, ...others });
    addon.choose('backtestScores');
    addon.sheet('Backtest').activate();
    return addon;
  };

  test('the only other tab is scored', () => {
    const addon = afterBacktest();
    expect(addon.score()).toMatchObject({ status: 'done', tab: 'Leads' });
    expect(column(addon, 'Leads', 'Lead score')).toEqual(SMALL_SCORES);
  });

  test('nothing is scored where there are two', () => {
    const addon = afterBacktest({ Other: SMALL_LEADS });
    expect(addon.score().issues).toMatchObject([{ code: 'no-lead-tab' }]);
  });
});
