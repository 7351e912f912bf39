import { describe, expect, test } from 'vitest';
import { leadScore } from '../../../src/app/functions/lead-functions.ts';
import type { CellValue } from '../../../src/core/table/cell.ts';
import { FakeSpreadsheet } from './fake-spreadsheet.ts';
import { CONFIG, HEADERS, LEADS, withCell } from './scoring-sheet.ts';

const host = new FakeSpreadsheet();

describe('LEADSCORE gives one score a lead', () => {
  test('a column for a range, "" for blank rows', () => {
    expect(leadScore(host, LEADS, HEADERS, CONFIG)).toEqual([[38], [-1], [''], [40]]);
  });

  test('one value for one row, and "" for one blank row', () => {
    expect(leadScore(host, [LEADS[0] as CellValue[]], HEADERS, CONFIG)).toBe(38);
    expect(leadScore(host, [LEADS[2] as CellValue[]], HEADERS, CONFIG)).toBe('');
  });

  test('one value for one cell', () => {
    const config = [['Criteria'], ['Column', 'Rule', 'Points'], ['A', 'is yes', 5]];
    expect(leadScore(host, 'yes', 'A', config)).toBe(5);
    expect(leadScore(host, [['yes']], [['A']], config)).toBe(5);
    expect(leadScore(host, false, 'A', config)).toBe(0);
    for (const blank of ['', null, undefined, [['']]]) expect(leadScore(host, blank, 'A', config)).toBe('');
  });

  test('blank cells may be "", null or undefined', () => {
    for (const blank of ['', null, undefined]) {
      const leads = [['Ann', 'Director', blank, blank, blank], Array<CellValue>(5).fill(blank)];
      expect(leadScore(host, leads, HEADERS, CONFIG)).toEqual([[20], ['']]);
    }
  });

  test('a report’s footer gives ""', () => {
    const leads = [LEADS[0] as CellValue[], ['', '', '', '', ''], ['Grand Total', '', '', '', '']];
    expect(leadScore(host, leads, HEADERS, CONFIG)).toEqual([[38], [''], ['']]);
  });

  test('no leads but blank rows give a column of ""', () => {
    const blank = Array<CellValue>(5).fill('');
    expect(leadScore(host, [blank, blank], HEADERS, CONFIG)).toEqual([[''], ['']]);
  });

  test('headers match without regard to case and spaces, wherever their columns stand', () => {
    const order = [4, 2, 3, 0, 1];
    const moved = (row: readonly CellValue[]) => order.map((index) => row[index] ?? '');
    const headers = moved((HEADERS[0] ?? []).map((header) => ` ${header.toUpperCase()} `));
    expect(leadScore(host, LEADS.map(moved), [headers], CONFIG)).toEqual([[38], [-1], [''], [40]]);
  });

  test('it changes none of its arguments', () => {
    const copy = structuredClone([LEADS, HEADERS, CONFIG]);
    leadScore(host, LEADS, HEADERS, CONFIG);
    expect([LEADS, HEADERS, CONFIG]).toEqual(copy);
  });
});

