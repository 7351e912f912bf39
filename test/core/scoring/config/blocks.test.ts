import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../../../src/core/scoring/config/parse-config.ts';
import type { Cells } from '../../../../src/core/table/cell.ts';
import { errorsOf, issuesOf, scoreSheet } from '../scoring-tab.ts';

/** What two leads score by a Scoring tab: an Ann of plan Pro with 20 visits, and a Bob without anything. */
function scores(tab: Cells): number[] {
  return [
    ...scoreSheet(tab, [
      ['Name', 'Plan', 'Visits'],
      ['Ann', 'Pro', 20],
      ['Bob', '', ''],
    ]).total,
  ];
}

const HEADERS = ['Criterion', 'Column', 'Rule', 'Value', 'Points'];
const PRO = ['Pro plan', 'Plan', 'is', 'Pro', 10];
const VISITS = ['Visits', 'Visits', '>=', 5, 7];

describe('a block starts at a cell that says exactly its name with one of its own headers right beneath it', () => {
  test('anywhere in the tab', () => {
    expect(scores([['My model'], [], ['', '', 'Criteria'], ['', '', ...HEADERS], ['', '', ...PRO]])).toEqual([
      10, 0,
    ]);
  });

  test('case and surrounding spaces do not matter', () => {
    const tab = [[' criteria '], HEADERS.map((header) => ` ${header.toUpperCase()}\u00a0`), PRO];
    expect(scores(tab)).toEqual([10, 0]);
  });

  test('its columns stand in any order, and unknown columns are the user’s own', () => {
    expect(
      scores([
        ['Criteria'],
        ['Points', 'My idea', 'Value', 'Rule', 'Owner', 'Column', 'Criterion'],
        [10, 'call first', 'Pro', 'is', 'Eve', 'Plan', 'Pro plan'],
      ]),
    ).toEqual([10, 0]);
  });

  test('a cell that only holds the name among other words starts nothing', () => {
    expect(issuesOf([['Criteria of 2024'], HEADERS, PRO])).toEqual(['error no-criteria Scoring!A1']);
  });

  test('its headers run up to the first empty cell: what follows is no column of it', () => {
    const tab = [
      ['Criteria'],
      [...HEADERS.slice(0, 3), '', ...HEADERS.slice(3)],
      ['x', 'Plan', 'is', '', 'Pro', 10],
    ];
    expect(errorsOf(tab)).toContain('missing-config-column Scoring!A2');
  });

  test('a name without any of its headers right beneath is told as half written', () => {
    expect(
      issuesOf([
        ['Criteria'],
        HEADERS,
        PRO,
        [],
        ['', '', '', '', '', 'Tiers'],
        ['', '', '', '', '', 'Hot', 70],
      ]),
    ).toEqual(['warning half-written-block Scoring!F5']);
  });

  test('a name with a blank row beneath it is told as half written', () => {
    expect(issuesOf([['Criteria'], [], HEADERS, PRO])).toEqual([
      'warning half-written-block Scoring!A1',
      'error no-criteria Scoring!A1',
    ]);
  });
});

describe('its rows run down to the next block in those columns, or the end; blank rows are skipped', () => {
  test('one block under another, without a blank row between them', () => {
    const tab = [
      ['Criteria'],
      HEADERS,
      PRO,
      VISITS,
      ['Settings'],
      ['Setting', 'Value'],
      ['Starting score', 5],
    ];
    expect(scores(tab)).toEqual([22, 5]);
  });

  test('blank rows between its rows', () => {
    expect(scores([['Criteria'], HEADERS, PRO, [], ['', '  ', null, undefined, '\u00a0'], VISITS])).toEqual([
      17, 0,
    ]);
  });

  test('side by side, of different lengths', () => {
    const tab = [
      ['Criteria', '', '', '', '', '', 'Settings', ''],
      [...HEADERS, '', 'Setting', 'Value'],
      [...PRO, '', 'Starting score', 5],
      ['', '', '', '', '', '', 'Maximum score', 20],
      [...VISITS, '', '', ''],
    ];
    expect(scores(tab)).toEqual([20, 5]);
  });

  test('side by side without an empty column between them', () => {
    const tab = [
      ['Criteria', '', '', '', '', 'Settings', ''],
      [...HEADERS, 'Setting', 'Value'],
      [...PRO, 'Starting score', 5],
      [...VISITS, '', ''],
    ];
    expect(scores(tab)).toEqual([22, 5]);
  });

  test('side by side without an empty column between them, the right one starting a row lower', () => {
    const tab = [
      ['Criteria', '', '', '', '', '', ''],
      [...HEADERS, 'Settings', ''],
      [...PRO, 'Setting', 'Value'],
      [...VISITS, 'Starting score', 5],
    ];
    expect(scores(tab)).toEqual([22, 5]);
    expect(issuesOf(tab)).toEqual([]);
  });

  test('side by side without an empty column between them, the right one starting higher', () => {
    const settings = [
      ['Settings', ''],
      ['Setting', 'Value'],
      ['Starting score', 5],
      ['Maximum score', 20],
    ];
    const left = ['', '', '', '', ''];
    const [first = [], second = [], third = [], fourth = []] = settings;
    const oneRow = [
      [...left, ...first],
      ['Criteria', '', '', '', '', ...second],
      [...HEADERS, ...third],
      [...PRO, ...fourth],
      [...VISITS, '', ''],
    ];
    const twoRows = [
      [...left, ...first],
      [...left, ...second],
      ['Criteria', '', '', '', '', ...third],
      [...HEADERS, ...fourth],
      [...PRO, '', ''],
      [...VISITS, '', ''],
    ];
    for (const tab of [oneRow, twoRows]) {
      expect(scores(tab)).toEqual([20, 5]);
      expect(issuesOf(tab)).toEqual([]);
    }
  });

  test('a column of the user’s own beneath a block that has ended belongs to the lower block', () => {
    const tab = [
      ['', '', '', '', '', 'Settings', ''],
      ['', '', '', '', '', 'Setting', 'Value'],
      ['', '', '', '', '', 'Starting score', 5],
      ['Criteria', '', '', '', '', '', ''],
      [...HEADERS, 'Remark', 'Seen by'],
      [...PRO, 'as agreed', 'Zoe'],
      [...VISITS, '', ''],
    ];
    expect(scores(tab)).toEqual([22, 5]);
    expect(issuesOf(tab)).toEqual([]);
  });

  test('a block further down ends only the blocks whose columns it shares', () => {
    const tab = [
      ['Criteria', '', '', '', '', '', ''],
      [...HEADERS, '', ''],
      [...PRO, '', 'Settings', ''],
      [...VISITS, '', 'Setting', 'Value'],
      ['Name', 'Name', 'is', 'Bob', 3, '', 'Starting score', 1],
    ];
    expect(scores(tab)).toEqual([18, 4]);
  });

  test('the headers of a block are no row of it, and the rows under a user’s own column are not read', () => {
    expect(
      scores([
        ['Criteria', ''],
        [...HEADERS, 'My notes'],
        [...PRO, 'x'],
        ['', '', '', '', '', 'only a note of mine'],
      ]),
    ).toEqual([10, 0]);
  });
});

