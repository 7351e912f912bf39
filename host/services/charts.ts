import { Enumeration } from './enumeration.ts';
import type { ServiceDefinition } from './service-definition.ts';

export const chartType = new Enumeration('Charts.ChartType', [
  'TIMELINE',
  'AREA',
  'BAR',
  'BUBBLE',
  'CANDLESTICK',
  'COLUMN',
  'COMBO',
  'GAUGE',
  'GEO',
  'HISTOGRAM',
  'RADAR',
  'LINE',
  'ORG',
  'PIE',
  'SCATTER',
  'SPARKLINE',
  'STEPPED_AREA',
  'TABLE',
  'TREEMAP',
  'WATERFALL',
]);

/** State behind `Charts`. */
export class ChartsState {
  readonly kind = 'Charts';
}

/** Of live's charts service only the names that sheets' charts are made with. */
export const chartsService: ServiceDefinition<ChartsState> = {
  name: 'Charts',
  methods: {},
  constants: { ChartType: chartType },
};
