import { describe, expect, test } from 'vitest';
import { surveyActivities } from '../../../src/app/set-up/activity-survey.ts';
import { setUpScoring } from '../../../src/app/set-up/set-up-scoring.ts';
import { parseConfig } from '../../../src/core/scoring/config/parse-config.ts';
import type { Cells } from '../../../src/core/table/cell.ts';
import { MemoryWorkbook } from './memory-workbook.ts';

const LEADS: Cells = [
  ['Email', 'Job title', 'Pricing page visits', 'Last activity date'],
  ['ada@firm.example', 'Director', 4, '2024-03-01'],
  ['bo@shop.example', 'Analyst', 0, '2024-01-01'],
];
const LOG: Cells = [
  ['Email', 'Event name', 'Timestamp'],
  ['ada@firm.example', 'Viewed pricing page', '2024-03-01 10:00'],
  ['ada@firm.example', 'Page view', '2024-03-01 09:00'],
  ['ada@firm.example', 'Page view', '2024-02-28 09:00'],
  ['bo@shop.example', 'Webinar attended', '2024-02-01'],
  ['bo@shop.example', 'Webinar registered', '2024-01-20'],
  ['bo@shop.example', 'Unsubscribed', '2024-02-02'],
];

function setUp(tabs: Readonly<Record<string, Cells>>, settings: Readonly<Record<string, string>> = {}) {
  const workbook = new MemoryWorkbook(tabs);
  const report = setUpScoring({ workbook }, { settings });
  if (report.kind !== 'done') throw new Error(report.sentence);
  const cells = workbook.tab('Scoring')?.cells ?? [];
  const { model, issues } = parseConfig(cells);
  const criterion = (label: string) => model.criteria.find((own) => own.label === label);
  return { report, cells, model, issues, criterion, decorations: workbook.tab('Scoring')?.decorations ?? [] };
}

describe('Set up beside a tab of activities', () => {
  test('names the tab in the settings, and writes criteria that count its activities', () => {
    const { model, issues, criterion } = setUp({ Leads: LEADS, 'Web events': LOG });
    expect(issues).toEqual([]);
    expect(model.settings.activitiesTab).toBe('Web events');
    const [pricing] = criterion('Pricing page visited')?.conditions ?? [];
    expect(pricing?.activity?.names).toEqual(['Viewed pricing page']);
    expect(pricing?.activity?.fade).toEqual({ kind: 'halves every', days: 57 });
    const [visits] = criterion('3 or more visits')?.conditions ?? [];
    expect(visits?.activity).toMatchObject({ names: ['Page view'], atLeast: 3, withinDays: 7 });
    expect(criterion('Active in the last 7 days')?.conditions[0].activity?.withinDays).toBe(7);
  });

  test('prefers activities to a column of the leads, and takes no name that says the opposite', () => {
    const { criterion } = setUp({ Leads: LEADS, Activities: LOG });
    expect(criterion('Webinar or event attended')?.conditions[0].activity?.names).toEqual([
      'Webinar attended',
    ]);
    expect(criterion('Pricing page visited')?.conditions[0].column).toBe('');
    // Having done nothing is told by the column alone.
    expect(criterion('No activity in 30 days')?.conditions[0].column).toBe('Last activity date');
    expect(criterion('Unsubscribed')?.conditions[0].activity?.names).toEqual(['Unsubscribed']);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    [
      'those that are the lead’s own doing, where the log has others',
      ['Page view', 'Email sent', 'Email_Sent', 'Email bounced', 'Unsubscribed', 'Presentation attended'],
      ['Page view', 'Presentation attended'],
    ],
    ['all, where all are its own doing', ['Page view', 'Presentation attended'], []],
    [
      'all, where its own doings are too many to list',
      ['Email sent', ...Array.from({ length: 13 }, (_, index) => `Page ${index}`)],
      [],
    ],
  ])('as what shows that a lead is active counts %s', (_, names, counted) => {
    const rows = names.map((name) => ['ada@firm.example', name, '2024-03-01']);
    const { model, criterion } = setUp({ Leads: LEADS, Activities: [LOG[0] ?? [], ...rows] });
    expect(model.settings.activitiesTab).toBe('Activities');
    expect(criterion('Active in the last 7 days')?.conditions[0].activity?.names).toEqual(counted);
  });

  test('asks the leads’ own column who is active where nothing in the log is their own doing', () => {
    const log = [LOG[0] ?? [], ['ada@firm.example', 'Email sent', '2024-03-01']];
    const { criterion } = setUp({ Leads: LEADS, Activities: log });
    expect(criterion('Active in the last 7 days')?.conditions[0].column).toBe('Last activity date');
  });

  test('offers the names of the log and the ways to count in dropdowns, and says what it found', () => {
    const { cells, decorations, report } = setUp({ Leads: LEADS, Activities: LOG });
    const at = (header: string) => (cells[1] ?? []).indexOf(header) + 1;
    const listOf = (header: string) =>
      decorations.find(({ area, list }) => list && area.columnNumber === at(header))?.list;
    expect(listOf('Activity')).toEqual([
      '*',
      'Page view',
      'Viewed pricing page',
      'Webinar attended',
      'Webinar registered',
      'Unsubscribed',
    ]);
    expect(listOf('Counting')).toEqual(['once', 'each']);
    expect(listOf('Column')).toContain('Timestamp');
    expect(report.sentences.join(' ')).toContain('From the activities in “Activities”: ');
  });

  test('takes the tab that was chosen, whatever it is called', () => {
    const { model } = setUp({ Leads: LEADS, Sheet7: LOG }, { 'Activities tab': 'Sheet7' });
    expect(model.settings.activitiesTab).toBe('Sheet7');
  });

  test.each<[string, Readonly<Record<string, Cells>>, string]>([
    ['the first that qualifies', { 'Event list': [['Event'], ['Fair']], 'Web events': LOG }, 'Web events'],
    ['Activities before others', { 'Web events': LOG, ACTIVITIES: LOG }, 'ACTIVITIES'],
    [
      'another where Activities does not qualify',
      { 'Web events': LOG, Activities: [['Plan'], ['Call Ada']] },
      'Web events',
    ],
  ])('of several tabs whose names sound right takes %s', (_, tabs, taken) => {
    expect(setUp({ Leads: LEADS, ...tabs }).model.settings.activitiesTab).toBe(taken);
  });

  test.each([
    ['there is no such tab', {}],
    [
      'its headers do not tell lead, activity and date',
      {
        Activities: [
          ['What', 'Why'],
          ['a', 'b'],
        ],
      },
    ],
    ['it is empty', { Activities: [] }],
  ])('has no columns for activities where %s', (_, others) => {
    const { cells, model, issues } = setUp({ Leads: LEADS, ...others });
    expect(issues).toEqual([]);
    expect(cells[1]).not.toContain('Activity');
    expect(model.settings.activitiesTab).toBe('');
  });
});

test('surveyActivities lists the names of activities, the commonest first, in any case', () => {
  const log = [...LOG, ['bo@shop.example', 'PAGE VIEW', '2024-02-01'], ['', '', '']];
  const workbook = new MemoryWorkbook({ Leads: LEADS, Activities: log });
  expect(surveyActivities(workbook, '', 'Leads')?.names.slice(0, 2)).toEqual([
    'Page view',
    'Viewed pricing page',
  ]);
  expect(surveyActivities(workbook, 'Leads', 'Leads')).toBeUndefined();
});
