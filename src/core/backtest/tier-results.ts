import { standingsBestFirst } from '../scoring/compare-scores.ts';
import type { Dimension, ScoringModel } from '../scoring/model.ts';
import type { GradeParts } from '../scoring/tiers.ts';
import { newcombeDifference } from '../stats/newcombe.ts';
import { median } from '../stats/quantile.ts';
import { wilsonInterval } from '../stats/wilson.ts';
import type { GradeGrid, TierResult, TierStep } from './report/tiers.ts';
import type { Standings } from './standings.ts';

/** What is known of the leads that count, besides their scores; the lists run side by side. */
export interface JudgedLeads {
  /** 1 for won, 0 for lost. */
  readonly isWon: Uint8Array;
  readonly standings: Standings;
  /** NaN where unknown; looked at for won leads alone. */
  readonly revenue: Float64Array;
  /** Days from created to outcome; NaN where unknown. */
  readonly daysToOutcome: Float64Array;
}

/** What is counted of the leads of one standing. */
interface Tally {
  leads: number;
  won: number;
  /** NaN until some of it can be read. */
  revenue: number;
  /** Days to outcome of the won ones. */
  readonly times: number[];
}

/**
 * How the leads of each tier ended, best tier first. Tiers of the model stand there without leads too.
 *
 * @param hasRevenue whether there is a column of revenue
 */
export function tierResults(
  model: ScoringModel,
  leads: JudgedLeads,
  hasRevenue: boolean,
): readonly TierResult[] {
  const tallies = tallyOf(leads);
  const wonOfAll = tallies.reduce((sum, { won }) => sum + won, 0);
  const named = new Set(model.tiers.map(({ name }) => name));
  return standingsBestFirst(model.tiers)
    .map((tier): TierResult => {
      const own = tallies[leads.standings.names.indexOf(tier)] ?? tally();
      const froms = new Set(model.tiers.filter(({ name }) => name === tier).map(({ from }) => from));
      const [first] = froms;
      const rate = own.leads === 0 ? null : own.won / own.leads;
      const interval = wilsonInterval(own.won, own.leads);
      return {
        tier,
        // Models may begin a tier of one name each at its own score.
        from: froms.size === 1 ? (first ?? null) : null,
        leads: own.leads,
        won: own.won,
        rate,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        lift: rate === null || wonOfAll === 0 ? null : rate / (wonOfAll / leads.isWon.length),
        revenue: hasRevenue ? revenueOf(own) : null,
        daysToOutcome: own.times.length === 0 ? null : median(own.times),
      };
    })
    .filter(({ tier, leads: counted }) => named.has(tier) || counted > 0);
}

/** Null where leads were won for none knows how much. */
function revenueOf({ won, revenue }: Tally): number | null {
  if (won === 0) return 0;
  return Number.isNaN(revenue) ? null : revenue;
}

function tally(): Tally {
  return { leads: 0, won: 0, revenue: Number.NaN, times: [] };
}

/** One for each standing. */
function tallyOf({ isWon, standings, revenue, daysToOutcome }: JudgedLeads): readonly Tally[] {
  const tallies = standings.names.map(tally);
  for (let index = 0; index < isWon.length; index++) {
    const own = tallies[standings.places[index] as number] as Tally;
    own.leads++;
    if (isWon[index] !== 1) continue;
    own.won++;
    const money = revenue[index] as number;
    if (!Number.isNaN(money)) own.revenue = (own.revenue || 0) + money;
    const days = daysToOutcome[index] as number;
    if (days >= 0) own.times.push(days);
  }
  return tallies;
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
 * @param gradesOf grades of the lead at a place in `isWon`
 */
export function gradeGrid(
  { grades: steps }: ScoringModel,
  gradesOf: (index: number) => GradeParts,
  isWon: ArrayLike<number>,
): GradeGrid | null {
  const highestFirst = (dimension: Dimension): string[] => {
    const highest = new Map<string, number>();
    for (const { grade, from = Number.NEGATIVE_INFINITY, dimension: own } of steps) {
      if (own === dimension) highest.set(grade, Math.max(from, highest.get(grade) ?? from));
    }
    return [...highest]
      .sort((left, right) => (left[1] === right[1] ? 0 : right[1] - left[1]))
      .map(([grade]) => grade);
  };
  const fit = highestFirst('Fit');
  const engagement = highestFirst('Engagement');
  if (fit.length === 0 || engagement.length === 0) return null;
  const counts = fit.map(() => engagement.map(() => ({ leads: 0, won: 0 })));
  for (let index = 0; index < isWon.length; index++) {
    const own = gradesOf(index);
    // A lead below every From of a dimension is in no cell.
    const count = counts[fit.indexOf(own.fit)]?.[engagement.indexOf(own.engagement)];
    if (!count) continue;
    count.leads++;
    count.won += isWon[index] as number;
  }
  return {
    fit,
    engagement,
    cells: counts.map((row) =>
      row.map(({ leads, won }) => ({ leads, won, rate: leads === 0 ? null : won / leads })),
    ),
  };
}
