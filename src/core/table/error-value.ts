import type { CellValue } from './cell.ts';

const ERROR_VALUES: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#ERROR!',
  '#SPILL!',
  '#CALC!',
]);

/** Whether a cell holds one of a spreadsheet's error values, which arrive as text such as `#REF!`. */
export function isErrorValue(value: CellValue): boolean {
  return typeof value === 'string' && value.charCodeAt(0) === 35 && ERROR_VALUES.has(value.trim());
}
