import type { ICellData, IStyleData, Nullable, Worksheet } from '@univerjs/presets';
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

  insertColumns({ start, count }: Span, formats: FormatSource): void {
    const { InsertColByRangeCommand, Direction } = this.document.modules;
    const source = formats === 'before' ? start - 1 : start;
    this.run(InsertColByRangeCommand, {
      range: this.columns({ start, count }),
      direction: formats === 'before' ? Direction.RIGHT : Direction.LEFT,
      cellValue: this.stylesOfColumn(source, { start, count }),
    });
  }

  insertRows({ start, count }: Span, formats: FormatSource): void {
    const { InsertRowByRangeCommand, Direction } = this.document.modules;
    const source = formats === 'before' ? start - 1 : start;
    this.run(InsertRowByRangeCommand, {
      range: this.rows({ start, count }),
      direction: formats === 'before' ? Direction.DOWN : Direction.UP,
      cellValue: this.stylesOfRow(source, { start, count }),
    });
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
    this.document.execute(command, { ...address, ...params });
    selection.dispose();
    this.activate(active);
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

  private stylesOfColumn(source: number, target: Span): Record<number, Record<number, ICellData>> {
    const styles: Record<number, Record<number, ICellData>> = {};
    this.sheet.getCellMatrix().forRow((rowIndex) => {
      const style = this.styleOf(rowIndex, source);
      if (style != null) {
        styles[rowIndex] = repeated(style, target);
      }
    });
    return styles;
  }

  private stylesOfRow(source: number, target: Span): Record<number, Record<number, ICellData>> {
    const row: Record<number, ICellData> = {};
    for (let columnIndex = 0; columnIndex < this.sheet.getColumnCount(); columnIndex++) {
      const style = this.styleOf(source, columnIndex);
      if (style != null) {
        row[columnIndex] = { s: style };
      }
    }
    const rows = Array.from(
      { length: target.count },
      (_, index) => [target.start + index, { ...row }] as const,
    );
    return Object.keys(row).length === 0 ? {} : Object.fromEntries(rows);
  }

  private styleOf(rowIndex: number, columnIndex: number): Nullable<IStyleData | string> {
    return this.sheet.getCellMatrix().getValue(rowIndex, columnIndex)?.s;
  }
}

function repeated(style: IStyleData | string, { start, count }: Span): Record<number, ICellData> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [start + index, { s: style }]));
}
