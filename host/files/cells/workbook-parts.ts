import type {
  ICellData,
  IObjectMatrixPrimitiveType,
  IRange,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
  Nullable,
} from '@univerjs/presets';
import { SHEETS_NEW_CELL, SHEETS_NEW_TAB } from '../grid-limits.ts';
import { NO, YES } from './univer-values.ts';

/** A saved workbook, Univer's own snapshot; parts that Univer would fill in may be missing. */
export type WorkbookSnapshot = Partial<IWorkbookData>;
export type Worksheet = Partial<IWorksheetData>;
export type CellMatrix = IObjectMatrixPrimitiveType<ICellData>;

/**
 * What formulas spilled into the cells below and beside them. Univer keeps it apart from the cells, in its
 * `FormulaDataModel` (`getArrayFormulaCellData()` and `getArrayFormulaRange()`, of one workbook), and a snapshot lacks
 * it. Keyed by worksheet id.
 */
export interface Spills {
  readonly cells: Readonly<Record<string, Nullable<IObjectMatrixPrimitiveType<Nullable<ICellData>>>>>;
  /** The range that the formula in a cell fills, by its row and column index. */
  readonly ranges?: Readonly<Record<string, Nullable<IObjectMatrixPrimitiveType<IRange>>>>;
}

/** Version of Univer whose snapshots are written; it is what the project pins. */
const APP_VERSION = '0.25.1';

/** A workbook of the given worksheets, in their order. */
export function workbookOf(
  name: string,
  worksheets: readonly Worksheet[],
  styles: Record<string, IStyleData> = {},
  resources: { name: string; data: string }[] = [],
): IWorkbookData {
  const ids = worksheets.map((worksheet, index) => worksheet.id ?? String(index));
  return {
    id: 'workbook',
    name,
    appVersion: APP_VERSION,
    locale: 'enUS' as IWorkbookData['locale'],
    styles,
    sheetOrder: ids,
    sheets: Object.fromEntries(
      worksheets.map((worksheet, index) => [ids[index], { ...worksheet, id: ids[index] }]),
    ),
    resources,
  };
}

/** A worksheet of cells with the size and look of a new Google tab, or larger if the cells are. */
export function worksheetOf(
  id: string,
  name: string,
  cellData: CellMatrix,
  rows: number,
  columns: number,
): IWorksheetData {
  return {
    id,
    name,
    tabColor: '',
    hidden: NO,
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    rowCount: Math.max(rows, SHEETS_NEW_TAB.rows),
    columnCount: Math.max(columns, SHEETS_NEW_TAB.columns),
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: SHEETS_NEW_CELL.width,
    defaultRowHeight: SHEETS_NEW_CELL.height,
    mergeData: [],
    cellData,
    rowData: {},
    columnData: {},
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: YES,
    rightToLeft: NO,
  };
}

/** The worksheets of a workbook, in the order of its tabs. */
export function worksheetsOf(snapshot: WorkbookSnapshot): Worksheet[] {
  const sheets = snapshot.sheets ?? {};
  return (snapshot.sheetOrder ?? Object.keys(sheets)).flatMap((id) => {
    const worksheet = sheets[id];
    return worksheet ? [{ ...worksheet, id: worksheet.id ?? id, name: worksheet.name ?? id }] : [];
  });
}

/** The style that a cell, row or column refers to, by id or in place. */
export function resolveStyle(
  snapshot: WorkbookSnapshot,
  style: Nullable<IStyleData | string>,
): IStyleData | undefined {
  return (typeof style === 'string' ? snapshot.styles?.[style] : style) ?? undefined;
}

/** Keys of a matrix's rows or columns as ascending indexes. */
export function indexesOf(part: object | null | undefined): number[] {
  return Object.keys(part ?? {})
    .map(Number)
    .filter((index) => Number.isInteger(index) && index >= 0)
    .sort((one, other) => one - other);
}
