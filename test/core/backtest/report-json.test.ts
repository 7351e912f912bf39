import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportJson } from '../../../src/core/backtest/report-json.ts';
import { backtestOf, jsonOf } from './backtest-of.ts';
import { judgedEarly, sampleReport } from './sample-report.ts';
import { mixedLeads, numbersIn, randomLeads, type ScoredLead, scoredCase } from './scored-leads.ts';

const TIERS = [['Tiers'], ['Tier', 'From'], ['Hot', 40], ['Warm', 20], ['Cold', '']];
const WISHES = { capacityPerWeek: 5, leadsPerWeek: 50, costPerCall: 1, valuePerWin: 20, minimumHitRate: 0.2 };
const keys = (value: object | null | undefined): string[] => Object.keys(value ?? {});

describe('the keys are those that scripts rely on, no more and no less', () => {
  const json = jsonOf(scoredCase(mixedLeads(400, 700), { blocks: TIERS, wishes: WISHES }));

  test('at the top', () => {
    expect(keys(json)).toEqual([
      'won',
      'lost',
      'open',
      'notReady',
      'baseRate',
      'auc',
      'correlation',
      'ks',
      'averagePrecision',
      'alift',
      'gains',
      'deciles',
      'tiers',
      'thresholds',
      'calibration',
      'rules',
      'leaks',
      'verdict',
    ]);
  });

  test('where leads are judged some days after they came in, three more', () => {
    const judged = reportJson({ ...sampleReport, ...judgedEarly });
    const more = keys(judged).filter((key) => !keys(json).includes(key));
    expect(more).toEqual(['dayBeforeOutcome', 'judgedAfterDays', 'decidedEarly']);
    expect(judged.dayBeforeOutcome).toEqual({ auc: judgedEarly.dayBefore?.auc, leads: 3200 });
    const withheld = reportJson({ ...sampleReport, ...judgedEarly, dayBefore: null });
    expect(withheld).toMatchObject({ dayBeforeOutcome: null, judgedAfterDays: 14, decidedEarly: 212 });
  });

  test('within', () => {
    expect(keys(json.auc).sort()).toEqual([
      'gini',
      'high',
      'low',
      'plainHigh',
      'plainLow',
      'se',
      'twiceU',
      'value',
    ]);
    expect(keys(json.correlation)).toEqual(['pointBiserial', 'spearman', 'kendallTauB']);
    expect(keys(json.ks)).toEqual(['value', 'threshold']);
    for (const gain of json.gains ?? []) expect(keys(gain)).toEqual(['share', 'won', 'gain', 'lift']);
    for (const decile of json.deciles ?? []) {
      expect(keys(decile)).toEqual(['decile', 'leads', 'won', 'rate', 'lift', 'high', 'low']);
    }
    for (const tier of json.tiers)
      expect(keys(tier)).toEqual(['tier', 'leads', 'won', 'rate', 'low', 'high', 'lift']);
    for (const cut of json.thresholds ?? []) {
      expect(keys(cut)).toEqual([
        'question',
        'from',
        'flagged',
        'won',
        'precision',
        'recall',
        'lift',
        'f1',
        'j',
        'range',
      ]);
    }
    expect(keys(json.calibration)).toEqual(['method', 'brier', 'brierHeldOut', 'baseBrier', 'bands']);
    for (const band of json.calibration?.bands ?? [])
      expect(keys(band)).toEqual(['from', 'to', 'leads', 'chance']);
    for (const rule of json.rules) {
      expect(keys(rule)).toEqual([
        'criterion',
        'hits',
        'won',
        'rateWith',
        'rateWithout',
        'lift',
        'auc',
        'woe',
        'proven',
        'flags',
      ]);
    }
    expect([json.gains?.length, json.deciles?.length, json.rules.length]).toEqual([10, 10, 1]);
    expect(json.gains?.map(({ share }) => share)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    expect(json.thresholds?.map(({ question }) => question)).toEqual([
      'capacity',
      'profit',
      'hit rate',
      'reach',
      'youden',
      'f1',
      'catch everyone',
    ]);
  });

  test('of leaks', () => {
    const leads = [
      ['Stage', 'Outcome'],
      ...Array.from({ length: 40 }, (_, index) => ['x', index % 2 === 0 ? 'won' : 'lost']),
    ];
    const [leak] = jsonOf({ leads, criteria: [['S', 'Stage', 'is', 'x', 5]] }).leaks;
    expect(keys(leak)).toEqual(['column', 'reason', 'iv']);
  });
});

const anyLeads = fc.oneof(
  randomLeads(0, 3),
  randomLeads(8, 14),
  randomLeads(30, 40),
  randomLeads(100, 110, fc.integer({ min: 0, max: 60 })),
  randomLeads(30, 40, fc.constant(7)),
  randomLeads(30, 40, fc.integer({ min: -1e12, max: 1e12 })),
);
const withOpen = fc
  .tuple(anyLeads, fc.array(fc.nat({ max: 9 }), { maxLength: 5 }))
  .map(([decided, open]): ScoredLead[] => [
    ...decided,
    ...open.map((tenths) => ({ tenths, won: undefined })),
  ]);

test('every number is finite, and the report is the same after a way as JSON, whatever the leads', () => {
  fc.assert(
    fc.property(withOpen, fc.boolean(), (leads, hasWishes) => {
      const report = backtestOf(scoredCase(leads, { blocks: TIERS, wishes: hasWishes ? WISHES : {} }));
      for (const [path, number] of [...numbersIn(report), ...numbersIn(reportJson(report))]) {
        expect(Number.isFinite(number), path).toBe(true);
      }
      expect(withoutNegativeZero(report)).toStrictEqual(JSON.parse(JSON.stringify(report)));
      expect(withoutNegativeZero(reportJson(report))).toStrictEqual(
        JSON.parse(JSON.stringify(reportJson(report))),
      );
    }),
    { numRuns: 60 },
  );
});

/** JSON knows no −0. */
function withoutNegativeZero(value: unknown): unknown {
  if (typeof value === 'number') return value + 0;
  if (Array.isArray(value)) return value.map(withoutNegativeZero);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutNegativeZero(inner)]));
}
