import { describe, expect, test } from 'vitest';
import { gateOf, reaches } from '../../../src/core/backtest/gates.ts';
import type { Gate } from '../../../src/core/backtest/report/verdict.ts';
import { reportJson } from '../../../src/core/backtest/report-json.ts';
import { backtestOf } from './backtest-of.ts';
import { mixedLeads, scoredCase } from './scored-leads.ts';

const STEPS: readonly (readonly [won: number, lost: number, gate: Gate])[] = [
  [0, 0, 'counts'],
  [9, 5000, 'counts'],
  [5000, 9, 'counts'],
  [10, 10, 'sorting'],
  [29, 5000, 'sorting'],
  [5000, 29, 'sorting'],
  [30, 30, 'thresholds'],
  [99, 5000, 'thresholds'],
  [100, 100, 'chances'],
  [199, 801, 'chances'],
  [801, 199, 'chances'],
  [200, 799, 'chances'],
  [799, 200, 'chances'],
  [200, 800, 'isotonic'],
  [500, 500, 'isotonic'],
];

describe('gateOf: the scarcer of won and lost decides what can be said', () => {
  test.each(STEPS)('%d won and %d lost leads carry %s', (won, lost, gate) => {
    expect(gateOf(won, lost)).toBe(gate);
  });

  test('each step has what the steps before it have', () => {
    const gates: readonly Gate[] = ['counts', 'sorting', 'thresholds', 'chances', 'isotonic'];
    gates.forEach((gate, place) => {
      expect(gates.filter((step) => reaches(gate, step))).toEqual(gates.slice(0, place + 1));
    });
  });
});

/** Leads of two models and two sources, created over many months. */
function reportFor(won: number, lost: number) {
  const scored = scoredCase(mixedLeads(won, lost), {
    blocks: [
      ['Tiers'],
      ['Tier', 'From'],
      ['Hot', 40],
      ['Warm', 20],
      ['Cold', ''],
      [],
      ['Models'],
      ['Model', 'Column', 'Rule', 'Value'],
      ['A', 'Source', 'is', 'Web'],
      ['B', '', '', ''],
    ],
    created: 'Created',
    source: 'Source',
    wishes: { capacityPerWeek: 2 },
  });
  const [headers = [], ...rows] = scored.leads;
  return backtestOf({
    ...scored,
    leads: [
      [...headers, 'Source', 'Created'],
      ...rows.map((row, index) => [...row, index % 3 === 0 ? 'Web' : 'Fair', `2023-${1 + (index % 12)}-05`]),
    ],
  });
}

describe('what is withheld is null in the report and in its JSON, and nothing else is', () => {
  test.each(STEPS)('%d won and %d lost: %s', (won, lost, gate) => {
    if (won + lost > 1100) return;
    const report = reportFor(won, lost);
    const json = reportJson(report);
    expect(report.gate).toBe(gate);
    const shown = (step: Gate): boolean => reaches(gate, step);
    const isThere = (value: unknown, step: Gate, what: string): void => {
      expect(value !== null, what).toBe(shown(step));
    };
    for (const key of [
      'auc',
      'correlation',
      'ks',
      'averagePrecision',
      'alift',
      'gains',
      'deciles',
    ] as const) {
      isThere(json[key], 'sorting', key);
    }
    isThere(report.headline, 'sorting', 'headline');
    isThere(report.sorting, 'sorting', 'sorting');
    isThere(report.expectedDeciles, 'sorting', 'expectedDeciles');
    isThere(json.ks?.threshold ?? null, 'thresholds', 'ks.threshold');
    isThere(json.thresholds, 'thresholds', 'thresholds');
    if (!shown('thresholds')) expect(report.suggestions).toEqual([]);
    isThere(json.calibration, 'chances', 'calibration');
    expect(json.calibration?.method ?? null).toBe(
      shown('isotonic') ? 'isotonic' : shown('chances') ? 'logistic' : null,
    );
    isThere(report.months, 'chances', 'months');
    isThere(report.models, 'isotonic', 'models');
    isThere(report.sources, 'isotonic', 'sources');
    for (const rule of report.rules) {
      isThere(rule.auc, 'sorting', 'rule auc');
      isThere(rule.woe, 'sorting', 'rule woe');
    }
    // Counts, tiers, misses and score bands are always shown.
    expect(json.tiers.map(({ tier }) => tier).slice(0, 3)).toEqual(['Hot', 'Warm', 'Cold']);
    expect(json.tiers.reduce((sum, { leads }) => sum + leads, 0)).toBe(won + lost);
    expect(report.misses.wonLow).toHaveLength(Math.min(10, won));
    expect(report.misses.lostHigh).toHaveLength(Math.min(10, lost));
    expect(report.byScore.reduce((sum, band) => sum + band.won + band.lost, 0)).toBe(won + lost);
  });

  test('under 10 won leads no rule is called proven or the wrong way, however clear it looks', () => {
    const leads = [
      ['Reply', 'Outcome'],
      ...Array.from({ length: 9 }, () => ['no', 'won']),
      ...Array.from({ length: 40 }, () => ['yes', 'lost']),
    ];
    const criteria = [['Replied', 'Reply', 'is yes', '', 10]];
    const [few] = backtestOf({ leads, criteria }).rules;
    expect([few?.proven, few?.flags]).toEqual([false, []]);
    const [enough] = backtestOf({ leads: [...leads, ['no', 'won']], criteria }).rules;
    expect(enough?.proven).toBe(true);
    expect(enough?.flags.map(({ kind }) => kind)).toEqual(['wrong way']);
  });
});
