import type { ContractRow } from './contract-row.ts';

/** How cells look. */
export const formatRows: readonly ContractRow[] = [
  {
    title: 'backgrounds read as #rrggbb in lower case, white where none was set',
    run: ({ sheet }) => {
      const range = sheet.getRange('A1:D1');
      sheet.getRange('A1').setBackground('#FFCC00');
      sheet.getRange('B1').setBackground('red');
      sheet.getRange('C1').setBackground('#abc');
      return range.getBackgrounds();
    },
    gives: [['#ffcc00', '#ff0000', '#aabbcc', '#ffffff']],
  },
  {
    title: 'setBackgrounds sets one colour a cell and null takes it away',
    run: ({ sheet }) => {
      const range = sheet.getRange('A1:B1').setBackground('red');
      range.setBackgrounds([['#00ff00', null]] as string[][]);
      return [range.getBackgrounds(), range.getBackground()];
    },
    gives: [[['#00ff00', '#ffffff']], '#00ff00'],
  },
  {
    title: 'number formats are kept by cell, with a placeholder where the format is automatic',
    run: ({ sheet }) => {
      const range = sheet.getRange('A1:C1');
      sheet.getRange('A1').setNumberFormat('0.00');
      sheet.getRange('B1:C1').setNumberFormats([['@', 'General']]);
      return range.getNumberFormats();
    },
    gives: [['0.00', '@', '0.###############']],
    isUnconfirmed: true,
  },
  {
    title: 'formats leave values as they are, numeric text included',
    run: ({ sheet }) => {
      const range = sheet.getRange('A1:B1').setValues([["'07", 5]]);
      range
        .setFontWeight('bold')
        .setFontWeights([['bold', 'normal']])
        .setFontColor('#333333')
        .setFontSize(12)
        .setFontStyle('italic')
        .setWrap(true)
        .setHorizontalAlignment('center')
        .setVerticalAlignment('middle')
        .setBackground('yellow')
        .setBorder(true, true, true, true, false, null);
      return range.getValues();
    },
    gives: [['07', 5]],
  },
  {
    title: 'font colours, sizes, weights and alignments are set cell by cell, and null takes one away',
    run: ({ sheet }) => {
      const range = sheet.getRange('A1:B1').setFontColor('red').setHorizontalAlignment('right');
      range
        .setFontColors([['#333333', null]] as string[][])
        .setFontSizes([[12, 10]])
        .setFontWeights([['bold', 'normal']])
        .setHorizontalAlignments([['center', null]]);
      return range.getA1Notation();
    },
    gives: 'A1:B1',
  },
  {
    title: 'looks of other than the cells of the range are refused',
    run: ({ sheet }) => sheet.getRange('A1:B1').setFontSizes([[12]]),
    throws:
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
  },
  {
    title: 'merged cells are broken apart, and only as a whole',
    run: ({ sheet }) => {
      sheet.getRange('A1:B2').merge();
      sheet.getRange('A1:C5').breakApart();
      // Merging what is still merged would be refused.
      sheet.getRange('B2:C3').merge();
      return sheet.getRange('D1:E2').breakApart().getA1Notation();
    },
    gives: 'D1:E2',
  },
  {
    title: 'a part of merged cells cannot be broken apart',
    run: ({ sheet }) => {
      sheet.getRange('A1:B2').merge();
      sheet.getRange('A1:A5').breakApart();
    },
    throws: 'You must select all cells in a merged range to merge or unmerge them.',
  },
  {
    title: 'setWrapStrategy takes a member of its enumeration',
    run: ({ sheet, SpreadsheetApp }) =>
      sheet.getRange('A1').setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP).getA1Notation(),
    gives: 'A1',
  },
  {
    title: 'borders take a colour and a style',
    run: ({ sheet, SpreadsheetApp }) =>
      sheet
        .getRange('A1:B2')
        .setBorder(true, null, true, null, true, true, '#999999', SpreadsheetApp.BorderStyle.SOLID)
        .getA1Notation(),
    gives: 'A1:B2',
  },
];
