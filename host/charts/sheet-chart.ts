import type { CellArea } from '../workbook/cell-area.ts';

/** Kinds of charts that are drawn here, by their names in Apps Script. */
export type ChartKind = 'LINE' | 'COLUMN';

/** What a script may say about the look of a chart; whatever is left out is as Sheets has it. */
export interface ChartOptions {
  readonly title?: string;
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  /** CSS colours, one a series. */
  readonly colors?: readonly string[];
  readonly legend?: { readonly position?: 'bottom' | 'none' };
  readonly hAxis?: { readonly title?: string };
  /** `format` is a number format such as `0%`; without one, the cells' own. */
  readonly vAxis?: { readonly title?: string; readonly format?: string };
  readonly isStacked?: boolean;
  readonly useFirstColumnAsDomain?: boolean;
  readonly treatLabelsAsText?: boolean;
}

/** Where a chart stands: a cell, and pixels from that cell's top left corner. */
export interface ChartPosition {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** A chart on a sheet. Its cells are those of that sheet, read anew whenever it is drawn. */
export interface SheetChart {
  /** Its own among the charts of the workbook. */
  readonly id: number;
  readonly kind: ChartKind;
  /** Side by side they make one table: its first column is the horizontal axis, the others are the series. */
  readonly areas: readonly CellArea[];
  /** Rows at the top of the table that name its columns. */
  readonly headerRows: number;
  readonly position: ChartPosition;
  readonly options: ChartOptions;
}

/** Under this name a worksheet's `custom` holds its charts, in a running workbook and in a saved one. */
const CHARTS_KEY = 'charts';

/** Charts of a worksheet by what its `custom` holds, if it has one. */
export function chartsIn(custom: unknown): readonly SheetChart[] {
  return (custom as { readonly [CHARTS_KEY]?: readonly SheetChart[] } | null | undefined)?.[CHARTS_KEY] ?? [];
}

/** A worksheet's `custom` with these charts in place of its own. */
export function withCharts(custom: unknown, charts: readonly SheetChart[]): Record<string, unknown> {
  return { ...(custom as object | null | undefined), [CHARTS_KEY]: charts };
}

/** Pixels of a chart that says nothing of its size. */
const USUAL_SIZE = { width: 600, height: 371 };

/** Pixels. */
export function sizeOfChart({ options }: SheetChart): { readonly width: number; readonly height: number } {
  return { width: options.width ?? USUAL_SIZE.width, height: options.height ?? USUAL_SIZE.height };
}
