import { describe, expect, test } from 'vitest';
import type { WorkbookSnapshot } from '../../../../host/files/cells/workbook-parts.ts';
import { FileError } from '../../../../host/files/file-error.ts';
import { saveCsv } from '../../../../host/files/save-file.ts';

const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

const snapshot: WorkbookSnapshot = {
  styles: {
    day: { n: { pattern: 'd mmm yyyy' } },
    money: { n: { pattern: '$#,##0.00' } },
    text: { n: { pattern: '@' } },
  },
  sheetOrder: ['a', 'b'],
  sheets: {
    a: {
      id: 'a',
      name: 'Leads',
      cellData: {
        0: { 0: { v: 'Name', t: 1 }, 2: { v: 'Say "hi", twice', t: 1 } },
        2: {
          0: { v: 45363, t: 2, s: 'day' },
          1: { v: 1234.5, t: 2, s: 'money' },
          2: { v: 1, t: 3 },
          3: { v: false },
          4: { f: '=1+1', v: 2, t: 2 },
          5: { v: '=1+1', t: 1, s: 'text' },
        },
      },
      columnData: { 6: { s: 'day' } },
    },
    b: { id: 'b', name: 'Other', cellData: { 0: { 0: { v: 1, t: 2 } } } },
  },
};

describe('saveCsv', () => {
  test('writes dates as they show, numbers in full, booleans as words, results of formulas, and text as it is', () => {
    expect(text(saveCsv(snapshot, 'leads'))).toBe(
      'Name,,"Say ""hi"", twice",,,\r\n,,,,,\r\n12 Mar 2024,1234.5,TRUE,FALSE,2,=1+1\r\n',
    );
  });

  test('takes a delimiter, a line end and a byte order mark', () => {
    const saved = saveCsv(snapshot, 'Leads', { delimiter: ';', lineEnd: '\n', byteOrderMark: true });
    expect(text(saved).startsWith('\uFEFFName;;"Say ""hi"", twice";;;\n')).toBe(true);
    expect([...saved.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('quotes every delimiter, spaces at the ends and sep=, so that no reader takes them for something else', () => {
    const texts = ['a;b', 'a|b', 'a\tb', ' a', 'a\u00A0', 'SEP=;', 'a b', "'a", '-5', '@a'];
    const row = Object.fromEntries(texts.map((v, columnIndex) => [columnIndex, { v, t: 1 }]));
    const sheets = { b: { id: 'b', name: 'Other', cellData: { 0: row } } };
    expect(text(saveCsv({ ...snapshot, sheetOrder: ['b'], sheets }, 'Other'))).toBe(
      '"a;b","a|b","a\tb"," a","a\u00A0","SEP=;",a b,\'a,-5,@a\r\n',
    );
  });

  test("takes the number format of a cell's column where the cell has none", () => {
    const sheets = { a: { ...snapshot.sheets?.a, cellData: { 0: { 6: { v: 45363, t: 2 } } } } };
    expect(text(saveCsv({ ...snapshot, sheetOrder: ['a'], sheets }, 'Leads'))).toBe(',,,,,,12 Mar 2024\r\n');
  });

  test('writes what formulas filled beside their own cells', () => {
    const cells = { b: { 0: { 0: { v: 1, t: 2 } }, 1: { 0: { v: 'two', t: 1 } } } } as const;
    expect(text(saveCsv(snapshot, 'Other', { spills: { cells } }))).toBe('1\r\ntwo\r\n');
  });

  test('writes text with formats inside it as plain text', () => {
    const p = { id: 'd', documentStyle: {}, body: { dataStream: 'two\rlines\r\n' } };
    const sheets = { b: { id: 'b', name: 'Other', cellData: { 0: { 0: { p } } } } };
    expect(text(saveCsv({ sheetOrder: ['b'], sheets }, 'Other'))).toBe('"two\nlines"\r\n');
  });

  test('writes nothing for a tab without values', () => {
    expect(saveCsv({ sheetOrder: ['b'], sheets: { b: { id: 'b', name: 'B' } } }, 'B')).toHaveLength(0);
  });

  test('names the tabs there are when the wanted one is missing', () => {
    expect(() => saveCsv(snapshot, 'Nope')).toThrow(FileError);
    expect(() => saveCsv(snapshot, 'Nope')).toThrow(
      'The workbook has no tab called Nope; it has Leads, Other.',
    );
  });
});
