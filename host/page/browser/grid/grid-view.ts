import { type IRender, SHEET_VIEWPORT_KEY, SheetSkeletonManagerService } from '@univerjs/preset-sheets-core';
import type { Worksheet } from '@univerjs/presets';

/** Where the cells of the sheet in front are drawn, in pixels of the page from the grid's corner unless it says otherwise. */
export interface GridView {
  /** Pixels of the page to one of the sheet. */
  readonly scale: number;
  /** Of the row and column headers, in pixels of the sheet. */
  readonly headerWidth: number;
  readonly headerHeight: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Corner of the cells that are scrolled. */
  readonly mainLeft: number;
  readonly mainTop: number;
  /** Pixels of the sheet. */
  readonly scrollX: number;
  readonly scrollY: number;
  /** Pixels of the sheet from the first cell. */
  rowStart(rowIndex: number): number;
  columnStart(columnIndex: number): number;
}

/** What the grid shows now; undefined while it does not show the sheet yet. */
export function gridView(grid: IRender, sheet: Worksheet): GridView | undefined {
  const shown = grid.with(SheetSkeletonManagerService).getCurrentParam();
  const main = grid.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (shown?.sheetId !== sheet.getSheetId() || main === undefined) {
    return undefined;
  }
  const { skeleton } = shown;
  const { xSplit, ySplit } = sheet.getFreeze();
  return {
    scale: grid.scene.getAncestorScale().scaleX,
    headerWidth: skeleton.rowHeaderWidth,
    headerHeight: skeleton.columnHeaderHeight,
    frozenRows: ySplit,
    frozenColumns: xSplit,
    mainLeft: main.left,
    mainTop: main.top,
    scrollX: main.viewportScrollX,
    scrollY: main.viewportScrollY,
    rowStart: (rowIndex) => skeleton.rowHeightAccumulation[rowIndex - 1] ?? 0,
    columnStart: (columnIndex) => skeleton.columnWidthAccumulation[columnIndex - 1] ?? 0,
  };
}
