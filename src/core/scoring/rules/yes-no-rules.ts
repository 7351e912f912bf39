import { readNothing } from './read-value.ts';
import { matchingRule, type Rule } from './rule.ts';

export const YES_NO_RULES: readonly Rule[] = [
  ...matchingRule({
    name: 'is yes',
    kind: 'yes/no',
    synonyms: ['is true', 'yes', 'is checked', 'is ticked', 'true'],
    value: 'none',
    help: 'The cell says yes: TRUE, yes, y, 1, ✓, x, on.',
    example: '',
    read: readNothing,
    test: () => (cell) => cell.yesNo() === true,
  }),
  ...matchingRule({
    name: 'is no',
    kind: 'yes/no',
    synonyms: ['is false', 'no', 'is unchecked', 'is not ticked', 'false'],
    value: 'none',
    help: 'The cell says no: FALSE, no, n, 0, off. A blank cell says nothing.',
    example: '',
    read: readNothing,
    test: () => (cell) => cell.yesNo() === false,
  }),
];
