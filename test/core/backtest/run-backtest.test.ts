import { describe, expect, test } from 'vitest';
import { runBacktest } from '../../../src/core/backtest/run-backtest.ts';
import type { Cells, CellValue } from '../../../src/core/table/cell.ts';
import { backtestOf, inputOf, jsonOf } from './backtest-of.ts';
import { mixedLeads, numbersIn, scoredCase } from './scored-leads.ts';

const allAreFinite = (value: unknown): boolean =>
  numbersIn(value).every(([, number]) => Number.isFinite(number));

describe('odd data', () => {
  test('no lead at all', () => {
    const report = backtestOf(scoredCase([]));
    expect(report).toMatchObject({
      gate: 'counts',
      sorting: null,
      thresholds: null,
      byScore: [],
      suggestions: [],
    });
    expect(report.who).toMatchObject({ leads: 0, won: 0, lost: 0, baseRate: null });
    expect(allAreFinite(report)).toBe(true);
  });

  test('one lead, and one of each', () => {
    expect(backtestOf(scoredCase([{ tenths: 5, won: true }])).who).toMatchObject({ won: 1, baseRate: 1 });
    const both = backtestOf(
      scoredCase([
        { tenths: 5, won: true },
        { tenths: 7, won: false },
      ]),
    );
    expect([both.sorting, both.misses.wonLow.length, both.misses.lostHigh.length]).toEqual([null, 1, 1]);
    expect(allAreFinite(both)).toBe(true);
  });

  test('scores of more digits than a double holds', () => {
    const leads: Cells = [
      ['Big', 'Outcome'],
      ...Array.from({ length: 240 }, (_, index): CellValue[] => [
        (index % 12) * 1e9 + 1,
        index % 3 === 0 ? 'won' : 'lost',
      ]),
    ];
    const report = backtestOf({
      leads,
      criteria: [
        ['Huge', 'Big', 'each', '', 123456789.12345],
        ['Tiny', 'Big', '>', 3, 0.0001],
      ],
      blocks: [
        ['Settings'],
        ['Setting', 'Value'],
        ['Maximum score', ''],
        [],
        ['Tiers'],
        ['Tier', 'From'],
        ['Hot', 1e14],
        ['Warm', 1],
        ['Cold', ''],
      ],
    });
    expect(allAreFinite(report)).toBe(true);
    expect(report.thresholds).toHaveLength(7);
    expect(report.byScore.reduce((sum, { won, lost }) => sum + won + lost, 0)).toBe(240);
  });

  test('tenths that add up to equal scores are one score', () => {
    const leads: Cells = [
      ['A', 'B', 'C', 'Outcome'],
      ...Array.from({ length: 60 }, (_, index): CellValue[] =>
        index % 2 === 0
          ? ['x', 'x', '', index % 4 === 0 ? 'won' : 'lost']
          : ['', '', 'x', index % 4 === 1 ? 'won' : 'lost'],
      ),
    ];
    const criteria = [
      ['A', 'A', 'is', 'x', 0.1],
      ['B', 'B', 'is', 'x', 0.2],
      ['C', 'C', 'is', 'x', 0.3],
    ];
    const report = backtestOf({ leads, criteria });
    expect(report.sorting?.auc).toMatchObject({ value: 0.5, twiceU: 900 });
    expect(report.byScore).toEqual([{ from: 0.3, to: 0.4, won: 30, lost: 30 }]);
    expect(report.verdict.sentence).toContain('the same score');
  });

  test('criteria of one label each have a line of their own', () => {
    const leads: Cells = [
      ['A', 'Outcome'],
      ...Array.from({ length: 40 }, (_, index): CellValue[] => [index, index < 20 ? 'won' : 'lost']),
    ];
    const { rules } = backtestOf({
      leads,
      criteria: [
        ['Same', 'A', '<', 10, 1],
        ['Same', 'A', '<', 30, 2],
      ],
    });
    expect(rules.map(({ criterion, hits, cell }) => [criterion, hits, cell])).toEqual([
      ['Same', 10, 'Scoring!A3'],
      ['Same', 30, 'Scoring!A4'],
    ]);
  });

  test('leads per week of 0: nobody to call, and no headline', () => {
    const report = backtestOf(
      scoredCase(mixedLeads(40, 40), { wishes: { capacityPerWeek: 5, leadsPerWeek: 0 } }),
    );
    expect(report.headline).toBeNull();
    expect(report.thresholds?.find(({ question }) => question === 'capacity')).toMatchObject({
      from: null,
      because: expect.stringContaining('above 0'),
    });
    expect(allAreFinite(report)).toBe(true);
  });

  test('without a single criterion all scores are equal', () => {
    const leads: Cells = [
      ['A', 'Outcome'],
      ...Array.from({ length: 80 }, (_, index): CellValue[] => [index, index < 40 ? 'won' : 'lost']),
    ];
    const report = backtestOf({ leads });
    expect([report.rules, report.leaks, report.verdict.light]).toEqual([[], [], 'red']);
    expect(allAreFinite(report)).toBe(true);
  });
});

