/** What the cells of a lead field hold; a column whose cells say otherwise is not taken for the field. */
export type FieldKind =
  /** Addresses with an @. */
  | 'email'
  /** Words: no plain numbers, no dates. */
  | 'words'
  | 'number'
  /** Numbers, or bands of numbers such as `51-200`, or words for them. */
  | 'size'
  | 'date'
  /** Something that happened or not: yes/no, a count, a date, or words. */
  | 'event'
  /** Anything at all. */
  | 'any';

/**
 * One thing that lead lists know about a lead, with the names under which exports carry it. Names are
 * compared without regard to case, accents, punctuation, camelCase and `number of` in front.
 */
export interface LeadField {
  readonly id: string;
  /** What users call it. */
  readonly label: string;
  readonly kind: FieldKind;
  /** Names that mean this field and nothing else; the best first. */
  readonly names: readonly string[];
  /** Words that mean it inside a longer name, such as a form's question. */
  readonly phrases?: readonly string[];
  /** Words that rule out a match by phrase. */
  readonly vetoes?: readonly string[];
  /** Entities (`Deal - Title`) whose field of that name is another thing. */
  readonly notOf?: readonly string[];
  /**
   * Known only once sales has worked the lead, or a judgement somebody has passed on it: never a criterion,
   * since it would give the answer away.
   */
  readonly afterTheCall?: true;
}
