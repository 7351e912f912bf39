import type { EffectRefRangeParams } from '@univerjs/preset-sheets-node-core';
import type { IMutationInfo, Worksheet } from '@univerjs/presets';
import { type ChartPosition, chartsIn, type SheetChart, withCharts } from '../charts/sheet-chart.ts';
import type { CellArea } from './cell-area.ts';
import type { SheetAddress, SpreadsheetDocument } from './spreadsheet-document.ts';

/** A change of Univer's model of our own, so that saving, undo and the page hear of it as of any other. */
const SET_CHARTS = 'spreadsheet.mutation.set-charts';

interface SetCharts extends SheetAddress {
  readonly charts: readonly SheetChart[];
}

/**
 * Charts of sheets. They lie in the sheet's `custom`, which is saved, copied and removed with it, and follow their
 * cells when rows and columns are inserted, deleted and moved, whether a script or the grid asked for it.
 */
export class ChartStore {
  constructor(private readonly document: SpreadsheetDocument) {
    const { CommandType, EffectRefRangId, ICommandService, SheetInterceptorService } = document.modules;
    document.get(ICommandService).registerCommand({
      id: SET_CHARTS,
      type: CommandType.MUTATION,
      handler: (_, params: object) => this.keep(params as SetCharts),
    });
    const structural = new Set<string>(Object.values(EffectRefRangId));
    document.get(SheetInterceptorService).interceptCommand({
      getMutations: (command) =>
        structural.has(command.id)
          ? this.following(command as EffectRefRangeParams)
          : { redos: [], undos: [] },
    });
  }

  of(sheet: Worksheet): readonly SheetChart[] {
    return chartsIn(sheet.getCustomMetadata());
  }

  add(sheet: Worksheet, chart: Omit<SheetChart, 'id'>): void {
    const charts = this.of(sheet);
    const id = Math.max(0, ...charts.map((each) => each.id)) + 1;
    this.replace(sheet, [...charts, { ...chart, id }]);
  }

  /** Says whether the sheet had such a chart. */
  remove(sheet: Worksheet, id: number): boolean {
    const charts = this.of(sheet);
    const left = charts.filter((chart) => chart.id !== id);
    this.replace(sheet, left);
    return left.length < charts.length;
  }

  private replace(sheet: Worksheet, charts: readonly SheetChart[]): void {
    const redo = this.mutation(sheet, charts);
    const undo = this.mutation(sheet, this.of(sheet));
    this.document.execute(redo, redo.params);
    this.document.get(this.document.modules.IUndoRedoService).pushUndoRedo({
      unitID: this.document.unitId,
      undoMutations: [undo],
      redoMutations: [redo],
    });
  }

  private keep({ subUnitId, charts }: SetCharts): boolean {
    const sheet = this.document.workbook.getSheetBySheetId(subUnitId);
    sheet?.setCustomMetadata(withCharts(sheet.getCustomMetadata(), charts));
    return sheet != null;
  }

  private mutation(sheet: Worksheet, charts: readonly SheetChart[]): IMutationInfo<SetCharts> {
    return { id: SET_CHARTS, params: { ...this.document.addressOf(sheet), charts } };
  }

  /** Structural commands are run on the active sheet, as Univer's own adjustments assume. */
  private following(command: EffectRefRangeParams): { redos: IMutationInfo[]; undos: IMutationInfo[] } {
    const sheet = this.document.workbook.getActiveSheet();
    const charts = this.of(sheet);
    if (charts.length === 0) {
      return { redos: [], undos: [] };
    }
    const moved = charts.map((chart) => ({
      ...chart,
      areas: chart.areas.flatMap((area) => this.movedArea(area, command) ?? []),
      position: this.movedPosition(chart.position, command),
    }));
    return { redos: [this.mutation(sheet, moved)], undos: [this.mutation(sheet, charts)] };
  }

  /** null where all of it is deleted. */
  private movedArea(area: CellArea, command: EffectRefRangeParams): CellArea | null {
    const moved = this.document.modules.handleDefaultRangeChangeWithEffectRefCommands({ ...area }, command);
    if (moved === null) {
      return null;
    }
    const { startRow, startColumn, endRow, endColumn } = moved;
    return { startRow, startColumn, endRow, endColumn };
  }

  /** A chart whose cell is deleted stays where it is. */
  private movedPosition(position: ChartPosition, command: EffectRefRangeParams): ChartPosition {
    const { rowIndex, columnIndex } = position;
    const cell = { startRow: rowIndex, startColumn: columnIndex, endRow: rowIndex, endColumn: columnIndex };
    const moved = this.movedArea(cell, command);
    return moved === null
      ? position
      : { ...position, rowIndex: moved.startRow, columnIndex: moved.startColumn };
  }
}
