import { expect } from 'vitest';
import type { reportJson } from '../../src/core/backtest/report-json.ts';
import type { ReferenceScore } from './reference-data.ts';

/** Figures of a reference score, as far as the report has them. */
export interface ReferenceFigures extends ReferenceScore {
  readonly positives: number;
  readonly negatives: number;
  readonly base_rate: number;
  readonly rule_stats?: {
    readonly rules: readonly {
      readonly matched: number;
      readonly matched_positive: number;
      readonly conversion_matched: number | null;
      readonly conversion_not_matched: number | null;
      readonly lift: number | null;
    }[];
  };
  readonly auc: Readonly<Record<string, number>> & {
    readonly delong_ci95: number[];
    readonly delong_ci95_logit: number[];
  };
  readonly correlation: Readonly<Record<string, number>>;
  readonly best_thresholds: Readonly<
    Record<string, Readonly<Record<string, number>> & { readonly tied_thresholds: number[] }>
  >;
  readonly ks: { readonly statistic: number; readonly threshold_score_ge: readonly number[] };
  readonly average_precision: number;
  readonly alift: number;
  readonly gains_stable: readonly Readonly<Record<string, number>>[];
  readonly gains_expected: readonly Readonly<Record<string, number>>[];
  readonly isotonic: { readonly brier: number; readonly blocks: readonly Readonly<Record<string, number>>[] };
  readonly logistic_1d: { readonly brier: number };
  readonly base_brier: number;
}

function close(actual: number | null | undefined, expected: number | null | undefined): void {
  if (expected === null || expected === undefined) {
    expect(actual ?? null).toBeNull();
    return;
  }
  if (typeof actual !== 'number') throw new Error(`${actual} instead of ${expected}`);
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(expected), 1e-9));
}

type Json = ReturnType<typeof reportJson>;

/** Checks every figure of a backtest that the reference has: counts exactly, all else to a relative 1e-9. */
export function checkFigures(json: Json, figures: ReferenceFigures): void {
  expect([json.won, json.lost]).toEqual([figures.positives, figures.negatives]);
  close(json.baseRate, figures.base_rate);
  expect(json.auc?.twiceU).toBe(figures.auc.twice_U);
  close(json.auc?.value, figures.auc.auc);
  close(json.auc?.gini, figures.auc.gini);
  close(json.auc?.se, figures.auc.delong_se);
  close(json.auc?.low, figures.auc.delong_ci95_logit[0]);
  close(json.auc?.high, figures.auc.delong_ci95_logit[1]);
  close(json.auc?.plainLow, figures.auc.delong_ci95[0]);
  close(json.auc?.plainHigh, figures.auc.delong_ci95[1]);
  close(json.correlation?.pointBiserial, figures.correlation.point_biserial);
  close(json.correlation?.spearman, figures.correlation.spearman);
  close(json.correlation?.kendallTauB, figures.correlation.kendall_tau_b);
  close(json.ks?.value, figures.ks.statistic);
  expect(figures.ks.threshold_score_ge).toContain(json.ks?.threshold);
  close(json.averagePrecision, figures.average_precision);
  close(json.alift, figures.alift);
  checkLists(json, figures);
  checkCuts(json, figures);
  const { calibration } = json;
  close(
    calibration?.brier,
    (calibration?.method === 'isotonic' ? figures.isotonic : figures.logistic_1d).brier,
  );
  close(calibration?.baseBrier, figures.base_brier);
  if (calibration?.method === 'isotonic') {
    expect(calibration.bands.map(({ from, to, leads }) => [from, to, leads])).toEqual(
      figures.isotonic.blocks.map((block) => [block.score_min, block.score_max, block.n]),
    );
    calibration.bands.forEach(({ chance }, index) => {
      close(chance, figures.isotonic.blocks[index]?.p);
    });
  }
}

function checkLists(json: Json, figures: ReferenceFigures): void {
  expect(json.gains).toHaveLength(10);
  json.gains?.forEach((gain, index) => {
    close(gain.won, figures.gains_expected[index]?.expected_positives);
    close(gain.gain, figures.gains_expected[index]?.cum_gain);
    close(gain.lift, figures.gains_expected[index]?.cum_lift);
  });
  json.deciles?.forEach((decile, index) => {
    const expected = figures.gains_stable[index];
    expect([decile.decile, decile.leads, decile.won, decile.high, decile.low]).toEqual(
      ['decile', 'n', 'positives', 'score_high', 'score_low'].map((key) => expected?.[key]),
    );
    close(decile.rate, expected?.conversion);
    close(decile.lift, expected?.lift);
  });
  figures.rule_stats?.rules.forEach((expected, index) => {
    const rule = json.rules[index];
    expect([rule?.hits, rule?.won]).toEqual([expected.matched, expected.matched_positive]);
    close(rule?.rateWith, expected.conversion_matched);
    close(rule?.rateWithout, expected.conversion_not_matched);
    close(rule?.lift, expected.lift);
  });
}

function checkCuts(json: Json, figures: ReferenceFigures): void {
  for (const question of ['youden', 'f1'] as const) {
    const cut = json.thresholds?.find((own) => own.question === question);
    const expected = figures.best_thresholds[question];
    expect([cut?.from, cut?.flagged, cut?.won]).toEqual([
      expected?.threshold,
      expected?.flagged,
      expected?.tp,
    ]);
    close(cut?.precision, expected?.precision);
    close(cut?.recall, expected?.recall);
    close(cut?.f1, expected?.f1);
    close(cut?.j, expected?.youden_j);
    const ties = expected?.tied_thresholds ?? [];
    expect(cut?.range?.[0]).toBeLessThanOrEqual(Math.min(...ties));
    expect(cut?.range?.[1]).toBeGreaterThanOrEqual(Math.max(...ties));
  }
}
