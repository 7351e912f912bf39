import { describe, expect, test } from 'vitest';
import { csvToTab } from '../../../../host/files/csv/csv-to-tab.ts';
import { FileError } from '../../../../host/files/file-error.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('csvToTab', () => {
  test('gives a worksheet of typed cells with the size of a new Google tab', () => {
    const { worksheet, delimiter, encoding, notes } = csvToTab(
      bytes('Name;Score;Since\nAnn;12;2024-03-12\n\nBob;07;\n'),
      'Leads',
    );
    expect(worksheet.cellData).toEqual({
      0: {
        0: { v: 'Name', t: 1, s: { n: { pattern: '@' } } },
        1: { v: 'Score', t: 1, s: { n: { pattern: '@' } } },
        2: { v: 'Since', t: 1, s: { n: { pattern: '@' } } },
      },
      1: {
        0: { v: 'Ann', t: 1, s: { n: { pattern: '@' } } },
        1: { v: 12, t: 2 },
        2: { v: 45363, t: 2, s: { n: { pattern: 'yyyy-mm-dd' } } },
      },
      2: {},
      3: {
        0: { v: 'Bob', t: 1, s: { n: { pattern: '@' } } },
        1: { v: '07', t: 1, s: { n: { pattern: '@' } } },
      },
    });
    expect(worksheet).toMatchObject({ name: 'Leads', rowCount: 1000, columnCount: 26 });
    expect({ delimiter, encoding, notes }).toEqual({ delimiter: ';', encoding: 'UTF-8', notes: [] });
  });

  test('honours and drops the line sep=; of Excel, and counts it in line numbers', () => {
    const { worksheet, delimiter } = csvToTab(bytes('sep=;\r\na,1;b\r\nc;d\r\n'), 'Leads');
    expect(delimiter).toBe(';');
    expect(worksheet.cellData?.[0]?.[0]?.v).toBe('a,1');
    expect(() => csvToTab(bytes('sep=;\r\na;b\r\nc;"d;e\r\n'), 'Leads')).toThrow(
      'Line 3 of Leads opens a quote',
    );
  });

  test.each([
    ['spaces of lines alone', '\n\r\n\n'],
    ['delimiters alone', ',,\n,,\n'],
    ['a byte order mark alone', '\uFEFF'],
  ])('calls a file of %s empty', (_, text) => {
    expect(() => csvToTab(bytes(text), 'leads.csv')).toThrow(
      'leads.csv is empty: it holds no cell with text.',
    );
  });

  test('refuses a cell with more characters than Sheets takes, and names it', () => {
    const text = `a,b\n1,${'x'.repeat(50_001)}\n`;
    expect(() => csvToTab(bytes(text), 'Leads')).toThrow(
      'Cell B2 holds 50,001 characters; Google Sheets takes at most 50,000.',
    );
    expect(() => csvToTab(bytes(text.replace('xx', 'x')), 'Leads')).not.toThrow();
  });

  test('refuses more columns than Sheets takes', () => {
    expect(() => csvToTab(bytes(`${'a,'.repeat(18_278)}b\n`), 'Leads')).toThrow(
      'Leads has 18,279 columns; Google Sheets takes at most 18,278.',
    );
  });

  test('refuses more cells than Sheets takes', () => {
    const text = `${','.repeat(9999)}\n`.repeat(1000).concat('x\n');
    expect(() => csvToTab(bytes(text), 'Leads')).toThrow(
      'Leads has 1,001 rows × 10,000 columns; Google Sheets takes at most 10,000,000 cells.',
    );
  });

  test.each(['<!DOCTYPE html><html>', '<html>', '  <table>', '<?xml version="1.0"?><Workbook>'])(
    'says that a file which starts %j is a web page',
    (start) => {
      expect(() => csvToTab(bytes(`${start}<tr><td>1</td></tr>`), 'leads.xls')).toThrow(FileError);
      expect(() => csvToTab(bytes(`${start}<tr><td>1</td></tr>`), 'leads.xls')).toThrow('holds a web page');
    },
  );

  test('as a config file, reads TRUE and FALSE as booleans', () => {
    const { worksheet } = csvToTab(bytes('On,Rule,Points\nTRUE,=,-5\n'), 'Scoring', { purpose: 'config' });
    expect(worksheet.cellData?.[1]).toEqual({
      0: { v: 1, t: 3 },
      1: { v: '=', t: 1, s: { n: { pattern: '@' } } },
      2: { v: -5, t: 2 },
    });
  });
});
