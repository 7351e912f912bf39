import type {
  ICellData,
  IObjectMatrixPrimitiveType,
  IRange,
  IWorkbookData,
  Nullable,
} from '@univerjs/presets';

/**
 * A saved workbook: Univer's own snapshot. Dates are serial day numbers in cells that carry a date number
 * format (`s.n.pattern`); booleans are `v: 0 | 1` with `t: 3`.
 */
export type WorkbookSnapshot = Partial<IWorkbookData>;

/** Cells that formulas filled beside their own, and the range that each such formula fills, by worksheet id. */
export interface WorkbookSpills {
  readonly cells: Readonly<Record<string, Nullable<IObjectMatrixPrimitiveType<Nullable<ICellData>>>>>;
  readonly ranges: Readonly<Record<string, Nullable<IObjectMatrixPrimitiveType<IRange>>>>;
}

/** What a Google spreadsheet keeps beside its cells; saved under `custom.spreadsheet` of the snapshot. */
export interface DocumentState {
  /** IANA zone, e.g. `Europe/Berlin`. */
  timeZone: string;
  /** As Sheets writes it, e.g. `en_US`. */
  locale: string;
  /** `PropertiesService.getDocumentProperties()`. */
  properties: Record<string, string>;
}
