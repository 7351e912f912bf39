import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable, Worksheet } from '@univerjs/presets';
import { functionNames } from '../files/cells/function-names.ts';
import type { UniverHandle, UniverModules } from './univer-handle.ts';

/** Mutations of Univer's that put cells into other places, or take sheets away. */
const MOVES_CELLS = /^sheet\.mutation\.(insert-|remove-|move-|reorder-|copy-)/;
/** Those of them that change one sheet alone. */
const CHANGES_ONE_SHEET = /^sheet\.mutation\.((insert|remove)-(rows?|col|sheet)|move-(rows|columns))$/;

type Cells = Record<number, Record<number, Nullable<ICellData>>>;

/** What is used of Univer's formula model; the last member is private there. */
interface FormulaModel {
  getFormulaData(): Record<string, Record<string, unknown>>;
  /** What is computed when a workbook is opened. */
  getFormulaDirtyRanges(): { unitId: string; sheetId: string; range: IRange }[];
  _getSheetFormulaIdMap(unitId: string, sheetId: string): Record<string, { f: string; r: number; c: number }>;
}

/**
 * Lets Univer find the formulas of a workbook without looking at every cell. By itself it looks through all cells of
 * all sheets, twice, at each change of any cell: 50 ms and more on 9,240 × 37 cells. A workbook that is opened has all of
 * its formulas computed, once, as in Sheets.
 */
export function indexFormulas({ univer, modules }: UniverHandle): void {
  const injector = univer.__getInjector();
  const model = injector.get(modules.FormulaDataModel) as unknown as FormulaModel;
  const index = new FormulaIndex();
  const instances = injector.get(modules.IUniverInstanceService);
  const workbooks = () => instances.getAllUnitsForType<Workbook>(modules.UniverInstanceType.UNIVER_SHEET);
  const commands = injector.get(modules.ICommandService);
  const functions = injector.get(modules.IFunctionService);
  const isKnown = (name: string): boolean => functions.hasExecutor(name);
  const dropsBefore = new WeakMap<object, number>();
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id === modules.SetRangeValuesMutation.id) {
      const change = params as ChangeOfCells;
      index.add(change);
      dropsBefore.set(change, index.drops);
    }
  });
  commands.onCommandExecuted(({ id, params }) => {
    if (id === modules.SetRangeValuesMutation.id) {
      const change = params as ChangeOfCells;
      // Whoever looked since, as for another change that had to be made first, has found no formula there yet.
      if (dropsBefore.get(change) !== index.drops) index.add(change);
    } else if (MOVES_CELLS.test(id)) {
      const { subUnitId, sheet } = (params ?? {}) as ChangedSheet;
      index.forget(CHANGES_ONE_SHEET.test(id) ? (sheet?.id ?? subUnitId) : undefined);
    }
  });
  model.getFormulaData = () =>
    Object.fromEntries(
      workbooks().map((workbook) => [
        workbook.getUnitId(),
        Object.fromEntries(
          workbook
            .getSheets()
            .map((sheet) => [
              sheet.getSheetId(),
              formulaData(workbook.getUnitId(), sheet, index.formulas(sheet), modules),
            ]),
        ),
      ]),
    );
  // By itself it leaves out formulas that show a result, but of a spill only the first cell is ever saved. Asking for
  // more by a command is no way: in a page Univer hears of none before it has drawn the grid, and then computes these.
  model.getFormulaDirtyRanges = () =>
    workbooks().flatMap((workbook) =>
      workbook.getSheets().flatMap((sheet) => {
        const address = { unitId: workbook.getUnitId(), sheetId: sheet.getSheetId() };
        return rangesToCompute(index.formulas(sheet), isKnown, modules).map((range) => ({
          ...address,
          range,
        }));
      }),
    );
  model._getSheetFormulaIdMap = (unitId, sheetId) => {
    const sheet = workbooks()
      .find((workbook) => workbook.getUnitId() === unitId)
      ?.getSheetBySheetId(sheetId);
    return sheet == null ? {} : sharedFormulas(index.formulas(sheet));
  };
}

interface ChangeOfCells {
  readonly subUnitId: string;
  readonly cellValue?: Cells;
}

/** A sheet that comes names itself in another place than one that is there. */
interface ChangedSheet {
  readonly subUnitId?: string;
  readonly sheet?: { readonly id: string };
}

