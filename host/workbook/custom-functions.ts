import type { BaseValueObject, FunctionVariantType } from '@univerjs/preset-sheets-node-core';
import { type CustomFunctionArgument, CustomFunctionArguments } from './custom-function-arguments.ts';
import { isDate, serialOfDate } from './serial-date.ts';
import type { SpreadsheetDocument } from './spreadsheet-document.ts';
import type { UniverHandle } from './univer-handle.ts';

/** A function that cells can call. */
export interface CustomFunction {
  readonly name: string;
  readonly parameterCount: number;
  call(args: readonly CustomFunctionArgument[]): unknown;
}

/** What the functions need of a workbook that is opened after they are registered. */
export interface CustomFunctionHost {
  document(): SpreadsheetDocument;
  /** Keeps what a function threw, by the cell that called it; undefined when the call went well. */
  keepError(
    place: { sheetId: string; rowIndex: number; columnIndex: number },
    message: string | undefined,
  ): void;
}

/**
 * Registers functions with Univer's formula engine, so that formulas call them. Ranges are read from the sheet
 * in one go and a result is one array: the facade's own registration converts every cell of every argument,
 * which takes sixteen times as long on 9,240 × 37 cells.
 */
export function registerCustomFunctions(
  { univer, modules }: UniverHandle,
  functions: readonly CustomFunction[],
  host: CustomFunctionHost,
): void {
  class RangeFunction extends modules.BaseFunction {
    constructor(private readonly custom: CustomFunction) {
      super(custom.name);
      this.needsReferenceObject = true;
      this.minParams = 0;
      // A call with too many arguments is the function's own business, as it is live.
      this.maxParams = Math.max(255, custom.parameterCount);
    }

    override calculate(...variants: FunctionVariantType[]): BaseValueObject {
      const document = host.document();
      const place = { sheetId: this.subUnitId ?? '', rowIndex: this.row, columnIndex: this.column };
      try {
        const reader = new CustomFunctionArguments(document);
        const result = resultObject(
          this.custom.call(variants.map((variant) => reader.convert(variant))),
          document,
        );
        host.keepError(place, undefined);
        return result;
      } catch (error) {
        host.keepError(place, messageOf(error));
        return modules.ErrorValueObject.create(modules.ErrorType.ERROR);
      }
    }
  }
  univer
    .__getInjector()
    .get(modules.IFunctionService)
    .registerExecutors(...functions.map((custom) => new RangeFunction(custom)));
}

function resultObject(result: unknown, document: SpreadsheetDocument): BaseValueObject {
  if (!Array.isArray(result)) {
    return cellObject(result, document);
  }
  const rows: readonly (readonly unknown[])[] = result.map((row: unknown) =>
    Array.isArray(row) ? row : [row],
  );
  const columnCount = Math.max(0, ...rows.slice(0, 1).map((row) => row.length));
  if (rows.length === 0 || columnCount === 0) {
    return cellObject('', document);
  }
  return document.modules.ArrayValueObject.create({
    calculateValueList: rows.map((row) =>
      Array.from({ length: columnCount }, (_, index) => cellObject(row[index], document)),
    ),
    rowCount: rows.length,
    columnCount,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

/** A blank is an empty text, because the engine shows an empty value in a spill as 0. */
function cellObject(value: unknown, document: SpreadsheetDocument): BaseValueObject {
  const { NumberValueObject, BooleanValueObject, StringValueObject, ErrorValueObject, ErrorType } =
    document.modules;
  if (typeof value === 'number') {
    return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  }
  if (typeof value === 'boolean') {
    return BooleanValueObject.create(value);
  }
  if (isDate(value)) {
    const serial = serialOfDate(value.getTime(), document.zone);
    const { dateFormat } = document.conventions;
    return NumberValueObject.create(serial, Number.isInteger(serial) ? dateFormat : `${dateFormat} h:mm:ss`);
  }
  return StringValueObject.create(value === null || value === undefined ? '' : String(value));
}

function messageOf(error: unknown): string {
  const isError = typeof error === 'object' && error !== null && 'message' in error;
  return isError ? String(error.message) : String(error);
}
