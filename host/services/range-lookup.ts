import type { Worksheet } from '@univerjs/presets';
import { parseA1 } from '../workbook/a1-notation.ts';
import type { SheetTabs } from '../workbook/sheet-tabs.ts';
import { ServiceError } from './service-error.ts';
import { RangeState } from './spreadsheet-states.ts';

/**
 * A range by its 1-based corner and size.
 *
 * @throws ServiceError outside the sheet
 */
export function rangeAt(
  sheet: Worksheet,
  rowNumber: number,
  columnNumber: number,
  rowCount: number,
  columnCount: number,
): RangeState {
  if (rowNumber < 1) {
    throw new ServiceError('The starting row of the range is too small.');
  }
  if (columnNumber < 1) {
    throw new ServiceError('The starting column of the range is too small.');
  }
  if (rowCount < 1) {
    throw new ServiceError('The number of rows in the range must be at least 1.');
  }
  if (columnCount < 1) {
    throw new ServiceError('The number of columns in the range must be at least 1.');
  }
  const area = {
    startRow: rowNumber - 1,
    startColumn: columnNumber - 1,
    endRow: rowNumber + rowCount - 2,
    endColumn: columnNumber + columnCount - 2,
  };
  if (area.endRow >= sheet.getRowCount() || area.endColumn >= sheet.getColumnCount()) {
    throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return new RangeState(sheet, area);
}

/**
 * A range by its A1 notation; open ends reach to the end of the sheet.
 *
 * @throws ServiceError for a text that names no range of the document
 */
export function rangeNamed(notation: string, sheet: Worksheet, tabs: SheetTabs): RangeState {
  const parsed = parseA1(notation);
  const owner = parsed?.sheetName === undefined ? sheet : tabs.byName(parsed.sheetName);
  if (parsed === undefined || owner === undefined) {
    throw new ServiceError('Range not found');
  }
  const area = {
    startRow: parsed.startRow ?? 0,
    startColumn: parsed.startColumn ?? 0,
    endRow: parsed.endRow ?? owner.getRowCount() - 1,
    endColumn: parsed.endColumn ?? owner.getColumnCount() - 1,
  };
  if (area.endRow >= owner.getRowCount() || area.endColumn >= owner.getColumnCount()) {
    throw new ServiceError('Range not found');
  }
  return new RangeState(owner, area);
}
