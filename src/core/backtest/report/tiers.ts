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
  /** Sum over won leads; null without a revenue column, and where it can be read for none of them. */
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
