import type { Worksheet } from '@univerjs/presets';
import { reopenReferences } from './open-ended-references.ts';
import type { SpreadsheetDocument } from './spreadsheet-document.ts';

/** The formula of a cell with its `=`; '' where there is none. */
export function formulaAt(
  document: SpreadsheetDocument,
  sheet: Worksheet,
  rowIndex: number,
  columnIndex: number,
): string {
  const cell = sheet.getCellMatrix().getValue(rowIndex, columnIndex);
  if (cell == null || (cell.f == null && cell.si == null)) {
    return '';
  }
  // A filled-down formula is stored once; the model of formulas moves it to the cell.
  const model = document.get(document.modules.FormulaDataModel);
  const { unitId, subUnitId } = document.addressOf(sheet);
  return reopenReferences(
    cell.f ?? model.getFormulaStringByCell(rowIndex, columnIndex, subUnitId, unitId) ?? '',
  );
}
