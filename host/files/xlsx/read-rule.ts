import { cellAddress, rangeAddress, readRange } from '../cells/cell-address.ts';
import type {
  ConditionalFormat,
  HighlightRule,
  NumberOperator,
  TextOperator,
} from '../cells/univer-resources.ts';
import { EXCEL_MOST } from '../grid-limits.ts';
import { readColor, type ThemeColors } from './excel-color.ts';
import { readFormula } from './excel-formula.ts';
import { readStyle } from './excel-style.ts';
import { countFormula, type ExcelRule, numberRuleFormula, textRuleFormula } from './write-rule.ts';

const NUMBER_OPERATORS: readonly NumberOperator[] = [
  'greaterThan',
  'greaterThanOrEqual',
  'lessThan',
  'lessThanOrEqual',
  'equal',
  'notEqual',
  'between',
  'notBetween',
];
const TEXT_OPERATORS: readonly TextOperator[] = [
  'beginsWith',
  'endsWith',
  'containsText',
  'notContainsText',
  'containsBlanks',
  'notContainsBlanks',
  'containsErrors',
  'notContainsErrors',
];

/** What exceljs hands out for the rules over one set of ranges. */
export interface ExcelRules {
  /** Ranges, separated by spaces. */
  readonly ref: string;
  readonly rules: readonly ExcelRule[];
}

/**
 * The conditional formats of a tab in an Excel file, those of the highest priority first, as a workbook lists them.
 * Formulas and the rules that this project writes come back as they were; bars and icon sets are left out.
 */
export function readRules(
  groups: readonly ExcelRules[],
  theme: ThemeColors,
  idPrefix: string,
): ConditionalFormat[] {
  return groups
    .flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, rule })))
    .sort((one, other) => one.rule.priority - other.rule.priority)
    .flatMap(({ ref, rule: excelRule }, index) => {
      const most = { rows: EXCEL_MOST.rows, columns: EXCEL_MOST.columns };
      const ranges = ref.split(/\s+/).flatMap((address) => readRange(address, most) ?? []);
      const first = ranges[0];
      if (!first) return [];
      const cell = cellAddress(first.startRow, first.startColumn);
      const rule =
        excelRule.type === 'colorScale'
          ? readColorScale(excelRule, theme)
          : withStyle(readCondition(excelRule, cell, rangeAddress(first)), excelRule, theme);
      return rule ? [{ cfId: `${idPrefix}-${index + 1}`, ranges, stopIfTrue: false, rule }] : [];
    });
}

/** `Omit` for each member of a union. */
type Without<Union, Key extends string> = Union extends unknown ? Omit<Union, Key> : never;
type Condition = Without<HighlightRule, 'style' | 'type'>;

function withStyle(
  condition: Condition | undefined,
  rule: ExcelRule,
  theme: ThemeColors,
): ConditionalFormat['rule'] | undefined {
  const style = readStyle(rule.style ?? {}, theme, true) ?? {};
  return condition && ({ type: 'highlightCell', style, ...condition } as HighlightRule);
}

function readCondition(rule: ExcelRule, cell: string, range: string): Condition | undefined {
  switch (rule.type) {
    case 'cellIs':
      return readCellIs(rule, cell);
    case 'top10':
      return {
        subType: 'rank',
        isBottom: rule.bottom ?? false,
        isPercent: rule.percent ?? false,
        value: rule.rank ?? 10,
      };
    case 'aboveAverage':
      return { subType: 'average', operator: rule.aboveAverage === false ? 'lessThan' : 'greaterThan' };
    case 'timePeriod':
      return rule.timePeriod ? { subType: 'timePeriod', operator: rule.timePeriod } : undefined;
    case 'duplicateValues':
    case 'uniqueValues':
      return { subType: rule.type };
    default: {
      // Every other kind of Excel's says in a formula what it does.
      const formula = rule.formulae?.[0];
      return formula === undefined ? undefined : readExpression(String(formula), cell, range);
    }
  }
}

/** "Cell value is …": a number, a text, or what a formula gives. */
function readCellIs(rule: ExcelRule, cell: string): Condition | undefined {
  const operator = NUMBER_OPERATORS.find((name) => name === rule.operator);
  const [first = '', second = ''] = (rule.formulae ?? []).map(String);
  if (!operator || first === '') return undefined;
  const needsTwo = operator === 'between' || operator === 'notBetween';
  const values = needsTwo ? [Number(first), Number(second)] : [Number(first)];
  if (values.every(Number.isFinite))
    return { subType: 'number', operator, value: needsTwo ? values : Number(first) };
  const text = /^"((?:[^"]|"")*)"$/.exec(first)?.[1]?.replaceAll('""', '"');
  if (text !== undefined && (operator === 'equal' || operator === 'notEqual'))
    return { subType: 'text', operator, value: text };
  return { subType: 'formula', value: readFormula(comparisonFormula(cell, operator, first, second)) };
}

function comparisonFormula(cell: string, operator: NumberOperator, first: string, second: string): string {
  if (operator === 'between') return `AND(${cell}>=(${first}),${cell}<=(${second}))`;
  if (operator === 'notBetween') return `OR(${cell}<(${first}),${cell}>(${second}))`;
  // The formula of a number rule holds the comparison as its second part.
  const sign = /[<>=]+/.exec(numberRuleFormula('', operator, [0]))?.[0] ?? '=';
  return `${cell}${sign}(${first})`;
}

/** A rule's formula; those that this project or Excel writes for a kind of rule give that kind back. */
function readExpression(formula: string, cell: string, range: string): Condition {
  const numbers = (formula.replaceAll(cell, '').match(/-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi) ?? []).map(Number);
  for (const operator of formula.startsWith('AND(ISNUMBER(') ? NUMBER_OPERATORS : []) {
    if (numberRuleFormula(cell, operator, numbers) === formula) {
      return {
        subType: 'number',
        operator,
        value: operator.endsWith('etween') ? numbers : (numbers[0] ?? 0),
      };
    }
  }
  const literal = /"((?:[^"]|"")*)"/.exec(formula)?.[1]?.replaceAll('""', '"') ?? '';
  for (const operator of TEXT_OPERATORS) {
    const text = operator.toLowerCase().includes('containstext')
      ? literal.replace(/~([~*?])/g, '$1')
      : literal;
    if (textRuleFormula(cell, operator, text) === formula) return { subType: 'text', operator, value: text };
  }
  if (formula === countFormula(range, cell, '>1')) return { subType: 'duplicateValues' };
  if (formula === countFormula(range, cell, '=1')) return { subType: 'uniqueValues' };
  return { subType: 'formula', value: readFormula(formula) };
}

function readColorScale(rule: ExcelRule, theme: ThemeColors): ConditionalFormat['rule'] | undefined {
  const steps = rule.cfvo ?? [];
  if (steps.length === 0) return undefined;
  return {
    type: 'colorScale',
    config: steps.map(({ type, value }, index) => ({
      index,
      color: readColor(rule.color?.[index], theme) ?? '#ffffff',
      value: { type, ...(value === undefined ? {} : { value }) },
    })),
  };
}
