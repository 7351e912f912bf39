import { afterEach, expect, test, vi } from 'vitest';
import { chartsIn } from '../../host/charts/sheet-chart.ts';
import type { Chart } from '../../src/app/ports.ts';
import { SheetTab } from '../../src/gas/sheet-tab.ts';
import { openAddon } from './open-addon.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const GAINS: Chart = {
  kind: 'line',
  title: 'Gains',
  areas: [{ rowNumber: 1, columnNumber: 1, rows: 3, columns: 2 }],
  rowNumber: 5,
  columnNumber: 4,
  width: 600,
  height: 360,
  horizontalTitle: 'Share of leads',
  verticalTitle: 'Share of won leads',
  colours: ['#188038'],
  legend: 'none',
  verticalFormat: '0%',
};

const BY_SCORE: Chart = {
  ...GAINS,
  kind: 'stacked column',
  title: 'Won and lost',
  areas: [GAINS.areas[0] ?? GAINS, { rowNumber: 1, columnNumber: 4, rows: 3, columns: 1 }] as Chart['areas'],
  legend: 'bottom',
};

function tabOf(): { tab: SheetTab; charts: () => unknown[]; calls: () => [number, number] } {
  const { workbook, sheet } = openAddon({
    Backtest: [
      ['Score', 'Won'],
      [1, 2],
      [2, 3],
    ],
  });
  for (const [name, service] of Object.entries(workbook.services)) vi.stubGlobal(name, service);
  return {
    tab: new SheetTab(sheet('Backtest')),
    charts: () =>
      Object.values(workbook.snapshot().sheets ?? {}).flatMap(({ custom }) =>
        chartsIn(custom).map(({ kind, areas, options, position }) => ({ kind, areas, options, position })),
      ),
    calls: () => [workbook.calls.read, workbook.calls.write],
  };
}

test('replaceCharts puts charts on the tab as Sheets takes them', () => {
  const { tab, charts } = tabOf();
  const { verticalFormat: _, ...column } = { ...BY_SCORE, kind: 'column' as const };
  tab.replaceCharts([GAINS, BY_SCORE, column]);
  const first = { startRow: 0, startColumn: 0, endRow: 2, endColumn: 1 };
  const look = {
    width: 600,
    height: 360,
    colors: ['#188038'],
    hAxis: { title: 'Share of leads' },
    useFirstColumnAsDomain: true,
  };
  const vAxis = { title: 'Share of won leads' };
  const position = { rowIndex: 4, columnIndex: 3, offsetX: 0, offsetY: 0 };
  const columnAreas = [first, { startRow: 0, startColumn: 3, endRow: 2, endColumn: 3 }];
  const columnLook = {
    ...look,
    title: 'Won and lost',
    treatLabelsAsText: true,
    legend: { position: 'bottom' },
  };
  expect(charts()).toEqual([
    {
      kind: 'LINE',
      areas: [first],
      position,
      options: {
        ...look,
        title: 'Gains',
        legend: { position: 'none' },
        vAxis: { ...vAxis, format: '0%' },
        isStacked: false,
        treatLabelsAsText: false,
      },
    },
    {
      kind: 'COLUMN',
      areas: columnAreas,
      position,
      options: { ...columnLook, vAxis: { ...vAxis, format: '0%' }, isStacked: true },
    },
    { kind: 'COLUMN', areas: columnAreas, position, options: { ...columnLook, vAxis, isStacked: false } },
  ]);
});

test('replaceCharts takes away the charts that were there, with one call each', () => {
  const { tab, charts, calls } = tabOf();
  tab.replaceCharts([GAINS, BY_SCORE]);
  const [reads, writes] = calls();
  tab.replaceCharts([BY_SCORE]);
  expect(charts()).toHaveLength(1);
  expect(calls()).toEqual([reads + 1, writes + 3]);
  tab.replaceCharts([]);
  expect(charts()).toEqual([]);
});
