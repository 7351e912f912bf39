import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../../src/core/table/cell.ts';
import { criteria, scoreSheet, scoringTab } from './scoring-tab.ts';

const SETTINGS = ['Setting', 'Value'];
const totals = (rows: CellValue[][], settings: CellValue[][], sheet: CellValue[][]) => [
  ...scoreSheet(scoringTab({ Criteria: criteria(...rows), Settings: [SETTINGS, ...settings] }), sheet).total,
];
const X = [['A'], ['x']];
const onX = (points: CellValue): CellValue[] => [`p${points}`, 'A', 'is', 'x', points];

describe('points add up exactly, as decimals', () => {
  test('0.1 + 0.2 is 0.3', () => expect(totals([onX(0.1), onX(0.2)], [], X)).toEqual([0.3]));

  test('ten tenths are 1', () => {
    expect(
      totals(
        Array.from({ length: 10 }, () => onX(0.1)),
        [],
        X,
      ),
    ).toEqual([1]);
  });

  test('0.1 × 3 is 0.3 with each, and each is never rounded', () => {
    const each = (points: CellValue): CellValue[] => ['e', 'A', 'each', '', points];
    expect(totals([each(0.1)], [], [['A'], [3]])).toEqual([0.3]);
    expect(totals([each(1)], [], [['A'], [2.4567], ['0.125'], ['51-200']])).toEqual([2.4567, 0.125, 100]);
    expect(totals([each(0.01)], [], [['A'], [0.01], [1e-7]])).toEqual([0.0001, 1e-9]);
  });

  test.each<[string, CellValue[], CellValue[][], number]>([
    ['many decimals', ['0.123456789012345', '0.000000000000001'], [], 0.123456789012346],
    ['far apart', ['999999999', '0.000000001'], [['Maximum score', '']], Number('999999999.000000001')],
    ['tiny', ['1e-23', '2e-23'], [], 3e-23],
    ['tinier', ['1e-30', '2e-30'], [], 3e-30],
    ['cancelling', ['1000000.1', '-1000000', '-0.1'], [], 0],
  ])('points %s', (_, points, settings, total) => {
    expect(totals(points.map(onX), settings, X)).toEqual([total]);
  });

  test('a negative sum that comes to nothing is 0, not −0', () => {
    const [total] = totals([onX(-0.1), onX(0.1)], [['Minimum score', '']], X);
    expect(Object.is(total, 0)).toBe(true);
    expect(Object.is(totals([onX(-0)], [['Minimum score', '']], X)[0], 0)).toBe(true);
  });

  test('a huge number under each does no harm to the other leads', () => {
    const rows = [['e', 'A', 'each', '', 2], onX(7)];
    expect(totals(rows, [], [['A'], [1e15], ['x'], [1e300], [3]])).toEqual([100, 7, 100, 6]);
  });
});

describe('limits, in the order of the contract', () => {
  const tab = (groups: CellValue[][], settings: CellValue[][] = []) =>
    scoringTab({
      Criteria: [
        ['Group', 'Criterion', 'Column', 'Rule', 'Value', 'Points'],
        ['Web', 'a', 'A', 'is', 'x', 30],
        ['Mail', 'b', 'A', 'is', 'x', 20],
        ['Fit', 'c', 'A', 'is', 'x', 7],
        ['', 'd', 'A', 'is', 'x', 5],
      ],
      Groups: [['Group', 'Counts toward', 'Min', 'Max'], ...groups],
      Settings: [SETTINGS, ...settings],
    });
  const parts = (groups: CellValue[][], settings: CellValue[][] = []) => {
    const scores = scoreSheet(tab(groups, settings), X);
    return { total: scores.total[0], fit: scores.fit[0], engagement: scores.engagement[0] };
  };

  test('a group is held between its own limits, then its dimension between its own', () => {
    expect(
      parts([
        ['Web', 'Engagement', '', 10],
        ['Mail', 'Engagement', '', 15],
        ['Engagement', '', '', 22],
      ]),
    ).toEqual({
      total: 34,
      fit: 7,
      engagement: 22,
    });
  });

  test('a Min raises a group and a dimension, also of a lead that matched nothing of it', () => {
    const raised: CellValue[][] = [
      ['Web', 'Fit', 40, ''],
      ['Engagement', '', 3, ''],
    ];
    expect(parts(raised)).toEqual({ total: 75, fit: 47, engagement: 3 });
    const scores = scoreSheet(tab(raised), [['A'], ['other']]);
    expect([scores.total[0], scores.fit[0], scores.engagement[0]]).toEqual([43, 40, 3]);
  });

  test('groups with neither dimension count in the total alone', () => {
    expect(parts([['Web', '', '', 10]])).toEqual({ total: 42, fit: 7, engagement: 0 });
  });

  test('the score begins with the Starting score and is held between Minimum and Maximum score', () => {
    expect(parts([], [['Starting score', 10]]).total).toBe(72);
    expect(parts([], [['Starting score', 50]]).total).toBe(100);
    expect(
      parts(
        [],
        [
          ['Starting score', 50],
          ['Maximum score', ''],
        ],
      ).total,
    ).toBe(112);
    expect(parts([], [['Starting score', -200]]).total).toBe(0);
    expect(
      parts(
        [],
        [
          ['Starting score', -200],
          ['Minimum score', ''],
        ],
      ).total,
    ).toBe(-138);
    expect(parts([], [['Minimum score', 80]]).total).toBe(80);
  });

  test('parts are taken before the bounds of the score', () => {
    expect(parts([['Web', 'Fit', '', '']], [['Maximum score', 10]])).toEqual({
      total: 10,
      fit: 37,
      engagement: 0,
    });
  });
});

