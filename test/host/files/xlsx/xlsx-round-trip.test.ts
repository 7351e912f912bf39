import type { ICellData, IWorksheetData } from '@univerjs/presets';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readResource, resourceOf } from '../../../../host/files/cells/univer-resources.ts';
import {
  resolveStyle,
  type WorkbookSnapshot,
  worksheetsOf,
} from '../../../../host/files/cells/workbook-parts.ts';
import { openFile } from '../../../../host/files/open-file.ts';
import { saveCsv } from '../../../../host/files/save-file.ts';
import { area, plainCells, savedAndOpened, workbookWith } from './saved-workbook.ts';

describe('a workbook saved as an Excel file and opened again', () => {
  test('has the same cells: numbers, text, booleans, dates, formulas and errors, with their styles', async () => {
    const cellData: Record<number, Record<number, ICellData>> = {
      0: {
        0: {
          v: 'Name',
          t: 1,
          s: { bl: 1, bg: { rgb: '#1155cc' }, cl: { rgb: '#ffffff' }, ht: 2, vt: 2, tb: 3 },
        },
        1: { v: 0.1 + 0.2, t: 2 },
        2: { v: -0.000001234, t: 2, s: { n: { pattern: '0.00%' } } },
      },
      1: {
        0: { v: '=HYPERLINK("http://x")', t: 1, s: { n: { pattern: '@' } } },
        1: { v: '07', t: 1, s: { n: { pattern: '@' } } },
        2: { v: '1-10', t: 1 },
        3: { v: 45363 + (9 * 60 + 14) / 1440, t: 2, s: { n: { pattern: 'yyyy-mm-dd hh:mm' } } },
        4: { v: 45363, t: 2, s: { n: { pattern: 'd mmm yyyy' } } },
        5: { v: 1, t: 3 },
        6: { v: 0, t: 3, s: { bg: { rgb: '#eeeeee' } } },
      },
      4: {
        0: { f: '=SUM(B1:B2)', v: 0, t: 2 },
        1: { f: '=IF(A1="","",XLOOKUP(1,A:A,B:B))', v: 'x', t: 1 },
        2: { f: '=B1>1', v: 0, t: 3 },
        3: { f: '=1/0', v: '#DIV/0!', t: 1 },
        4: { v: '#N/A', t: 1 },
        5: { v: '#N/A', t: 1, s: { n: { pattern: '@' } } },
        6: { s: { bg: { rgb: '#ff0000' } } },
        7: {
          v: 'x',
          t: 1,
          s: {
            ff: 'Arial',
            fs: 14,
            it: 1,
            ul: { s: 1 },
            st: { s: 1 },
            bd: { b: { s: 8, cl: { rgb: '#00ff00' } } },
          },
        },
      },
    };
    const snapshot = workbookWith(cellData);
    expect(plainCells((await savedAndOpened(snapshot)).again)).toEqual(plainCells(snapshot));
  });

  test('has the same sizes, frozen part, merged cells, colour and notes', async () => {
    const look: Partial<IWorksheetData> = {
      columnData: { 0: { w: 180 }, 1: { w: 63 }, 2: { w: 21, hd: 1 }, 4: { s: { n: { pattern: '@' } } } },
      defaultColumnWidth: 120,
      rowData: { 0: { h: 40, ia: 0 } },
      freeze: { xSplit: 1, ySplit: 1, startRow: 1, startColumn: 1 },
      mergeData: [area(3, 0, 4, 2)],
      tabColor: '#ff9900',
      rightToLeft: 1,
      showGridlines: 0,
    };
    const note = { id: 'n', row: 0, col: 0, width: 100, height: 50, note: 'Why?\nBecause.' };
    const snapshot = workbookWith({ 0: { 0: { v: 1, t: 2 } }, 3: { 0: { v: 'merged', t: 1 } } }, look, {
      resources: [resourceOf('notes', { s: { 0: { 0: note } } })],
    });
    const { again, worksheet } = await savedAndOpened(snapshot);
    const { columnData, ...rest } = look;
    expect(worksheet).toMatchObject(rest);
    expect(worksheet.columnData).toMatchObject({ 0: { w: 180 }, 1: { w: 63 }, 2: { w: 21, hd: 1 } });
    expect(resolveStyle(again, worksheet.columnData?.[4]?.s)).toEqual(columnData?.[4]?.s);
    expect(readResource(again, 'notes')['0']?.[0]?.[0]?.note).toBe('Why?\nBecause.');
  });

  test('keeps hidden tabs hidden, and shows one tab at least', async () => {
    const tab = (id: string, hidden: 0 | 1) =>
      ({ id, name: id, hidden, cellData: { 0: { 0: { v: 1, t: 2 } } } }) as const;
    const two = { sheetOrder: ['a', 'b'], sheets: { a: tab('a', 1), b: tab('b', 0) } };
    expect(worksheetsOf((await savedAndOpened(two)).again).map(({ hidden }) => hidden)).toEqual([1, 0]);
    const none = { sheetOrder: ['a', 'b'], sheets: { a: tab('a', 1), b: tab('b', 1) } };
    expect(worksheetsOf((await savedAndOpened(none)).again).map(({ hidden }) => hidden)).toEqual([0, 1]);
  });

  test("cuts tab names to Excel's length, and formulas and rules follow", async () => {
    const long = 'Leads of the first half of the year 2024';
    const rule = {
      type: 'highlightCell',
      subType: 'formula',
      value: `='${long}'!$A$1>0`,
      style: {},
    } as const;
    const snapshot: WorkbookSnapshot = {
      sheetOrder: ['a', 'b'],
      sheets: {
        a: { id: 'a', name: long, cellData: { 0: { 0: { v: 1, t: 2 } } } },
        b: {
          id: 'b',
          name: 'History',
          cellData: { 0: { 0: { f: `=SUM('${long}'!A1,History!B1,"History!B1")`, v: 1, t: 2 } } },
        },
      },
      resources: [
        resourceOf('conditionalFormats', {
          b: [{ cfId: 'x', ranges: [area(0, 0, 1, 1)], stopIfTrue: false, rule }],
        }),
      ],
    };
    const { again } = await savedAndOpened(snapshot);
    const [first, second] = worksheetsOf(again);
    expect([first?.name, second?.name]).toEqual(['Leads of the first half of the', 'History tab']);
    expect(second?.cellData?.[0]?.[0]?.f).toBe(
      `=SUM('Leads of the first half of the'!A1,'History tab'!B1,"History!B1")`,
    );
    expect(readResource(again, 'conditionalFormats')['1']?.[0]?.rule).toMatchObject({
      value: "='Leads of the first half of the'!$A$1>0",
    });
  });

  test('keeps names of the workbook', async () => {
    const names = {
      a: { id: 'a', name: 'Rate', formulaOrRefString: 'Leads!$A:$A' },
      b: { id: 'b', name: 'Twice', formulaOrRefString: '=2*Leads!$A$1' },
    };
    const snapshot = workbookWith(
      { 0: { 0: { v: 1, t: 2 } } },
      {},
      { resources: [resourceOf('definedNames', names)] },
    );
    const read = Object.values(readResource((await savedAndOpened(snapshot)).again, 'definedNames'));
    expect(read.map(({ name, formulaOrRefString }) => [name, formulaOrRefString])).toEqual([
      ['Rate', 'Leads!$A:$A'],
      ['Twice', '=2*Leads!$A$1'],
    ]);
  });

  test('property: whatever the text, number or boolean, the cell comes back', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.string({
        unit: fc.constantFrom(
          '\r',
          '\n',
          '\t',
          ' ',
          '_x000D_',
          '<',
          '&',
          '"',
          '=',
          '\u0001',
          '\uFFFE',
          '🎉',
          'ש',
        ),
        minLength: 1,
      }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      fc.integer(),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(value, fc.boolean()), { minLength: 1, maxLength: 30 }),
        async (values) => {
          const cells = values.map(([content, isPlainText]): ICellData => {
            if (typeof content === 'boolean') return { v: content ? 1 : 0, t: 3 };
            if (typeof content === 'number') return { v: content, t: 2 };
            return isPlainText ? { v: content, t: 1, s: { n: { pattern: '@' } } } : { v: content, t: 1 };
          });
          const snapshot = workbookWith(Object.fromEntries(cells.map((cell, index) => [index, { 0: cell }])));
          const again = plainCells((await savedAndOpened(snapshot)).again);
          for (const [index, cell] of cells.entries()) expect(again[`${index},0`]?.v).toBe(cell.v);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('CSV to Excel file and back', () => {
  test('property: every cell keeps its text', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '07',
        '1-10',
        '=1+1',
        '2024-03-12',
        '2024-03-12 09:14:05',
        '1900-03-01',
        '9999-12-31',
        'TRUE',
        '#N/A',
        '1e5',
        ' x ',
      ),
      fc.integer().map(String),
      fc.double({ noNaN: true }).map(String),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), async (rows) => {
        const lines = [['Name', 'Value'], ...rows].map((row) =>
          row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','),
        );
        const { snapshot } = await openFile('leads.csv', new TextEncoder().encode(lines.join('\n')));
        const { again } = await savedAndOpened(snapshot);
        expect(saveCsv(again, 'leads')).toEqual(saveCsv(snapshot, 'leads'));
      }),
      { numRuns: 60 },
    );
  });
});
