import { format } from 'numfmt';
import type { CellContent } from '../files/cells/cell-text.ts';
import { columnCountOf } from '../workbook/cell-area.ts';
import type { SheetChart } from './sheet-chart.ts';

/** What a cell holds, and the number format that it shows that in. */
export interface ChartCell {
  readonly content: CellContent;
  readonly pattern: string | undefined;
}

/** Reads a cell of the sheet that a chart stands on. */
export type CellReader = (rowIndex: number, columnIndex: number) => ChartCell;

/** A column of numbers; null where a cell holds none. */
export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** What a chart shows, row by row. */
export interface ChartTable {
  /** What stands below the horizontal axis. */
  readonly labels: readonly string[];
  /** Where the rows stand on the horizontal axis, if it is one of numbers. */
  readonly places: readonly number[] | undefined;
  /** Number format of the horizontal axis. */
  readonly placePattern: string | undefined;
  readonly series: readonly ChartSeries[];
  /** Number format of the first series. */
  readonly valuePattern: string | undefined;
}

/** A number as a cell shows it. */
export function shownNumber(value: number, pattern: string | undefined): string {
  return format(pattern ?? 'General', value, { throws: false });
}

/** Reads the cells of a chart; rows without a label and without numbers are left out. */
export function chartTable(chart: SheetChart, cellAt: CellReader): ChartTable {
  const { areas, headerRows, options } = chart;
  const columns = areas.flatMap((area) =>
    Array.from({ length: columnCountOf(area) }, (_, offset) => {
      const cells: ChartCell[] = [];
      for (let rowIndex = area.startRow; rowIndex <= area.endRow; rowIndex++) {
        cells.push(cellAt(rowIndex, area.startColumn + offset));
      }
      return { name: cells.slice(0, headerRows).map(shown).join(' '), cells: cells.slice(headerRows) };
    }),
  );
  const [domain, ...series] = columns;
  const rowCount = Math.max(0, ...columns.map(({ cells }) => cells.length));
  const kept = Array.from({ length: rowCount }, (_, index) => index).filter((index) =>
    columns.some(({ cells }) => (cells[index]?.content ?? '') !== ''),
  );
  const labels = kept.map((index) => domain?.cells[index]);
  const places = labels.map((cell) => (typeof cell?.content === 'number' ? cell.content : undefined));
  const isNumeric = options.treatLabelsAsText !== true && places.every((place) => place !== undefined);
  return {
    labels: labels.map((cell) => (cell === undefined ? '' : shown(cell))),
    places: isNumeric ? places : undefined,
    placePattern: patternOf(domain?.cells),
    series: series.map(({ name, cells }) => ({
      name,
      values: kept.map((index) => {
        const content = cells[index]?.content;
        return typeof content === 'number' ? content : null;
      }),
    })),
    valuePattern: patternOf(series[0]?.cells),
  };
}

function shown({ content, pattern }: ChartCell): string {
  switch (typeof content) {
    case 'number':
      return shownNumber(content, pattern);
    case 'boolean':
      return content ? 'TRUE' : 'FALSE';
    default:
      return content ?? '';
  }
}

function patternOf(cells: readonly ChartCell[] | undefined): string | undefined {
  return cells?.find(({ content }) => typeof content === 'number')?.pattern;
}
