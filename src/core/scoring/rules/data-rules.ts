import { readNothing } from './read-value.ts';
import { gradingRule, type Rule } from './rule.ts';

export const DATA_RULES: readonly Rule[] = [
  gradingRule({
    name: 'is duplicate',
    kind: 'data',
    synonyms: ['is a duplicate', 'is duplicated', 'duplicate', 'is repeated'],
    value: 'none',
    help: 'An earlier row holds the same value in this column.',
    example: '',
    read: readNothing,
    ready: () => ({ kind: 'repeats' }),
  }),
];
