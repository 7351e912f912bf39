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
