import { type ContractRow, carelessly } from './contract-row.ts';

/** Numbers, texts, blanks and shapes of `Range`. */
export const rangeValueRows: readonly ContractRow[] = [
  {
    title: 'blank cells read as empty strings',
    run: ({ sheet }) => sheet.getRange('A1:B2').getValues(),
    gives: [
      ['', ''],
      ['', ''],
    ],
  },
  {
    title: 'setValues and getValues keep numbers, booleans and text',
    run: ({ sheet }) => {
      const values = [
        [1.5, true],
        ['text', -2],
      ];
      return sheet.getRange(2, 3, 2, 2).setValues(values).getValues();
    },
    gives: [
      [1.5, true],
      ['text', -2],
    ],
  },
  {
    title: 'setValue writes the one value into every cell of the range',
    run: ({ sheet }) => sheet.getRange('A1:B1').setValue(7).getValues(),
    gives: [[7, 7]],
  },
  {
    title: 'getValue and getFormula read the first cell',
    run: ({ sheet }) => {
      sheet.getRange('B2').setValue('first');
      return [sheet.getRange('B2:C3').getValue(), sheet.getRange('B2:C3').getFormula()];
    },
    gives: ['first', ''],
  },
  {
    title: 'text of digits is parsed: 07 becomes 7, 12% becomes 0.12, TRUE becomes true',
    run: ({ sheet }) =>
      sheet
        .getRange('A1:D1')
        .setValues([['07', '12%', 'TRUE', '1,234.5']])
        .getValues(),
    gives: [[7, 0.12, true, 1234.5]],
  },
  {
    title: 'typed money, parentheses and exponents are numbers',
    run: ({ sheet }) =>
      sheet
        .getRange('A1:C1')
        .setValues([['$1,200', '(300)', '1e3']])
        .getValues(),
    gives: [[1200, -300, 1000]],
  },
  {
    title: 'text that only looks like a number stays text',
    run: ({ sheet }) =>
      sheet
        .getRange('A1:E1')
        .setValues([['1,23', '02.Medium', '+49 30 1234', '10k', '1.2.3']])
        .getValues(),
    gives: [['1,23', '02.Medium', '+49 30 1234', '10k', '1.2.3']],
  },
  {
    title: 'a leading apostrophe makes text and is dropped',
    run: ({ sheet }) =>
      sheet
        .getRange('A1:B1')
        .setValues([["'07", "'=1+1"]])
        .getValues(),
    gives: [['07', '=1+1']],
  },
  {
    title: 'in cells formatted as text everything stays text, formulas included',
    run: ({ sheet }) =>
      sheet
        .getRange('A1:D1')
        .setNumberFormat('@')
        .setValues([['07', '=1+1', 'TRUE', '2024-03-05']])
        .getValues(),
    gives: [['07', '=1+1', 'TRUE', '2024-03-05']],
  },
  {
    title: 'in cells formatted as text a leading apostrophe stays',
    run: ({ sheet }) => sheet.getRange('A1').setNumberFormat('@').setValue("'07").getValue(),
    gives: "'07",
    isUnconfirmed: true,
  },
  {
    title: 'text that begins with = becomes a formula',
    run: ({ sheet }) => sheet.getRange('A1').setValue('=1+1').getFormula(),
    whenComputed: ({ sheet }) => sheet.getRange('A1').getValue(),
    gives: 2,
  },
  {
    title: 'setFormula adds a missing = and getFormulas gives empty strings elsewhere',
    run: ({ sheet }) => {
      sheet.getRange('A1').setFormula('SUM(1,2)');
      return sheet.getRange('A1:B1').getFormulas();
    },
    gives: [['=SUM(1,2)', '']],
  },
  {
    title: 'setFormulas writes one formula a cell',
    run: ({ sheet }) =>
      sheet
        .getRange('A1:B1')
        .setFormulas([['=1+1', '=2+2']])
        .getFormulas(),
    whenComputed: ({ sheet }) => sheet.getRange('A1:B1').getValues(),
    gives: [[2, 4]],
  },
  {
    title: 'values written over a formula take its place',
    run: ({ sheet }) => {
      const cell = sheet.getRange('A1').setFormula('=1+1');
      return [cell.setValue(5).getFormula(), cell.getValue()];
    },
    gives: ['', 5],
  },
  {
    title: 'error values read as their text',
    run: ({ sheet }) => sheet.getRange('A1:B1').setFormulas([['=1/0', '=NA()']]),
    whenComputed: ({ sheet }) => sheet.getRange('A1:B1').getValues(),
    gives: [['#DIV/0!', '#N/A']],
  },
  {
    title: 'null, undefined and empty strings clear cells',
    run: ({ sheet }) => {
      const range = sheet.getRange('A1:C1').setValues([[1, 2, 3]]);
      return range.setValues([[null, undefined, '']]).getValues();
    },
    gives: [['', '', '']],
    isUnconfirmed: true,
  },
  {
    title: 'a matrix with too few rows is refused',
    run: ({ sheet }) => sheet.getRange('A1:B2').setValues([[1, 2]]),
    throws:
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
  },
  {
    title: 'a matrix with too few columns is refused',
    run: ({ sheet }) => sheet.getRange('A1:B2').setValues([[1, 2], [3]]),
    throws:
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
  },
  {
    title: 'a list instead of rows is refused by its type',
    run: ({ sheet }) => carelessly(sheet.getRange('A1:B1'), 'setValues', [1, 2]),
    throws: "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
  },
  {
    title: 'text instead of rows is refused by its type',
    run: ({ sheet }) => carelessly(sheet.getRange('A1'), 'setValues', 'text'),
    throws: "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
  },
  {
    title: 'a missing argument is refused',
    run: ({ sheet }) => carelessly(sheet.getRange('A1'), 'setValues'),
    throws: "The parameters () don't match the method signature for SpreadsheetApp.Range.setValues.",
  },
  {
    title: 'a text of more than 50,000 characters is refused',
    run: ({ sheet }) => sheet.getRange('A1').setValue('x'.repeat(50_001)),
    throws: 'Your input contains more than the maximum of 50000 characters in a single cell.',
  },
  {
    title: 'a text of 50,000 characters is kept',
    run: ({ sheet }) => sheet.getRange('A1').setValue('x'.repeat(50_000)).getValue().length,
    gives: 50_000,
  },
  {
    title: 'getDisplayValues gives what the cells show',
    run: ({ sheet }) => {
      sheet.getRange('A1:C1').setValues([[0.125, 1234.5, true]]);
      sheet.getRange('A1:B1').setNumberFormats([['0.0%', '#,##0.00']]);
      return sheet.getRange('A1:D1').getDisplayValues();
    },
    gives: [['12.5%', '1,234.50', 'TRUE', '']],
  },
  {
    title: 'isBlank tells whether no cell of the range holds anything',
    run: ({ sheet }) => {
      sheet.getRange('B2').setValue(0);
      return [sheet.getRange('A1:B1').isBlank(), sheet.getRange('A1:B2').isBlank()];
    },
    gives: [true, false],
  },
  {
    title: 'clearContent keeps formats, clearFormat keeps content, clear takes both',
    run: ({ sheet }) => {
      const range = sheet.getRange('A1:C1').setValue(1).setBackground('red');
      sheet.getRange('A1').clearContent();
      sheet.getRange('B1').clearFormat();
      sheet.getRange('C1').clear();
      return [range.getValues(), range.getBackgrounds()];
    },
    gives: [[['', 1, '']], [['#ff0000', '#ffffff', '#ffffff']]],
  },
  {
    title: 'clear with contentsOnly or formatOnly takes only that',
    run: ({ sheet }) => {
      const range = sheet.getRange('A1:B1').setValue(1).setBackground('red');
      sheet.getRange('A1').clear({ contentsOnly: true });
      sheet.getRange('B1').clear({ formatOnly: true });
      return [range.getValues(), range.getBackgrounds()];
    },
    gives: [[['', 1]], [['#ff0000', '#ffffff']]],
  },
  {
    title: 'notes are kept by cell and empty text removes them',
    run: ({ sheet }) => {
      const range = sheet.getRange('A1:B1').setNotes([['left', 'right']]);
      sheet.getRange('A1').setNote('');
      return [sheet.getRange('A1').getNote(), range.offset(0, 1, 1, 1).getNote(), range.getNotes()];
    },
    gives: ['', 'right', [['', 'right']]],
  },
  {
    title: 'a note leaves the formula of its cell alone',
    run: ({ sheet }) => sheet.getRange('A1').setFormula('=1+1').setNote('two').getFormula(),
    whenComputed: ({ sheet }) => [sheet.getRange('A1').getValue(), sheet.getRange('A1').getNote()],
    gives: [2, 'two'],
  },
  {
    title: 'formats leave the formula of their cell alone',
    run: ({ sheet }) =>
      sheet.getRange('A1').setFormula('=1+1').setBackground('red').setNumberFormat('0.0').getFormula(),
    whenComputed: ({ sheet }) => sheet.getRange('A1').getDisplayValues(),
    gives: [['2.0']],
  },
  {
    title: 'a service says so when it has no such member',
    run: ({ sheet }) => {
      try {
        return `${carelessly(sheet.getRange('A1'), 'setValuesQuickly', [])}`;
      } catch {
        return 'refused';
      }
    },
    gives: 'refused',
  },
];
