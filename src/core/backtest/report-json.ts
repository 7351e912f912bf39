import type { CutResult, ThresholdAnswer } from './report/thresholds.ts';
import type { BacktestReport } from './report.ts';

function cutJson(
  question: ThresholdAnswer['question'],
  from: number | null,
  { flagged, won, precision, recall, lift, f1, j }: CutResult,
  range: ThresholdAnswer['range'],
) {
  return { question, from, flagged, won, precision, recall, lift, f1, j, range };
}

/** Keys that are there only where leads are scored some days after they came in. */
function dayBeforeJson({ who: { judgedAfterDays, decidedEarly }, dayBefore }: BacktestReport) {
  if (judgedAfterDays === null) return {};
  const dayBeforeOutcome = dayBefore && { auc: dayBefore.auc, leads: dayBefore.leads };
  return { dayBeforeOutcome, judgedAfterDays, decidedEarly };
}

/**
 * The figures of a report under the names that scripts rely on, in full double precision; a withheld figure is null.
 */
export function reportJson(report: BacktestReport) {
  const { who, sorting, calibration } = report;
  return {
    won: who.won,
    lost: who.lost,
    open: who.open,
    notReady: who.notReady,
    baseRate: who.baseRate,
    auc: sorting?.auc ?? null,
    ...dayBeforeJson(report),
    correlation: sorting && {
      pointBiserial: sorting.pointBiserial,
      spearman: sorting.spearman,
      kendallTauB: sorting.kendallTauB,
    },
    ks: sorting?.ks ?? null,
    averagePrecision: sorting?.averagePrecision ?? null,
    alift: sorting?.alift ?? null,
    gains: report.gains,
    deciles: report.deciles,
    tiers: report.tiers.map(({ tier, leads, won, rate, low, high, lift }) => ({
      tier,
      leads,
      won,
      rate,
      low,
      high,
      lift,
    })),
    thresholds:
      report.thresholds?.flatMap(({ question, from, result, range }) =>
        result ? [cutJson(question, from, result, range)] : [],
      ) ?? null,
    calibration: calibration && {
      method: calibration.method,
      brier: calibration.brier,
      brierHeldOut: calibration.brierHeldOut,
      baseBrier: calibration.baseBrier,
      bands: calibration.bands.map(({ from, to, leads, chance }) => ({ from, to, leads, chance })),
    },
    rules: report.rules.map(
      ({ criterion, hits, won, rateWith, rateWithout, lift, auc, woe, proven, flags }) => ({
        criterion,
        hits,
        won,
        rateWith,
        rateWithout,
        lift,
        auc,
        woe,
        proven,
        flags: flags.map(({ text }) => text),
      }),
    ),
    leaks: report.leaks.map(({ column, reason, iv }) => ({ column, reason, iv })),
    verdict: report.verdict.sentence,
  };
}
