import { describe, expect, test } from 'vitest';
import {
  type ConditionalFormat,
  type HighlightRule,
  readResource,
  resourceOf,
  type Validation,
} from '../../../../host/files/cells/univer-resources.ts';
import { worksheetsOf } from '../../../../host/files/cells/workbook-parts.ts';
import { area, excelFile, savedAndOpened, workbookWith } from './saved-workbook.ts';

describe('a workbook saved as an Excel file and opened again', () => {
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
});
