import type { ICellData, IWorksheetData } from '@univerjs/presets';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ConditionalFormat,
  type HighlightRule,
  readResource,
  resourceOf,
  type Validation,
} from '../../../../host/files/cells/univer-resources.ts';
import {
  resolveStyle,
  type WorkbookSnapshot,
  worksheetsOf,
} from '../../../../host/files/cells/workbook-parts.ts';
import { openFile } from '../../../../host/files/open-file.ts';
import { saveCsv, saveXlsx } from '../../../../host/files/save-file.ts';

const area = (startRow: number, startColumn: number, endRow: number, endColumn: number) => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

/** A workbook of one tab with the given cells, by row and column index. */
function workbookWith(
  cellData: Record<number, Record<number, ICellData>>,
  more: Partial<IWorksheetData> = {},
  rest: Partial<WorkbookSnapshot> = {},
): WorkbookSnapshot {
  return { sheetOrder: ['s'], sheets: { s: { id: 's', name: 'Leads', cellData, ...more } }, ...rest };
}

async function savedAndOpened(snapshot: WorkbookSnapshot, options?: Parameters<typeof saveXlsx>[1]) {
  const { snapshot: again } = await openFile('leads.xlsx', await saveXlsx(snapshot, options));
  const worksheet = worksheetsOf(again)[0];
  if (!worksheet) throw new Error('no worksheet was read');
  return { again, worksheet };
}

/** Cells with their styles in place of style ids. */
function plainCells(snapshot: WorkbookSnapshot): Record<string, ICellData> {
  const cells: Record<string, ICellData> = {};
  for (const [rowIndex, row] of Object.entries(worksheetsOf(snapshot)[0]?.cellData ?? {})) {
    for (const [columnIndex, cell] of Object.entries(row as Record<string, ICellData>)) {
      const style = resolveStyle(snapshot, cell.s);
      cells[`${rowIndex},${columnIndex}`] = { ...cell, ...(style ? { s: style } : {}) };
    }
  }
  return cells;
}

