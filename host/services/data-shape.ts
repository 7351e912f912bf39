import { type CellArea, columnCountOf, rowCountOf } from '../workbook/cell-area.ts';
import { ServiceError } from './service-error.ts';

/**
 * Checks that a matrix has as many rows and columns as an area.
 *
 * @throws ServiceError in live's words
 */
export function checkShape(rows: readonly (readonly unknown[])[], area: CellArea): void {
  const rowCount = rowCountOf(area);
  if (rows.length !== rowCount) {
    throw new ServiceError(
      `The number of rows in the data does not match the number of rows in the range. The data has ${rows.length} but the range has ${rowCount}.`,
    );
  }
  const columnCount = columnCountOf(area);
  for (const row of rows) {
    if (row.length !== columnCount) {
      throw new ServiceError(
        `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${columnCount}.`,
      );
    }
  }
}