describe('any matched DQ criterion disqualifies', () => {
  const rows: CellValue[][] = [
    ['', 'student', 'Title', 'contains', 'student', 'DQ'],
    ['Fit', 'title', 'Title', 'is not blank', '', 10],
  ];
  const scores = (settings: CellValue[][] = []) =>
    scoreSheet(
      scoringTab({
        Criteria: [['Group', 'Criterion', 'Column', 'Rule', 'Value', 'Points'], ...rows],
        Settings: [SETTINGS, ...settings],
      }),
      [['Title'], ['PhD student'], ['CEO']],
    );

  test('the score is the Disqualified score, −1 by default, whatever the bounds', () => {
    expect([...scores().total]).toEqual([-1, 10]);
    expect([...scores([['Disqualified score', -50.5]]).total]).toEqual([-50.5, 10]);
    expect([...scores([['Disqualified score', 500]]).total]).toEqual([500, 10]);
  });

  test('the parts keep their values', () => expect([...scores().fit]).toEqual([10, 10]));

  test('a DQ criterion counts its hits', () => expect(scores().hits).toEqual([1, 2]));
});

describe('is duplicate: the same value in an earlier row', () => {
  const flags = (...cells: CellValue[]) =>
    totals(
      [['d', 'A', 'is duplicate', '', 1]],
      [['Treat as blank', 'unknown']],
      [['A', 'B'], ...cells.map((cell) => [cell, 'x'])],
    );

  test.each<[string, CellValue[], number[]]>([
    ['in any case and with any spaces', ['a@b.co', 'c@d.co', ' A@B.co', 'a@b.co'], [0, 0, 1, 1]],
    ['as numbers where both are', [5, '5.0', '$5', 6], [0, 1, 1, 0]],
    [
      'dates by day and time',
      [new Date(2024, 0, 1, 9, 0, 1), new Date(2024, 0, 1, 9, 0, 2), new Date(2024, 0, 1, 9, 0, 1)],
      [0, 0, 1],
    ],
    [
      'blank cells and those treated as blank repeat nothing',
      ['', '', 'unknown', 'Unknown', '#N/A', '#N/A'],
      [0, 0, 0, 0, 0, 0],
    ],
    [
      'long identifiers digit by digit',
      ['12345678901234567', '12345678901234568', '12345678901234567'],
      [0, 0, 1],
    ],
    ['accents composed or not', ['é', 'e\u0301'], [0, 1]],
  ])('%s', (_, cells, expected) => {
    expect(flags(...cells)).toEqual(expected);
  });
});

test('a number that is treated as blank matches no number rule', () => {
  const settings = [['Treat as blank', '0, 999']];
  expect(totals([['low', 'A', '<', 5, 1]], settings, [['A'], [0], [1], ['0'], [999]])).toEqual([0, 1, 0, 0]);
  expect(totals([['not', 'A', 'not between', '1 to 5', 1]], settings, [['A'], [0], [1], [999], [6]])).toEqual(
    [1, 0, 1, 1],
  );
});

describe('where dates count from', () => {
  const rows: CellValue[][] = [['recent', 'A', 'in last days', 7, 1]];
  const sheet = [['A'], ['2024-03-05'], ['2024-02-01'], ['2020-01-05']];

  test.each<[string, CellValue[][], number[]]>([
    [
      'today where As of and Scored as of are blank',
      [
        ['As of', ''],
        ['Scored as of', ''],
      ],
      [1, 0, 0],
    ],
    [
      'Scored as of where As of is blank',
      [
        ['As of', ''],
        ['Scored as of', '2024-02-03'],
      ],
      [0, 1, 0],
    ],
    [
      'As of before all',
      [
        ['As of', '2020-01-06'],
        ['Scored as of', '2024-02-03'],
      ],
      [0, 0, 1],
    ],
  ])('%s', (_, settings, expected) => {
    expect(totals(rows, settings, sheet)).toEqual(expected);
  });
});
