import { describe, expect, test } from 'vitest';
import type { Cells, CellValue } from '../../src/core/table/cell.ts';
import { criteria, scoringTab } from '../core/scoring/scoring-tab.ts';
import { type Addon, openAddon } from './open-addon.ts';
import { resultOf } from './sidebar/call-sidebar.ts';

/** Leads that score 0, 0.13, 0.26 or 0.39; from 0.26 on most are won, below it most are lost. */
const LEADS: Cells = [
  ['Email', 'Visits', 'Outcome'],
  ...Array.from({ length: 160 }, (_, index): CellValue[] => {
    const visits = index % 4;
    const isExpected = index % 20 >= 4;
    return [`lead${index}@firm.example`, visits, visits >= 2 === isExpected ? 'Won' : 'Lost'];
  }),
];

const open = (...settings: Cells): Addon =>
  openAddon({
    Leads: LEADS,
    Scoring: scoringTab({
      Criteria: criteria(
        ['Visited', 'Visits', '>', 0, 0.13],
        ['Came back', 'Visits', '>', 1, 0.13],
        ['Came often', 'Visits', '>', 2, 0.13],
      ),
      Tiers: [
        ['Tier', 'From'],
        ['Hot', 0.3],
        ['Cold', ''],
      ],
      Settings: [['Setting', 'Value'], ['Lead tab', 'Leads'], ['Outcome column', 'Outcome'], ...settings],
    }),
  });

const rowsOf = (addon: Addon): readonly string[][] =>
  addon.sheet('Backtest').getDataRange().getDisplayValues();

describe('with points of two decimals', () => {
  test('the tab shows the cut that is suggested, to its last digit', () => {
    const addon = open();
    addon.choose('backtestScores');
    const rows = rowsOf(addon);
    const all = rows.flat().join('\n');
    expect(all).toContain('Hot from 0.26 instead of 0.3:');
    expect(all).not.toMatch(/from 0\.3[: ](?!does)/);
    expect(rows.find(([title]) => title === 'Parts won from lost best')?.[1]).toBe('0.26');
  });

  test('what the sidebar is told to apply is what the tab says', () => {
    const { report } = resultOf(open(), 'runBacktest');
    expect(report?.suggestions.map(({ tier, from, current }) => [tier, from, current])).toEqual([
      ['Hot', 0.26, 0.3],
    ]);
  });
});

describe('the score columns of an earlier run', () => {
  /** What the run would have written beside each lead, under a header of somebody's own or of the add-on's. */
  const withScores = (header: string): Addon => {
    const addon = open();
    const scores = LEADS.slice(1).map((row) => [Number(row[1]) * 0.13]);
    addon
      .sheet('Leads')
      .getRange(1, 4, LEADS.length, 1)
      .setValues([[header], ...scores]);
    return addon;
  };

  test.each(['Lead score', 'Lead tier', 'Why'])(
    'look like the outcome, but “%s” is not named among such columns where a file has lost whose it is',
    (header) => {
      expect(resultOf(withScores(header), 'runBacktest').report?.unusedLeaks).toEqual([]);
    },
  );

  test('are not meant by that where they are somebody’s own', () => {
    expect(resultOf(withScores('Old score'), 'runBacktest').report?.unusedLeaks).toEqual(['Old score']);
  });
});

describe('where the outcomes cannot be read', () => {
  const refusal = (outcome: string, ...settings: Cells) => {
    const addon = open(...settings);
    const place = addon.values('Scoring').findIndex(([name]) => name === 'Outcome column');
    addon
      .sheet('Scoring')
      .getRange(place + 1, 2)
      .setValue(outcome);
    const { status, sentence, issues } = resultOf(addon, 'runBacktest');
    expect(status).toBe('refused');
    return { sentence, issues: issues.map(({ level, code, cell }) => `${level} ${code} ${cell}`) };
  };

  test('values that nobody holds are told at the setting that names them, won or lost', () => {
    const lost = refusal('Outcome', ['Won values', 'Won'], ['Lost values', 'Gone, Junk']);
    expect(lost.issues).toEqual(['error no-lost-leads Scoring!B17']);
    expect(lost.sentence).toBe(
      'No lead of “Outcome” holds “Gone” or “Junk”, which the setting Lost values names. It holds “Won” (80) and “Lost” (80).',
    );
    const alone = refusal('Outcome', ['Lost values', 'Gone']);
    expect(alone.issues).toEqual(['error no-lost-leads Scoring!B16']);
    const won = refusal('Outcome', ['Won values', 'Sold'], ['Lost values', 'Lost']);
    expect(won.issues).toEqual(['error no-won-leads Scoring!B16']);
    expect(won.sentence).toMatch(/^No lead of “Outcome” holds “Sold”, which the setting Won values names\./);
  });

  test('where neither is held, both settings are named at the column', () => {
    const { issues, sentence } = refusal('Outcome', ['Won values', 'Sold'], ['Lost values', 'Gone']);
    expect(issues).toEqual(['error no-lost-leads Scoring!B15']);
    expect(sentence).toContain('Nothing in “Outcome” reads as won or lost.');
  });

  test('a column that is missing is told once, and other warnings stay', () => {
    const { issues, sentence } = refusal('Result', ['Source column', 'Result']);
    expect(issues).toEqual(['warning unknown-column Scoring!B16', 'error unknown-column Scoring!B15']);
    expect(sentence).toContain('“Result”');
  });
});

describe('settings that cannot be used', () => {
  const settings: Cells = [
    ['Outcome date', 'Won on'],
    ['Source column', 'Origin'],
    // Below the From of Hot: a warning that is none of the backtest's.
    ['Maximum score', 0.2],
  ];

  test('stand in the tab with their cells, other warnings do not', () => {
    const addon = open(...settings);
    addon.choose('backtestScores');
    const rows = rowsOf(addon).filter(([first]) => first?.startsWith('Scoring!'));
    expect(rows.map(([cell]) => cell)).toEqual(['Scoring!B16', 'Scoring!B17']);
    expect(rows[0]?.[1]).toContain('“Won on”');
  });

  test('have one line in the dialog', () => {
    const addon = open(...settings);
    addon.choose('backtestScores');
    const [dialog = ''] = addon.said();
    expect(dialog.split('\n')).toHaveLength(2);
    expect(dialog).toMatch(/\nScoring!B16: .*“Won on”.* The tab has 1 more warning\.$/);
    const fine = open();
    fine.choose('backtestScores');
    expect(fine.said()[0]?.split('\n')).toHaveLength(1);
  });

  test('are told to the sidebar apart from the other issues', () => {
    const { issues, warnings } = resultOf(open(...settings), 'runBacktest');
    expect(warnings.map(({ code, cell }) => [code, cell])).toEqual([
      ['unknown-column', 'Scoring!B16'],
      ['unknown-column', 'Scoring!B17'],
    ]);
    expect(issues.length).toBeGreaterThan(warnings.length);
  });
});
