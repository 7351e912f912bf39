import type { ICellData, IStyleData, Worksheet } from '@univerjs/presets';
import type { CellArea } from './cell-area.ts';
import { cellEntry } from './cell-entry.ts';
import { SheetCells } from './sheet-cells.ts';
import type { SpreadsheetDocument } from './spreadsheet-document.ts';

/** Style properties to set; a null one goes back to its default. */
export type StyleChange = { readonly [Property in keyof IStyleData]?: IStyleData[Property] | null };

type ChangeOfCell = (rowIndex: number, columnIndex: number) => ICellData | undefined;

/** Changes of cells by row and column. */
export type CellChanges = Record<number, Record<number, ICellData>>;

/** Writes into one sheet's cells: one change of the model for a whole area, and one step of undo. */
export class CellWriter {
  private readonly cells: SheetCells;

  constructor(
    private readonly document: SpreadsheetDocument,
    private readonly sheet: Worksheet,
  ) {
    this.cells = new SheetCells(document, sheet);
  }

  /**
   * Enters values as Sheets does.
   *
   * @param values as many rows and columns as the area
   * @throws UnwritableValue, before anything is written
   */
  enter(area: CellArea, values: readonly (readonly unknown[])[]): void {
    this.change(area, this.entryOf(area, values));
  }

  /**
   * Goes through the motions of `enter` and writes nothing.
   *
   * @throws UnwritableValue
   */
  checkEntry(area: CellArea, values: readonly (readonly unknown[])[]): void {
    collect(area, this.entryOf(area, values));
  }

  private entryOf(area: CellArea, values: readonly (readonly unknown[])[]): ChangeOfCell {
    return (rowIndex, columnIndex) => {
      const value = values[rowIndex - area.startRow]?.[columnIndex - area.startColumn];
      return cellEntry(value, this.cells.patternAt(rowIndex, columnIndex), this.document);
    };
  }

  /** Makes an arbitrary change to each cell of an area; undefined leaves a cell alone. */
  change(area: CellArea, changeOf: ChangeOfCell): void {
    this.apply(collect(area, changeOf));
  }

  /** Merges style properties into each cell; null takes its whole style away. */
  style(area: CellArea, styleOf: (rowIndex: number, columnIndex: number) => StyleChange | null): void {
    const changes = collect(area, (rowIndex, columnIndex) => ({
      // Univer's type lacks the nulls that its merging of styles reads as "default".
      s: styleOf(rowIndex, columnIndex) as IStyleData | null,
      // Without its type repeated, Univer takes text that looks like a number for one.
      t: this.cells.storedCell(rowIndex, columnIndex)?.t ?? null,
    }));
    // The trigger tells the formula engine that no value changed.
    this.apply(changes, this.document.modules.SetStyleCommand.id);
    if (styleOf(area.startRow, area.startColumn)?.tb === this.document.modules.WrapStrategy.WRAP) {
      this.document.wrappedRows.add(this.sheet, area);
    }
  }

  /**
   * Gives cells a style as Univer keeps it, which may be the id of one; cells without any are left alone. Cannot be
   * undone: the caller has it undone and done again with what it belongs to.
   *
   * @returns what was changed
   */
  restyle(area: CellArea, styleOf: (rowIndex: number, columnIndex: number) => ICellData['s']): CellChanges {
    const changes = collect(area, (rowIndex, columnIndex) => {
      const style = styleOf(rowIndex, columnIndex);
      return style == null ? undefined : { s: style };
    });
    if (Object.keys(changes).length > 0) {
      const { SetRangeValuesMutation, SetStyleCommand } = this.document.modules;
      this.document.execute(SetRangeValuesMutation, {
        ...this.document.addressOf(this.sheet),
        cellValue: changes,
        trigger: SetStyleCommand.id,
      });
    }
    return changes;
  }

  /** Changes what is kept beside the content of each cell, such as its note; null takes all of it away. */
  annotate(
    area: CellArea,
    customOf: (rowIndex: number, columnIndex: number) => ICellData['custom'] | null,
  ): void {
    const changes = collect(area, (rowIndex, columnIndex) => ({
      custom: customOf(rowIndex, columnIndex) ?? null,
      t: this.cells.storedCell(rowIndex, columnIndex)?.t ?? null,
    }));
    // Without the trigger, Univer takes a change that names no formula for one that removes it.
    this.apply(changes, this.document.modules.SetRangeCustomMetadataCommand.id);
  }

  private apply(cellValue: CellChanges, trigger?: string): void {
    const { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, IUndoRedoService } =
      this.document.modules;
    const address = this.document.addressOf(this.sheet);
    const params = { ...address, cellValue, ...(trigger === undefined ? {} : { trigger }) };
    const undo = SetRangeValuesUndoMutationFactory(this.document.injector, params);
    this.document.execute(SetRangeValuesMutation, params);
    this.document.get(IUndoRedoService).pushUndoRedo({
      unitID: address.unitId,
      undoMutations: [{ id: SetRangeValuesMutation.id, params: undo }],
      redoMutations: [{ id: SetRangeValuesMutation.id, params }],
    });
  }
}

function collect(area: CellArea, changeOf: ChangeOfCell): CellChanges {
  const changes: CellChanges = {};
  for (let rowIndex = area.startRow; rowIndex <= area.endRow; rowIndex++) {
    const row: Record<number, ICellData> = {};
    for (let columnIndex = area.startColumn; columnIndex <= area.endColumn; columnIndex++) {
      const change = changeOf(rowIndex, columnIndex);
      if (change !== undefined) {
        row[columnIndex] = change;
      }
    }
    if (Object.keys(row).length > 0) {
      changes[rowIndex] = row;
    }
  }
  return changes;
}
