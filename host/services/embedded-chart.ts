import type { Worksheet } from '@univerjs/presets';
import type { ChartKind, ChartOptions, ChartPosition, SheetChart } from '../charts/sheet-chart.ts';
import { withOption } from './chart-options.ts';
import { chartType } from './charts.ts';
import { anything, instanceOf, integer, text } from './parameter-types.ts';
import { methodsOf, type ServiceDefinition, takes } from './service-definition.ts';
import { ServiceError } from './service-error.ts';
import { RangeState } from './spreadsheet-states.ts';

/** Kinds of charts that are drawn here. */
const DRAWN: Partial<Record<string, ChartKind>> = { LINE: 'LINE', COLUMN: 'COLUMN' };

/** State behind an `EmbeddedChart`: without an id, one that is on no sheet yet. */
export class EmbeddedChartState {
  constructor(
    readonly sheet: Worksheet,
    readonly chart: Omit<SheetChart, 'id'>,
    readonly id: number | null,
  ) {}
}

/** State behind an `EmbeddedChartBuilder`. */
export class EmbeddedChartBuilderState {
  kind: ChartKind | undefined;
  ranges: readonly RangeState[] = [];
  headerRows = 0;
  position: ChartPosition | undefined;
  options: ChartOptions = {};

  constructor(readonly sheet: Worksheet) {}
}

/** State behind the `ContainerInfo` of a chart. */
export class ContainerInfoState {
  constructor(readonly position: ChartPosition) {}
}

/** State behind the `ChartOptions` of a chart. */
export class ChartOptionsState {
  constructor(readonly options: ChartOptions) {}
}

const builder = methodsOf<EmbeddedChartBuilderState>();

export const embeddedChartBuilderService: ServiceDefinition<EmbeddedChartBuilderState> = {
  name: 'SpreadsheetApp.EmbeddedChartBuilder',
  methods: {
    setChartType: builder.free([takes(chartType.parameter)], (state, _, { name }) => {
      const kind = DRAWN[name];
      if (kind === undefined) {
        throw new ServiceError(`host: charts of the type ${name} are not emulated`);
      }
      return Object.assign(state, { kind });
    }),
    addRange: builder.free([takes(instanceOf(RangeState))], (state, _, range) => {
      if (range.sheet !== state.sheet) {
        throw new ServiceError('host: a chart of the cells of another sheet is not emulated');
      }
      return Object.assign(state, { ranges: [...state.ranges, range] });
    }),
    setNumHeaders: builder.free([takes(integer)], (state, _, headerRows) => {
      if (headerRows < 0) {
        throw new ServiceError('host: a chart has no negative number of headers');
      }
      return Object.assign(state, { headerRows });
    }),
    setPosition: builder.free([takes(integer, integer, integer, integer)], (state, _, row, column, x, y) =>
      Object.assign(state, { position: positionOf(state.sheet, row, column, x, y) }),
    ),
    setOption: builder.free([takes(text, anything)], (state, _, name, value) =>
      Object.assign(state, { options: withOption(state.options, name, value) }),
    ),
    build: builder.free([takes()], ({ sheet, kind, ranges, headerRows, position, options }) => {
      if (kind === undefined || ranges.length === 0 || position === undefined) {
        throw new ServiceError('host: a chart without a type, a range or a position is not emulated');
      }
      const areas = ranges.map(({ area }) => area);
      return new EmbeddedChartState(sheet, { kind, areas, headerRows, position, options }, null);
    }),
  },
};

const chart = methodsOf<EmbeddedChartState>();

export const embeddedChartService: ServiceDefinition<EmbeddedChartState> = {
  name: 'SpreadsheetApp.EmbeddedChart',
  methods: {
    getChartId: chart.free([takes()], ({ id }) => id),
    getRanges: chart.free([takes()], (state) =>
      state.chart.areas.map((area) => new RangeState(state.sheet, area)),
    ),
    getNumHeaders: chart.free([takes()], (state) => state.chart.headerRows),
    getContainerInfo: chart.free([takes()], (state) => new ContainerInfoState(state.chart.position)),
    getOptions: chart.free([takes()], (state) => new ChartOptionsState(state.chart.options)),
  },
};

const container = methodsOf<ContainerInfoState>();

export const containerInfoService: ServiceDefinition<ContainerInfoState> = {
  name: 'SpreadsheetApp.ContainerInfo',
  methods: {
    getAnchorRow: container.free([takes()], ({ position }) => position.rowIndex + 1),
    getAnchorColumn: container.free([takes()], ({ position }) => position.columnIndex + 1),
    getOffsetX: container.free([takes()], ({ position }) => position.offsetX),
    getOffsetY: container.free([takes()], ({ position }) => position.offsetY),
  },
};

const chartOptions = methodsOf<ChartOptionsState>();

export const chartOptionsService: ServiceDefinition<ChartOptionsState> = {
  name: 'Charts.ChartOptions',
  methods: {
    get: chartOptions.free([takes(text)], ({ options }, _, name) => {
      const value: unknown = name
        .split('.')
        .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], options);
      return value ?? null;
    }),
  },
};

function positionOf(
  sheet: Worksheet,
  rowNumber: number,
  columnNumber: number,
  offsetX: number,
  offsetY: number,
): ChartPosition {
  const isInside =
    rowNumber >= 1 &&
    columnNumber >= 1 &&
    rowNumber <= sheet.getRowCount() &&
    columnNumber <= sheet.getColumnCount();
  if (!isInside || offsetX < 0 || offsetY < 0) {
    throw new ServiceError('host: a chart outside the cells of its sheet is not emulated');
  }
  return { rowIndex: rowNumber - 1, columnIndex: columnNumber - 1, offsetX, offsetY };
}
