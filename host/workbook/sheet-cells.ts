import type { ICellData, IStyleData, Nullable, Worksheet } from '@univerjs/presets';
import type { CellArea } from './cell-area.ts';
import type { CellRow, CellRows } from './cell-rows.ts';
import { dateOfSerial } from './serial-date.ts';
import type { SpreadsheetDocument } from './spreadsheet-document.ts';

/** A cell's content as Apps Script reads it; a blank cell is ''. */
export type CellValue = string | number | boolean | Date;

/** Results of a calculation that is still running, which the document does not hold yet. */
export interface FreshResults {
  /** Matrices of results, the one that counts first. */
  readonly layers: readonly CellRows[];
  /** Areas that formulas spilled over before, and have been computed anew. */
  readonly staleSpills: readonly CellArea[];
}

const NOTHING_FRESH: FreshResults = { layers: [], staleSpills: [] };

/**
 * Reads one sheet's cells straight from Univer's matrices, because its facade takes a call and a copy per cell:
 * what is stored in the cells, and over it what formulas spilled. Make a new one for each reading.
 */
export class SheetCells {
  private readonly stored: CellRows;
  private readonly spilled: CellRows;
  private readonly patterns = new Map<string, string | undefined>();
  private readonly hasInheritedStyles: boolean;
  private readonly checkboxes: readonly CellArea[];

  constructor(
    private readonly document: SpreadsheetDocument,
    private readonly sheet: Worksheet,
    private readonly fresh: FreshResults = NOTHING_FRESH,
  ) {
    this.stored = sheet.getCellMatrix().getMatrix();
    this.spilled = document.spilledCells(sheet);
    this.checkboxes = document.checkboxAreas(sheet);
    const { columnData, rowData, defaultStyle } = sheet.getConfig();
    this.hasInheritedStyles =
      defaultStyle != null ||
      Object.values(columnData).some((column) => column?.s != null) ||
      Object.values(rowData).some((row) => row?.s != null);
  }

  /** Values of an area in one pass over the matrices. */
  values(area: CellArea): CellValue[][] {
    return this.readRows<CellValue>(area, '', (content, rowIndex, columnIndex) =>
      this.valueOf(content, rowIndex, columnIndex),
    );
  }

  /** What the cells show. */
  displayValues(area: CellArea): string[][] {
    return this.readRows(area, '', (content, rowIndex, columnIndex) => {
      const value = this.valueOf(content, rowIndex, columnIndex);
      if (typeof value === 'string') {
        return value;
      }
      return typeof value === 'boolean'
        ? String(value).toUpperCase()
        : this.document.formats.show(Number(content.v), this.patternAt(rowIndex, columnIndex, content));
    });
  }

  /** A stored cell with its formula, style and note; undefined where nothing is stored. */
  storedCell(rowIndex: number, columnIndex: number): ICellData | undefined {
    return this.stored[rowIndex]?.[columnIndex] ?? undefined;
  }

  /** The number format in force at a cell; undefined where it is automatic. */
  patternAt(rowIndex: number, columnIndex: number, content?: ICellData): string | undefined {
    return (
      this.patternOf(this.storedCell(rowIndex, columnIndex)?.s) ??
      this.patternOf(content?.s) ??
      (this.hasInheritedStyles ? this.inheritedPattern(rowIndex, columnIndex) : undefined)
    );
  }

  /** Style in force at a cell: its own over its row's, its column's and the sheet's. */
  styleAt(rowIndex: number, columnIndex: number): IStyleData {
    const own = this.styleOf(this.storedCell(rowIndex, columnIndex)?.s);
    return this.hasInheritedStyles ? (this.sheet.getComposedCellStyle(rowIndex, columnIndex) ?? {}) : own;
  }

  /** 0-based index of the last row, and of the last column, that hold anything but formats; −1 in an empty sheet. */
  lastContent(): { readonly rowIndex: number; readonly columnIndex: number } {
    let lastRow = -1;
    let lastColumn = -1;
    for (const layer of [this.stored, this.spilled]) {
      for (const rowKey of Object.keys(layer)) {
        const row = layer[Number(rowKey)] ?? {};
        for (const columnKey of Object.keys(row)) {
          if (this.isContent(row[Number(columnKey)], layer)) {
            lastRow = Math.max(lastRow, Number(rowKey));
            lastColumn = Math.max(lastColumn, Number(columnKey));
          }
        }
      }
    }
    return { rowIndex: lastRow, columnIndex: lastColumn };
  }

  /** True when no cell of an area holds a value or a formula. */
  isBlank(area: CellArea): boolean {
    const isFilled = this.readRows(area, false, (content, rowIndex, columnIndex) => {
      const isSpilled = this.spilled[rowIndex]?.[columnIndex] === content;
      return this.isContent(content, isSpilled ? this.spilled : this.stored);
    });
    return isFilled.every((row) => !row.includes(true));
  }

