import type { WorkbookSnapshot } from './workbook-snapshot.ts';

/** A workbook as a new Google spreadsheet is: one sheet of 1,000 × 26 blank cells. */
export function emptySnapshot(): WorkbookSnapshot {
  return {
    id: 'spreadsheet',
    name: 'Untitled spreadsheet',
    sheetOrder: ['0'],
    sheets: {
      '0': {
        id: '0',
        name: 'Sheet1',
        rowCount: 1000,
        columnCount: 26,
        defaultColumnWidth: 100,
        defaultRowHeight: 21,
        cellData: {},
      },
    },
  };
}
