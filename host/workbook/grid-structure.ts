import type { ICellData, Worksheet } from '@univerjs/presets';
import type { CellArea } from './cell-area.ts';
import { type CellChanges, CellWriter } from './cell-writer.ts';
import type { RowsLeft } from './rows-left.ts';
import type { SpreadsheetDocument } from './spreadsheet-document.ts';

/** Rows or columns next to each other, 0-based. */
export interface Span {
  readonly start: number;
  readonly count: number;
}

/** Whose formats new rows or columns take: those of the line before them, or of the line after. */
export type FormatSource = 'before' | 'after';

/** Inserts, deletes and moves whole columns and rows; formulas, validations and column data follow. */
export class GridStructure {
  constructor(
    private readonly document: SpreadsheetDocument,
    private readonly sheet: Worksheet,
  ) {}

  /** @returns the formats that the new columns are still to take from their neighbour */
  insertColumns({ start, count }: Span, formats: FormatSource): RowsLeft {
    const { InsertColByRangeCommand, Direction } = this.document.modules;
    const range = this.columns({ start, count });
    const cellValue = cellsToCome(range);
    const direction = formats === 'before' ? Direction.RIGHT : Direction.LEFT;
    this.run(InsertColByRangeCommand, { range, direction, cellValue });
    const source = formats === 'before' ? start - 1 : start + count;
    return this.formatsLeft(range, cellValue, (rowIndex) => this.styleOf(rowIndex, source));
  }

  /** As `insertColumns`. */
  insertRows({ start, count }: Span, formats: FormatSource): RowsLeft {
    const { InsertRowByRangeCommand, Direction } = this.document.modules;
    const range = this.rows({ start, count });
    const cellValue = cellsToCome(range);
    const direction = formats === 'before' ? Direction.DOWN : Direction.UP;
    this.run(InsertRowByRangeCommand, { range, direction, cellValue });
    const source = formats === 'before' ? start - 1 : start + count;
    return this.formatsLeft(range, cellValue, (_, columnIndex) => this.styleOf(source, columnIndex));
  }

  deleteColumns(span: Span): void {
    this.run(this.document.modules.RemoveColByRangeCommand, {
      range: this.columns(span),
    });
  }

  deleteRows(span: Span): void {
    this.run(this.document.modules.RemoveRowByRangeCommand, {
      range: this.rows(span),
    });
  }

  /** @param before index, counted before the move, of the column that the moved ones will stand in front of */
  moveColumns(span: Span, before: number): void {
    this.move(span, before, this.document.modules.MoveColsCommand, (lines) => this.columns(lines));
  }

  /** As `moveColumns`. */
  moveRows(span: Span, before: number): void {
    this.move(span, before, this.document.modules.MoveRowsCommand, (lines) => this.rows(lines));
  }

  private move(
    span: Span,
    before: number,
    command: { readonly id: string },
    rangeOf: (span: Span) => ReturnType<GridStructure['columns']>,
  ): void {
    if (before >= span.start && before <= span.start + span.count) {
      return;
    }
    this.run(command, {
      range: rangeOf(span),
      fromRange: rangeOf(span),
      toRange: rangeOf({ start: before, count: span.count }),
    });
  }

  private run(command: { readonly id: string }, params: object): void {
    // Univer adjusts some formulas as if the lines were those of the active sheet.
    const active = this.document.workbook.getActiveSheet();
    const address = this.document.addressOf(this.sheet);
    this.activate(this.sheet);
    const selection = this.keepSelection();
    try {
      this.document.execute(command, { ...address, ...params });
    } finally {
      selection.dispose();
      this.activate(active);
    }
  }

  /** Univer selects what it changed and scrolls there; what a script changes moves neither selection nor view. */
  private keepSelection(): { dispose(): void } {
    const { ICommandService, SheetsSelectionsService, SetSelectionsOperation } = this.document.modules;
    const selections = this.document
      .get(SheetsSelectionsService)
      .getWorkbookSelections(this.document.unitId)
      .getSelectionsOfWorksheet(this.sheet.getSheetId())
      .map((selection) => ({ ...selection }));
    return this.document.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
      if (id === SetSelectionsOperation.id) {
        Object.assign(params ?? {}, { reveal: false }, selections.length > 0 ? { selections } : {});
      }
    });
  }

  private activate(sheet: Worksheet): void {
    if (this.document.workbook.getActiveSheet() !== sheet) {
      this.document.execute(
        this.document.modules.SetWorksheetActiveOperation,
        this.document.addressOf(sheet),
      );
    }
  }

  private columns({ start, count }: Span) {
    return {
      startRow: 0,
      endRow: this.sheet.getRowCount() - 1,
      startColumn: start,
      endColumn: start + count - 1,
      rangeType: this.document.modules.RANGE_TYPE.COLUMN as number,
    };
  }

  private rows({ start, count }: Span) {
    return {
      startRow: start,
      endRow: start + count - 1,
      startColumn: 0,
      endColumn: this.sheet.getColumnCount() - 1,
      rangeType: this.document.modules.RANGE_TYPE.ROW as number,
    };
  }

  /** @param redone cells that the insertion brings along when it is done again, to which the formats are added */
  private formatsLeft(
    { startRow, endRow, startColumn, endColumn }: CellArea,
    redone: CellChanges,
    styleOf: (rowIndex: number, columnIndex: number) => ICellData['s'],
  ): RowsLeft {
    const writer = new CellWriter(this.document, this.sheet);
    return {
      rowCount: endRow - startRow + 1,
      columnCount: endColumn - startColumn + 1,
      work: (startOffset, rowCount) => {
        const first = startRow + startOffset;
        const rows = { startRow: first, endRow: first + rowCount - 1 };
        Object.assign(redone, writer.restyle({ ...rows, startColumn, endColumn }, styleOf));
      },
    };
  }

  private styleOf(rowIndex: number, columnIndex: number): ICellData['s'] {
    return this.sheet.getCellMatrix().getValue(rowIndex, columnIndex)?.s;
  }
}

/**
 * Cells for Univer to insert along with new lines: none yet, as the formats of many rows take long. Univer keeps this
 * very object for when the insertion is undone and done again; it forgets one without a row.
 */
function cellsToCome({ startRow }: CellArea): CellChanges {
  return { [startRow]: {} };
}