describe('every block but Criteria may be missing', () => {
  test('Criteria alone is a model', () => expect(issuesOf([['Criteria'], HEADERS, PRO])).toEqual([]));

  test.each<[string, Cells]>([
    ['an empty tab', [[]]],
    ['no cells at all', []],
    ['Settings alone', [['Settings'], ['Setting', 'Value'], ['Starting score', 5]]],
  ])('%s is an error', (_, tab) => {
    expect(errorsOf(tab)).toEqual(['no-criteria Scoring!A1']);
  });

  test('Criteria without any row that is on is a warning', () => {
    expect(issuesOf([['Criteria'], HEADERS])).toEqual(['warning no-criteria-on Scoring!A1']);
  });
});

describe('what a block cannot do without', () => {
  test('Column, Rule and Points of Criteria are missed by name', () => {
    const { issues } = parseConfig([
      ['', 'Criteria'],
      ['', 'Criterion', 'Colum', 'Value'],
    ]);
    expect(issues.map(({ cell, message }) => [cell, /“(.+)”/.exec(message)?.[1]])).toEqual([
      ['Scoring!B2', 'Column'],
      ['Scoring!B2', 'Rule'],
      ['Scoring!B2', 'Points'],
    ]);
  });

  test('a header that stands twice is an error at the second', () => {
    expect(errorsOf([['Criteria'], [...HEADERS, 'points'], PRO])).toEqual([
      'duplicate-config-header Scoring!F2',
    ]);
  });
});

describe('cells of the tab that hold an error value', () => {
  test('are errors, each with its cell', () => {
    const tab = [
      ['Criteria'],
      HEADERS,
      ['x', '#REF!', 'is', 'Pro', '#N/A'],
      [],
      ['Settings'],
      ['Setting', 'Value'],
      ['Starting score', '#DIV/0!'],
    ];
    const errors = errorsOf(tab).filter((error) => error.startsWith('error-value'));
    expect(errors.sort()).toEqual([
      'error-value Scoring!B3',
      'error-value Scoring!B7',
      'error-value Scoring!E3',
    ]);
  });

  test('say nothing under Notes, Hits, Win rate, Lift, a user’s own column, and in a criterion that is off', () => {
    const tab = [
      ['Criteria'],
      ['On', ...HEADERS, 'Notes', 'Hits', 'Win rate', 'Lift', 'Mine'],
      [true, ...PRO, '#N/A', '#REF!', '#NUM!', '#N/A', '#NAME?'],
      [false, 'waits', '#REF!', 'is', '#REF!', '#REF!'],
    ];
    expect(issuesOf(tab)).toEqual([]);
  });
});

test('Hits, Win rate and Lift are the add-on’s own: whatever stands there changes nothing', () => {
  const tab = (hits: string | number): Cells => [
    ['Criteria'],
    [...HEADERS, 'Hits', 'Win rate', 'Lift'],
    [...PRO, hits, hits, hits],
  ];
  expect(scores(tab(''))).toEqual(scores(tab('nonsense')));
  const { model } = parseConfig(tab(7));
  expect(model.criteria[0]?.conditions).toHaveLength(1);
});
