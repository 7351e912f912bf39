import type { Issue } from '../../core/scoring/issue.ts';
import type { LeadScores } from '../../core/scoring/score-leads.ts';
import type { LeadTable } from './lead-table.ts';
import { NO_CHANGES, type ScoreChanges } from './score-changes.ts';

/** One tier with its leads. */
export interface TierCount {
  readonly tier: string;
  /** Lowest score of the tier; null where it has none. */
  readonly from: number | null;
  readonly leads: number;
  /** `#rrggbb`; `''` for a tier without a colour. */
  readonly colour: string;
}

/** What a score run did: plain data, as the sidebar and the command line get it. */
export interface ScoreReport {
  /**
   * - `done`: all rows are written
   * - `paused`: time was up; the next run goes on
   * - `moved`: rows were moved meanwhile; nothing was written from `scoredRows` on
   * - `errors`: the config or the leads have errors; nothing was written
   * - `busy`, `called off`: nothing was written
   */
  readonly status: 'done' | 'paused' | 'moved' | 'errors' | 'busy' | 'called off';
  /** The outcome in one sentence. */
  readonly message: string;
  /** Name of the lead tab. */
  readonly tab: string;
  readonly leads: number;
  /** Rows beneath the headers, blank ones included. */
  readonly rows: number;
  /** Rows written so far. */
  readonly scoredRows: number;
  /** Row at which the run took an earlier one up; 0 for a fresh run. */
  readonly resumedFrom: number;
  /** Criteria that are on. */
  readonly criteria: number;
  readonly scores:
    | { readonly min: number; readonly max: number; readonly mean: number; readonly disqualified: number }
    | undefined;
  readonly tiers: readonly TierCount[];
  /** Against the scores that stood in the rows written by this call; all zero where nothing was written. */
  readonly changes: ScoreChanges;
  readonly issues: readonly Issue[];
}

/** A report of a run that wrote nothing. */
export function emptyReport(
  status: ScoreReport['status'],
  message: string,
  issues: readonly Issue[],
): ScoreReport {
  return {
    status,
    message,
    tab: '',
    leads: 0,
    rows: 0,
    scoredRows: 0,
    resumedFrom: 0,
    criteria: 0,
    scores: undefined,
    tiers: [],
    changes: NO_CHANGES,
    issues,
  };
}

/** The counts of a report: leads, scores and tiers. */
export function countLeads(
  { tab, rows, model, bound }: LeadTable,
  scores: LeadScores,
  leadTiers: readonly (string | number)[],
  colours: ReadonlyMap<string, string>,
): Pick<ScoreReport, 'tab' | 'leads' | 'rows' | 'criteria' | 'scores' | 'tiers'> {
  const totals = scores.total.filter((_, row) => scores.isLead[row] === 1);
  const leads = totals.length;
  const ofTier = new Map<string, number>();
  for (const tier of leadTiers) ofTier.set(String(tier), (ofTier.get(String(tier)) ?? 0) + 1);
  const tiers = model.tiers.filter(
    ({ name }, index) => model.tiers.findIndex((tier) => tier.name === name) === index,
  );
  return {
    tab: tab.name,
    leads,
    rows: rows.length,
    criteria: bound.criteria.length,
    scores:
      leads === 0
        ? undefined
        : {
            min: totals.reduce((least, score) => Math.min(least, score), Number.POSITIVE_INFINITY),
            max: totals.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY),
            mean: totals.reduce((sum, score) => sum + score, 0) / leads,
            disqualified: scores.disqualified.reduce((count, flag) => count + flag, 0),
          },
    tiers: tiers.map(({ name, from }) => ({
      tier: name,
      from: from ?? null,
      leads: ofTier.get(name) ?? 0,
      colour: colours.get(name) ?? '',
    })),
  };
}
