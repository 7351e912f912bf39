import type { Decile } from '../stats/deciles.ts';
import type { CalendarDay } from '../table/calendar-day.ts';

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
  /** One answer a question; null while there are too few decided leads to judge a threshold. */
  readonly thresholds: readonly ThresholdAnswer[] | null;
  /** Whether the cuts were chosen on older leads and reported on newer ones. */
  readonly thresholdsMeasuredOn: 'newest leads' | 'the leads that chose them';
  readonly suggestions: readonly TierSuggestion[];
  /** Best first, as the model lists them by From; last, where there are any, leads of no tier with the name `''`. */
  readonly tiers: readonly TierResult[];
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
  /** Null where there are too few leads, or no column says it. */
  readonly months: Segments | null;
  readonly models: Segments | null;
  readonly sources: Segments | null;
}

/** The column that was compared with the scores. */
export interface OutcomeColumn {
  readonly header: string;
  readonly wonValues: readonly string[];
  readonly lostValues: readonly string[];
}

/** Who takes part, and who does not. */
export interface WhoCounts {
  /** All leads of the tab. */
  readonly leads: number;
  readonly won: number;
  readonly lost: number;
  /** Neither won nor lost, and old enough to be. */
  readonly open: number;
  /** Left out, decided or not, because most leads of their age are not decided yet. */
  readonly notReady: number;
  /** The age in days below which a lead is not ready; null without both dates. */
  readonly readyAfterDays: number | null;
  /** The share won of the decided leads that count; null without any. */
  readonly baseRate: number | null;
  /** Examples of outcomes that read as neither, the commonest first. */
  readonly openValues: readonly { readonly value: string; readonly leads: number }[];
  /** Whether leads were scored as they stood the day before their outcome, but for a few without a readable date. */
  readonly scoredAsItStood: boolean;
  /** Decided leads whose outcome date is missing or cannot be read: scored as they stand. */
  readonly withoutOutcomeDate: number;
  /** Leads whose outcome date lies after the day that counts. */
  readonly futureOutcomeDates: number;
  /** Leads whose outcome date lies before their created date. */
  readonly outcomeBeforeCreated: number;
  /** Leads whose created date is missing or cannot be read; counted as ready. */
  readonly withoutCreatedDate: number;
}

/**
 * What the smaller of won and lost can carry: `counts` under 10, `sorting` from 10, `thresholds` from 30, `chances`
 * from 100, `isotonic` from 1,000 leads with 200 won and 200 lost.
 */
export type Gate = 'counts' | 'sorting' | 'thresholds' | 'chances' | 'isotonic';

export interface Verdict {
  readonly light: 'green' | 'amber' | 'red';
  /** One sentence. */
  readonly sentence: string;
  /** What else a reader must know at once, a sentence each: gates, open leads, dates. */
  readonly notes: readonly string[];
}

export interface Leak {
  readonly column: string;
  readonly level: 'red' | 'amber';
  /** A sentence for people. */
  readonly reason: string;
  /** Information value; null where it cannot be reckoned. */
  readonly iv: number | null;
}

/** What the capacity of a week wins from the top of the list, and from a list in no order. */
export interface Headline {
  readonly calls: number;
  readonly winsFromTop: number;
  readonly winsInNoOrder: number;
  /** Calls for one win; null where nothing is won. */
  readonly callsPerWin: number | null;
  readonly callsPerWinInNoOrder: number | null;
}

/** How well the scores put won leads above lost ones. */
export interface Sorting {
  readonly auc: {
    readonly value: number;
    readonly twiceU: number;
    /** 95 % on the logit scale; null where the AUC is 0 or 1. */
    readonly low: number | null;
    readonly high: number | null;
    readonly se: number;
    readonly gini: number;
    /** The same on the plain scale. */
    readonly plainLow: number | null;
    readonly plainHigh: number | null;
  };
  /** Each null where all scores are equal. */
  readonly pointBiserial: number | null;
  readonly spearman: number | null;
  readonly kendallTauB: number | null;
  /** `threshold` is null where there are too few leads to judge one. */
  readonly ks: { readonly value: number; readonly threshold: number | null };
  readonly averagePrecision: number;
  readonly alift: number;
}

export type Question = 'capacity' | 'profit' | 'hit rate' | 'reach' | 'youden' | 'f1' | 'catch everyone';

/** One question about a threshold with its answer, or why there is none. */
export interface ThresholdAnswer {
  readonly question: Question;
  /** The cut: leads with this score or more are flagged. Null where no cut answers; `because` says why. */
  readonly from: number | null;
  /** A sentence; `''` where there is an answer. */
  readonly because: string;
  /** What the cut does on the leads that it is reported on. */
  readonly result: CutResult | null;
  /** Cuts that are as good within one standard error, lowest and highest. */
  readonly range: readonly [number, number] | null;
}

export interface CutResult {
  readonly flagged: number;
  readonly won: number;
  /** Won of the flagged, with its 95 % interval; null where none is flagged. */
  readonly precision: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Share of the won leads captured. */
  readonly recall: number;
  readonly lift: number | null;
  readonly f1: number;
  readonly j: number;
  readonly callsPerWin: number | null;
  /** Leads flagged in a week; null where the leads per week are not known. */
  readonly flaggedPerWeek: number | null;
  /** Won leads below the cut, the lowest score first; at most ten. */
  readonly missed: readonly NamedLead[];
  readonly missedCount: number;
}

