import { standingsBestFirst } from '../scoring/compare-scores.ts';
import type { ScoringModel } from '../scoring/model.ts';
import { newcombeDifference } from '../stats/newcombe.ts';
import { median } from '../stats/quantile.ts';
import { wilsonInterval } from '../stats/wilson.ts';
import type { GradeGrid, TierResult, TierStep } from './report/tiers.ts';

/** What is known of a lead that counts, besides its score. */
export interface JudgedLead {
  readonly isWon: boolean;
  /** As standings are named: `''` for no tier. */
  readonly standing: string;
  /** NaN where unknown. */
  readonly revenue: number;
  /** Days from created to outcome; NaN where unknown. */
  readonly daysToOutcome: number;
}

/**
 * How the leads of each tier ended, best tier first. Tiers of the model stand there without leads too.
 *
 * @param hasRevenue whether there is a column of revenue
 */
export function tierResults(
  model: ScoringModel,
  leads: readonly JudgedLead[],
  hasRevenue: boolean,
): readonly TierResult[] {
  const wonOfAll = leads.filter(({ isWon }) => isWon).length;
  const named = new Set(model.tiers.map(({ name }) => name));
  return standingsBestFirst(model.tiers)
    .map((tier): TierResult => {
      const own = leads.filter(({ standing }) => standing === tier);
      const froms = new Set(model.tiers.filter(({ name }) => name === tier).map(({ from }) => from));
      const [first] = froms;
      const winners = own.filter(({ isWon }) => isWon);
      const won = winners.length;
      const rate = own.length === 0 ? null : won / own.length;
      const interval = wilsonInterval(won, own.length);
      const times = winners.map(({ daysToOutcome }) => daysToOutcome).filter((days) => days >= 0);
      return {
        tier,
        // Models may begin a tier of one name each at its own score.
        from: froms.size === 1 ? (first ?? null) : null,
        leads: own.length,
        won,
        rate,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        lift: rate === null || wonOfAll === 0 ? null : rate / (wonOfAll / leads.length),
        revenue: hasRevenue
          ? winners.reduce((sum, { revenue }) => sum + (Number.isNaN(revenue) ? 0 : revenue), 0)
          : null,
        daysToOutcome: times.length === 0 ? null : median(times),
      };
    })
    .filter(({ tier, leads: counted }) => named.has(tier) || counted > 0);
}

/** Compares each tier that has leads with the next one beneath it that has some. */
export function tierSteps(tiers: readonly TierResult[]): readonly TierStep[] {
  // Leads in no tier are told apart by nothing that a tier claims.
  const filled = tiers.filter(({ tier, leads }) => tier !== '' && leads > 0);
  return filled.slice(1).flatMap((worse, index) => {
    const better = filled[index] as TierResult;
    const difference = newcombeDifference(better.won, better.leads, worse.won, worse.leads);
    if (!difference) return [];
    return [{ better: better.tier, worse: worse.tier, ...difference }];
  });
}

/**
 * Leads and won leads by Fit and Engagement grade; null where the model has no grades of both dimensions.
 *
 * @param grades of each lead, in the order of `isWon`
 */
export function gradeGrid(
  { grades: steps }: ScoringModel,
  grades: readonly { readonly fit: string; readonly engagement: string }[],
  isWon: ArrayLike<number>,
): GradeGrid | null {
  const gradesOf = (dimension: 'Fit' | 'Engagement'): string[] => {
    const highest = new Map<string, number>();
    for (const { grade, from = Number.NEGATIVE_INFINITY, dimension: own } of steps) {
      if (own === dimension) highest.set(grade, Math.max(from, highest.get(grade) ?? from));
    }
    return [...highest]
      .sort((left, right) => (left[1] === right[1] ? 0 : right[1] - left[1]))
      .map(([grade]) => grade);
  };
  const fit = gradesOf('Fit');
  const engagement = gradesOf('Engagement');
  if (fit.length === 0 || engagement.length === 0) return null;
  const counts = new Map<string, { leads: number; won: number }>();
  grades.forEach((own, index) => {
    const key = JSON.stringify([own.fit, own.engagement]);
    const count = counts.get(key) ?? { leads: 0, won: 0 };
    count.leads++;
    count.won += isWon[index] ?? 0;
    counts.set(key, count);
  });
  return {
    fit,
    engagement,
    cells: fit.map((row) =>
      engagement.map((column) => {
        const { leads, won } = counts.get(JSON.stringify([row, column])) ?? { leads: 0, won: 0 };
        return { leads, won, rate: leads === 0 ? null : won / leads };
      }),
    ),
  };
}
