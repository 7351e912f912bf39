import { describe, expect, test } from 'vitest';
import type { Cells } from '../../src/core/table/cell.ts';
import { openAddon } from '../addon/open-addon.ts';
import { wholeState } from '../addon/sheet-state.ts';
import { SMALL_LEADS, smallScoring } from '../addon/small-leads.ts';
import { criteria, scoringTab } from '../core/scoring/scoring-tab.ts';

const ONE_THING = 'One thing must be mended before leads can be scored:\n';
const SCORING = smallScoring();

describe('leads that cannot be scored: one clear sentence, and every cell stays as it was', () => {
  test.each<[string, Readonly<Record<string, Cells>>, string]>([
    [
      'an empty lead tab',
      { Leads: [], Scoring: SCORING },
      'Leads!A1: The tab “Leads” is empty. Paste your leads there, with headers in the first row.',
    ],
    [
      'a tab of blanks and spaces',
      {
        Leads: [
          ['', ' '],
          [' ', ''],
        ],
        Scoring: SCORING,
      },
      'Leads!A1: The tab “Leads” is empty. Paste your leads there, with headers in the first row.',
    ],
    [
      'headers without leads',
      { Leads: SMALL_LEADS.slice(0, 1), Scoring: SCORING },
      'Leads!A1: The tab “Leads” has headers but no leads beneath them.',
    ],
    [
      'numbers without headers',
      {
        Leads: [
          [1, 2, 3],
          [4, 5, 6],
        ],
        Scoring: SCORING,
      },
      'Leads!A1: No row of “Leads” looks like headers. Give the columns names, or say in the setting Header row which row holds them.',
    ],
    [
      'no Scoring tab',
      { Leads: SMALL_LEADS },
      'Scoring!A1: There is no tab called Scoring yet. Choose Extensions ▸ Scoresheet ▸ Set up scoring… to make one.',
    ],
    [
      'the Scoring tab alone',
      { Scoring: SCORING },
      'Scoring!A1: The Scoring tab holds no leads. Open the tab with your leads, or name it in the setting Lead tab, and score again.',
    ],
    [
      'the Scoring tab as lead tab',
      { Leads: SMALL_LEADS, Scoring: smallScoring(['Lead tab', 'scoring']) },
      'Scoring!B14: The Scoring tab holds no leads. Open the tab with your leads, or name it in the setting Lead tab, and score again.',
    ],
    [
      'a lead tab that is not there',
      { Leads: SMALL_LEADS, Scoring: smallScoring(['Lead tab', 'Leeds']) },
      'Scoring!B14: The setting Lead tab names “Leeds”, but there is no such tab. Did you mean “Leads”?',
    ],
    [
      'a header row that is blank',
      { Leads: SMALL_LEADS, Scoring: smallScoring(['Header row', 9]) },
      'Scoring!B14: The setting Header row says 9, but that row of “Leads” is blank.',
    ],
    [
      'a lead key that is not there',
      { Leads: SMALL_LEADS, Scoring: smallScoring(['Lead key', 'E-mail']) },
      'Scoring!B14: The leads have no column “E-mail”. Did you mean “Email”?',
    ],
    [
      'an empty Scoring tab',
      { Leads: SMALL_LEADS, Scoring: [] },
      'Scoring!A1: There is no block Criteria: a cell that says “Criteria” with headers such as Column, Rule and Points right beneath it.',
    ],
    [
      'a criterion on a column that was renamed',
      { Leads: [['Email', 'Job title', 'Visits'], ...SMALL_LEADS.slice(1)], Scoring: SCORING },
      'Scoring!B3: The leads have no column “Title”. Did you mean “Job title”?',
    ],
    [
      'duplicate headers that a criterion names',
      { Leads: [['Email', 'Title', 'Visits', 'title', 'Title'], ...SMALL_LEADS.slice(1)], Scoring: SCORING },
      'Scoring!B3: “Title” could be any of the columns B and E. Give them different headers.',
    ],
    [
      'a lead key that stands twice',
      {
        Leads: [['Email', 'Title', 'Visits', 'Email'], ...SMALL_LEADS.slice(1)],
        Scoring: smallScoring(['Lead key', 'Email']),
      },
      'Scoring!B14: “Email” could be any of the columns A and D. Give them different headers.',
    ],
    [
      'text in Points',
      {
        Leads: SMALL_LEADS,
        Scoring: scoringTab({ Criteria: criteria(['Director', 'Title', 'is', 'Director', 'a lot']) }),
      },
      'Scoring!E3: Points are a number, such as 10 or -5, or DQ to disqualify; “a lot” is neither.',
    ],
  ])('%s', (_, tabs, sentence) => {
    const addon = openAddon(tabs);
    const before = wholeState(addon.workbook.snapshot());
    expect(addon.score().status).toBe('errors');
    expect(addon.said()).toEqual([ONE_THING + sentence]);
    expect(addon.insertLiveFormulas().status).toBe('errors');
    expect(addon.said()).toEqual([ONE_THING + sentence]);
    expect(wholeState(addon.workbook.snapshot())).toEqual(before);
  });
});

