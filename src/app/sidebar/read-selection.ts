import { plainCell } from '../../core/table/packed-cells.ts';
import type { Selection } from '../api.ts';
import type { Workbook } from '../ports.ts';

/** Reads the row of the active cell where the open tab is the lead tab; of another tab only its name is told. */
export function readSelection(workbook: Workbook, leadTab: string): Selection {
  const { tab, rowNumber } = workbook.selection();
  const { name } = tab;
  if (name !== leadTab) return { tab: name, rowNumber, cells: null };
  const columns = tab.lastColumn();
  const [row = []] = columns > 0 ? tab.readValues({ rowNumber, columnNumber: 1, rows: 1, columns }) : [];
  return { tab: name, rowNumber, cells: row.map(plainCell) };
}
