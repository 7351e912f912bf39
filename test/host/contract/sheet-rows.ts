import type { ContractRow } from './contract-row.ts';

/** Sheets and spreadsheets: names, order, rows and columns. */
export const sheetRows: readonly ContractRow[] = [
  {
    title: 'getSheetByName finds a sheet, or gives null',
    run: ({ spreadsheet }) => [
      spreadsheet.getSheetByName('Contract')?.getName(),
      spreadsheet.getSheetByName('None'),
    ],
    gives: ['Contract', null],
  },
  {
    title: 'the spreadsheet knows its time zone and locale',
    run: ({ spreadsheet }) => [spreadsheet.getSpreadsheetTimeZone(), spreadsheet.getSpreadsheetLocale()],
    gives: ['America/New_York', 'en_US'],
  },
  {
    title: 'getActive and getActiveSpreadsheet are the one spreadsheet, with an id and a name',
    run: ({ SpreadsheetApp }) => [
      SpreadsheetApp.getActive().getId() === SpreadsheetApp.getActiveSpreadsheet().getId(),
      typeof SpreadsheetApp.getActive().getName(),
    ],
    gives: [true, 'string'],
  },
  {
    title: 'insertSheet takes a name and a place, and makes the sheet active',
    run: ({ spreadsheet }) => {
      const before = spreadsheet.getSheets().length;
      const added = spreadsheet.insertSheet('Added', 0);
      const outcome = [
        added.getIndex(),
        spreadsheet.getActiveSheet().getName(),
        spreadsheet.getSheets().length - before,
        typeof added.getSheetId(),
      ];
      spreadsheet.deleteSheet(added);
      return outcome;
    },
    gives: [1, 'Added', 1, 'number'],
  },
  {
    title: 'setActiveSheet and activate choose the active sheet',
    run: ({ spreadsheet, sheet }) => {
      const added = spreadsheet.insertSheet('Added');
      const names = [spreadsheet.setActiveSheet(sheet).getName(), spreadsheet.getActiveSheet().getName()];
      added.activate();
      names.push(spreadsheet.getActiveSheet().getName());
      spreadsheet.deleteSheet(added);
      return names;
    },
    gives: ['Contract', 'Contract', 'Added'],
  },
  {
    title: 'two sheets cannot have one name',
    run: ({ spreadsheet }) => spreadsheet.insertSheet('Contract'),
    throws: 'A sheet with the name "Contract" already exists. Please enter another name.',
  },
  {
    title: 'setName renames a sheet',
    run: ({ sheet }) => {
      const name = sheet.setName('Renamed').getName();
      sheet.setName('Contract');
      return name;
    },
    gives: 'Renamed',
  },
  {
    title: 'formulas follow a renamed sheet',
    run: ({ sheet }) => {
      sheet.getRange('A1').setFormula('=SUM(Contract!B1:B2)');
      sheet.setName('New name');
      const formula = sheet.getRange('A1').getFormula();
      sheet.setName('Contract');
      return formula;
    },
    gives: "=SUM('New name'!B1:B2)",
  },
  {
    title: 'inserted columns shift what stands behind them',
    run: ({ sheet }) => {
      sheet.getRange('A1:C1').setValues([['a', 'b', 'c']]);
      sheet.insertColumnAfter(1);
      sheet.insertColumnsAfter(3, 2);
      sheet.insertColumnBefore(1);
      return [sheet.getRange('A1:H1').getValues(), sheet.getMaxColumns()];
    },
    gives: [[['', 'a', '', 'b', '', '', 'c', '']], 30],
  },
  {
    title: 'inserted rows shift what stands below them',
    run: ({ sheet }) => {
      sheet.getRange('A1:A2').setValues([['a'], ['b']]);
      sheet.insertRowsAfter(1, 2);
      return [sheet.getRange('A1:A4').getValues(), sheet.getMaxRows()];
    },
    gives: [[['a'], [''], [''], ['b']], 1002],
  },
  {
    title: 'deleted columns and rows close the gap',
    run: ({ sheet }) => {
      sheet.getRange('A1:D2').setValues([
        [1, 2, 3, 4],
        [5, 6, 7, 8],
      ]);
      sheet.deleteColumn(2);
      sheet.deleteColumns(2, 1);
      sheet.deleteRow(1);
      sheet.deleteRows(3, 2);
      return [sheet.getRange('A1:B1').getValues(), sheet.getMaxRows(), sheet.getMaxColumns()];
    },
    gives: [[[5, 8]], 997, 24],
  },
  {
    title: 'moveColumns counts its destination before the move',
    run: ({ sheet }) => {
      const range = sheet.getRange('A1:E1').setValues([['a', 'b', 'c', 'd', 'e']]);
      sheet.moveColumns(sheet.getRange('A:B'), 5);
      return range.getValues();
    },
    gives: [['c', 'd', 'a', 'b', 'e']],
  },
  {
    title: 'moveRows counts its destination before the move',
    run: ({ sheet }) => {
      const range = sheet.getRange('A1:A4').setValues([['a'], ['b'], ['c'], ['d']]);
      sheet.moveRows(sheet.getRange('A3:A4'), 1);
      return range.getValues();
    },
    gives: [['c'], ['d'], ['a'], ['b']],
  },
  {
    title: 'formulas follow moved, inserted and deleted columns, open-ended references included',
    run: ({ sheet }) => {
      sheet.getRange('H1:I1').setFormulas([['=SUM(A2:C)', '=$B$1']]);
      sheet.insertColumnBefore(1);
      sheet.moveColumns(sheet.getRange('C:C'), 6);
      sheet.deleteColumn(1);
      return sheet.getRange('H1:I1').getFormulas();
    },
    gives: [['=SUM(A2:B)', '=$D$1']],
    isUnconfirmed: true,
  },
  {
    title: 'formulas of another sheet follow, whichever sheet is active',
    run: ({ sheet, spreadsheet }) => {
      const other = spreadsheet.insertSheet('Other');
      other.getRange('A1:B1').setFormulas([['=Contract!B1', '=B2']]);
      sheet.insertColumnBefore(1);
      sheet.moveColumns(sheet.getRange('C:C'), 6);
      const formulas = other.getRange('A1:B1').getFormulas();
      spreadsheet.deleteSheet(other);
      return formulas;
    },
    gives: [['=Contract!E1', '=B2']],
  },
  {
    title: 'columns outside the sheet cannot be deleted',
    run: ({ sheet }) => sheet.deleteColumn(27),
    throws: 'Those columns are out of bounds.',
  },
  {
    title: 'rows outside the sheet cannot be deleted',
    run: ({ sheet }) => sheet.deleteRows(1000, 2),
    throws: 'Those rows are out of bounds.',
  },
  {
    title: 'not all columns can be deleted',
    run: ({ sheet }) => sheet.deleteColumns(1, 26),
    throws: "You can't delete all the columns on the sheet.",
  },
  {
    title: 'appendRow writes below the last content and grows the sheet',
    run: ({ sheet }) => {
      sheet.getRange('A1000').setValue('last');
      sheet.appendRow(['07', true]);
      return [sheet.getRange('A1001:B1001').getValues(), sheet.getMaxRows()];
    },
    gives: [[[7, true]], 1001],
  },
  {
    title: 'frozen rows are counted, and frozen columns do not disturb them',
    run: ({ sheet }) => {
      sheet.setFrozenRows(2);
      sheet.setFrozenColumns(1);
      return sheet.getFrozenRows();
    },
    gives: 2,
  },
  {
    title: 'gridlines are hidden and shown again',
    run: ({ sheet }) => [
      sheet.hasHiddenGridlines(),
      sheet.setHiddenGridlines(true).hasHiddenGridlines(),
      sheet.setHiddenGridlines(false).hasHiddenGridlines(),
    ],
    gives: [false, true, false],
  },
  {
    title: 'rows are hidden and shown again',
    run: ({ sheet }) => {
      const areHidden = (): boolean[] => [1, 2, 3, 4].map((row) => sheet.isRowHiddenByUser(row));
      sheet.hideRows(2, 2);
      const hidden = areHidden();
      sheet.showRows(1, sheet.getMaxRows());
      return [hidden, areHidden()];
    },
    gives: [
      [false, true, true, false],
      [false, false, false, false],
    ],
  },
  {
    title: 'clearing a sheet leaves its rows hidden',
    run: ({ sheet }) => {
      sheet.hideRows(2, 1);
      const isHidden = sheet.clear().isRowHiddenByUser(2);
      sheet.showRows(2, 1);
      return isHidden;
    },
    gives: true,
    isUnconfirmed: true,
  },
  {
    title: 'rows beyond the last one cannot be shown',
    run: ({ sheet }) => sheet.showRows(sheet.getMaxRows(), 2),
    throws: 'Those rows are out of bounds.',
  },
  {
    title: 'a sheet without a filter has null for one',
    run: ({ sheet }) => sheet.getFilter(),
    gives: null,
  },
  {
    title: 'clearing a sheet leaves its notes, and clearNotes takes them',
    run: ({ sheet }) => {
      const range = sheet.getRange('A1:B1').setValues([['a', 1]]);
      range.setNotes([['one', 'two']]);
      const left = sheet.clear().getRange('A1:B1').getNotes();
      return [left, sheet.clearNotes().getRange('A1:B1').getNotes(), range.getValues()];
    },
    gives: [[['one', 'two']], [['', '']], [['', '']]],
    isUnconfirmed: true,
  },
  {
    title: 'column widths are set one by one, or many at once',
    run: ({ sheet }) => {
      sheet.setColumnWidth(1, 240).setColumnWidths(2, 2, 60);
      return [1, 2, 3, 4].map((column) => sheet.getColumnWidth(column));
    },
    gives: [240, 60, 60, 100],
  },
  {
    title: 'autoResizeColumns widens a column to its longest text',
    run: ({ sheet }) => {
      sheet.getRange('A1').setValue('x'.repeat(60));
      sheet.autoResizeColumns(1, 1);
      return sheet.getColumnWidth(1) > 200;
    },
    gives: true,
  },
  {
    title: 'a sheet can be hidden and coloured',
    run: ({ sheet, spreadsheet }) => {
      const other = spreadsheet.insertSheet('Other');
      const hidden = [sheet.isSheetHidden(), sheet.setTabColor('#ff0000').hideSheet().isSheetHidden()];
      sheet.activate();
      spreadsheet.deleteSheet(other);
      return hidden;
    },
    gives: [false, true],
  },
  {
    title: 'clear empties a sheet and its formats',
    run: ({ sheet }) => {
      sheet.getRange('A1:B2').setValue(1).setBackground('red');
      sheet.clear();
      return [sheet.getLastRow(), sheet.getRange('A1').getBackground()];
    },
    gives: [0, '#ffffff'],
  },
];
