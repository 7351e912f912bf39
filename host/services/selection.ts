import type { Worksheet } from '@univerjs/presets';
import type { ServiceContext } from './service-context.ts';
import { RangeState } from './spreadsheet-states.ts';

/** What the user selected on a sheet: the last range, or in it the cell with the cursor. */
export function selectedRange(
  { document }: ServiceContext,
  sheet: Worksheet,
  what: 'range' | 'cell',
): RangeState {
  const selected = document
    .get(document.modules.SheetsSelectionsService)
    .getWorkbookSelections(document.unitId)
    .getSelectionsOfWorksheet(sheet.getSheetId())
    .at(-1);
  const area = what === 'cell' ? (selected?.primary ?? selected?.range) : selected?.range;
  // Where nothing was selected yet, it is the first cell. A whole row or column has no numbers across.
  const startRow = orZero(area?.startRow);
  const startColumn = orZero(area?.startColumn);
  if (what === 'cell') {
    return new RangeState(sheet, { startRow, startColumn, endRow: startRow, endColumn: startColumn });
  }
  return new RangeState(sheet, {
    startRow,
    startColumn,
    endRow: area === undefined || area === null ? 0 : orLast(area.endRow, sheet.getRowCount()),
    endColumn: area === undefined || area === null ? 0 : orLast(area.endColumn, sheet.getColumnCount()),
  });
}

function orZero(index: number | undefined): number {
  return index === undefined || Number.isNaN(index) ? 0 : index;
}

function orLast(index: number, count: number): number {
  return Number.isNaN(index) ? count - 1 : Math.min(index, count - 1);
}
