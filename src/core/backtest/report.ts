import type { Decile } from '../stats/deciles.ts';
import type { CalendarDay } from '../table/calendar-day.ts';
import type { Misses, OutcomeColumn, WhoCounts } from './report/leads.ts';
import type { RuleEvidence } from './report/rules.ts';
import type { Calibration, DayBefore, Gain, Headline, ScoreBand, Sorting } from './report/scores.ts';
import type { Segments } from './report/segments.ts';
import type { LeadsPerTier, NoSuggestion, ThresholdAnswer, TierSuggestion } from './report/thresholds.ts';
import type { GradeGrid, TierResult, TierStep } from './report/tiers.ts';
import type { Gate, Leak, Verdict } from './report/verdict.ts';

/**
 * What a backtest found, as figures. Shares and rates run from 0 to 1; scores are in points; days are days since
 * 1970-01-01. A figure that the data cannot carry is null, and a sentence says what is missing. The report is plain
 * data: it may cross to the sidebar as JSON.
 */
export interface BacktestReport {
  /** The day from which ages count where a lead has no day of its own. */
  readonly asOf: CalendarDay;
  readonly outcome: OutcomeColumn;
  readonly who: WhoCounts;
  readonly gate: Gate;
  readonly verdict: Verdict;
  /** Most serious first; only columns that criteria use. */
  readonly leaks: readonly Leak[];
  /** Columns that look like the answer too, but that no criterion uses. */
  readonly unusedLeaks: readonly string[];
  /** Null where the capacity is not known or nothing can be said. */
  readonly headline: Headline | null;
  readonly sorting: Sorting | null;
  /** Null where leads are not scored some days after they came in, or no outcome date is known. */
  readonly dayBefore: DayBefore | null;
  /** One answer a question; null while there are too few decided leads to judge a threshold. */
  readonly thresholds: readonly ThresholdAnswer[] | null;
  /** Whether the cuts were chosen on older leads and reported on newer ones. */
  readonly thresholdsMeasuredOn: 'newest leads' | 'the leads that chose them';
  readonly suggestions: readonly TierSuggestion[];
  /** With both suggestions taken; only where there are two, and each changes something. */
  readonly bothTaken?: LeadsPerTier;
  /** Only where thresholds are answered but nothing is suggested. */
  readonly whyNoSuggestion?: NoSuggestion;
  /** Best first, as the model lists them by From; last, where there are any, leads of no tier with the name `''`. */
  readonly tiers: readonly TierResult[];
  /** Won leads whose revenue is no number, with the first of them; null where all that is filled in can be read. */
  readonly unreadRevenue: { readonly leads: number; readonly example: string } | null;
  /** Neighbours in `tiers` that have leads, better first. */
  readonly tierSteps: readonly TierStep[];
  readonly grid: GradeGrid | null;
  readonly gains: readonly Gain[] | null;
  readonly deciles: readonly Decile[] | null;
  /** Deciles in which ties count in proportion, whatever order the rows stand in. */
  readonly expectedDeciles: readonly Decile[] | null;
  /** Won and lost by score, lowest score first; bands that have leads at either end. */
  readonly byScore: readonly ScoreBand[];
  readonly calibration: Calibration | null;
  /** One entry per criterion that is on, in sheet order. */
  readonly rules: readonly RuleEvidence[];
  readonly misses: Misses;
  /** Null where there are too few leads; empty where no column says it. */
  readonly months: Segments | null;
  readonly models: Segments | null;
  readonly sources: Segments | null;
}
