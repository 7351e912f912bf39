import { findRule } from '../../core/scoring/rules/registry.ts';
import { isValueProblem } from '../../core/scoring/rules/rule.ts';
import { readNumber } from '../../core/table/read-number.ts';
import type { LeadSurvey } from './lead-survey.ts';

/** Leads whose filled cell matches a rule. */
export interface Matches {
  readonly leads: number;
  readonly won: number;
  readonly lost: number;
}

/**
 * Counts the leads that a rule matches, blank cells apart, with the rule as scoring applies it.
 *
 * @throws RangeError when the rule does not exist or cannot read the value: templates hold neither
 */
export function countMatches(
  survey: LeadSurvey,
  columnIndex: number,
  ruleName: string,
  value: string,
): Matches {
  const rule = findRule(ruleName, readNumber(value, survey.style) !== undefined);
  const ready = rule?.prepare(value, { style: survey.style, asOf: 0 });
  if (!ready || isValueProblem(ready) || ready.kind !== 'matches') {
    throw new RangeError(`countMatches: the rule ${ruleName} with ${value} does not match or not`);
  }
  const matches = { leads: 0, won: 0, lost: 0 };
  for (const entry of survey.values(columnIndex)) {
    if (!ready.test(entry.cell)) continue;
    matches.leads += entry.leads;
    matches.won += entry.won;
    matches.lost += entry.lost;
  }
  return matches;
}
