import type { Color, Style } from 'exceljs';
import { cellAddress, rangeAddress } from '../cells/cell-address.ts';
import type {
  ConditionalFormat,
  HighlightRule,
  NumberOperator,
  TextOperator,
} from '../cells/univer-resources.ts';
import { writeColor } from './excel-color.ts';
import type { FormulaWriter } from './excel-formula.ts';
import { writeRuleStyle } from './excel-style.ts';

/**
 * A conditional format as exceljs reads and writes it. Its own types list less than it does, and differ by kind where
 * the code does not.
 */
export interface ExcelRule {
  readonly type: string;
  /** 1 goes before all others of the tab. */
  readonly priority: number;
  readonly style?: Partial<Style>;
  readonly operator?: string;
  readonly formulae?: readonly string[];
  readonly rank?: number;
  readonly percent?: boolean;
  readonly bottom?: boolean;
  readonly aboveAverage?: boolean;
  readonly timePeriod?: string;
  readonly cfvo?: readonly { readonly type: string; readonly value?: number | string }[];
  readonly color?: readonly Partial<Color>[];
}

/** Text inside a formula. */
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
/** Text that SEARCH looks for letter by letter: its wildcards are escaped. */
const searched = (text: string) => quoted(text.replace(/[~*?]/g, '~$&'));

/** How a comparison is written between a cell and a number. */
const SIGNS: Record<Exclude<NumberOperator, 'between' | 'notBetween'>, string> = {
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
  equal: '=',
  notEqual: '<>',
};

/**
 * The formula of a number rule. Excel's own number rules take a blank cell for 0 and text for more than any number;
 * Sheets and Univer colour numbers alone, so the question whether it is one is asked first.
 */
export function numberRuleFormula(cell: string, operator: NumberOperator, values: readonly number[]): string {
  const [first = 0, second = 0] = values;
  const [least, most] = [Math.min(first, second), Math.max(first, second)];
  if (operator === 'between') return `AND(ISNUMBER(${cell}),${cell}>=${least},${cell}<=${most})`;
  if (operator === 'notBetween') return `AND(ISNUMBER(${cell}),OR(${cell}<${least},${cell}>${most}))`;
  return `AND(ISNUMBER(${cell}),${cell}${SIGNS[operator]}${first})`;
}

/**
 * The formula of a text rule, case apart as in Sheets. exceljs writes Excel's own text rules incompletely, so they are
 * formulas, in the words that Excel itself would use.
 */
export function textRuleFormula(cell: string, operator: TextOperator, text: string): string {
  switch (operator) {
    case 'beginsWith':
      return `LEFT(${cell},LEN(${quoted(text)}))=${quoted(text)}`;
    case 'endsWith':
      return `RIGHT(${cell},LEN(${quoted(text)}))=${quoted(text)}`;
    case 'containsText':
      return `NOT(ISERROR(SEARCH(${searched(text)},${cell})))`;
    case 'notContainsText':
      return `ISERROR(SEARCH(${searched(text)},${cell}))`;
    case 'equal':
    case 'notEqual':
      return quoted(text);
    case 'containsBlanks':
      return `LEN(TRIM(${cell}))=0`;
    case 'notContainsBlanks':
      return `LEN(TRIM(${cell}))>0`;
    case 'containsErrors':
      return `ISERROR(${cell})`;
    case 'notContainsErrors':
      return `NOT(ISERROR(${cell}))`;
  }
}

/**
 * A conditional format for an Excel file. Bars and icon sets are left out: exceljs writes them in part only, and the
 * add-on makes none.
 *
 * @param priority 1 for the rule that goes before all others of its tab
 * @returns undefined for a rule that is left out
 */
export function writeRule(
  { rule, ranges }: ConditionalFormat,
  priority: number,
  writeFormula: FormulaWriter,
): ExcelRule | undefined {
  const range = ranges[0];
  if (!range) return undefined;
  if (rule.type === 'colorScale') {
    const steps = [...rule.config].sort((one, other) => one.index - other.index);
    return {
      type: 'colorScale',
      priority,
      cfvo: steps.map(({ value }) => ({
        type: value.type,
        ...(value.value === undefined ? {} : { value: value.value }),
      })),
      color: steps.map(({ color }) => writeColor(color) ?? { argb: 'FFFFFFFF' }),
    };
  }
  if (rule.type !== 'highlightCell') return undefined;
  const base = { priority, style: writeRuleStyle(rule.style ?? {}) };
  if (rule.subType === 'formula') return { ...base, ...expression(writeFormula(rule.value)) };
  return {
    ...base,
    ...highlightRule(rule, cellAddress(range.startRow, range.startColumn), rangeAddress(range)),
  };
}

/** The part of a rule that says which cells it colours. */
function highlightRule(
  rule: Exclude<HighlightRule, { subType: 'formula' }>,
  cell: string,
  range: string,
): Omit<ExcelRule, 'priority'> {
  switch (rule.subType) {
    case 'number':
      return expression(numberRuleFormula(cell, rule.operator, [rule.value ?? 0].flat().map(Number)));
    case 'text': {
      const formula = textRuleFormula(cell, rule.operator, rule.value ?? '');
      const isWhole = rule.operator === 'equal' || rule.operator === 'notEqual';
      return isWhole ? { type: 'cellIs', operator: rule.operator, formulae: [formula] } : expression(formula);
    }
    case 'duplicateValues':
      return expression(countFormula(range, cell, '>1'));
    case 'uniqueValues':
      return expression(countFormula(range, cell, '=1'));
    case 'rank':
      return { type: 'top10', rank: rule.value, percent: rule.isPercent, bottom: rule.isBottom };
    case 'average':
      return { type: 'aboveAverage', aboveAverage: rule.operator.startsWith('greater') };
    case 'timePeriod':
      return { type: 'timePeriod', timePeriod: rule.operator };
  }
}

function expression(formula: string): Omit<ExcelRule, 'priority'> {
  return { type: 'expression', formulae: [formula] };
}

/** How often a cell's value is in the rule's range, which is named with `$` so that it stays while the cell moves on. */
export function countFormula(range: string, cell: string, comparison: '>1' | '=1'): string {
  return `COUNTIF(${range.replace(/([A-Z]+)([0-9]+)/g, '$$$1$$$2')},${cell})${comparison}`;
}
