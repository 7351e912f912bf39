import type { IRange } from '@univerjs/presets';
import { readRange } from '../cells/cell-address.ts';
import type { NumberOperator, Validation } from '../cells/univer-resources.ts';
import { EXCEL_MOST } from '../grid-limits.ts';
import { readFormula } from './excel-formula.ts';
import { ERROR_STYLES, SHARED_TYPES } from './write-validation.ts';
import { type XmlElement, xmlElements, xmlText } from './xml-text.ts';

/**
 * The data validations of one worksheet's XML, those that newer Excels put into its extensions included.
 *
 * They are read here and not by exceljs, which lists a validated column cell by cell (a million entries for a whole
 * column, seconds and gigabytes for five) and does not know the extensions, where Excel puts dropdowns whose values are
 * in another tab.
 *
 * @param listValues the values of a dropdown that refers to cells, where they are to be taken into the rule
 * @param rows how far validations reach at most; Excel's reach a million rows down
 */
export function readValidations(
  xml: string,
  idPrefix: string,
  most: { rows: number; columns: number },
  listValues: (address: string) => readonly string[] | undefined,
): Validation[] {
  return xmlElements(xml, 'dataValidation').flatMap((element, index) => {
    const rule = readValidation(element, listValues);
    const ranges = rangesOf(element, most);
    return rule && ranges.length > 0 ? [{ uid: `${idPrefix}-${index + 1}`, ranges, ...rule }] : [];
  });
}

function rangesOf(element: XmlElement, most: { rows: number; columns: number }): IRange[] {
  const addresses = element.attributes.sqref ?? xmlText(element.content, 'sqref') ?? '';
  return addresses.split(/\s+/).flatMap((address) => {
    const range = readRange(address, EXCEL_MOST);
    if (!range || range.startRow >= most.rows || range.startColumn >= most.columns) return [];
    return {
      ...range,
      endRow: Math.min(range.endRow, most.rows - 1),
      endColumn: Math.min(range.endColumn, most.columns - 1),
    };
  });
}

function readValidation(
  { attributes, content }: XmlElement,
  listValues: (address: string) => readonly string[] | undefined,
): Omit<Validation, 'uid' | 'ranges'> | undefined {
  const formula1 = xmlText(content, 'formula1');
  const formula2 = xmlText(content, 'formula2');
  const base = {
    allowBlank: isYes(attributes.allowBlank),
    showErrorMessage: isYes(attributes.showErrorMessage),
    errorStyle: Math.max(0, ERROR_STYLES.indexOf((attributes.errorStyle ?? 'stop') as 'stop')),
    ...(attributes.error ? { error: attributes.error } : {}),
    ...(attributes.errorTitle ? { errorTitle: attributes.errorTitle } : {}),
    ...(isYes(attributes.showInputMessage) ? { showInputMessage: true } : {}),
    ...(attributes.prompt ? { prompt: attributes.prompt } : {}),
    ...(attributes.promptTitle ? { promptTitle: attributes.promptTitle } : {}),
  };
  if (attributes.type === 'list' && formula1 !== undefined)
    return { ...base, ...readList(formula1, listValues) };
  const type = SHARED_TYPES.find((name) => name === attributes.type);
  if (!type || formula1 === undefined) return undefined;
  const operand = (formula: string) => (Number.isFinite(Number(formula)) ? formula : readFormula(formula));
  return {
    ...base,
    type,
    ...(type === 'custom' ? {} : { operator: (attributes.operator ?? 'between') as NumberOperator }),
    formula1: type === 'custom' ? readFormula(formula1) : operand(formula1),
    ...(formula2 === undefined ? {} : { formula2: operand(formula2) }),
  };
}

function isYes(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}

/** A dropdown; one of TRUE and FALSE is what a checkbox is saved as. */
function readList(
  formula: string,
  listValues: (address: string) => readonly string[] | undefined,
): Pick<Validation, 'type' | 'formula1' | 'showDropDown'> {
  const inside = /^"([\s\S]*)"$/.exec(formula)?.[1];
  const values =
    inside === undefined
      ? listValues(formula)
      : inside
          .replaceAll('""', '"')
          .split(',')
          .map((value) => value.trim());
  if (values === undefined) return { type: 'list', formula1: readFormula(formula), showDropDown: true };
  if (values.join().toUpperCase() === 'TRUE,FALSE') return { type: 'checkbox' };
  return { type: 'list', formula1: JSON.stringify(values.filter(Boolean)), showDropDown: true };
}
