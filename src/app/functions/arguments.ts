import { type Cells, type CellValue, isEmptyCell } from '../../core/table/cell.ts';

/** An argument of a custom function: one cell, or a range of cells. */
export type RangeArgument = CellValue | Cells;

/** A range argument as rows of cells; one cell is a range of one. */
export function asRange(argument: RangeArgument): Cells {
  if (!Array.isArray(argument)) return [[argument as CellValue]];
  return argument.every((row) => Array.isArray(row))
    ? (argument as Cells)
    : [argument as readonly CellValue[]];
}

/** Whether an optional argument was left out. */
export function isLeftOut(argument: RangeArgument): argument is '' | null | undefined {
  return !Array.isArray(argument) && isEmptyCell(argument as CellValue);
}

/** Values for each row, as a custom function gives them back: one row in, one value out. */
export function asColumn<Value>(values: readonly Value[]): Value | Value[][] {
  const [only] = values;
  return values.length === 1 && only !== undefined ? only : values.map((value) => [value]);
}
