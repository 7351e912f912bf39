import { chartSvg } from '../../../charts/chart-svg.ts';
import { type CellReader, chartTable } from '../../../charts/chart-table.ts';
import { type SheetChart, sizeOfChart } from '../../../charts/sheet-chart.ts';
import { element } from '../frame/element.ts';
import type { GridView } from './grid-view.ts';

/** One chart over the grid: a picture that is cut off where its cells are. */
export class ChartPicture {
  readonly element = element('div', { className: 'chart' });
  private readonly image = element('img');
  /** What the picture was drawn from. */
  private drawn = '';
  private placed = '';

  constructor() {
    this.element.append(this.image);
  }

  /** Draws the chart if it would look otherwise than it does. */
  draw(chart: SheetChart, cellAt: CellReader): void {
    const table = chartTable(chart, cellAt);
    const { kind, options } = chart;
    const drawn = JSON.stringify([kind, options, table]);
    if (drawn === this.drawn) {
      return;
    }
    this.drawn = drawn;
    this.image.alt = options.title ?? '';
    this.image.src = `data:image/svg+xml,${encodeURIComponent(chartSvg(chart, table))}`;
  }

  /** Puts the chart where its cell is. */
  place(chart: SheetChart, view: GridView): void {
    const { position } = chart;
    const { width, height } = sizeOfChart(chart);
    // A chart whose cell is in the frozen part stays there; any other one goes behind it.
    const isRowFrozen = position.rowIndex < view.frozenRows;
    const isColumnFrozen = position.columnIndex < view.frozenColumns;
    const left = isColumnFrozen ? view.headerWidth * view.scale : view.mainLeft;
    const top = isRowFrozen ? view.headerHeight * view.scale : view.mainTop;
    const x = view.columnStart(position.columnIndex) + position.offsetX - (isColumnFrozen ? 0 : view.scrollX);
    const y = view.rowStart(position.rowIndex) + position.offsetY - (isRowFrozen ? 0 : view.scrollY);
    const placed = [
      ...['left', 'top'].map((side, index) => `${side}:${[left, top][index]}px`),
      `--x:${(view.headerWidth + x) * view.scale - left}px`,
      `--y:${(view.headerHeight + y) * view.scale - top}px`,
      `--width:${width * view.scale}px`,
      `--height:${height * view.scale}px`,
    ].join(';');
    if (placed !== this.placed) {
      this.placed = placed;
      this.element.style.cssText = placed;
    }
  }
}
