import type { CountingHeader } from '../../../src/core/scoring/config/criterion-rows.ts';

/** What the fields say that tell how activities are counted. */
export const COUNTING = {
  title: 'Counting and fading',
  labels: {
    'At least': 'At least (times)',
    'Within days': 'Within (days)',
    Counting: 'Gives its points',
    Most: 'At most (points)',
    Fade: 'With age',
  },
  hints: { 'At least': 'blank: once', 'Within days': 'blank: any time', Most: 'blank: no limit' },
  once: 'once',
  each: 'for each',
  noFade: 'stays',
  fadeDays: 'Days',
  missing: (headers: readonly CountingHeader[]): string => {
    const quoted = headers.map((header) => `“${header}”`);
    const last = quoted.pop() ?? '';
    return quoted.length === 0
      ? `To set ${last} too, add a column of that name to the block Criteria in the Scoring tab.`
      : `To set ${quoted.join(', ')} and ${last} too, add columns of these names to the block Criteria in the Scoring tab.`;
  },
} as const;
