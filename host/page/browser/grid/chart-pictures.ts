import { type IRender, IRenderManagerService } from '@univerjs/preset-sheets-core';
import { chartCells } from '../../../workbook/chart-cells.ts';
import type { ChartStore } from '../../../workbook/chart-store.ts';
import type { SpreadsheetDocument } from '../../../workbook/spreadsheet-document.ts';
import { element } from '../frame/element.ts';
import { ChartPicture } from './chart-picture.ts';
import { gridView } from './grid-view.ts';

/**
 * Charts of the sheet in front, over its cells: after each frame of the grid they are where their cells are, and after
 * a change they show what their cells hold. The mouse goes through them to the grid.
 */
export class ChartPictures {
  private readonly layer = element('div', { className: 'charts' });
  private pictures: ChartPicture[] = [];
  private isStale = true;
  private readonly ends: (() => void)[] = [() => this.layer.remove()];

  constructor(
    private readonly spreadsheet: SpreadsheetDocument,
    private readonly charts: ChartStore,
  ) {
    const listening = spreadsheet.get(spreadsheet.modules.ICommandService).onCommandExecuted(() => {
      this.isStale = true;
    });
    this.ends.push(() => listening.dispose());
    // Univer makes the grid when the workbook has been opened for a moment.
    const grids = spreadsheet.get(IRenderManagerService);
    const made = grids.created$.subscribe((grid) => {
      if (grid.unitId === spreadsheet.unitId) {
        this.standOver(grid);
      }
    });
    this.ends.push(() => made.unsubscribe());
    const grid = grids.getRenderUnitById(spreadsheet.unitId);
    if (grid != null) {
      this.standOver(grid);
    }
  }

  dispose(): void {
    for (const end of this.ends) {
      end();
    }
  }

  private standOver(grid: IRender): void {
    const frames = grid.engine.endFrame$.subscribe(() => this.follow(grid));
    this.ends.push(() => frames.unsubscribe());
  }

  private follow(grid: IRender): void {
    const sheet = this.spreadsheet.workbook.getActiveSheet();
    const charts = this.charts.of(sheet);
    const view = charts.length === 0 ? undefined : gridView(grid, sheet);
    if (view === undefined) {
      this.show(0);
      return;
    }
    this.show(charts.length);
    const canvas = grid.engine.getCanvasElement();
    if (this.layer.parentElement !== canvas.parentElement) {
      // Beside the canvas, which comes into the page late, so that what Univer opens over its cells is over charts, too.
      canvas.after(this.layer);
    }
    const cellAt = this.isStale ? chartCells(this.spreadsheet, sheet) : undefined;
    this.isStale = false;
    for (const [index, picture] of this.pictures.entries()) {
      const chart = charts[index];
      if (chart !== undefined) {
        picture.place(chart, view);
        if (cellAt !== undefined) {
          picture.draw(chart, cellAt);
        }
      }
    }
  }

  /** Makes or takes away pictures. */
  private show(count: number): void {
    if (count === this.pictures.length) {
      return;
    }
    this.pictures = Array.from({ length: count }, (_, index) => this.pictures[index] ?? new ChartPicture());
    this.layer.replaceChildren(...this.pictures.map((picture) => picture.element));
    this.isStale = true;
  }
}
