import { expect, test } from 'vitest';
import { chartSvg } from '../../../host/charts/chart-svg.ts';
import type { ChartTable } from '../../../host/charts/chart-table.ts';
import type { SheetChart } from '../../../host/charts/sheet-chart.ts';

const CHART: SheetChart = {
  id: 1,
  kind: 'COLUMN',
  areas: [],
  headerRows: 1,
  position: { rowIndex: 0, columnIndex: 0, offsetX: 0, offsetY: 0 },
  options: {
    title: 'Rate <by> tier',
    width: 480,
    height: 300,
    colors: ['#123456', '#654321'],
    legend: { position: 'bottom' },
    hAxis: { title: 'Tier' },
    vAxis: { title: 'Rate', format: '0%' },
  },
};

const TABLE: ChartTable = {
  labels: ['Hot', 'Warm', 'Cold'],
  places: undefined,
  placePattern: undefined,
  series: [
    { name: 'Won', values: [0.5, 0.25, null] },
    { name: 'Lost', values: [0.25, 0.5, 0.75] },
  ],
  valuePattern: undefined,
};

/** Texts of a picture, in the order in which they are drawn. */
function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '');
}

test('a chart has its size, its texts, and its colours', () => {
  const svg = chartSvg(CHART, TABLE);
  expect(svg).toMatch(/^<svg width="480" height="300"/);
  expect(textsOf(svg)).toEqual(
    expect.arrayContaining(['Rate &lt;by&gt; tier', 'Tier', 'Rate', 'Won', 'Lost', 'Hot', 'Warm', 'Cold']),
  );
  expect(svg).toContain('fill="#123456"');
  expect(svg).toContain('fill="#654321"');
});

test('the vertical axis is labelled in its format, else in that of the cells', () => {
  expect(textsOf(chartSvg(CHART, TABLE))).toContain('40%');
  const { vAxis: _, ...options } = CHART.options;
  expect(textsOf(chartSvg({ ...CHART, options }, { ...TABLE, valuePattern: '0.00' }))).toContain('0.40');
});

test('stacked columns reach as high as their sum', () => {
  const highest = (options: SheetChart['options']): number =>
    Math.max(
      ...textsOf(chartSvg({ ...CHART, options }, TABLE)).map((text) => Number.parseInt(text, 10) || 0),
    );
  expect(highest({ ...CHART.options, isStacked: true })).toBe(80);
  expect(
    Math.max(
      ...textsOf(
        chartSvg(
          { ...CHART, options: { ...CHART.options, isStacked: true } },
          { ...TABLE, series: TABLE.series.map((series) => ({ ...series, values: [0.7, 0.7, 0.7] })) },
        ),
      ).map((text) => Number.parseInt(text, 10) || 0),
    ),
  ).toBeGreaterThanOrEqual(140);
});

test('a legend is drawn unless there is to be none', () => {
  const without = { ...CHART, options: { ...CHART.options, legend: { position: 'none' as const } } };
  expect(textsOf(chartSvg(without, TABLE))).not.toContain('Won');
});

test('lines stand over numbers at their distances', () => {
  const table = { ...TABLE, labels: ['0', '1', '4'], places: [0, 1, 4] };
  const svg = chartSvg({ ...CHART, kind: 'LINE' }, table);
  const line = /<path d="M([\d.]+) [\d.]+L([\d.]+) [\d.]+"[^>]*stroke="#123456"/.exec(svg);
  const other = /<path d="M([\d.]+) [\d.]+L([\d.]+) [\d.]+L([\d.]+) [\d.]+"[^>]*stroke="#654321"/.exec(svg);
  expect(line).not.toBeNull();
  const [, x0, x1, x4] = (other ?? []).map(Number) as [number, number, number, number];
  expect((x4 - x0) / (x1 - x0)).toBeCloseTo(4, 1);
});

test('a chart without any cells is drawn, too', () => {
  const svg = chartSvg(CHART, { ...TABLE, labels: [], series: [] });
  expect(textsOf(svg)).toContain('Rate &lt;by&gt; tier');
});
