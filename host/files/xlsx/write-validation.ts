import type { DataValidation } from 'exceljs';
import type { Validation } from '../cells/univer-resources.ts';
import { EXCEL_MOST } from '../grid-limits.ts';
import type { FormulaWriter } from './excel-formula.ts';

/** Names of what happens when a value does not fit, by Univer's number for it. */
export const ERROR_STYLES = ['information', 'stop', 'warning'] as const;

/** The hidden tab of a saved file that holds the values of long dropdowns; reading takes them back into the rules. */
export const DROPDOWN_TAB = 'Dropdown values';

/** Types that Univer and Excel share. */
export const SHARED_TYPES = ['whole', 'decimal', 'date', 'time', 'textLength', 'custom'] as const;

/** The values of a dropdown: Univer keeps a JSON list, or in older snapshots values between commas. */
function dropdownValues(formula: string): string[] {
  try {
    const values: unknown = JSON.parse(formula);
    if (Array.isArray(values)) return values.map(String).filter(Boolean);
  } catch {
    // Not JSON: the older notation.
  }
  return formula.split(',').filter(Boolean);
}

/**
 * A data validation for an Excel file. A checkbox, which Excel has not, is a dropdown of TRUE and FALSE.
 *
 * @param placeValues puts a dropdown's values into cells and returns their address, where they do not fit into the rule
 * @returns undefined for a dropdown without values and for a type that Excel has not
 */
export function writeValidation(
  rule: Validation,
  placeValues: (values: readonly string[]) => string,
  writeFormula: FormulaWriter,
): DataValidation | undefined {
  const errorStyle = ERROR_STYLES[rule.errorStyle ?? 1] ?? 'stop';
  const base = {
    allowBlank: rule.allowBlank !== false,
    showErrorMessage: rule.showErrorMessage ?? rule.errorStyle === 1,
    errorStyle,
    ...(rule.error ? { error: rule.error } : {}),
    ...(rule.errorTitle ? { errorTitle: rule.errorTitle } : {}),
    ...(rule.showInputMessage || rule.prompt ? { showInputMessage: true } : {}),
    ...(rule.prompt ? { prompt: rule.prompt } : {}),
    ...(rule.promptTitle ? { promptTitle: rule.promptTitle } : {}),
  };
  const { formula1 = '' } = rule;
  if (rule.type === 'checkbox') return { ...base, type: 'list', formulae: ['"TRUE,FALSE"'] };
  if (rule.type === 'list' || rule.type === 'listMultiple') {
    const values = dropdownValues(formula1);
    if (values.length === 0) return undefined;
    const list = formula1.startsWith('=') ? writeFormula(formula1) : writeValues(values, placeValues);
    return { ...base, type: 'list', formulae: [list] };
  }
  const type = SHARED_TYPES.find((name) => name === rule.type);
  if (!type) return undefined;
  // exceljs turns a date rule's formulas into days itself, and only if they are dates; numbers are days already.
  const isNumeric = type === 'date' || type === 'time';
  return {
    ...base,
    type: (isNumeric ? 'decimal' : type) as 'decimal',
    ...(rule.operator && type !== 'custom' ? { operator: rule.operator } : {}),
    formulae: [rule.formula1, rule.formula2]
      .filter((formula) => formula !== undefined)
      .map((formula) => writeFormula(formula)),
  };
}

/** Values inside the rule, or, where they are too long or hold a comma, in cells. */
function writeValues(values: readonly string[], placeValues: (values: readonly string[]) => string): string {
  const inside = values.join(',');
  const fits =
    inside.length <= EXCEL_MOST.dropdownLength && !values.some((value) => /[,\n]|^\s|\s$/.test(value));
  return fits ? `"${inside.replaceAll('"', '""')}"` : placeValues(values);
}
