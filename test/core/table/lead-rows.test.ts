import { describe, expect, test } from 'vitest';
import type { Cells } from '../../../src/core/table/cell.ts';
import { findHeaderRow, findLeadRows, headerTexts, isBlankRow } from '../../../src/core/table/lead-rows.ts';

const HEADERS = ['Name', 'Email', 'Company', 'Employees', 'Last seen'];
const LEAD = ['Ann', 'ann@acme.com', 'Acme', 120, new Date(2024, 2, 5)];
const BLANK = ['', '', '', '', ''];

describe('the header row is the first row most of whose cells hold distinct text', () => {
  test.each<[string, Cells, number | undefined]>([
    ['in the first row', [HEADERS, LEAD, LEAD], 0],
    ['on row 3, under a title and a blank row', [['Leads 2024', '', '', '', ''], BLANK, HEADERS, LEAD], 2],
    [
      'under a merged title and a merged subtitle',
      [['Leads', '', '', '', ''], ['', 'as of May', '', '', ''], HEADERS],
      2,
    ],
    ['under numbers', [[1, 2, 3, 4, 5], HEADERS, LEAD], 1],
    ['under the same word in every cell', [['x', 'x', 'x', 'x', 'x'], HEADERS, LEAD], 1],
    [
      'in columns that start further right',
      [
        ['', '', ''],
        ['', 'Name', 'Email'],
        ['', 'Ann', 'a@b.co'],
      ],
      1,
    ],
    ['with a few blank headers', [['Name', 'Email', 'Company', '', ''], LEAD], 0],
    ['with numbers as text above', [['1', '2', '3', '4', '5'], HEADERS, LEAD], 1],
    ['nowhere in an empty tab', [BLANK, BLANK], undefined],
    [
      'nowhere among numbers',
      [
        [1, 2],
        [3, 4],
      ],
      undefined,
    ],
  ])('%s', (_, rows, index) => {
    expect(findHeaderRow(rows)).toBe(index);
  });

  test('LinkedIn’s preamble of notes above the headers is passed over', () => {
    const rows = [
      ['Notes:', '', '', '', ''],
      ['"When exporting your connection data, you may notice that some emails are missing."', '', '', '', ''],
      BLANK,
      ['First Name', 'Last Name', 'Email Address', 'Company', 'Connected On'],
      LEAD,
    ];
    expect(findHeaderRow(rows)).toBe(3);
  });

  test('headerTexts trims the headers and folds their inner spaces', () => {
    expect(headerTexts([' Job  Title ', 2024, '', null, true])).toEqual([
      'Job Title',
      '2024',
      '',
      '',
      'TRUE',
    ]);
  });
});

describe('a blank row holds nothing but white space', () => {
  test.each([[['', '  ', null, undefined, '\u00a0']], [[]]])('%j is blank', (row) => {
    expect(isBlankRow(row)).toBe(true);
  });
  test.each([[[0]], [[false]], [['', 'x']]])('%j is not', (row) => {
    expect(isBlankRow(row)).toBe(false);
  });
});

describe('rows after a blank row that hold a report’s footer are no leads', () => {
  const flags = (rows: Cells): string => findLeadRows(rows).isLead.join('');
  const WIDE = [...LEAD, 'a', 'b', 'c'];
  const only = (...texts: string[]): string[] => [...texts, ...Array<string>(8 - texts.length).fill('')];
  const none = only();

  test.each<[string, Cells, string, number | undefined]>([
    [
      'Salesforce’s',
      [WIDE, WIDE, none, only('Grand Total', '2'), only('Confidential Information - Do Not Distribute')],
      '11000',
      3,
    ],
    [
      'in several stretches',
      [WIDE, none, only('Total Records: 1'), none, only('Copyright © 2024 Acme')],
      '10000',
      2,
    ],
    ['with a nameless line between', [WIDE, none, only('Filtered By:'), only('Acme Corp')], '1000', 2],
    ['with totals in two columns', [LEAD, BLANK, ['Grand Total', '', '', '', 12]], '100', 2],
    [
      'with figures as text',
      [WIDE, none, ['Total', '', '', '', '', '4000000.00', '7800', '$1,200.50']],
      '100',
      2,
    ],
    ['with a sum that nobody reckoned', [WIDE, none, ['Total', '', '=SUM(C2:C42)', '', 123]], '100', 2],
    ['with a German label', [WIDE, none, ['Summe', '', 4, '', 123], ['Durchschnitt:', 1, 2]], '1000', 2],
    [
      'with several kinds of totals',
      [
        WIDE,
        none,
        [' SUM: ', 1, 2, 3],
        ['', 'Average', '1.234,5', 2, 3],
        ['Grand Totals (40 records)', 1, 2, 3],
      ],
      '10000',
      2,
    ],
  ])('%s', (_, rows, expected, footerStart) => {
    expect(flags(rows)).toBe(expected);
    expect(findLeadRows(rows).footerStart).toBe(footerStart);
  });

  test.each<[string, Cells, string]>([
    ['a full lead after a blank row is a lead', [WIDE, none, WIDE], '101'],
    [
      'a nearly empty lead after a blank row is a lead while nothing speaks as footers do',
      [WIDE, none, only('Bob')],
      '101',
    ],
    [
      'a lead whose name begins as totals do is a lead',
      [WIDE, none, ['Total Energies', 1, 2, 3, 4, '', '', '']],
      '101',
    ],
    ['a label of totals beside words is a lead’s', [WIDE, none, ['Count', 'Dracula', 3, 4]], '101'],
    ['totals among leads end nothing', [WIDE, none, ['Total', 1, 2, 3], WIDE], '1011'],
    ['totals without a blank row before them are a lead', [WIDE, ['Total', 1, 2, 3]], '11'],
    ['a label of totals alone speaks for nothing', [WIDE, none, only('Count')], '101'],
    ['a lead without a blank row before it is a lead', [WIDE, only('Total Energies')], '11'],
    ['an address is no footer, whatever its words', [WIDE, none, only('report@total.com')], '101'],
    ['a footer above further leads is none', [WIDE, none, only('Total', '1'), none, WIDE], '10101'],
    ['leads may start after blank rows', [none, none, WIDE], '001'],
    ['nothing at all', [none, none], '00'],
  ])('%s', (_, rows, expected) => {
    expect(flags(rows)).toBe(expected);
    expect(findLeadRows(rows).footerStart).toBeUndefined();
  });
});
