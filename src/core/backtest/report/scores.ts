/** What the capacity of a week wins from the top of the list, and from a list in no order. */
export interface Headline {
  readonly calls: number;
  readonly winsFromTop: number;
  readonly winsInNoOrder: number;
  /** Whether sales can call every lead that comes. */
  readonly isEveryLead: boolean;
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

/** How well the same leads would be sorted as they stood the day before their outcome. */
export interface DayBefore {
  readonly auc: Sorting['auc'];
  /** Leads that count, those without an outcome date as they stand today. */
  readonly leads: number;
  /** Against the scores that the report rests on, by DeLong's paired test. */
  readonly compared: 'higher' | 'lower' | 'no proven difference';
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
