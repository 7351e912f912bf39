import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { findDelimiter } from '../../../../host/files/csv/find-delimiter.ts';

describe('findDelimiter', () => {
  test.each([
    [',', 'a,b\n1,2\n'],
    [';', 'a;b\n1;2\n'],
    ['\t', 'a\tb\n1\t2\n'],
    ['|', 'a|b\n1|2\n'],
    [',', 'email\nann@x.com\nbob@x.com\n'],
    [',', ''],
  ])('finds %j in %j', (delimiter, text) => {
    expect(findDelimiter(text)).toBe(delimiter);
  });

  test('does not take decimal commas for the delimiter', () => {
    expect(findDelimiter('name;price;score\nAnn;1,5;2,5\nBob;2,0;3,5\n')).toBe(';');
  });

  test('does not count delimiters inside quoted cells', () => {
    expect(findDelimiter('name,tags\n"Ann; Co","a;b;c"\n"Bob; Co","d;e;f"\n')).toBe(',');
    expect(findDelimiter('"a, b";"c, d"\n"1, 2";"3, 4"\n')).toBe(';');
  });

  test('looks past a title above the table, as in LinkedIn exports', () => {
    const preamble = 'Notes:\n"When exporting, you may notice that some, but not all; are missing."\n\n';
    expect(findDelimiter(`${preamble}First Name,Last Name,Company\nAnn,Lee,Acme\nBob,Ray,"X, Inc"\n`)).toBe(
      ',',
    );
  });

  test('finds the delimiter of two columns below a title, where papaparse finds none', () => {
    const text = `Leads\n\nname;city\n${'Ann;Bonn\n'.repeat(20)}`;
    expect(Papa.parse(text).errors[0]?.code).toBe('UndetectableDelimiter');
    expect(findDelimiter(text)).toBe(';');
  });

  test('prefers the delimiter that the header has as well', () => {
    expect(findDelimiter('Name|City\nLee, Ann|Bonn\nRay, Bob|Köln\n')).toBe('|');
  });

  test('finds the delimiter of rows whose trailing blank cells are cut off', () => {
    expect(findDelimiter('a\tb\tc\td\n1\t2\n1\t2\t3\n1\n1\t2\t3\t4\n')).toBe('\t');
  });

  test('is not misled by a stray quote', () => {
    expect(findDelimiter(`a;b\n1;2\n3;"4\n${'5;6\n'.repeat(20)}`)).toBe(';');
  });

  test('property: finds what any writer used that quotes as RFC 4180 asks, for cells as leads have them', () => {
    const words = fc.constantFrom(
      'Ann',
      'Acme, Inc.',
      '12',
      '0.5',
      '51-200',
      '',
      'say "hi"',
      'two\nlines',
      'a;b',
      '2024-03-12',
    );
    const table = fc
      .integer({ min: 2, max: 6 })
      .chain((width) =>
        fc.array(fc.array(words, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 30 }),
      );
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t', '|'), (rows, delimiter) => {
        const header = rows[0]?.map((_, index) => `Column ${index}`) ?? [];
        const text = Papa.unparse([header, ...rows], { delimiter });
        expect(findDelimiter(text)).toBe(delimiter);
      }),
    );
  });
});
