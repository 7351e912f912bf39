import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type ChartTable, shownNumber } from './chart-table.ts';
import { type SheetChart, sizeOfChart } from './sheet-chart.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

/** Greys of the text and lines of Google Sheets' own charts. */
const TITLE_COLOR = '#757575';
const TEXT_COLOR = '#444746';
const LINE_COLOR = '#e8eaed';
const AXIS_COLOR = '#9aa0a6';

/** What Sheets draws series in that were given no colour. */
const USUAL_COLORS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6'];

/** The first is what pictures in files are drawn in. */
const FONT = 'Roboto, Arial, sans-serif';
const FONT_SIZE = 12;
const TITLE_SIZE = 16;

/** Pixels between the edge of a chart and what is drawn in it, and between its parts. */
const MARGIN = 16;
const GAP = 8;
const LINE_HEIGHT = 20;
/** Pixels that the vertical axis and the edges take, about. */
const AXIS_WIDTH = 110;
/** With so many pixels for each, all labels of the horizontal axis are drawn; else those that fit. */
const SHORTEST_LABEL = 38;

/** A chart as the text of an SVG picture, in the size that the chart has on its sheet. */
export function chartSvg(chart: SheetChart, table: ChartTable): string {
  const { width, height } = sizeOfChart(chart);
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawing.setOption(look(chart, table));
    return drawing.renderToSVGString();
  } finally {
    drawing.dispose();
  }
}

function look(chart: SheetChart, table: ChartTable): EChartsCoreOption {
  const { kind, options } = chart;
  const { title = '', colors = [], legend, hAxis, vAxis } = options;
  const hasLegend = legend?.position !== 'none' && table.series.length > 0;
  const top = MARGIN + (title === '' ? 0 : TITLE_SIZE + MARGIN);
  const bottom = MARGIN + (hasLegend ? LINE_HEIGHT + GAP : 0) + (hAxis?.title ? LINE_HEIGHT + GAP : 0);
  return {
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: { fontFamily: FONT, fontSize: FONT_SIZE, color: TEXT_COLOR },
    color: [...colors, ...USUAL_COLORS.slice(colors.length)],
    title: {
      text: title,
      left: MARGIN,
      top: MARGIN,
      padding: 0,
      textStyle: { fontFamily: FONT, fontSize: TITLE_SIZE, fontWeight: 'normal', color: TITLE_COLOR },
    },
    legend: {
      show: hasLegend,
      bottom: MARGIN - GAP / 2,
      icon: kind === 'LINE' ? 'roundRect' : 'rect',
      itemWidth: kind === 'LINE' ? 18 : 12,
      itemHeight: kind === 'LINE' ? 3 : 12,
      itemGap: 2 * GAP,
      textStyle: { fontFamily: FONT, fontSize: FONT_SIZE, color: TEXT_COLOR },
    },
    grid: {
      left: MARGIN + (vAxis?.title ? LINE_HEIGHT + GAP : 0),
      right: MARGIN + GAP,
      top,
      bottom,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: horizontalAxis(table, hAxis?.title ?? '', sizeOfChart(chart).width),
    yAxis: {
      type: 'value',
      ...titleOfAxis(vAxis?.title ?? '', 'vertical'),
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: LINE_COLOR } },
      axisLabel: {
        color: TEXT_COLOR,
        fontSize: FONT_SIZE,
        formatter: (value: number) => shownNumber(value, vAxis?.format ?? table.valuePattern),
      },
    },
    series: table.series.map(({ name, values }, index) => ({
      ...(kind === 'LINE' ? LINE : COLUMN),
      ...(options.isStacked ? { stack: 'all' } : {}),
      // Names are not unique: the legend tells series apart by them.
      name: name === '' ? `Series ${index + 1}` : name,
      data: table.places === undefined ? values : values.map((value, row) => [table.places?.[row], value]),
    })),
  };
}

const LINE = { type: 'line', showSymbol: false, lineStyle: { width: 2 }, connectNulls: false };
const COLUMN = { type: 'bar', barCategoryGap: '35%', barGap: '0%', barMaxWidth: 72 };

function horizontalAxis(
  { labels, places, placePattern }: ChartTable,
  title: string,
  chartWidth: number,
): object {
  const shared = {
    ...titleOfAxis(title, 'horizontal'),
    axisLine: { lineStyle: { color: AXIS_COLOR } },
    axisTick: { show: false },
    splitLine: { show: false },
  };
  const axisLabel = { color: TEXT_COLOR, fontSize: FONT_SIZE, hideOverlap: true };
  if (places !== undefined) {
    return {
      ...shared,
      type: 'value',
      min: 'dataMin',
      max: 'dataMax',
      axisLabel: { ...axisLabel, formatter: (value: number) => shownNumber(value, placePattern) },
    };
  }
  const labelWidth = (chartWidth - AXIS_WIDTH) / labels.length - GAP;
  const everyLabel = { interval: 0, width: labelWidth, overflow: 'truncate' };
  return {
    ...shared,
    type: 'category',
    data: [...labels],
    axisLabel: { ...axisLabel, ...(labelWidth >= SHORTEST_LABEL ? everyLabel : {}) },
  };
}

function titleOfAxis(name: string, direction: 'horizontal' | 'vertical'): object {
  return {
    name,
    nameLocation: 'middle',
    nameGap: direction === 'horizontal' ? LINE_HEIGHT + GAP : undefined,
    nameTextStyle: { fontFamily: FONT, fontSize: FONT_SIZE, color: TEXT_COLOR },
  };
}
