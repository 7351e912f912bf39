import type { ExactDecimal } from '../../table/exact-decimal.ts';

/** How points fall with the age of an activity. */
export interface Fade {
  /** In a straight line to 0; by half each time; or not at all until they are gone on the day after. */
  readonly kind: 'fades over' | 'halves every' | 'expires after';
  readonly days: number;
}

/** Which activities of a lead a condition counts, and how much each of them is worth. */
export interface ActivityCount {
  /** Names of the activities as typed; empty for `*`, all of them. */
  readonly names: readonly string[];
  /** So many must lie within the window, else the condition does not hold. */
  readonly atLeast: number;
  /** The window: 0 ≤ age ≤ this many days; undefined: no bound but the day that counts. */
  readonly withinDays: number | undefined;
  /** Whether each activity gives points, or the newest alone. */
  readonly counting: 'once' | 'each';
  /** The most points, above 0, that all of them together give or, of negative points, take; undefined: no bound. */
  readonly most: ExactDecimal | undefined;
  readonly fade: Fade | undefined;
  /** Its cell in the config, for issues. */
  readonly cell: string;
}
