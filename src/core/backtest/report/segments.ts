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