async function excelFile(snapshot: WorkbookSnapshot, options?: Parameters<typeof saveXlsx>[1]) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await saveXlsx(snapshot, options)) as unknown as ArrayBuffer);
  return workbook;
}

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

  test('has the same conditional formats in the same order', async () => {
    const highlight = (rule: object, ...ranges: ReturnType<typeof area>[]): ConditionalFormat => ({
      cfId: 'x',
      ranges,
      stopIfTrue: false,
      rule: { type: 'highlightCell', style: { bg: { rgb: '#ff0000' } }, ...rule } as unknown as HighlightRule,
    });
    const formats: ConditionalFormat[] = [
      highlight({ subType: 'formula', value: '=$D2="Hot"' }, area(1, 0, 8, 3), area(1, 6, 8, 6)),
      highlight(
        {
          subType: 'formula',
          value: '=A2="Warm"',
          style: { bg: { rgb: '#00ff00' }, cl: { rgb: '#ffffff' }, bl: 1 },
        },
        area(1, 0, 8, 0),
      ),
      ...(
        ['greaterThan', 'greaterThanOrEqual', 'lessThan', 'lessThanOrEqual', 'equal', 'notEqual'] as const
      ).map((operator) => highlight({ subType: 'number', operator, value: -1.5 }, area(1, 2, 8, 2))),
      highlight({ subType: 'number', operator: 'between', value: [10, 20] }, area(1, 2, 8, 2)),
      highlight({ subType: 'number', operator: 'notBetween', value: [10, 20] }, area(1, 2, 8, 2)),
      ...(['beginsWith', 'endsWith', 'containsText', 'notContainsText', 'equal', 'notEqual'] as const).map(
        (operator) => highlight({ subType: 'text', operator, value: 'a "b" *?' }, area(1, 0, 8, 0)),
      ),
      highlight({ subType: 'text', operator: 'containsBlanks', value: '' }, area(1, 0, 8, 0)),
      highlight({ subType: 'duplicateValues' }, area(1, 0, 8, 0)),
      highlight({ subType: 'uniqueValues' }, area(1, 0, 8, 0)),
      highlight({ subType: 'rank', isBottom: true, isPercent: false, value: 3 }, area(1, 0, 8, 0)),
      highlight({ subType: 'average', operator: 'lessThan' }, area(1, 0, 8, 0)),
      highlight({ subType: 'timePeriod', operator: 'last7Days' }, area(1, 0, 8, 0)),
      {
        cfId: 'scale',
        ranges: [area(1, 1, 8, 1)],
        stopIfTrue: false,
        rule: {
          type: 'colorScale',
          config: [
            { index: 0, color: '#ffffff', value: { type: 'min' } },
            { index: 1, color: '#ffff00', value: { type: 'num', value: 50 } },
            { index: 2, color: '#00ff00', value: { type: 'max' } },
          ],
        },
      },
    ];
    const snapshot = workbookWith(
      { 0: { 0: { v: 1, t: 2 } } },
      {},
      { resources: [resourceOf('conditionalFormats', { s: formats })] },
    );
    const read = readResource((await savedAndOpened(snapshot)).again, 'conditionalFormats')['0'] ?? [];
    expect(read.map(({ ranges, rule }) => ({ ranges, rule }))).toEqual(
      formats.map(({ ranges, rule }) => ({ ranges, rule })),
    );
  });

  test('gives the first conditional format priority 1, and writes the list in that order', async () => {
    const formats = ['=$A1=1', '=$A1=2', '=$A1=3'].map((value, index) => ({
      cfId: `c${index}`,
      ranges: [area(0, 0, index, 1)],
      stopIfTrue: false,
      rule: { type: 'highlightCell', subType: 'formula', value, style: { bg: { rgb: '#ff0000' } } },
    })) as ConditionalFormat[];
    const snapshot = workbookWith(
      { 0: { 0: { v: 1, t: 2 } } },
      {},
      { resources: [resourceOf('conditionalFormats', { s: formats })] },
    );
    const sheet = (await excelFile(snapshot)).worksheets[0] as unknown as {
      conditionalFormattings: { ref: string; rules: { priority: number; formulae: string[] }[] }[];
    };
    expect(
      sheet.conditionalFormattings.map(({ rules: [rule] }) => [rule?.priority, rule?.formulae[0]]),
    ).toEqual([
      [1, '$A1=1'],
      [2, '$A1=2'],
      [3, '$A1=3'],
    ]);
  });

  test('has the same dropdowns, however long, and the same checkboxes and limits', async () => {
    const long = Array.from({ length: 80 }, (_, index) => `Header, number ${index} "x"`);
    const validations: Validation[] = [
      {
        uid: 'a',
        type: 'list',
        formula1: '["Hot","Warm","Cold"]',
        ranges: [area(1, 0, 9, 0)],
        errorStyle: 1,
        showErrorMessage: true,
        allowBlank: true,
      },
      {
        uid: 'b',
        type: 'list',
        formula1: JSON.stringify(long),
        ranges: [area(1, 1, 9, 1)],
        errorStyle: 2,
        allowBlank: true,
      },
      { uid: 'c', type: 'list', formula1: '["say \\"hi\\""]', ranges: [area(1, 2, 9, 2)], allowBlank: true },
      { uid: 'd', type: 'list', formula1: '=$Z$1:$Z$5', ranges: [area(1, 3, 9, 3)], allowBlank: true },
      { uid: 'e', type: 'checkbox', ranges: [area(1, 4, 9, 4), area(1, 6, 9, 6)], allowBlank: true },
      {
        uid: 'f',
        type: 'decimal',
        operator: 'between',
        formula1: '0',
        formula2: '10.5',
        ranges: [area(1, 5, 9, 5)],
        allowBlank: true,
      },
      { uid: 'g', type: 'custom', formula1: '=LEN(H2)<5', ranges: [area(1, 7, 9, 7)], allowBlank: false },
    ];
    const snapshot = workbookWith(
      { 0: { 0: { v: 1, t: 2 } } },
      {},
      { resources: [resourceOf('validations', { s: validations })] },
    );
    const { again } = await savedAndOpened(snapshot);
    const read = (readResource(again, 'validations')['0'] ?? []).flatMap(
      ({ ranges, type, formula1, formula2, operator, allowBlank }) =>
        ranges.map((range) => ({ range, type, formula1, formula2, operator, allowBlank })),
    );
    const expected = validations.flatMap(({ ranges, type, formula1, formula2, operator, allowBlank }) =>
      ranges.map((range) => ({ range, type, formula1, formula2, operator, allowBlank })),
    );
    const byColumn = (rules: typeof read) =>
      [...rules].sort((one, other) => one.range.startColumn - other.range.startColumn);
    expect(byColumn(read)).toEqual(byColumn(expected));
    expect(worksheetsOf(again).map(({ name }) => name)).toEqual(['Leads']);
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

describe('a workbook saved as an Excel file', () => {
  test('has text that starts with = as text, and dates as numbers with their format', async () => {
    const snapshot = workbookWith({
      0: {
        0: { v: '=1+1', t: 1, s: { n: { pattern: '@' } } },
        1: { v: 45363, t: 2, s: { n: { pattern: 'yyyy-mm-dd' } } },
        2: { v: '+49 170', t: 1 },
      },
    });
    const sheet = (await excelFile(snapshot)).worksheets[0];
    expect(sheet?.getCell('A1').type).toBe(ExcelJS.ValueType.String);
    expect(sheet?.getCell('A1').numFmt).toBe('@');
    expect(sheet?.getCell('B1').value).toEqual(new Date('2024-03-12T00:00:00Z'));
    expect(sheet?.getCell('B1').numFmt).toBe('yyyy-mm-dd');
    expect(sheet?.getCell('C1').type).toBe(ExcelJS.ValueType.String);
  });

  test('has the last result in place of formulas that Excel cannot work out', async () => {
    const snapshot = workbookWith({
      0: {
        0: { f: '=LEADSCORE(A2:C9,A1:C1)', v: 42, t: 2 },
        1: { f: '=IF(TRUE,leadtier(A1:A9),"")', v: 'Hot', t: 1 },
        2: { f: '=ARRAYFORMULA(A1:A9*2)', v: 84, t: 2 },
        3: { f: '="LEADSCORE("&A1', v: 'LEADSCORE(42', t: 1 },
        4: { f: '=REGEXMATCH(A1,"x")', v: 0, t: 3 },
      },
    });
    const { worksheet } = await savedAndOpened(snapshot, { unknownFunctions: ['LeadScore', 'LEADTIER'] });
    expect(worksheet.cellData?.[0]).toMatchObject({
      0: { v: 42, t: 2 },
      1: { v: 'Hot', t: 1 },
      2: { v: 84, t: 2 },
      3: { f: '="LEADSCORE("&A1', v: 'LEADSCORE(42', t: 1 },
      4: { v: 0, t: 3 },
    });
    expect([0, 1, 2, 4].map((columnIndex) => worksheet.cellData?.[0]?.[columnIndex]?.f)).toEqual(
      Array(4).fill(undefined),
    );
  });

  test('has what formulas filled beside their cells: as values, or as an array formula that Excel knows', async () => {
    const snapshot = workbookWith({
      0: { 0: { f: '=LEADSCORE(A:A)', v: 1, t: 2 }, 1: { f: '=SEQUENCE(2)', v: 1, t: 2 } },
    });
    const spills = {
      cells: { s: { 1: { 0: { v: 2, t: 2 }, 1: { v: 2, t: 2 } } } },
      ranges: { s: { 0: { 0: area(0, 0, 1, 0), 1: area(0, 1, 1, 1) } } },
    } as const;
    const options = { unknownFunctions: ['LEADSCORE'], spills };
    const sheet = (await excelFile(snapshot, options)).worksheets[0];
    expect([sheet?.getCell('A1').value, sheet?.getCell('A2').value]).toEqual([1, 2]);
    expect(sheet?.getCell('B1').value).toMatchObject({
      formula: '_xlfn.SEQUENCE(2)',
      ref: 'B1:B2',
      shareType: 'array',
    });
    expect(sheet?.getCell('B2').value).toBe(2);
    const { worksheet } = await savedAndOpened(snapshot, options);
    expect(worksheet.cellData?.[0]?.[1]).toMatchObject({ f: '=SEQUENCE(2)' });
    expect(worksheet.cellData?.[1]).toEqual({ 0: { v: 2, t: 2 } });
  });

  test('makes rows high enough for text of several lines', async () => {
    const wrapped = 'a sentence that is wider than its cell of one hundred pixels';
    const snapshot = workbookWith({
      0: { 0: { v: 'one\ntwo\nthree', t: 1 } },
      1: { 0: { v: wrapped, t: 1, s: { tb: 3 } } },
      2: { 0: { v: wrapped, t: 1 } },
    });
    const sheet = (await excelFile(snapshot)).worksheets[0];
    expect(sheet?.getRow(1).height).toBe(45);
    expect(sheet?.getCell('A1').alignment?.wrapText).toBe(true);
    expect(sheet?.getRow(2).height).toBe(75);
    expect(sheet?.getRow(3).height).toBeUndefined();
  });

  test('is refused where Excel has no place for a cell, and the sentence names it', async () => {
    const long = workbookWith({ 2: { 1: { v: 'x'.repeat(32_768), t: 1 } } });
    await expect(saveXlsx(long)).rejects.toThrow(
      'Cell Leads!B3 holds 32,768 characters; an Excel cell takes at most 32,767. Save the tab as CSV instead.',
    );
    const wide = workbookWith({ 0: { 16384: { v: 1, t: 2 } } });
    await expect(saveXlsx(wide)).rejects.toThrow('The tab Leads has 1 rows × 16,385 columns');
    await expect(saveXlsx({ sheetOrder: [], sheets: {} })).rejects.toThrow('holds no tab');
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
