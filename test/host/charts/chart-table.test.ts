import { expect, test } from 'vitest';
import { type ChartCell, chartTable } from '../../../host/charts/chart-table.ts';
import type { ChartOptions, SheetChart } from '../../../host/charts/sheet-chart.ts';
import type { CellArea } from '../../../host/workbook/cell-area.ts';

const chartOf = (areas: readonly CellArea[], options: ChartOptions = {}): SheetChart => ({
  id: 1,
  kind: 'LINE',
  areas,
  headerRows: 1,
  position: { rowIndex: 0, columnIndex: 0, offsetX: 0, offsetY: 0 },
  options,
});

const area = (startRow: number, startColumn: number, endRow: number, endColumn: number): CellArea => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

const cellsOf =
  (rows: readonly (readonly ChartCell['content'][])[], patterns: readonly string[] = []) =>
  (rowIndex: number, columnIndex: number): ChartCell => ({
    content: rows[rowIndex]?.[columnIndex],
    pattern: patterns[columnIndex],
  });

test('columns of all areas are series over the first column, named by their headers', () => {
  const cells = cellsOf([
    ['Tier', 'Won', 'between', 'Lost'],
    ['Hot', 3, 0, 4],
    ['Cold', 1, 0, true],
  ]);
  const table = chartTable(chartOf([area(0, 0, 2, 1), area(0, 3, 2, 3)]), cells);
  expect(table.labels).toEqual(['Hot', 'Cold']);
  expect(table.series).toEqual([
    { name: 'Won', values: [3, 1] },
    { name: 'Lost', values: [4, null] },
  ]);
});

test('a first column of numbers gives places and shows them in its format, unless labels are to be texts', () => {
  const cells = cellsOf(
    [
      ['Share', 'Won'],
      [0, 0],
      [0.5, 0.8],
    ],
    ['0%', '0.0%'],
  );
  const areas = [area(0, 0, 2, 1)];
  expect(chartTable(chartOf(areas), cells)).toMatchObject({
    labels: ['0%', '50%'],
    places: [0, 0.5],
    placePattern: '0%',
    valuePattern: '0.0%',
  });
  expect(chartTable(chartOf(areas, { treatLabelsAsText: true }), cells).places).toBeUndefined();
});

test('rows that hold nothing are left out, those without a number are gaps', () => {
  const cells = cellsOf([
    ['x', 'y'],
    ['a', 1],
    [undefined, undefined],
    ['c', ''],
    ['d', 4],
  ]);
  const { labels, series } = chartTable(chartOf([area(0, 0, 4, 1)]), cells);
  expect(labels).toEqual(['a', 'c', 'd']);
  expect(series[0]?.values).toEqual([1, null, 4]);
});

test('a chart whose cells are gone shows nothing', () => {
  expect(chartTable(chartOf([]), cellsOf([]))).toMatchObject({ labels: [], series: [] });
});
