import { describe, expect, test } from 'vitest';
import type { Cells } from '../../src/core/table/cell.ts';
import { COUNTING, type CountingRow, countingTab } from '../core/scoring/activities/score-with-activities.ts';
import { scoringTab } from '../core/scoring/scoring-tab.ts';
import { type Addon, column, openAddon } from './open-addon.ts';
import { SMALL_LEADS } from './small-leads.ts';

const LOG: Cells = [
  ['Email', 'Activity', 'Date', 'Page'],
  ['ada@firm.example', 'Pricing page visit', '2024-03-04', '/pricing'],
  ['ADA@firm.example ', 'pricing page visit', '2024-02-28', '/pricing/eu'],
  ['ada@firm.example', 'Pricing page visit', '2024-02-10', '/pricing'],
  ['bo@shop.example', 'E-mail opened', '2024-03-01', ''],
  ['bo@shop.example', 'E-mail opened', '2024-03-01', ''],
  ['stranger@else.example', 'E-mail opened', '2024-03-01', ''],
];

const ROWS: readonly CountingRow[] = [
  {
    Criterion: 'Pricing',
    Activity: 'Pricing page visit',
    'At least': 2,
    'Within days': 14,
    Counting: 'each',
    Points: 5,
    Most: 20,
    Fade: 'fades over 30',
  },
  { Criterion: 'Opens', Activity: 'E-mail opened', Counting: 'each', Points: 2, Most: 3 },
  { Criterion: 'Europe', Activity: '*', Column: 'Page', Rule: 'ends with', Value: '/eu', Points: 7 },
  { Criterion: 'Director', Column: 'Title', Rule: 'is', Value: 'Director', Points: 20 },
];

const SCORING = scoringTab({
  Criteria: [
    ['Group', ...COUNTING],
    ...ROWS.map((row) => ['Engagement', ...COUNTING.map((header) => row[header] ?? '')]),
  ],
  Tiers: [
    ['Tier', 'From'],
    ['Hot', 20],
    ['Cold', ''],
  ],
  Grades: [
    ['Dimension', 'Grade', 'From'],
    ['Engagement', 'A', 20],
    ['Engagement', 'B', ''],
  ],
  Models: [
    ['Model', 'Column', 'Rule', 'Value'],
    ['Big', 'Title', 'is', 'Director'],
    ['Rest', '', '', ''],
  ],
  Settings: [
    ['Setting', 'Value'],
    ['As of', '2024-03-05'],
    ['Lead key', 'Email'],
  ],
});

const open = (): Addon => openAddon({ Leads: SMALL_LEADS, Scoring: SCORING, Activities: LOG });
const FIGURES = [
  'Lead score',
  'Fit score',
  'Engagement score',
  'Lead grade',
  'Lead tier',
  'Lead model',
  'Why',
];
const figures = (addon: Addon): unknown[][] =>
  FIGURES.map((name) => column(addon, 'Leads', name).slice(0, 3));

/** 4.8 (5 · 29/30) and 4 (5 · 24/30) of Ada's two visits within 14 days. */
const SCORES = [35.8, 3, 0];

describe('a workbook with a tab of activities', () => {
  test('Score leads counts them, and tells of what counts for nobody', () => {
    const addon = open();
    const { status, issues } = addon.score();
    expect(status).toBe('done');
    expect(column(addon, 'Leads', 'Lead score').slice(0, 3)).toEqual(SCORES);
    expect(column(addon, 'Leads', 'Why').slice(0, 2)).toEqual([
      'Director +20 · Pricing +8.8 · Europe +7',
      'Opens +3',
    ]);
    expect(issues.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
      'activities-of-unknown-leads Activities!A7',
    ]);
  });

  test('the custom functions of the built script say the same, over ranges as over tabs that they read', () => {
    const addon = open();
    addon.score();
    const [headers = [], ...leads] = SMALL_LEADS;
    const log = addon.values('Activities');
    const config = addon.values('Scoring');
    const written = figures(addon);
    const call = (name: string, ...args: readonly unknown[]): unknown =>
      JSON.parse(
        JSON.stringify(addon.workbook.script.runAs('CUSTOM_FUNCTION', name, leads, [headers], ...args)),
      ).flat();
    addon.workbook.calls.reset();
    expect([
      call('LEADSCORE', config, 'total', log),
      call('LEADSCORE', config, 'fit', log),
      call('LEADSCORE', config, 'engagement', log),
      call('LEADGRADE', config, log),
      call('LEADMODEL', config, log),
      call('LEADWHY', config, '', log),
    ]).toEqual(written.filter((_, index) => FIGURES[index] !== 'Lead tier'));
    expect(call('LEADSCORE', config, log)).toEqual(SCORES);
    expect(addon.workbook.calls.names).toEqual({});
    expect(call('LEADSCORE')).toEqual(SCORES);
    expect(addon.workbook.calls.write).toBe(0);
    expect(() => call('LEADSCORE', config)).toThrow(
      /Scoring!C3 counts activities: pass them as the last argument/,
    );
  });

  test('Score leads needs one more read than without activities, and no more writes', () => {
    const callsOf = (addon: Addon): { read: number; write: number } => {
      addon.workbook.calls.reset();
      addon.score();
      const { read, write } = addon.workbook.calls;
      return { read, write };
    };
    const tabs = { Leads: SMALL_LEADS, Activities: LOG };
    const director = { Criterion: 'c', Column: 'Title', Rule: 'is', Value: 'Director', Points: 5 };
    const without = callsOf(openAddon({ ...tabs, Scoring: countingTab(director) }));
    const opens = { Criterion: 'c', Activity: 'E-mail opened', Points: 5 };
    const counted = openAddon({ ...tabs, Scoring: countingTab(opens) });
    expect(callsOf(counted)).toEqual({ read: without.read + 1, write: without.write });
    expect(column(counted, 'Leads', 'Lead score').slice(0, 3)).toEqual([0, 5, 0]);
  });
});

describe('a setting Activities tab that leads nowhere', () => {
  const plain = (tab: string) =>
    scoringTab({
      Criteria: [
        ['Criterion', 'Column', 'Rule', 'Value', 'Points'],
        ['Director', 'Title', 'is', 'Director', 20],
      ],
      Settings: [
        ['Setting', 'Value'],
        ['Activities tab', tab],
        ['Lead tab', 'Leads'],
      ],
    });

  test.each([
    ['a tab that is not there', 'Gone', 'unknown-tab'],
    ['an empty tab', 'Empty', 'unreadable-activities'],
    ['the leads themselves', 'Leads', 'activities-are-leads'],
  ])('is a warning where no criterion counts activities: %s', (_, tab, code) => {
    const { status, issues } = openAddon({ Leads: SMALL_LEADS, Scoring: plain(tab), Empty: [] }).score();
    expect(status).toBe('done');
    expect(issues.map((issue) => [issue.level, issue.code])).toContainEqual(['warning', code]);
  });

  test('is an error where one does: the tab of the leads is none of activities', () => {
    const scoring = countingTab({ Activity: 'Visit', Points: 5 }).concat([
      ['Settings', ''],
      ['Setting', 'Value'],
      ['Activities tab', 'Leads'],
      ['Lead tab', 'Leads'],
    ]);
    const { status, issues } = openAddon({ Leads: SMALL_LEADS, Scoring: scoring }).score();
    expect(status).toBe('errors');
    expect(issues.find(({ level }) => level === 'error')?.message).toBe(
      'The tab Leads holds the leads. Activities stand in a tab of their own.',
    );
  });
});
