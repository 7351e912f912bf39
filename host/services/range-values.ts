import { mapArea } from '../workbook/cell-area.ts';
import { NO_CONTENT, UnwritableValue } from '../workbook/cell-entry.ts';
import { formulaAt } from '../workbook/cell-formula.ts';
import { CellWriter } from '../workbook/cell-writer.ts';
import { SheetCells } from '../workbook/sheet-cells.ts';
import { violationOf } from '../workbook/validation-check.ts';
import { checkShape } from './data-shape.ts';
import { anything, nullable, options, rowsOf, text } from './parameter-types.ts';
import type { ServiceContext } from './service-context.ts';
import { byRows, methodsOf, takes } from './service-definition.ts';
import { ServiceError } from './service-error.ts';
import type { RangeState } from './spreadsheet-states.ts';

const { read, write } = methodsOf<RangeState>();

/** Methods of a range that read and write what its cells hold. */
export const rangeValueMethods = {
  getValue: read([takes()], (range, context) => firstOf(cellsOf(range, context).values(range.area))),
  getValues: byRows(
    'gives rows',
    read([takes()], (range, context) => cellsOf(range, context).values(range.area)),
  ),
  getDisplayValues: byRows(
    'gives rows',
    read([takes()], (range, context) => cellsOf(range, context).displayValues(range.area)),
  ),
  getFormula: read([takes()], (range, context) => firstOf(formulasOf(range, context))),
  getFormulas: byRows('gives rows', read([takes()], formulasOf)),
  isBlank: read([takes()], (range, context) => cellsOf(range, context).isBlank(range.area)),
  setValue: write([takes(anything)], (range, context, value) =>
    enter(
      range,
      context,
      mapArea(range.area, () => value),
    ),
  ),
  setValues: byRows('takes rows', write([takes(rowsOf(anything))], enter), checkEntry),
  setFormula: write([takes(text)], (range, context, formula) =>
    enterFormulas(
      range,
      context,
      mapArea(range.area, () => formula),
    ),
  ),
  setFormulas: byRows('takes rows', write([takes(rowsOf(text))], enterFormulas)),
  clearContent: byRows('same for each row', write([takes()], clearContent)),
  clear: write([takes(), takes(options)], (range, context, chosen = {}) => {
    const isAll = Object.values(chosen).every((isOn) => isOn !== true);
    checkClearOptions(chosen);
    if (isAll || chosen.contentsOnly === true) {
      clearContent(range, context);
    }
    if (isAll || chosen.formatOnly === true) {
      clearFormat(range, context);
    }
    return range;
  }),
  clearFormat: byRows('same for each row', write([takes()], clearFormat)),
  getNote: read([takes()], (range, context) => firstOf(notesOf(range, context))),
  getNotes: byRows('gives rows', read([takes()], notesOf)),
  setNote: write([takes(nullable(text))], (range, context, note) =>
    setNotes(
      range,
      context,
      mapArea(range.area, () => note),
    ),
  ),
  setNotes: byRows('takes rows', write([takes(rowsOf(nullable(text)))], setNotes)),
};

function cellsOf(range: RangeState, { document }: ServiceContext): SheetCells {
  return new SheetCells(document, range.sheet);
}

function firstOf<Value>(rows: readonly (readonly Value[])[]): Value | undefined {
  return rows[0]?.[0];
}

function formulasOf(range: RangeState, context: ServiceContext): string[][] {
  return mapArea(range.area, (rowIndex, columnIndex) =>
    formulaAt(context.document, range.sheet, rowIndex, columnIndex),
  );
}

function enter(
  range: RangeState,
  context: ServiceContext,
  values: readonly (readonly unknown[])[],
): RangeState {
  checkShape(values, range.area);
  checkValidations(range, context, values);
  tellUnwritable(() => new CellWriter(context.document, range.sheet).enter(range.area, values));
  return range;
}

/** Refuses what `enter` would refuse, and writes nothing. */
function checkEntry(range: RangeState, context: ServiceContext, [values]: readonly unknown[]): void {
  const rows = values as readonly (readonly unknown[])[];
  checkValidations(range, context, rows);
  tellUnwritable(() => new CellWriter(context.document, range.sheet).checkEntry(range.area, rows));
}

function checkValidations(
  range: RangeState,
  { document }: ServiceContext,
  values: readonly (readonly unknown[])[],
): void {
  const violation = violationOf(document, range.sheet, range.area, values);
  if (violation !== undefined) {
    throw new ServiceError(violation);
  }
}

function tellUnwritable(write: () => void): void {
  try {
    write();
  } catch (error) {
    throw error instanceof UnwritableValue ? new ServiceError(error.message) : error;
  }
}

function enterFormulas(
  range: RangeState,
  { document }: ServiceContext,
  formulas: readonly (readonly string[])[],
): RangeState {
  checkShape(formulas, range.area);
  const { startRow, startColumn } = range.area;
  new CellWriter(document, range.sheet).change(range.area, (rowIndex, columnIndex) => {
    const formula = formulas[rowIndex - startRow]?.[columnIndex - startColumn] ?? '';
    return formula === ''
      ? { ...NO_CONTENT }
      : { ...NO_CONTENT, f: formula.startsWith('=') ? formula : `=${formula}` };
  });
  return range;
}

function clearContent(range: RangeState, { document }: ServiceContext): RangeState {
  new CellWriter(document, range.sheet).change(range.area, () => ({ ...NO_CONTENT }));
  return range;
}

function clearFormat(range: RangeState, { document }: ServiceContext): RangeState {
  new CellWriter(document, range.sheet).style(range.area, () => null);
  return range;
}

function checkClearOptions(chosen: Readonly<Record<string, unknown>>): void {
  const unknown = Object.keys(chosen).find((name) => name !== 'contentsOnly' && name !== 'formatOnly');
  if (unknown !== undefined) {
    throw new ServiceError(`host: Range.clear({${unknown}}) is not emulated`);
  }
}

function notesOf(range: RangeState, context: ServiceContext): string[][] {
  const cells = cellsOf(range, context);
  return mapArea(range.area, (rowIndex, columnIndex) => {
    const note: unknown = cells.storedCell(rowIndex, columnIndex)?.custom?.note;
    return typeof note === 'string' ? note : '';
  });
}

function setNotes(
  range: RangeState,
  context: ServiceContext,
  notes: readonly (readonly (string | null)[])[],
): RangeState {
  checkShape(notes, range.area);
  const { startRow, startColumn } = range.area;
  const cells = cellsOf(range, context);
  new CellWriter(context.document, range.sheet).annotate(range.area, (rowIndex, columnIndex) => {
    const note = notes[rowIndex - startRow]?.[columnIndex - startColumn] ?? '';
    const { note: _, ...others } = cells.storedCell(rowIndex, columnIndex)?.custom ?? {};
    const custom = note === '' ? others : { ...others, note };
    return Object.keys(custom).length > 0 ? custom : null;
  });
  return range;
}
