import type { Worksheet } from '@univerjs/presets';
import { formatA1 } from './a1-notation.ts';
import { formulaAt } from './cell-formula.ts';
import { SheetCells } from './sheet-cells.ts';
import type { SpreadsheetDocument } from './spreadsheet-document.ts';

interface CellPlace {
  readonly sheetId: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** What live writes into the note of a cell whose formula failed. */
export class FormulaErrors {
  private readonly messages = new Map<string, string>();

  /** @param message undefined when the formula of the cell went well */
  keep(place: CellPlace, message: string | undefined): void {
    if (message === undefined) {
      this.messages.delete(keyOf(place));
    } else {
      this.messages.set(keyOf(place), message);
    }
  }

  /** Why a cell shows an error; undefined when it shows none of which the reason is known. */
  at(
    document: SpreadsheetDocument,
    sheet: Worksheet,
    rowIndex: number,
    columnIndex: number,
  ): string | undefined {
    if (formulaAt(document, sheet, rowIndex, columnIndex) === '') {
      return undefined;
    }
    const stored = new SheetCells(document, sheet).storedCell(rowIndex, columnIndex);
    if (stored?.v === '#SPILL!') {
      return spillMessage(document, sheet, rowIndex, columnIndex);
    }
    return stored?.v === document.modules.ErrorType.ERROR
      ? this.messages.get(keyOf({ sheetId: sheet.getSheetId(), rowIndex, columnIndex }))
      : undefined;
  }
}

function spillMessage(
  document: SpreadsheetDocument,
  sheet: Worksheet,
  rowIndex: number,
  columnIndex: number,
): string {
  const ranges = document.get(document.modules.FormulaDataModel).getArrayFormulaRange();
  const area = ranges[document.unitId]?.[sheet.getSheetId()]?.[rowIndex]?.[columnIndex];
  const blocking =
    area === undefined ? undefined : firstFilledCell(document, sheet, { ...area, rowIndex, columnIndex });
  return blocking === undefined
    ? 'Result was not automatically expanded, please insert more rows.'
    : `Array result was not expanded because it would overwrite data in ${blocking}.`;
}

function firstFilledCell(
  document: SpreadsheetDocument,
  sheet: Worksheet,
  spill: {
    startRow: number;
    startColumn: number;
    endRow: number;
    endColumn: number;
    rowIndex: number;
    columnIndex: number;
  },
): string | undefined {
  const values = new SheetCells(document, sheet).values(spill);
  for (const [rowOffset, row] of values.entries()) {
    for (const [columnOffset, value] of row.entries()) {
      if (value !== '' && (rowOffset > 0 || columnOffset > 0)) {
        const [cellRow, cellColumn] = [spill.startRow + rowOffset, spill.startColumn + columnOffset];
        return formatA1({
          startRow: cellRow,
          startColumn: cellColumn,
          endRow: cellRow,
          endColumn: cellColumn,
        });
      }
    }
  }
  return undefined;
}

function keyOf({ sheetId, rowIndex, columnIndex }: CellPlace): string {
  return `${sheetId}!${rowIndex}:${columnIndex}`;
}
