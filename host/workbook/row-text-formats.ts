import type { ICellData, Injector, Nullable, Univer, Workbook } from '@univerjs/presets';
import { isSameText, type SameRowText, sameRowText } from './same-row-text.ts';
import type { UniverModules } from './univer-handle.ts';

type FormulaService = InstanceType<UniverModules['ConditionalFormattingFormulaService']>;

/**
 * Lets Univer colour rows by a text in one of their cells, as tiers are, without its formula engine. By itself it puts
 * every row of every such format into the tree of what depends on what, and builds all of it anew at each change of any
 * cell: four colours on 9,240 rows keep a page busy for a second.
 *
 * Must be called before a workbook is opened.
 */
export function compareRowTextsDirectly(univer: Univer, modules: UniverModules): void {
  const injector = univer.__getInjector();
  univer.registerPlugin(
    class RowTextFormats extends modules.Plugin {
      static override pluginName = 'row-text-formats';
      static override type = modules.UniverInstanceType.UNIVER_SHEET;
      protected override readonly _injector = injector;

      /** After conditional formatting has made its services, and before they hear of any format. */
      override onStarting(): void {
        answerDirectly(injector, modules);
        followTexts(injector, modules);
      }
    },
  );
}

function answerDirectly(injector: Injector, modules: UniverModules): void {
  const service = injector.get(modules.ConditionalFormattingFormulaService);
  const { SUCCESS } = modules.FormulaResultStatus;
  const register: FormulaService['registerFormulaWithRange'] = service.registerFormulaWithRange.bind(service);
  service.registerFormulaWithRange = (unitId, sheetId, formatId, formula, ranges) => {
    if (sameRowText(formula) === undefined) {
      register(unitId, sheetId, formatId, formula, ranges);
    }
  };
  const matrix: FormulaService['getFormulaMatrix'] = service.getFormulaMatrix.bind(service);
  service.getFormulaMatrix = (unitId, sheetId, formatId, formula) =>
    // Each cell is asked for below; all that counts here is that it can be.
    sameRowText(formula) === undefined
      ? matrix(unitId, sheetId, formatId, formula)
      : { status: SUCCESS, result: new modules.ObjectMatrix() };
  const resultAt: FormulaService['getFormulaResultWithCoords'] =
    service.getFormulaResultWithCoords.bind(service);
  service.getFormulaResultWithCoords = (unitId, sheetId, formatId, formula, row = 0, column = 0) => {
    const wanted = sameRowText(formula);
    if (wanted === undefined) {
      return resultAt(unitId, sheetId, formatId, formula, row, column);
    }
    const cell = cellAt(injector, modules, { unitId, sheetId, row: wanted.rowIndex + row }, wanted);
    const text = textOf(cell, modules);
    return { status: SUCCESS, result: text !== undefined && isSameText(text, wanted.text) };
  };
}

function cellAt(
  injector: Injector,
  modules: UniverModules,
  { unitId, sheetId, row }: { readonly unitId: string; readonly sheetId: string; readonly row: number },
  { columnIndex }: SameRowText,
): Nullable<ICellData> {
  const spilled = injector.get(modules.FormulaDataModel).getArrayFormulaCellData();
  const workbook = injector.get(modules.IUniverInstanceService).getUnit<Workbook>(unitId);
  return (
    spilled[unitId]?.[sheetId]?.[row]?.[columnIndex] ??
    workbook?.getSheetBySheetId(sheetId)?.getCellRaw(row, columnIndex)
  );
}

/** The text of a cell; `''` for a blank one, undefined for a number or a checkbox, which equals no text. */
function textOf(cell: Nullable<ICellData>, { CellValueType }: UniverModules): string | undefined {
  if (cell?.t === CellValueType.NUMBER || cell?.t === CellValueType.BOOLEAN) {
    return undefined;
  }
  const value = cell?.v ?? cell?.p?.body?.dataStream.replace(/\r\n$/, '') ?? '';
  return typeof value === 'string' ? value : undefined;
}

/** Has formats drawn anew when a text that they look at changes, wherever it stands. */
function followTexts(injector: Injector, modules: UniverModules): void {
  const rules = injector.get(modules.ConditionalFormattingRuleModel);
  const drawn = injector.get(modules.ConditionalFormattingViewModel);
  const { SetRangeValuesMutation, SetArrayFormulaDataMutation, MoveRangeMutation, ReorderRangeMutation } =
    modules;
  const redraw = (unitId: string, sheetId: string, isChanged: (columnIndex: number) => boolean): void => {
    for (const { cfId, rule } of rules.getSubunitRules(unitId, sheetId) ?? []) {
      const wanted = 'value' in rule ? sameRowText(String(rule.value)) : undefined;
      if (wanted !== undefined && isChanged(wanted.columnIndex)) {
        drawn.markRuleDirty(unitId, sheetId, cfId);
      }
    }
  };
  injector.get(modules.ICommandService).onCommandExecuted(({ id, params }) => {
    if (id === SetRangeValuesMutation.id) {
      const { unitId, subUnitId, cellValue = {} } = params as ChangedCells;
      redraw(unitId, subUnitId, (columnIndex) => hasColumn(cellValue, columnIndex));
    } else if (id === SetArrayFormulaDataMutation.id) {
      for (const [unitId, sheets] of Object.entries((params as ChangedSpills).arrayFormulaCellData)) {
        for (const sheetId of Object.keys(sheets ?? {})) {
          redraw(unitId, sheetId, () => true);
        }
      }
    } else if (id === ReorderRangeMutation.id || id === MoveRangeMutation.id) {
      const { unitId, subUnitId, from, to } = params as MovedCells;
      for (const sheetId of [subUnitId, from?.subUnitId, to?.subUnitId]) {
        if (sheetId !== undefined) {
          redraw(unitId, sheetId, () => true);
        }
      }
    }
  });
}

interface ChangedCells {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cellValue?: Record<number, Record<number, unknown> | undefined>;
}

interface ChangedSpills {
  readonly arrayFormulaCellData: Record<string, Record<string, unknown> | undefined>;
}

/** Cells that change places within a sheet, or go from one to another. */
interface MovedCells {
  readonly unitId: string;
  readonly subUnitId?: string;
  readonly from?: { readonly subUnitId: string };
  readonly to?: { readonly subUnitId: string };
}

function hasColumn(cells: NonNullable<ChangedCells['cellValue']>, columnIndex: number): boolean {
  for (const row in cells) {
    const columns = cells[row];
    if (columns !== undefined && columns !== null && columnIndex in columns) {
      return true;
    }
  }
  return false;
}
