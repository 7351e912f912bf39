import type { Worksheet } from '@univerjs/presets';
import { SheetCells } from './sheet-cells.ts';
import type { SpreadsheetDocument } from './spreadsheet-document.ts';

/** Pixels of a character of ordinary text, and of the space beside it: near enough without a screen to measure on. */
const CHARACTER_WIDTH = 7;
const CELL_PADDING = 20;
/** Rows that are looked at for a column's width. */
const MEASURED_ROWS = 500;

/** Frozen lines, widths, tab colour and visibility of one sheet. */
export class SheetLook {
  constructor(
    private readonly document: SpreadsheetDocument,
    private readonly sheet: Worksheet,
  ) {}

  get frozenRows(): number {
    return this.sheet.getFreeze()?.ySplit ?? 0;
  }

  freeze(lines: { readonly rows?: number; readonly columns?: number }): void {
    const freeze = this.sheet.getFreeze();
    const ySplit = lines.rows ?? freeze?.ySplit ?? 0;
    const xSplit = lines.columns ?? freeze?.xSplit ?? 0;
    this.document.execute(this.document.modules.SetFrozenCommand, {
      ...this.document.addressOf(this.sheet),
      ySplit,
      xSplit,
      startRow: ySplit > 0 ? ySplit : -1,
      startColumn: xSplit > 0 ? xSplit : -1,
    });
  }

  widthOf(columnIndex: number): number {
    return this.sheet.getColumnWidth(columnIndex);
  }

  setWidths(startColumn: number, count: number, colWidth: number): void {
    const range = {
      startRow: 0,
      endRow: this.sheet.getRowCount() - 1,
      startColumn,
      endColumn: startColumn + count - 1,
    };
    this.document.execute(this.document.modules.SetWorksheetColWidthMutation, {
      ...this.document.addressOf(this.sheet),
      ranges: [range],
      colWidth,
    });
  }

  /** Makes columns as wide as the longest text that they show in their first rows. */
  fitWidths(startColumn: number, count: number): void {
    const cells = new SheetCells(this.document, this.sheet);
    for (let columnIndex = startColumn; columnIndex < startColumn + count; columnIndex++) {
      const endRow = Math.min(this.sheet.getRowCount(), MEASURED_ROWS) - 1;
      const shown = cells.displayValues({
        startRow: 0,
        endRow,
        startColumn: columnIndex,
        endColumn: columnIndex,
      });
      const longest = Math.max(...shown.flat().map((text) => text.length));
      if (longest > 0) {
        this.setWidths(columnIndex, 1, longest * CHARACTER_WIDTH + CELL_PADDING);
      }
    }
  }

  isRowHidden(rowIndex: number): boolean {
    return !this.sheet.getRowRawVisible(rowIndex);
  }

  showRows(startRow: number, count: number, areShown: boolean): void {
    const { SetRowHiddenMutation, SetRowVisibleMutation } = this.document.modules;
    const endColumn = this.sheet.getColumnCount() - 1;
    this.document.execute(areShown ? SetRowVisibleMutation : SetRowHiddenMutation, {
      ...this.document.addressOf(this.sheet),
      ranges: [{ startRow, endRow: startRow + count - 1, startColumn: 0, endColumn }],
    });
  }

  get showsGridlines(): boolean {
    return this.sheet.getConfig().showGridlines !== 0;
  }

  showGridlines(areShown: boolean): void {
    this.document.execute(this.document.modules.ToggleGridlinesMutation, {
      ...this.document.addressOf(this.sheet),
      showGridlines: areShown ? 1 : 0,
    });
  }

  get isHidden(): boolean {
    return this.sheet.isSheetHidden() === 1;
  }

  hide(): void {
    const { SetWorksheetHideMutation } = this.document.modules;
    this.document.execute(SetWorksheetHideMutation, { ...this.document.addressOf(this.sheet), hidden: 1 });
  }

  /** @param color `#rrggbb`; null takes the colour away */
  setTabColor(color: string | null): void {
    const { SetTabColorCommand } = this.document.modules;
    this.document.execute(SetTabColorCommand, { ...this.document.addressOf(this.sheet), value: color ?? '' });
  }
}
