import type { ContractRow } from './contract-row.ts';

/** Dates in cells: wall times of the spreadsheet's zone, America/New_York. */
export const dateRows: readonly ContractRow[] = [
  {
    title: 'a date cell reads as the instant at which its wall time is reached in the spreadsheet time zone',
    run: ({ sheet }) => {
      const cell = sheet.getRange('A1').setNumberFormat('yyyy-mm-dd hh:mm').setValue(45356.5);
      return cell.getValue().toISOString();
    },
    gives: '2024-03-05T17:00:00.000Z',
  },
  {
    title: 'the same number in a cell without a date format reads as a number',
    run: ({ sheet }) => sheet.getRange('A1').setValue(45356.5).getValue(),
    gives: 45356.5,
  },
  {
    title: 'a Date that is written reads back as the same instant',
    run: ({ sheet }) =>
      sheet
        .getRange('A1')
        .setValue(new Date(Date.UTC(2024, 6, 4, 3, 21, 9)))
        .getValue()
        .toISOString(),
    gives: '2024-07-04T03:21:09.000Z',
  },
  {
    title: 'a Date is shown on the spreadsheet wall clock, in the default format where the cell has none',
    run: ({ sheet }) =>
      sheet
        .getRange('A1:B1')
        .setValues([[new Date(Date.UTC(2024, 6, 4, 4)), new Date(Date.UTC(2024, 6, 4, 16, 5, 6))]])
        .getDisplayValues(),
    gives: [['7/4/2024', '7/4/2024 12:05:06']],
  },
  {
    title: 'a Date keeps the date format that its cell has',
    run: ({ sheet }) =>
      sheet
        .getRange('A1')
        .setNumberFormat('yyyy-mm-dd')
        .setValue(new Date(Date.UTC(2024, 6, 4, 16)))
        .getDisplayValues(),
    gives: [['2024-07-04']],
  },
  {
    title: 'typed dates are read in the order of the locale, or as ISO dates',
    run: ({ sheet }) =>
      sheet
        .getRange('A1:E1')
        .setValues([['3/5/2024', '2024-03-05', 'Mar 5, 2024', '5 Mar 2024', '3/5/2024 13:30']])
        .getValues()
        .flat()
        .map((date) => date.toISOString()),
    gives: [
      '2024-03-05T05:00:00.000Z',
      '2024-03-05T05:00:00.000Z',
      '2024-03-05T05:00:00.000Z',
      '2024-03-05T05:00:00.000Z',
      '2024-03-05T18:30:00.000Z',
    ],
  },
  {
    title: 'a band such as 1-10 becomes a date unless the cell is text',
    run: ({ sheet }) => {
      const range = sheet.getRange('A1:B1');
      sheet.getRange('B1').setNumberFormat('@');
      const [[typed, kept]] = range.setValues([['1-10', '1-10']]).getValues() as [[unknown, unknown]];
      return [Object.prototype.toString.call(typed), kept];
    },
    gives: ['[object Date]', '1-10'],
  },
  {
    title: 'days that no calendar has and bands of larger numbers stay text',
    run: ({ sheet }) =>
      sheet
        .getRange('A1:C1')
        .setValues([['2/30/2024', '51-200', '13/13/2024']])
        .getValues(),
    gives: [['2/30/2024', '51-200', '13/13/2024']],
  },
  {
    title: 'ISO times with a T stay text',
    run: ({ sheet }) => sheet.getRange('A1').setValue('2024-03-05T10:00:00Z').getValue(),
    gives: '2024-03-05T10:00:00Z',
    isUnconfirmed: true,
  },
  {
    title: 'an hour that clocks skip is read as one after the gap',
    run: ({ sheet }) =>
      sheet
        .getRange('A1')
        .setNumberFormat('yyyy-mm-dd hh:mm')
        .setValue('2024-03-10 02:30')
        .getValue()
        .toISOString(),
    gives: '2024-03-10T07:30:00.000Z',
    isUnconfirmed: true,
  },
  {
    title: 'an hour that clocks repeat is read as its first passing',
    run: ({ sheet }) =>
      sheet
        .getRange('A1')
        .setNumberFormat('yyyy-mm-dd hh:mm')
        .setValue('2024-11-03 01:30')
        .getValue()
        .toISOString(),
    gives: '2024-11-03T05:30:00.000Z',
    isUnconfirmed: true,
  },
  {
    title: 'a number written into a cell that inherited a date format reads as a date',
    run: ({ sheet }) => {
      sheet.getRange('A1:A3').setValues([['Created'], ['2024-03-05'], ['2024-03-06']]);
      sheet.insertColumnAfter(1);
      return Object.prototype.toString.call(sheet.getRange('B2').setValue(40).getValue());
    },
    gives: '[object Date]',
  },
];
