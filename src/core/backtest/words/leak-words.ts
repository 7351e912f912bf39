import { quoted } from './figures.ts';

/** Why a column looks like the answer, a sentence or two each. */
export const LEAK_REASONS = {
  outcome: (column: string): string =>
    `${quoted(column)} is the outcome itself: a score that reads it proves nothing. Switch off the criteria that use it.`,
  outcomeDate: (column: string): string =>
    `${quoted(column)} is the day of the outcome: only leads that have ended have one. Switch off the criteria that use it.`,
  filledByOutcome: (column: string, outcome: 'won' | 'lost'): string =>
    `${quoted(column)} is filled in for almost every ${outcome} lead and hardly any ${outcome === 'won' ? 'lost' : 'won'} one: it is written when a lead ends.`,
  rule: (column: string, criterion: string): string =>
    `The rule ${quoted(criterion)} on ${quoted(column)} tells won from lost leads almost alone: it was probably filled in after the sale.`,
  name: (column: string): string =>
    `${quoted(column)} sounds like the answer: it says how far a lead came, not how good it was at the start.`,
  telling: (column: string): string =>
    `${quoted(column)} tells won from lost leads very well by itself: check when this column is filled in.`,
} as const;