describe('a Scoring tab that was written half, or wrong: every error is listed with its cell', () => {
  const errorsOf = (scoring: Cells) => {
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: scoring });
    const before = wholeState(addon.workbook.snapshot());
    const report = addon.score();
    expect(report.status).toBe('errors');
    expect(wholeState(addon.workbook.snapshot())).toEqual(before);
    return report.issues
      .filter(({ level }) => level === 'error')
      .map(({ cell, message }) => `${cell}: ${message}`);
  };

  test('a contradictory Groups table', () => {
    const groups = [
      ['Group', 'Counts toward', 'Min', 'Max'],
      ['Profile', 'Fit', 30, 10],
      ['Profile', 'Engagement', '', ''],
    ];
    const errors = errorsOf(
      scoringTab({ Criteria: criteria(['Director', 'Title', 'is', 'Director', 20]), Groups: groups }),
    );
    expect(errors).toHaveLength(2);
    expect(errors.map((error) => error.slice(0, error.indexOf(':')))).toEqual(['Scoring!C7', 'Scoring!A8']);
  });

  test('a criterion without rule, value or points', () => {
    const errors = errorsOf(
      scoringTab({
        Criteria: criteria(['Director', 'Title', '', '', ''], ['Analyst', '', 'is', 'Analyst', 5]),
      }),
    );
    expect(errors.map((error) => error.slice(0, error.indexOf(':')))).toEqual(
      expect.arrayContaining(['Scoring!C3', 'Scoring!E3', 'Scoring!B4']),
    );
  });

  test('a block name without its headers beneath is a warning, and the leads are scored without it', () => {
    const scoring = [...smallScoring(), ['Groups', '', '', '', ''], ['Fit', 40, '', '', '']];
    const addon = openAddon({
      Leads: SMALL_LEADS,
      Scoring: scoring.map((row, index) => (index < 14 ? row : ['', '', '', ...row])),
    });
    expect(addon.score()).toMatchObject({
      status: 'done',
      leads: 3,
      issues: [
        { level: 'warning', code: 'half-written-block', cell: expect.stringMatching(/^Scoring!D\d+$/) },
      ],
    });
  });

  test('a Criteria block without its columns', () => {
    expect(
      errorsOf([
        ['Criteria', ''],
        ['Criterion', 'Column'],
        ['Director', 'Title'],
      ]),
    ).not.toEqual([]);
  });

  test('2,000 criteria, every tenth of them wrong: a dialog names the first, the report all', () => {
    const rows = Array.from({ length: 2000 }, (_, index) => [
      `Criterion ${index}`,
      index % 10 ? 'Title' : 'Gone',
      'is',
      'Director',
      1,
    ]);
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: scoringTab({ Criteria: criteria(...rows) }) });
    const report = addon.score();
    expect(report.issues.filter(({ level }) => level === 'error')).toHaveLength(200);
    const [text = ''] = addon.said();
    expect(text.split('\n')).toHaveLength(29);
    expect(text).toContain('200 things must be mended before leads can be scored:');
    expect(text).toContain('… and 175 more; the sidebar lists them all.');
  });

  test('2,000 right criteria score', () => {
    const rows = Array.from({ length: 2000 }, (_, index) => [
      `C${index}`,
      'Title',
      'is',
      index ? 'Nobody' : 'Director',
      1,
    ]);
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: scoringTab({ Criteria: criteria(...rows) }) });
    expect(addon.score()).toMatchObject({ status: 'done', criteria: 2000, scores: { min: 0, max: 1 } });
  });
});