export interface NamedLead {
  readonly rowIndex: number;
  readonly name: string;
  readonly score: number;
}

/** A From that the evidence speaks for. */
export interface TierSuggestion {
  readonly tier: string;
  readonly question: Question;
  /** Suggested From: the roundest number among the cuts that are as good. */
  readonly from: number;
  /** The From of today. */
  readonly current: number;
  /** 0-based cell of that tier's From in the Scoring tab. */
  readonly fromCell: { readonly rowIndex: number; readonly columnIndex: number };
  readonly range: readonly [number, number];
  /** What the suggested and the present From do on the leads that cuts are reported on. */
  readonly result: CutResult;
  readonly currentResult: CutResult;
  /** All leads per tier, open ones too, with the From of today and with the suggested one, best first. */
  readonly leadsPerTier: readonly {
    readonly tier: string;
    readonly before: number;
    readonly after: number;
  }[];
}

export interface TierResult {
  /** `''` for leads of no tier. */
  readonly tier: string;
  readonly from: number | null;
  readonly leads: number;
  readonly won: number;
  readonly rate: number | null;
  /** 95 % Wilson interval of the rate. */
  readonly low: number | null;
  readonly high: number | null;
  readonly lift: number | null;
  /** Sum over won leads; null without a revenue column. */
  readonly revenue: number | null;
  /** Median days from created to outcome of the won leads; null where unknown. */
  readonly daysToOutcome: number | null;
}

/** Whether a tier is won more often than the next one. */
export interface TierStep {
  /** The higher tier, and the next one beneath it. */
  readonly better: string;
  readonly worse: string;
  /** Rate of the higher one less that of the lower one, with its 95 % interval; `proven` where that excludes 0. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly proven: boolean;
}

/** Won by Fit and Engagement grade. */
export interface GradeGrid {
  readonly fit: readonly string[];
  readonly engagement: readonly string[];
  /** By fit, then engagement. */
  readonly cells: readonly (readonly {
    readonly leads: number;
    readonly won: number;
    readonly rate: number | null;
  }[])[];
}

export interface Gain {
  readonly share: number;
  readonly won: number;
  readonly gain: number;
  readonly lift: number;
}

/** Leads with a score in [from, to). */
export interface ScoreBand {
  readonly from: number;
  readonly to: number;
  readonly won: number;
  readonly lost: number;
}

/** The chance that a score stands for. */
export interface Calibration {
  readonly method: 'isotonic' | 'logistic';
  /** On the leads that made it. */
  readonly brier: number;
  /** 10-fold; null where a fold cannot be fitted. */
  readonly brierHeldOut: number | null;
  /** Of giving every lead the base rate. */
  readonly baseBrier: number;
  /** Lowest scores first; both ends included. */
  readonly bands: readonly {
    readonly from: number;
    readonly to: number;
    readonly leads: number;
    readonly won: number;
    readonly chance: number;
  }[];
}

export type RuleFlagKind =
  | 'wrong way'
  | 'never matches'
  | 'always matches'
  | 'same leads as'
  | 'looks like the answer'
  | 'counts days to today';

export interface RuleFlag {
  readonly kind: RuleFlagKind;
  /** As it is shown: the kind, with the other rule's name where leads are the same. */
  readonly text: string;
}

export interface RuleEvidence {
  readonly criterion: string;
  readonly group: string;
  /** Cell of the criterion's label in the Scoring tab, as `Scoring!C4`. */
  readonly cell: string;
  /** Points as they stand; `DQ` for a rule that disqualifies. */
  readonly points: number | 'DQ';
  readonly hits: number;
  readonly won: number;
  readonly rateWith: number | null;
  readonly rateWithout: number | null;
  /** Interval of the difference of the two rates; null where one side has no lead. */
  readonly low: number | null;
  readonly high: number | null;
  readonly lift: number | null;
  /** AUC of the points that this rule alone gives. */
  readonly auc: number | null;
  /** Weight of evidence of a match. */
  readonly woe: number | null;
  /** Whether the two rates differ for certain (95 %). */
  readonly proven: boolean;
  readonly flags: readonly RuleFlag[];
}

export interface MissedLead extends NamedLead {
  /** The reasons for its score, as `Why` gives them. */
  readonly why: string;
  readonly tier: string;
}

export interface Misses {
  /** The lowest-scored won leads, lowest first. */
  readonly wonLow: readonly MissedLead[];
  /** The highest-scored lost leads, highest first. */
  readonly lostHigh: readonly MissedLead[];
}

/** Leads by month, by model or by source. */
export interface Segments {
  /** The latest months in order, else the largest first; there is an end to them, however many there are. */
  readonly told: readonly Segment[];
  /** How many there are besides: earlier months, smaller models or sources. */
  readonly others: number;
}

/** Leads of a month, a model or a source. */
export interface Segment {
  /** `2024-03` for a month. */
  readonly name: string;
  readonly leads: number;
  readonly won: number;
  readonly rate: number | null;
  readonly meanScore: number | null;
  /** Null where it has under 10 won or 10 lost. */
  readonly auc: number | null;
}
