import type {
  ArrayValueObject,
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
} from '@univerjs/preset-sheets-node-core';
import type { Nullable } from '@univerjs/presets';
import type { CellArea } from './cell-area.ts';
import type { CellRows } from './cell-rows.ts';
import { dateOfSerial } from './serial-date.ts';
import { type CellValue, SheetCells } from './sheet-cells.ts';
import type { SpreadsheetDocument } from './spreadsheet-document.ts';

/** An argument as a custom function gets it: a left-out one is undefined, a range is rows of cells. */
export type CustomFunctionArgument = CellValue | readonly (readonly CellValue[])[] | undefined;

/** Turns the formula engine's arguments into what Apps Script passes to custom functions. */
export class CustomFunctionArguments {
  constructor(private readonly document: SpreadsheetDocument) {}

  convert(variant: FunctionVariantType): CustomFunctionArgument {
    if (variant.isReferenceObject()) {
      return this.referenced(variant as BaseReferenceObject);
    }
    const value = variant as BaseValueObject;
    if (value.isNull()) {
      return undefined;
    }
    return value.isArray() ? this.listed(value as ArrayValueObject) : this.single(value);
  }

  private referenced(reference: BaseReferenceObject): CustomFunctionArgument {
    const sheet = this.document.workbook.getSheetBySheetId(reference.getSheetId());
    const isUnknownSheet = reference.getForcedSheetName() !== '' && !reference.getForcedSheetId();
    if (sheet == null || isUnknownSheet) {
      return '#REF!';
    }
    const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
    const area = {
      startRow,
      startColumn,
      endRow: Math.min(endRow, sheet.getRowCount() - 1),
      endColumn: Math.min(endColumn, sheet.getColumnCount() - 1),
    };
    const values = new SheetCells(this.document, sheet, {
      layers: freshLayers(reference),
      staleSpills: staleSpills(reference),
    }).values(area);
    return startRow === endRow && startColumn === endColumn ? (values[0]?.[0] ?? '') : values;
  }

  private listed(array: ArrayValueObject): CustomFunctionArgument {
    const rows = array.getArrayValue().map((row) => row.map((value) => this.single(value)));
    return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
  }

  private single(value: Nullable<BaseValueObject>): CellValue {
    if (value == null || value.isNull()) {
      return '';
    }
    if (value.isError()) {
      return String(value.getValue());
    }
    const plain = value.getValue();
    return typeof plain === 'number' && this.document.formats.isDate(value.getPattern())
      ? dateOfSerial(plain, this.document.zone)
      : plain;
  }
}

/** Results of this calculation that are not in the document yet. */
function freshLayers(reference: BaseReferenceObject): readonly CellRows[] {
  return [
    reference.getCurrentRuntimeSheetData(),
    reference.getCurrentRuntimeActiveArrayFormulaCellData(),
  ].flatMap((matrix) => (matrix === undefined ? [] : [matrix.getMatrix()]));
}

/** Old spills of formulas that this calculation has computed again. */
function staleSpills(reference: BaseReferenceObject): readonly CellArea[] {
  const before = reference.getCurrentActiveArrayFormulaRange() ?? {};
  const now = reference.getCurrentRuntimeActiveArrayFormulaRange() ?? {};
  return Object.keys(now)
    .map(Number)
    .flatMap((rowIndex) =>
      Object.keys(now[rowIndex] ?? {})
        .map(Number)
        .flatMap((columnIndex) => before[rowIndex]?.[columnIndex] ?? []),
    );
}
