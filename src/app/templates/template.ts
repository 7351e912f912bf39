import type { LeadFieldId } from '../lead-fields/all-lead-fields.ts';

/** What a column's cells have to be for a way to work on them. */
export type ColumnNeed = 'email' | 'date' | 'number' | 'number or band' | 'yes/no' | 'words' | 'anything';

/** Questions that only the team can answer; without an answer the won leads are asked. */
export type QuestionId = 'industries' | 'regions' | 'sizes' | 'revenues' | 'served regions' | 'occupations';

/** Where a Value comes from that depends on the team or the data. */
export interface SoughtValue {
  /**
   * `commonest`: the commonest values among won leads. `band`: the commonest size bands among them, as a
   * range. `all won`: every value that a won lead has. `upper quarter`: where the top quarter of all leads
   * begins. `better sources`: values that win clearly more often than the rest. `months`: the values that
   * name a time within the given months.
   */
  readonly how: 'commonest' | 'band' | 'all won' | 'upper quarter' | 'better sources' | 'months';
  readonly ask?: QuestionId;
  /** For `months`: more than the first and at most the second. */
  readonly months?: readonly [number, number];
}

export interface Condition {
  /** A rule name that no sheet takes for a formula. */
  readonly rule: string;
  readonly value: string | SoughtValue;
}

/** One way to tell whether a criterion holds, from one field. */
export interface Way extends Condition {
  readonly field: LeadFieldId;
  readonly needs: ColumnNeed;
  /** Replaces the criterion's label where this way says something a little different. */
  readonly label?: string;
  /** Taken only where at least one lead matches: for columns that may speak of other things altogether. */
  readonly mustMatch?: true;
  /**
   * The column holds one event at a time, as `Last activity` does, so that two criteria on it cannot both
   * match.
   */
  readonly oneAtATime?: true;
  /** A second condition on the same column, written as a continuation row. */
  readonly and?: Condition;
  /** A way that says too little where nearly every lead matches, if a later way is there. */
  readonly skipIfCommon?: true;
}

export interface TemplateCriterion {
  readonly label: string;
  readonly group: string;
  readonly points: number | 'DQ';
  readonly note: string;
  /** Ways to tell, the best first. */
  readonly ways: readonly Way[];
  /** Criteria of one such name cannot both match: only the largest counts towards the reachable score. */
  readonly eitherOr?: string;
  /** Switched off where most leads match, since it would say nothing about any of them. */
  readonly offWhenCommon?: true;
}

export interface TemplateGroup {
  readonly group: string;
  readonly countsToward: 'Fit' | 'Engagement';
  readonly min?: number;
  readonly max?: number;
}

export interface TemplateTier {
  readonly tier: 'Hot' | 'Warm' | 'Cold' | 'Disqualified';
  readonly colour: string;
  readonly action: string;
  readonly followUpHours?: number;
}

export type TemplateId = 'fit-and-engagement' | 'bant' | 'fibonacci' | 'upsell';

export interface Template {
  readonly id: TemplateId;
  readonly name: string;
  /** One sentence for the person who chooses. */
  readonly about: string;
  readonly criteria: readonly TemplateCriterion[];
  /** Criteria that fill in where few of the template's own found a column. */
  readonly standIns: readonly TemplateCriterion[];
  readonly groups: readonly TemplateGroup[];
  readonly tiers: readonly TemplateTier[];
  /** Where Hot and Warm begin while those scores are well within reach; else 70 % and 40 % of the reach. */
  readonly cuts?: { readonly hot: number; readonly warm: number };
  /** `undefined`: no upper limit. */
  readonly maximumScore: number | undefined;
}
