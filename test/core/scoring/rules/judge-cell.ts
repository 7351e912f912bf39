import { findRule } from '../../../../src/core/scoring/rules/registry.ts';
import { isValueProblem, type ReadyRule, type RuleContext } from '../../../../src/core/scoring/rules/rule.ts';
import { calendarDay } from '../../../../src/core/table/calendar-day.ts';
import type { CellValue } from '../../../../src/core/table/cell.ts';
import { CellReading, type ReadingStyle } from '../../../../src/core/table/cell-reading.ts';
import { readNumber } from '../../../../src/core/table/read-number.ts';

export const PLAIN_STYLE: ReadingStyle = {
  decimalComma: false,
  dayFirst: false,
  timeZone: 'UTC',
  blankTexts: new Set(['select', 'unknown', 'n/a']),
};

/** Rules judged as of 5 March 2024. */
export const CONTEXT: RuleContext = { style: PLAIN_STYLE, asOf: calendarDay(2024, 3, 5) ?? 0 };

/** A rule made ready with a Value. @throws where the Value cannot be read */
export function ready(spelling: string, value: CellValue, context: RuleContext = CONTEXT): ReadyRule {
  const rule = findRule(spelling, readNumber(value, context.style) !== undefined);
  if (!rule) throw new Error(`no rule ${spelling}`);
  const prepared = rule.prepare(value, context);
  if (isValueProblem(prepared)) throw new Error(`${spelling} needs ${prepared.needs}`);
  return prepared;
}

/** Whether a rule that matches or does not matches a cell. */
export function matches(
  spelling: string,
  value: CellValue,
  cell: CellValue,
  context: RuleContext = CONTEXT,
): boolean {
  const prepared = ready(spelling, value, context);
  if (prepared.kind !== 'matches') throw new Error(`${spelling} does not just match`);
  return prepared.test(new CellReading(cell, context.style));
}
