import type { NamedLead } from './leads.ts';

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

/** All leads per tier, open ones too, with the Froms of today and with suggested ones, best first. */
export type LeadsPerTier = readonly {
  readonly tier: string;
  readonly before: number;
  readonly after: number;
}[];

/** Why no From is suggested, as far as it is known; as it is shown. */
export type NoSuggestion =
  | 'none that does well fits the tiers'
  | 'all scores are equal'
  | 'the score points the wrong way'
  | 'the tiers differ by model'
  | `the tiers begin ${'above' | 'below'} the cuts that do well`;

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
  /** With this From alone: the other tiers begin where they do today. */
  readonly leadsPerTier: LeadsPerTier;
}
