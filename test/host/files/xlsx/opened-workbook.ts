import ExcelJS from 'exceljs';
import { resolveStyle, worksheetsOf } from '../../../../host/files/cells/workbook-parts.ts';
import { openFile } from '../../../../host/files/open-file.ts';

/** A workbook that exceljs wrote, opened: its first tab, and that tab's cells and styles by row and column index. */
export async function openedWorkbook(fill: (workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet) => void) {
  const workbook = new ExcelJS.Workbook();
  fill(workbook, workbook.addWorksheet('Leads'));
  const { snapshot, notes } = await openFile('leads.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
  const worksheet = worksheetsOf(snapshot)[0];
  if (!worksheet) throw new Error('no worksheet was read');
  const cell = (rowIndex: number, columnIndex: number) => worksheet.cellData?.[rowIndex]?.[columnIndex];
  const style = (rowIndex: number, columnIndex: number) =>
    resolveStyle(snapshot, cell(rowIndex, columnIndex)?.s);
  return { snapshot, worksheet, notes, cell, style };
}
