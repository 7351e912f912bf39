import type { CellEdit } from '../../core/scoring/config/criterion-rows.ts';
import { type Cells, type CellValue, isDateCell, isEmptyCell } from '../../core/table/cell.ts';
import { foldName } from '../../core/table/text.ts';
import type { Tab } from '../ports.ts';
import { COUNTING_TEXT } from './requests.ts';

/** A column of the Scoring tab with cells to change, from the first of them to the last. */
export interface ModelColumn {
  readonly columnIndex: number;
  readonly firstRowIndex: number;
  /** The new values by row. */
  readonly edits: ReadonlyMap<number, CellValue>;
  /** Row by row; `''` for none. */
  readonly formulas: readonly string[];
  /** Formulas of the rows above the first one to change, from the top of the tab. */
  readonly above: readonly string[];
  readonly formats: readonly string[];
}

/** Reads what must be known of the columns to change so that all other cells in them stay as they are. */
export function readModelColumns(tab: Tab, edits: readonly CellEdit[]): readonly ModelColumn[] {
  const columnIndexes = [...new Set(edits.map(({ columnIndex }) => columnIndex))];
  return columnIndexes.map((columnIndex) => {
    const own = edits.filter((edit) => edit.columnIndex === columnIndex);
    const rowIndexes = own.map(({ rowIndex }) => rowIndex);
    const firstRowIndex = Math.min(...rowIndexes);
    const rows = Math.max(...rowIndexes) - firstRowIndex + 1;
    const area = { rowNumber: firstRowIndex + 1, columnNumber: columnIndex + 1, rows, columns: 1 };
    const formulas = tab
      .readFormulas({ ...area, rowNumber: 1, rows: firstRowIndex + rows })
      .map(([formula = '']) => formula);
    const changed = new Map(own.map(({ rowIndex, value }) => [rowIndex, value]));
    return {
      columnIndex,
      firstRowIndex,
      edits: changed,
      formulas: formulas.slice(firstRowIndex),
      above: formulas.slice(0, firstRowIndex),
      formats: rows > changed.size ? tab.readNumberFormats(area).map(([format = '']) => format) : [],
    };
  });
}

/** Formulas that fill the cells beneath them too. */
const SPILLS =
  /^=\s*\{|\b(ARRAYFORMULA|ARRAY_CONSTRAIN|BYROW|FILTER|FLATTEN|IMPORTRANGE|MAKEARRAY|MAP|QUERY|SEQUENCE|SORT|SORTN|SPLIT|TOCOL|TRANSPOSE|UNIQUE|VSTACK)\s*\(/i;

/** The first cell to change that holds a formula, or the formula above it that may fill it. */
export function formulaToChange(
  columns: readonly ModelColumn[],
): { readonly rowIndex: number; readonly columnIndex: number } | undefined {
  for (const { columnIndex, firstRowIndex, edits, formulas, above } of columns) {
    const offset = formulas.findIndex(
      (formula, index) => formula !== '' && (edits.has(firstRowIndex + index) || SPILLS.test(formula)),
    );
    if (offset >= 0) return { rowIndex: firstRowIndex + offset, columnIndex };
    const spilling = above.findIndex((formula) => SPILLS.test(formula));
    if (spilling >= 0) return { rowIndex: spilling, columnIndex };
  }
  return undefined;
}

/**
 * Writes one column at once, the cells between the changed ones as they stand; where one of those would not come back
 * as it was, the write is parted there.
 *
 * @param cells the Scoring tab as it was read
 */
export function writeModelColumn(tab: Tab, cells: Cells, column: ModelColumn): void {
  const { columnIndex, firstRowIndex, edits, formulas, formats } = column;
  let values: CellValue[] = [];
  let start = firstRowIndex;
  let used = 0;
  const send = (): void => {
    const rows = values.slice(0, used).map((value) => [value]);
    if (used > 0) tab.writeValues(start + 1, columnIndex + 1, rows);
    values = [];
    used = 0;
  };
  formulas.forEach((formula, index) => {
    const rowIndex = firstRowIndex + index;
    const isChanged = edits.has(rowIndex);
    if (values.length === 0) {
      if (!isChanged) return;
      start = rowIndex;
    }
    const value = isChanged
      ? edits.get(rowIndex)
      : asItStands(cells[rowIndex]?.[columnIndex], formula, formats[index] === '@');
    if (value === undefined) send();
    else values.push(value);
    if (isChanged) used = values.length;
  });
  send();
}

/** Text that a sheet would take for a formula goes back as the text that it was. */
export function asText(value: CellValue): CellValue {
  return typeof value === 'string' && /^[=+]/.test(value) ? `'${value}` : value;
}

/**
 * What to write so that a cell stays as it is; `undefined` where nothing surely does: a sheet reads what is written as
 * if it were typed, and in a cell of plain text everything becomes text.
 */
function asItStands(value: CellValue, formula: string, isPlainText: boolean): CellValue {
  if (formula !== '') return isPlainText ? undefined : formula;
  if (isEmptyCell(value)) return '';
  if (typeof value !== 'string') return isPlainText || isDateCell(value) ? undefined : value;
  // Plain text stays text, and these words are never taken for anything else.
  const isWord = foldName(value) === 'dq' || COUNTING_TEXT.test(value);
  return (isPlainText && !value.startsWith("'")) || isWord ? value : undefined;
}
