import type { ICellData, IWorksheetData } from '@univerjs/presets';
import type { WorkbookSnapshot } from '../../host/workbook/workbook-snapshot.ts';
import type { Cells, CellValue } from '../../src/core/table/cell.ts';
import { isDateCell } from '../../src/core/table/cell.ts';

/** Types of Univer's cells. */
const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;

const MILLISECONDS_A_DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/** A saved workbook whose cells hold exactly these values: text stays text, whatever it looks like. Dates are UTC. */
export function workbookOfTabs(tabs: Readonly<Record<string, Cells>>): WorkbookSnapshot {
  const sheets = Object.entries(tabs).map(([name, cells], index) =>
    worksheet(String(index + 1), name, cells),
  );
  return {
    id: 'leads',
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}

function worksheet(id: string, name: string, cells: Cells): Partial<IWorksheetData> & { id: string } {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    id,
    name,
    rowCount: Math.max(cells.length, 20),
    columnCount: Math.max(width, 26),
    cellData: Object.fromEntries(
      cells.map((row, rowIndex) => [
        rowIndex,
        Object.fromEntries(
          row.flatMap((value, columnIndex) => {
            const cell = cellOf(value);
            return cell ? [[columnIndex, cell]] : [];
          }),
        ),
      ]),
    ),
  };
}

function cellOf(value: CellValue): ICellData | undefined {
  if (value === '' || value === null || value === undefined) return undefined;
  if (isDateCell(value)) {
    const serial = value.getTime() / MILLISECONDS_A_DAY + SERIAL_OF_1970;
    return { v: serial, t: NUMBER, s: { n: { pattern: 'yyyy-mm-dd' } } };
  }
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN };
  return { v: value, t: typeof value === 'number' ? NUMBER : TEXT };
}
