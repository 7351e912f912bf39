import type { ContractRow, Stage } from './contract-row.ts';

/** Charts of sheets. */
export const chartRows: readonly ContractRow[] = [
  {
    title:
      'a chart is built from ranges, and knows them, its headers, its place and its options when it is on the sheet',
    run: (stage) => {
      putChart(stage);
      return stage.sheet
        .getCharts()
        .map((chart) => [
          chart.getRanges().map((range) => range.getA1Notation()),
          chart.getNumHeaders(),
          chart.getContainerInfo().getAnchorRow(),
          chart.getContainerInfo().getAnchorColumn(),
          chart.getContainerInfo().getOffsetX(),
          chart.getContainerInfo().getOffsetY(),
          chart.getOptions().get('title'),
        ]);
    },
    gives: [[['A1:B4', 'D1:D4'], 1, 6, 2, 0, 0, 'Rate by tier']],
  },
  {
    title: 'options inside an option are read with a dot between their names',
    run: (stage) => {
      putChart(stage);
      const options = stage.sheet.getCharts()[0]?.getOptions();
      return [options?.get('legend.position'), options?.get('hAxis.title')];
    },
    gives: ['bottom', 'Tier'],
    isUnconfirmed: true,
  },
  {
    title: 'charts come in the order in which they were inserted, and a removed one is gone',
    run: (stage) => {
      for (const title of ['one', 'two', 'three']) putChart(stage, title);
      const [, second] = stage.sheet.getCharts();
      if (second) stage.sheet.removeChart(second);
      return stage.sheet.getCharts().map((chart) => chart.getOptions().get('title'));
    },
    gives: ['one', 'three'],
    isUnconfirmed: true,
  },
  {
    title: 'a chart has a number on the sheet, and none before it is inserted',
    run: (stage) => {
      putChart(stage);
      return [builderOf(stage).build().getChartId(), typeof stage.sheet.getCharts()[0]?.getChartId()];
    },
    gives: [null, 'number'],
    isUnconfirmed: true,
  },
  {
    title: 'a chart follows its cells when rows and columns are inserted and deleted',
    run: (stage) => {
      const { sheet } = stage;
      putChart(stage);
      sheet.insertRowsAfter(2, 2);
      sheet.insertColumnBefore(1);
      sheet.deleteColumn(3);
      return sheet
        .getCharts()
        .map((chart) => [
          chart.getRanges().map((range) => range.getA1Notation()),
          chart.getContainerInfo().getAnchorRow(),
        ]);
    },
    gives: [[['B1:B6', 'D1:D6'], 8]],
    isUnconfirmed: true,
  },
  {
    title: 'a type of chart is one of Charts.ChartType',
    run: ({ sheet }) => (sheet.newChart().setChartType as (type: unknown) => unknown)('LINE'),
    throws:
      "The parameters (String) don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.setChartType.",
  },
];

function putChart(stage: Stage, title = 'Rate by tier'): void {
  stage.sheet.insertChart(builderOf(stage).setOption('title', title).build());
}

function builderOf({ sheet, Charts }: Stage): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
  return sheet
    .newChart()
    .setChartType(Charts.ChartType.COLUMN)
    .addRange(sheet.getRange('A1:B4'))
    .addRange(sheet.getRange('D1:D4'))
    .setNumHeaders(1)
    .setPosition(6, 2, 0, 0)
    .setOption('legend', { position: 'bottom' })
    .setOption('hAxis', { title: 'Tier' });
}
