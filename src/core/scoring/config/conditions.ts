import { type CellValue, isDateCell } from '../../table/cell.ts';
import { isErrorValue } from '../../table/error-value.ts';
import { readNumber } from '../../table/read-number.ts';
import { cellText } from '../../table/text.ts';
import { nearestName } from '../did-you-mean.ts';
import type { IssueList } from '../issue.ts';
import type { Condition, NamedColumn, Settings } from '../model.ts';
import { HAPPENS } from '../rules/activity-rules.ts';
import { findRule, ruleSpellings } from '../rules/registry.ts';
import { isValueProblem, type Rule } from '../rules/rule.ts';
import { isGradedCount, readActivity } from './activity-cells.ts';
import type { BlockRow } from './blocks.ts';
import { shortened } from './shortened.ts';

/**
 * Reads Column, Rule and Value of a row, and tries the Value on the rule, so that all that is wrong with the
 * row is found at once. In a row with an Activity they test the activities' own columns, and may all be blank.
 *
 * @returns `undefined` when an error was found
 */
export function readCondition(row: BlockRow, settings: Settings, issues: IssueList): Condition | undefined {
  const { activity, isSound } = readActivity(row, settings, issues);
  const column = row.text('Column');
  const cells = { column: row.cell('Column'), rule: row.cell('Rule'), value: row.cell('Value') };
  if (activity && row.isBlank(['Column', 'Rule', 'Value'])) {
    return isSound ? { column, rule: HAPPENS, value: '', activity, cells } : undefined;
  }
  const countsAlone = findRule(ruleText(row.value('Rule')), false)?.kind === 'activity';
  if (column === '' && !countsAlone) {
    issues.error(
      'missing-column',
      cells.column,
      activity
        ? 'This row needs a Column: the header of the activities that its rule looks at.'
        : 'This row needs a Column: the header that its rule looks at.',
    );
  }
  const rule = readRule(row, settings, issues);
  if (!rule || !isSound || (column === '' && !countsAlone)) return undefined;
  if (countsAlone && column !== '') {
    issues.warn(
      'column-ignored',
      cells.column,
      `The rule “${rule.name}” counts activities; this Column is not used.`,
    );
  }
  if (countsAlone && !activity) {
    issues.error(
      'missing-activity',
      row.cell('Activity'),
      `The rule “${rule.name}” needs an Activity, or * for all.`,
    );
    return undefined;
  }
  if (activity && !countsAlone && (isGradedRule(rule) || rule.kind === 'data')) {
    issues.error(
      'graded-activity',
      cells.rule,
      `The rule “${rule.name}” does not fit an activity: Counting and Fade say how its points add up and fall.`,
    );
    return undefined;
  }
  const condition = { column: countsAlone ? '' : column, rule, value: row.value('Value'), cells };
  return activity ? { ...condition, activity } : condition;
}

/** The rule of a row, if its Value can be read. */
function readRule(row: BlockRow, settings: Settings, issues: IssueList): Rule | undefined {
  const spelling = ruleText(row.value('Rule'));
  const value = row.value('Value');
  if (spelling === '') {
    issues.error('missing-rule', row.cell('Rule'), 'This row needs a Rule, such as “is” or “at least”.');
    return undefined;
  }
  const rule = findRule(spelling, readNumber(value, settings.style) !== undefined);
  if (!rule) {
    const nearest = nearestName(spelling, ruleSpellings());
    issues.error(
      'unknown-rule',
      row.cell('Rule'),
      `There is no rule “${shortened(spelling)}”.${nearest ? ` Did you mean “${nearest}”?` : ''}`,
    );
    return undefined;
  }
  const ready = rule.prepare(value, { style: settings.style, asOf: 0 });
  if (isValueProblem(ready)) {
    const text = cellText(value);
    const hint =
      rule.kind === 'number' && text !== '' && (rule.name === '=' || rule.name === '<>')
        ? ` To compare text, use the rule “${rule.negated ? 'is not' : 'is'}”.`
        : '';
    issues.error(
      'unreadable-value',
      row.cell('Value'),
      `The rule “${shortened(spelling)}” needs ${ready.needs}, but its Value is ${text === '' ? 'blank' : `“${shortened(text)}”`}.${hint}`,
    );
    return undefined;
  }
  if (rule.value === 'none' && cellText(value) !== '') {
    issues.warn(
      'value-ignored',
      row.cell('Value'),
      `The rule “${spelling}” takes no Value; “${shortened(cellText(value))}” is not used.`,
    );
  }
  return rule;
}

/** The columns that the Column cells of some rows name, whatever else is wrong with those rows. */
export function columnsNamedIn(rows: readonly BlockRow[]): NamedColumn[] {
  return rows.flatMap((row) => {
    const column = row.text('Column');
    // An error value names nothing, and is told as what it is; a rule that counts alone names none either.
    if (column === '' || isErrorValue(row.value('Column'))) return [];
    if (findRule(ruleText(row.value('Rule')), false)?.kind === 'activity') return [];
    const of = row.text('Activity') === '' ? 'leads' : 'activities';
    return [{ column, of, rowIndex: row.rowIndex, columnIndex: row.columnIndex('Column') }];
  });
}

/** Whether a rule gives points by degrees instead of matching or not. */
export function isGradedRule({ name, value }: Rule): boolean {
  return value === 'most' || name === 'fades over days' || name === 'halves every days';
}

/** Whether a condition gives points by degrees instead of matching or not. */
export function isGraded({ rule, activity }: Condition): boolean {
  return activity ? isGradedCount(activity) : isGradedRule(rule);
}

/** A Rule cell as text; a sheet may have taken `=` or `TRUE` for something else. */
function ruleText(value: CellValue): string {
  return isDateCell(value) ? '' : cellText(value);
}
