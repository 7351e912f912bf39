import type { ICellData, IWorksheetData } from '@univerjs/presets';
import ExcelJS from 'exceljs';
import {
  resolveStyle,
  type WorkbookSnapshot,
  worksheetsOf,
} from '../../../../host/files/cells/workbook-parts.ts';
import { openFile } from '../../../../host/files/open-file.ts';
import { saveXlsx } from '../../../../host/files/save-file.ts';

/** A range of cells by row and column indexes. */
export const area = (startRow: number, startColumn: number, endRow: number, endColumn: number) => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

/** A workbook of one tab with the given cells, by row and column index. */
export function workbookWith(
  cellData: Record<number, Record<number, ICellData>>,
  more: Partial<IWorksheetData> = {},
  rest: Partial<WorkbookSnapshot> = {},
): WorkbookSnapshot {
  return { sheetOrder: ['s'], sheets: { s: { id: 's', name: 'Leads', cellData, ...more } }, ...rest };
}

/** A workbook saved as an Excel file and opened again, and its first tab. */
export async function savedAndOpened(snapshot: WorkbookSnapshot, options?: Parameters<typeof saveXlsx>[1]) {
  const { snapshot: again } = await openFile('leads.xlsx', await saveXlsx(snapshot, options));
  const worksheet = worksheetsOf(again)[0];
  if (!worksheet) throw new Error('no worksheet was read');
  return { again, worksheet };
}

/** Cells with their styles in place of style ids. */
export function plainCells(snapshot: WorkbookSnapshot): Record<string, ICellData> {
  const cells: Record<string, ICellData> = {};
  for (const [rowIndex, row] of Object.entries(worksheetsOf(snapshot)[0]?.cellData ?? {})) {
    for (const [columnIndex, cell] of Object.entries(row as Record<string, ICellData>)) {
      const style = resolveStyle(snapshot, cell.s);
      cells[`${rowIndex},${columnIndex}`] = { ...cell, ...(style ? { s: style } : {}) };
    }
  }
  return cells;
}

/** A workbook saved as an Excel file, as exceljs reads it. */
export async function excelFile(snapshot: WorkbookSnapshot, options?: Parameters<typeof saveXlsx>[1]) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await saveXlsx(snapshot, options)) as unknown as ArrayBuffer);
  return workbook;
}