interface Workbook {
  getUnitId(): string;
  getSheets(): Worksheet[];
  getSheetBySheetId(id: string): Nullable<Worksheet>;
}

/** Which cells of each sheet may hold formulas. */
class FormulaIndex {
  private readonly places = new Map<string, Map<number, Set<number>>>();

  /** How often a cell was left out from then on, because it held no formula when somebody looked. */
  drops = 0;

  /** Notes cells that become formulas. */
  add({ subUnitId, cellValue }: ChangeOfCells): void {
    const places = this.places.get(subUnitId);
    if (places !== undefined && cellValue !== undefined) {
      notePlaces(cellValue, places);
    }
  }

  /** From now on the cells of a sheet may be anywhere; those of all sheets where it is undefined. */
  forget(sheetId: string | undefined): void {
    if (sheetId === undefined) {
      this.places.clear();
    } else {
      this.places.delete(sheetId);
    }
  }

  /** The cells of a sheet that hold formulas, as they are now. */
  formulas(sheet: Worksheet): Cells {
    const matrix = sheet.getCellMatrix().getMatrix();
    const places = this.places.get(sheet.getSheetId()) ?? notePlaces(matrix, new Map());
    this.places.set(sheet.getSheetId(), places);
    const found: Cells = {};
    for (const [rowIndex, columns] of places) {
      for (const columnIndex of columns) {
        const cell = matrix[rowIndex]?.[columnIndex];
        if (isFormula(cell)) {
          found[rowIndex] ??= {};
          found[rowIndex][columnIndex] = cell;
        } else {
          columns.delete(columnIndex);
          this.drops += 1;
        }
      }
    }
    return found;
  }
}

function notePlaces(
  cells: IObjectMatrixPrimitiveType<Nullable<ICellData>>,
  places: Map<number, Set<number>>,
): Map<number, Set<number>> {
  for (const row in cells) {
    const columns = cells[row];
    for (const column in columns) {
      if (isFormula(columns[Number(column)])) {
        const known = places.get(Number(row)) ?? new Set();
        places.set(Number(row), known.add(Number(column)));
      }
    }
  }
  return places;
}

function isFormula(cell: Nullable<ICellData>): boolean {
  return (cell?.f != null && cell.f !== '') || (cell?.si != null && cell.si !== '');
}

/**
 * Where the formulas of a sheet are, all in one range if all can be computed. Those of a file with functions that are
 * not known here keep the result that they came with: they would lose it for an error.
 */
function rangesToCompute(
  formulas: Cells,
  isKnown: (functionName: string) => boolean,
  { ObjectMatrix }: UniverModules,
): readonly IRange[] {
  const shared = sharedFormulas(formulas);
  const canBeComputed = ({ f, si }: ICellData): boolean =>
    functionNames(f || shared[si ?? '']?.f || '').every(isKnown);
  const cells = Object.entries(formulas).flatMap(([row, columns]) =>
    Object.entries(columns).flatMap(([column, cell]) => (cell ? [{ cell, row, column }] : [])),
  );
  const known = cells.filter(({ cell }) => canBeComputed(cell));
  if (cells.length === 0) return [];
  return known.length === cells.length
    ? [new ObjectMatrix(formulas).getRealRange()]
    : known.map(({ row, column }) => ({
        startRow: Number(row),
        endRow: Number(row),
        startColumn: Number(column),
        endColumn: Number(column),
      }));
}

/** What Univer makes of a sheet's formulas. */
function formulaData(
  unitId: string,
  sheet: Worksheet,
  formulas: Cells,
  { initSheetFormulaData, ObjectMatrix }: UniverModules,
): unknown {
  const sheetId = sheet.getSheetId();
  const made = initSheetFormulaData({}, unitId, sheetId, new ObjectMatrix(formulas));
  return made[unitId]?.[sheetId] ?? {};
}

/** Formulas that others share by an id. */
function sharedFormulas(formulas: Cells): Record<string, { f: string; r: number; c: number }> {
  const shared: Record<string, { f: string; r: number; c: number }> = {};
  for (const [row, columns] of Object.entries(formulas)) {
    for (const [column, cell] of Object.entries(columns)) {
      if (cell?.f != null && cell.f !== '' && cell.si != null && cell.si !== '') {
        shared[cell.si] = { f: cell.f, r: Number(row), c: Number(column) };
      }
    }
  }
  return shared;
}