describe('leads per week', () => {
  const leads = (dates: readonly CellValue[], outcome: (index: number) => string): Cells => [
    ['Made', 'A', 'Outcome'],
    ...dates.map((date, index): CellValue[] => [date, index, outcome(index)]),
  ];
  const decided = (index: number): string => (index % 2 === 0 ? 'won' : 'lost');

  test('are all leads, open ones too, over the weeks from the first to the last created date', () => {
    // 84 leads in 28 days: 21 a week.
    const dates = Array.from(
      { length: 84 },
      (_, index) => `2024-02-${String(1 + (index % 28)).padStart(2, '0')}`,
    );
    const table = leads(dates, (index) => (index < 70 ? decided(index) : 'open'));
    const { thresholds, headline } = backtestOf({
      leads: table,
      criteria: [['A', 'A', 'each', '', 1]],
      created: 'Made',
      wishes: { capacityPerWeek: 6 },
    });
    const capacity = thresholds?.find(({ question }) => question === 'capacity');
    // 20 of the 70 decided leads are 6 a week.
    expect(capacity?.result).toMatchObject({ flagged: 20, flaggedPerWeek: 6 });
    expect(headline).toMatchObject({ calls: 6, winsFromTop: 3, winsInNoOrder: 3 });
  });

  test('the setting goes before the count; without both there is no answer', () => {
    const table = leads(Array(70).fill(''), decided);
    const answer = (wishes: object) =>
      backtestOf({
        leads: table,
        criteria: [['A', 'A', 'each', '', 1]],
        created: 'Made',
        wishes: { capacityPerWeek: 7, ...wishes },
      }).thresholds?.find(({ question }) => question === 'capacity');
    expect(answer({ leadsPerWeek: 35 })?.result?.flagged).toBe(14);
    expect(answer({})?.because).toContain('Leads per week');
  });
});

test('a lead of before its outcome is scored then; rows that are no leads take no part', () => {
  const input = inputOf({
    leads: [
      ['Seen', 'Ended', 'Outcome'],
      ['2024-05-01', '2024-05-03', 'won'],
      ['2024-05-01', '2024-07-03', 'lost'],
      ['2024-05-01', '', 'won'],
      ['Total', '', 'won'],
    ],
    criteria: [['Fresh', 'Seen', 'in last days', 7, 10]],
    outcomeDate: 'Ended',
    today: 20_000,
  });
  const report = runBacktest({ ...input, isLead: Uint8Array.of(1, 1, 1, 0) });
  expect(report.who).toMatchObject({ leads: 3, won: 2, lost: 1, withoutOutcomeDate: 1 });
  expect(report.rules[0]).toMatchObject({ hits: 1, won: 1 });
  expect(report.misses.wonLow.map(({ rowIndex, score }) => [rowIndex, score])).toEqual([
    [2, 0],
    [0, 10],
  ]);
});

test('a disqualified lead takes part with its score', () => {
  const { leads, criteria = [], blocks = [] } = scoredCase(mixedLeads(40, 40));
  const json = jsonOf({ leads, criteria: [...criteria, ['Out', 'Units', '>', 300, 'DQ']], blocks });
  expect(json.tiers.find(({ tier }) => tier === 'Disqualified')?.leads).toBeGreaterThan(0);
  expect(json.thresholds?.find(({ question }) => question === 'catch everyone')?.from).toBe(-1);
});
