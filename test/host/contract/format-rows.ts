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
