import type { ISheetDataValidationRule, Worksheet } from '@univerjs/presets';
import { formatA1, parseA1 } from './a1-notation.ts';
import type { CellArea } from './cell-area.ts';
import { SheetCells } from './sheet-cells.ts';
import type { SpreadsheetDocument } from './spreadsheet-document.ts';

/**
 * What live says when a script writes a value that a rejecting dropdown does not have; undefined when all
 * values pass. Formulas and blanks always pass, and only dropdowns are looked at.
 */
export function violationOf(
  document: SpreadsheetDocument,
  sheet: Worksheet,
  area: CellArea,
  values: readonly (readonly unknown[])[],
): string | undefined {
  for (const rule of rejectingDropdowns(document, sheet)) {
    const allowed = new Set(dropdownChoices(document, sheet, rule));
    for (const { startRow, startColumn, endRow, endColumn } of rule.ranges) {
      for (
        let rowIndex = Math.max(startRow, area.startRow);
        rowIndex <= Math.min(endRow, area.endRow);
        rowIndex++
      ) {
        for (
          let columnIndex = Math.max(startColumn, area.startColumn);
          columnIndex <= Math.min(endColumn, area.endColumn);
          columnIndex++
        ) {
          const value = values[rowIndex - area.startRow]?.[columnIndex - area.startColumn] ?? '';
          if (value !== '' && !String(value).startsWith('=') && !allowed.has(String(value))) {
            const cell = formatA1({
              startRow: rowIndex,
              startColumn: columnIndex,
              endRow: rowIndex,
              endColumn: columnIndex,
            });
            return `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;
          }
        }
      }
    }
  }
  return undefined;
}

function rejectingDropdowns(
  document: SpreadsheetDocument,
  sheet: Worksheet,
): readonly ISheetDataValidationRule[] {
  const { SheetDataValidationModel, DataValidationErrorStyle } = document.modules;
  const rules = document.get(SheetDataValidationModel).getRules(document.unitId, sheet.getSheetId());
  return rules.filter((rule) => rule.type === 'list' && rule.errorStyle === DataValidationErrorStyle.STOP);
}

/** Entries of a dropdown, as text. */
function dropdownChoices(
  document: SpreadsheetDocument,
  sheet: Worksheet,
  rule: ISheetDataValidationRule,
): readonly string[] {
  const source = rule.formula1 ?? '';
  if (!source.startsWith('=')) {
    return document.modules.deserializeListOptions(source);
  }
  const range = parseA1(source.slice(1));
  const owner =
    range?.sheetName === undefined ? sheet : document.workbook.getSheetBySheetName(range.sheetName);
  if (range === undefined || owner == null) {
    return [];
  }
  const area = {
    startRow: range.startRow ?? 0,
    startColumn: range.startColumn ?? 0,
    endRow: range.endRow ?? owner.getRowCount() - 1,
    endColumn: range.endColumn ?? owner.getColumnCount() - 1,
  };
  return new SheetCells(document, owner).displayValues(area).flat();
}
