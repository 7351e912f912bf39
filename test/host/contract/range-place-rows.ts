import { type ContractRow, carelessly } from './contract-row.ts';

/** Where ranges are, and the bounds of the sheet. */
export const rangePlaceRows: readonly ContractRow[] = [
  {
    title: 'getRange takes A1 notation, or a corner with or without a size',
    run: ({ sheet }) =>
      [
        sheet.getRange('B2:C3'),
        sheet.getRange(2, 3),
        sheet.getRange(2, 3, 4),
        sheet.getRange(2, 3, 4, 5),
        sheet.getRange('C:D'),
        sheet.getRange('Contract!A2'),
      ].map((range) => range.getA1Notation()),
    gives: ['B2:C3', 'C2', 'C2:C5', 'C2:G5', 'C1:D1000', 'A2'],
  },
  {
    title: 'a range knows its corner, its end, its size and its sheet',
    run: ({ sheet }) => {
      const range = sheet.getRange('B3:D7');
      return [
        range.getRow(),
        range.getColumn(),
        range.getLastRow(),
        range.getLastColumn(),
        range.getNumRows(),
        range.getNumColumns(),
        range.getSheet().getName(),
      ];
    },
    gives: [3, 2, 7, 4, 5, 3, 'Contract'],
  },
  {
    title: 'offset moves a range, and resizes it when told',
    run: ({ sheet }) => [
      sheet.getRange('B2:C3').offset(1, -1).getA1Notation(),
      sheet.getRange('B2:C3').offset(0, 0, 1).getA1Notation(),
      sheet.getRange('B2:C3').offset(0, 0, 3, 4).getA1Notation(),
    ],
    gives: ['A3:B4', 'B2:C2', 'B2:E4'],
  },
  {
    title: 'rows and columns count from 1',
    run: ({ sheet }) => sheet.getRange(0, 1),
    throws: 'The starting row of the range is too small.',
  },
  {
    title: 'columns count from 1',
    run: ({ sheet }) => sheet.getRange(1, 0),
    throws: 'The starting column of the range is too small.',
  },
  {
    title: 'a range has at least one row',
    run: ({ sheet }) => sheet.getRange(1, 1, 0),
    throws: 'The number of rows in the range must be at least 1.',
  },
  {
    title: 'a range has at least one column',
    run: ({ sheet }) => sheet.getRange(1, 1, 1, 0),
    throws: 'The number of columns in the range must be at least 1.',
  },
  {
    title: 'a range beyond the grid is refused',
    run: ({ sheet }) => sheet.getRange(1000, 26, 2, 1),
    throws: 'The coordinates of the range are outside the dimensions of the sheet.',
  },
  {
    title: 'text that is no A1 notation is refused',
    run: ({ sheet }) => sheet.getRange('Nowhere'),
    throws: 'Range not found',
  },
  {
    title: 'a range of a sheet that is not there is refused',
    run: ({ sheet }) => sheet.getRange('Missing!A1'),
    throws: 'Range not found',
  },
  {
    title: 'wrong argument types are named in the refusal',
    run: ({ sheet }) => carelessly(sheet, 'getRange', '1', 1),
    throws:
      "The parameters (String,Number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
  },
  {
    title: 'services and nothing are named in the refusal, too',
    run: ({ sheet }) => carelessly(sheet, 'getRange', sheet.getRange('A1'), null),
    throws:
      "The parameters (SpreadsheetApp.Range,null) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
  },
  {
    title: 'getDataRange, getLastRow and getLastColumn reach to the last content and ignore formats',
    run: ({ sheet }) => {
      sheet.getRange('C4').setValue('x');
      sheet.getRange('H9').setBackground('red');
      return [sheet.getDataRange().getA1Notation(), sheet.getLastRow(), sheet.getLastColumn()];
    },
    gives: ['A1:C4', 4, 3],
  },
  {
    title: 'an empty sheet has the data range A1, and 0 as last row and column',
    run: ({ sheet }) => [sheet.getDataRange().getA1Notation(), sheet.getLastRow(), sheet.getLastColumn()],
    gives: ['A1', 0, 0],
  },
  {
    title: 'a new sheet has 1,000 rows and 26 columns',
    run: ({ sheet }) => [sheet.getMaxRows(), sheet.getMaxColumns()],
    gives: [1000, 26],
  },
  {
    title: 'activate selects a range, and the first cell of it is current',
    run: ({ sheet, spreadsheet }) => {
      sheet.getRange('B2:C3').activate();
      return [spreadsheet.getActiveRange()?.getA1Notation(), spreadsheet.getCurrentCell()?.getA1Notation()];
    },
    gives: ['B2:C3', 'B2'],
  },
  {
    title: 'a sheet knows its selection and the cell with the cursor, whether it is the active sheet or not',
    run: ({ sheet, spreadsheet }) => {
      sheet.getRange('C4:D6').activate();
      const added = spreadsheet.insertSheet('Added');
      const seen = [
        sheet.getActiveRange(),
        sheet.getActiveCell(),
        sheet.getCurrentCell(),
        added.getActiveCell(),
      ];
      spreadsheet.deleteSheet(added);
      return seen.map((range) => range?.getA1Notation());
    },
    gives: ['C4:D6', 'C4', 'C4', 'A1'],
    isUnconfirmed: true,
  },
  {
    title: 'inserted and deleted lines leave the selection where it is',
    run: ({ sheet, spreadsheet }) => {
      sheet.getRange('B2').activate();
      sheet.insertColumnsAfter(5, 2);
      sheet.insertRowsAfter(10, 3);
      sheet.deleteRow(20);
      return spreadsheet.getActiveRange()?.getA1Notation();
    },
    gives: 'B2',
  },
  {
    title: 'merged ranges cannot be merged again',
    run: ({ sheet }) => {
      sheet.getRange('A1:B1').merge();
      return sheet.getRange('B1:C1').merge();
    },
    throws: 'You must select all cells in a merged range to merge or unmerge them.',
  },
  {
    title: 'a range names places: columns inserted before it do not move it',
    run: ({ sheet }) => {
      const range = sheet.getRange('B1').setValue('here');
      sheet.insertColumnBefore(1);
      return [range.getA1Notation(), range.getValue(), sheet.getRange('C1').getValue()];
    },
    gives: ['B1', '', 'here'],
  },
];
