import { type CellValue, isDateCell } from '../../table/cell.ts';
import { isErrorValue } from '../../table/error-value.ts';
import { readNumber } from '../../table/read-number.ts';
import { cellText } from '../../table/text.ts';
import { nearestName } from '../did-you-mean.ts';
import type { IssueList } from '../issue.ts';
import type { Condition, NamedColumn, Settings } from '../model.ts';
import { findRule, ruleSpellings } from '../rules/registry.ts';
import { isValueProblem } from '../rules/rule.ts';
import type { BlockRow } from './blocks.ts';

/**
 * Reads Column, Rule and Value of a row, and tries the Value on the rule, so that all that is wrong with the
 * row is found at once.
 *
 * @returns `undefined` when an error was found
 */
export function readCondition(row: BlockRow, settings: Settings, issues: IssueList): Condition | undefined {
  const column = row.text('Column');
  const spelling = ruleText(row.value('Rule'));
  const value = row.value('Value');
  if (column === '') {
    issues.error(
      'missing-column',
      row.cell('Column'),
      'This row needs a Column: the header that its rule looks at.',
    );
  }
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
  const context = { style: settings.style, asOf: 0 };
  const ready = rule.prepare(value, context);
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
  if (column === '') return undefined;
  return {
    column,
    rule,
    value,
    cells: { column: row.cell('Column'), rule: row.cell('Rule'), value: row.cell('Value') },
  };
}

/** The columns that the Column cells of some rows name, whatever else is wrong with those rows. */
export function columnsNamedIn(rows: readonly BlockRow[]): NamedColumn[] {
  return rows.flatMap((row) => {
    const column = row.text('Column');
    // An error value names nothing, and is told as what it is.
    if (column === '' || isErrorValue(row.value('Column'))) return [];
    return [{ column, rowIndex: row.rowIndex, columnIndex: row.columnIndex('Column') }];
  });
}

/** Whether a condition gives points by degrees instead of matching or not. */
export function isGraded({ rule }: Condition): boolean {
  return rule.value === 'most' || rule.name === 'fades over days' || rule.name === 'halves every days';
}

/** A Rule cell as text; a sheet may have taken `=` or `TRUE` for something else. */
function ruleText(value: CellValue): string {
  return isDateCell(value) ? '' : cellText(value);
}

const QUOTED_LENGTH = 60;

/** A quotation short enough for a sentence. */
export function shortened(text: string): string {
  return text.length > QUOTED_LENGTH ? `${text.slice(0, QUOTED_LENGTH)}…` : text;
}