describe('part', () => {
  test.each<[CellValue, unknown]>([
    ['', [[38], [-1], [''], [40]]],
    [null, [[38], [-1], [''], [40]]],
    ['total', [[38], [-1], [''], [40]]],
    [' TOTAL ', [[38], [-1], [''], [40]]],
    ['fit', [[20], [0], [''], [20]]],
    ['Engagement', [[18], [0], [''], [20]]],
    ['web', [[18], [0], [''], [20]]],
    ['ROLE', [[20], [0], [''], [20]]],
  ])('%j', (part, expected) => {
    expect(leadScore(host, LEADS, HEADERS, CONFIG, part)).toEqual(expected);
  });

  test('a group gives its sum after its own limits, a dimension after its own', () => {
    const limited = withCell(11, 4, 15);
    expect(leadScore(host, LEADS, HEADERS, limited, 'role')).toEqual([[15], [0], [''], [15]]);
    expect(leadScore(host, LEADS, HEADERS, limited, 'fit')).toEqual([[15], [0], [''], [15]]);
    const raised = withCell(12, 3, 19);
    expect(leadScore(host, LEADS, HEADERS, raised, 'web')).toEqual([[19], [19], [''], [20]]);
  });

  test('a group of Fit that is limited further by Fit keeps its own sum', () => {
    const config = [
      ['Criteria', '', '', '', ''],
      ['Group', 'Column', 'Rule', 'Value', 'Points'],
      ['Role', 'Title', 'is not blank', '', 20],
      ['Groups', '', '', '', ''],
      ['Group', 'Counts toward', 'Max', '', ''],
      ['Role', 'Fit', '', '', ''],
      ['Fit', '', 5, '', ''],
    ];
    const [ann] = LEADS;
    expect(
      ['role', 'fit', 'total'].map((part) => leadScore(host, [ann as CellValue[]], HEADERS, config, part)),
    ).toEqual([20, 5, 5]);
  });

  test('an unlisted group can be asked for by its name', () => {
    const config = [
      ['Criteria', '', '', ''],
      ['Group', 'Column', 'Rule', 'Points'],
      ['Misc', 'Title', 'is not blank', 3],
      [' misc ', 'Plan', 'is not blank', 4],
    ];
    expect(leadScore(host, LEADS, HEADERS, config, 'MISC')).toEqual([[7], [7], [''], [7]]);
  });

  test('an unknown part says what there is, with did you mean', () => {
    expect(() => leadScore(host, LEADS, HEADERS, CONFIG, 'engagment')).toThrow(
      'There is no part “engagment”: ask for total, fit, engagement or the name of a group. Did you mean “engagement”?',
    );
    expect(() => leadScore(host, LEADS, HEADERS, CONFIG, 'x'.repeat(50_000))).toThrow(/^.{20,250}$/);
  });
});

describe('arguments that do not fit', () => {
  test('leads and headers of different widths', () => {
    expect(() => leadScore(host, LEADS, [['Name', 'Title']], CONFIG)).toThrow(
      'The leads have 5 columns and the headers 2 columns: pass ranges of the same columns, such as A2:K and A1:K1.',
    );
    expect(() => leadScore(host, 'x', HEADERS, CONFIG)).toThrow(
      'The leads have 1 column and the headers 5 columns',
    );
  });

  test('headers of more than one row', () => {
    expect(() => leadScore(host, LEADS, [...HEADERS, ...HEADERS], CONFIG)).toThrow(
      'Headers are one row, such as A1:K1; this range has 2 rows.',
    );
  });

  test.each(['', null, undefined])('headers left out as %j', (headers) => {
    expect(() => leadScore(host, LEADS, headers, CONFIG)).toThrow(
      'Pass the header row of the leads as the second argument',
    );
  });
});

describe('the worked examples of the lead-scoring literature', () => {
  const headers = [
    ['Job title', 'Whitepaper', 'Webinar', 'Site visits in 3 days', 'Pricing page visits', 'E-mails opened'],
  ];
  const config: CellValue[][] = [
    ['Criteria', '', '', '', '', ''],
    ['Group', 'Criterion', 'Column', 'Rule', 'Value', 'Points'],
    [
      'Fit',
      'Decision maker',
      'Job title',
      'contains any of',
      'chief, vp, head, director, owner, founder',
      15,
    ],
    ['Engagement', 'Whitepaper', 'Whitepaper', 'is yes', '', 10],
    ['Engagement', 'Webinar', 'Webinar', 'is yes', '', 15],
    ['Engagement', 'Site revisited', 'Site visits in 3 days', 'at least', 2, 10],
    ['Engagement', 'Pricing page', 'Pricing page visits', 'at least', 1, 20],
    ['Engagement', 'E-mails opened', 'E-mails opened', 'at least', 3, 5],
    ['', '', '', '', '', ''],
    ['Groups', '', '', '', '', ''],
    ['Group', 'Counts toward', 'Max', '', '', ''],
    ['Fit', '', 40, '', '', ''],
    ['Engagement', '', 60, '', '', ''],
  ];

  test('Director, whitepaper, webinar, two visits in 3 days, pricing page, three e-mails: 75', () => {
    const lead = [['Director of IT', 'yes', true, 2, 1, 3]];
    expect(leadScore(host, lead, headers, config)).toBe(75);
    expect(leadScore(host, lead, headers, config, 'fit')).toBe(15);
    expect(leadScore(host, lead, headers, config, 'engagement')).toBe(60);
  });
});