  private readRows<Value>(
    area: CellArea,
    blank: Value,
    read: (content: ICellData, rowIndex: number, columnIndex: number) => Value,
  ): Value[][] {
    const rows: Value[][] = [];
    for (let rowIndex = area.startRow; rowIndex <= area.endRow; rowIndex++) {
      const layers = this.layersOf(rowIndex);
      const row = new Array<Value>(area.endColumn - area.startColumn + 1).fill(blank);
      for (
        let columnIndex = layers.length > 0 ? area.startColumn : Infinity;
        columnIndex <= area.endColumn;
        columnIndex++
      ) {
        const content = this.contentAt(layers, rowIndex, columnIndex);
        if (content != null) {
          row[columnIndex - area.startColumn] = read(content, rowIndex, columnIndex);
        }
      }
      rows.push(row);
    }
    return rows;
  }

  private layersOf(rowIndex: number): readonly CellRow[] {
    const layers: CellRow[] = [];
    for (const source of [...this.fresh.layers, this.spilled, this.stored]) {
      const row = source[rowIndex];
      if (row !== undefined) {
        layers.push(row);
      }
    }
    return layers;
  }

  private contentAt(layers: readonly CellRow[], rowIndex: number, columnIndex: number): Nullable<ICellData> {
    for (const layer of layers) {
      const cell = layer[columnIndex];
      if (cell != null && !(layer === this.spilled[rowIndex] && this.isStale(rowIndex, columnIndex))) {
        return cell;
      }
    }
    return undefined;
  }

  private isStale(rowIndex: number, columnIndex: number): boolean {
    return this.fresh.staleSpills.some((area) => contains(area, rowIndex, columnIndex));
  }

  private valueOf(content: ICellData, rowIndex: number, columnIndex: number): CellValue {
    const { v, t, p } = content;
    if (v === null || v === undefined) {
      return p?.body?.dataStream.replace(/\r\n$/, '') ?? '';
    }
    const { NUMBER, BOOLEAN } = this.document.modules.CellValueType;
    if (t === BOOLEAN || typeof v === 'boolean') {
      return v === 1 || v === true || String(v).toUpperCase() === 'TRUE';
    }
    if (t === NUMBER || (t == null && typeof v === 'number')) {
      return this.numericValue(Number(v), content, rowIndex, columnIndex);
    }
    // Sheets has one error for both a broken reference and a spill that has no room.
    return v === '#SPILL!' && this.isFormula(rowIndex, columnIndex) ? '#REF!' : String(v);
  }

  /** Results of formulas are content even where they are empty texts, as in Sheets. */
  private isContent(cell: Nullable<ICellData>, layer: CellRows): boolean {
    if (cell == null) {
      return false;
    }
    const isFormula = cell.f != null || cell.si != null;
    return layer === this.spilled || isFormula || cell.p != null || (cell.v != null && cell.v !== '');
  }

  private isFormula(rowIndex: number, columnIndex: number): boolean {
    const stored = this.storedCell(rowIndex, columnIndex);
    return stored?.f != null || stored?.si != null;
  }

  private numericValue(value: number, content: ICellData, rowIndex: number, columnIndex: number): CellValue {
    if (this.document.formats.isDate(this.patternAt(rowIndex, columnIndex, content))) {
      return dateOfSerial(value, this.document.zone);
    }
    // The grid's own checkboxes write 1 and 0.
    const isSwitch =
      (value === 0 || value === 1) && this.checkboxes.some((area) => contains(area, rowIndex, columnIndex));
    return isSwitch ? value === 1 : value;
  }

  private inheritedPattern(rowIndex: number, columnIndex: number): string | undefined {
    return this.sheet.getComposedCellStyle(rowIndex, columnIndex)?.n?.pattern ?? undefined;
  }

  private patternOf(style: ICellData['s']): string | undefined {
    if (typeof style !== 'string') {
      return style?.n?.pattern ?? undefined;
    }
    if (!this.patterns.has(style)) {
      this.patterns.set(style, this.styleOf(style).n?.pattern ?? undefined);
    }
    return this.patterns.get(style);
  }

  private styleOf(style: ICellData['s']): IStyleData {
    return (typeof style === 'string' ? this.document.workbook.getStyles().get(style) : style) ?? {};
  }
}

function contains(area: CellArea, rowIndex: number, columnIndex: number): boolean {
  return (
    rowIndex >= area.startRow &&
    rowIndex <= area.endRow &&
    columnIndex >= area.startColumn &&
    columnIndex <= area.endColumn
  );
}
