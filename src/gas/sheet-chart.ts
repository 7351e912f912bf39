import type { Chart } from '../app/ports.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A chart of a sheet, not yet put on it. */
export function sheetChart(sheet: Sheet, chart: Chart): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const isLine = chart.kind === 'line';
  const builder = sheet
    .newChart()
    .setChartType(isLine ? Charts.ChartType.LINE : Charts.ChartType.COLUMN)
    .setNumHeaders(1)
    .setPosition(chart.rowNumber, chart.columnNumber, 0, 0);
  for (const { rowNumber, columnNumber, rows, columns } of chart.areas) {
    builder.addRange(sheet.getRange(rowNumber, columnNumber, rows, columns));
  }
  const options = {
    title: chart.title,
    width: chart.width,
    height: chart.height,
    colors: [...chart.colours],
    legend: { position: chart.legend },
    hAxis: { title: chart.horizontalTitle },
    vAxis: { title: chart.verticalTitle, ...(chart.verticalFormat && { format: chart.verticalFormat }) },
    isStacked: chart.kind === 'stacked column',
    // A first column of numbers would else be drawn as a series, and columns over them stand at uneven distances.
    useFirstColumnAsDomain: true,
    treatLabelsAsText: !isLine,
  };
  for (const [option, value] of Object.entries(options)) builder.setOption(option, value);
  return builder.build();
}
