import { EmbeddedChartBuilderState, EmbeddedChartState } from './embedded-chart.ts';
import { instanceOf } from './parameter-types.ts';
import { methodsOf, takes } from './service-definition.ts';
import { ServiceError } from './service-error.ts';
import type { SheetState } from './spreadsheet-states.ts';

const { read, write, free } = methodsOf<SheetState>();

/** Methods of a sheet about its charts. */
export const sheetChartMethods = {
  newChart: free([takes()], ({ sheet }) => new EmbeddedChartBuilderState(sheet)),
  getCharts: read([takes()], ({ sheet }, { charts }) =>
    charts.of(sheet).map(({ id, ...chart }) => new EmbeddedChartState(sheet, chart, id)),
  ),
  insertChart: write([takes(instanceOf(EmbeddedChartState))], ({ sheet }, { charts }, state) => {
    if (state.sheet !== sheet) {
      throw new ServiceError('host: a chart that was made for another sheet is not emulated');
    }
    charts.add(sheet, state.chart);
  }),
  removeChart: write(
    [takes(instanceOf(EmbeddedChartState))],
    ({ sheet }, { charts }, { id, sheet: owner }) => {
      if (id === null || owner !== sheet || !charts.remove(sheet, id)) {
        throw new ServiceError('host: removing a chart that is not on the sheet is not emulated');
      }
    },
  ),
};
