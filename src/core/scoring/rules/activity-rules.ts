import type { CellValue } from '../../table/cell.ts';
import { exactDecimal } from '../../table/exact-decimal.ts';
import { readNumber } from '../../table/read-number.ts';
import { readNothing } from './read-value.ts';
import { gradingRule, type Rule, type RuleContext, type ValueProblem } from './rule.ts';

function readFactor(value: CellValue, { style }: RuleContext): number | ValueProblem {
  const factor = readNumber(value, style);
  return factor !== undefined && factor > 0
    ? factor
    : { needs: 'a number above 0, such as 2 for twice the rate' };
}

/** Rules that look at how often something was done. */
export const ACTIVITY_RULES: readonly Rule[] = [
  gradingRule({
    name: 'speeds up',
    kind: 'activity',
    synonyms: ['speeds up by', 'accelerates', 'is speeding up'],
    value: 'number',
    help: 'At least 3 activities in the last 7 days, and so many times the daily rate of the 28 days before.',
    example: '2',
    read: readFactor,
    ready: (factor) => ({ kind: 'speeds up', factor: exactDecimal(factor) }),
  }),
];

/** What a row with an Activity and nothing in Column and Rule asks: that it happened. */
export const HAPPENS: Rule = gradingRule({
  name: 'happens',
  kind: 'activity',
  value: 'none',
  help: 'It happened.',
  example: '',
  read: readNothing,
  ready: () => ({ kind: 'matches', test: () => true }),
});
