import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../../../src/core/scoring/config/parse-config.ts';
import type { CellValue } from '../../../../src/core/table/cell.ts';
import { errorsOf, issuesOf, scoreSheet, scoringTab } from '../scoring-tab.ts';

const CRITERIA = ['Group', 'Criterion', 'Column', 'Rule', 'Value', 'Points'];
const GROUPS = ['Group', 'Counts toward', 'Min', 'Max'];
const tabOf = (
  groups: CellValue[][],
  criteria: CellValue[][] = [['Web', 'a', 'A', 'is not blank', '', 10]],
) => scoringTab({ Criteria: [CRITERIA, ...criteria], Groups: [GROUPS, ...groups] });
const parts = (tab: CellValue[][]) => {
  const scores = scoreSheet(tab, [['A'], ['x']]);
  return [scores.total[0], scores.fit[0], scores.engagement[0]];
};

describe('a group counts toward Fit, Engagement or neither', () => {
  test.each<[CellValue, number[]]>([
    ['Fit', [10, 10, 0]],
    [' engagement ', [10, 0, 10]],
    ['', [10, 0, 0]],
  ])('Counts toward %j', (dimension, expected) => {
    expect(parts(tabOf([['Web', dimension, '', '']]))).toEqual(expected);
  });

  test('a misspelt dimension is told with the one that was meant', () => {
    const [issue] = parseConfig(tabOf([['Web', 'Fitt', '', '']])).issues;
    expect(issue?.message).toBe(
      'A group counts toward Fit or Engagement, or neither (blank); “Fitt” is neither. Did you mean “Fit”?',
    );
  });

  test('anything else is an error: groups do not nest', () => {
    expect(
      errorsOf(
        tabOf([
          ['Web', 'Fitt', '', ''],
          ['Mail', 'Web', '', ''],
        ]),
      ),
    ).toEqual(['unknown-dimension Scoring!B7', 'unknown-dimension Scoring!B8']);
  });

  test('its name matches without regard to case and spaces', () => {
    expect(
      parts(tabOf([[' WEB site', 'Fit', '', '']], [['Website', 'a', 'A', 'is not blank', '', 10]])),
    ).toEqual([10, 10, 0]);
  });
});

describe('Fit and Engagement as groups', () => {
  test('a criterion may name a dimension itself as its group, listed or not', () => {
    const own: CellValue[][] = [
      ['fit', 'a', 'A', 'is not blank', '', 10],
      ['ENGAGEMENT', 'b', 'A', 'is not blank', '', 5],
    ];
    expect(issuesOf(tabOf([], own))).toEqual([]);
    expect(parts(tabOf([], own))).toEqual([15, 10, 5]);
    expect(parts(tabOf([['Fit', '', '', 8]], own))).toEqual([13, 8, 5]);
  });

  test('a row of that name limits the whole dimension', () => {
    expect(
      parts(
        tabOf([
          ['Web', 'Fit', '', ''],
          ['Fit', '', '', 4],
        ]),
      ),
    ).toEqual([4, 4, 0]);
    expect(parts(tabOf([['Engagement', 'Engagement', 3, '']]))).toEqual([13, 0, 3]);
  });

  test('that it counts toward the other one is a contradiction', () => {
    expect(errorsOf(tabOf([['Fit', 'Engagement', '', '']]))).toEqual(['contradictory-group Scoring!B7']);
  });
});

describe('errors in Groups', () => {
  test.each<[string, CellValue[][], string[]]>([
    [
      'a group listed twice',
      [
        ['Web', 'Fit', '', ''],
        ['web', 'Engagement', '', ''],
      ],
      ['duplicate-group Scoring!A8'],
    ],
    ['a row without its name', [['', 'Fit', '', 5]], ['missing-group Scoring!A7']],
    ['a Min over its Max', [['Web', '', 5, 4]], ['min-over-max Scoring!C7']],
    ['a Min over its Max of a dimension', [['Fit', '', '1', 0.9]], ['min-over-max Scoring!C7']],
    [
      'a Min and a Max that are no numbers',
      [['Web', '', 'low', '1,23']],
      ['unreadable-limit Scoring!C7', 'unreadable-limit Scoring!D7'],
    ],
    ['a date as a limit', [['Web', '', '', new Date(2024, 0, 5)]], ['unreadable-limit Scoring!D7']],
  ])('%s', (_, groups, errors) => {
    expect(errorsOf(tabOf(groups))).toEqual(errors);
  });

  test('Min may equal Max', () => expect(parts(tabOf([['Web', '', 5, 5]]))).toEqual([5, 0, 0]));
});

describe('a criterion of an unlisted group', () => {
  const criteria: CellValue[][] = [
    ['Webb', 'a', 'A', 'is not blank', '', 10],
    [' webb', 'b', 'A', 'is not blank', '', 5],
  ];
  test('is one warning a group, at the Group cell, with did you mean; its points count in the total alone', () => {
    const { issues } = parseConfig(tabOf([['Web', 'Fit', '', '']], criteria));
    expect(issues.map(({ level, cell }) => `${level} ${cell}`)).toEqual(['warning Scoring!A3']);
    expect(issues[0]?.message).toContain('Did you mean “Web”?');
    expect(parts(tabOf([['Web', 'Fit', '', '']], criteria))).toEqual([15, 0, 0]);
  });

  test('is one group however it is spelled', () => {
    expect(new Set(parseConfig(tabOf([], criteria)).model.criteria.map(({ group }) => group))).toEqual(
      new Set(['Webb']),
    );
  });

  test('a misspelled dimension asks: did you mean', () => {
    const { issues } = parseConfig(tabOf([], [['Engagment', 'a', 'A', 'is not blank', '', 10]]));
    expect(issues[0]?.message).toContain('Did you mean “Engagement”?');
  });
});
