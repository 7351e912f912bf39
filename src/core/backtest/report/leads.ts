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
  /** Left out because they were decided by the day on which they would be scored. */
  readonly decidedEarly: number;
  /** The age in days below which a lead is not ready; null where no dates tell. */
  readonly readyAfterDays: number | null;
  /** Leads are scored so many days after their created date; null: the day before their outcome, where that is known. */
  readonly judgedAfterDays: number | null;
  /** Whether leads would be scored some days after their created date, but no column holds one. */
  readonly wantsCreatedDate: boolean;
  /** The share won of the decided leads that count; null without any. */
  readonly baseRate: number | null;
  /** Examples of outcomes that read as neither, the commonest first. */
  readonly openValues: readonly { readonly value: string; readonly leads: number }[];
  /** Whether leads were scored as they stood on a day before their outcome, but for a few without a readable date. */
  readonly scoredAsItStood: boolean;
  /** Decided leads that count and whose outcome date is missing or cannot be read. */
  readonly withoutOutcomeDate: number;
  /** Leads whose outcome date lies after the day that counts. */
  readonly futureOutcomeDates: number;
  /** Leads whose outcome date lies before their created date. */
  readonly outcomeBeforeCreated: number;
  /** Leads whose created date is missing or cannot be read: counted as ready, but left out where they are scored by it. */
  readonly withoutCreatedDate: number;
}

export interface NamedLead {
  readonly rowIndex: number;
  readonly name: string;
  readonly score: number;
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
