import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../../../src/core/scoring/config/parse-config.ts';
import { gradeFinder } from '../../../../src/core/scoring/tiers.ts';
import type { CellValue } from '../../../../src/core/table/cell.ts';
import { criteria, errorsOf, issuesOf, scoreSheet, scoringTab } from '../scoring-tab.ts';

describe('Grades', () => {
  const HEADERS = ['Dimension', 'Grade', 'From', 'Model', 'Action'];
  const tabOf = (...rows: CellValue[][]) =>
    scoringTab({
      Grades: [HEADERS, ...rows],
      Criteria: criteria(['a', 'A', 'is', 'x', 1]),
      Models: [
        ['Model', 'Column', 'Rule', 'Value'],
        ['SMB', '', '', ''],
      ],
    });
  const grade = (tab: CellValue[][], model: string, ...pairs: [number, number][]) =>
    pairs.map(([fit, engagement]) => gradeFinder(parseConfig(tab).model)(fit, engagement, model));
  const USUAL = [
    ['Fit', 'B', 20, '', ''],
    ['fit', 'A', 30, '', ''],
    ['Fit', 'D', '', '', ''],
    ['Engagement', 2, 25, '', ''],
    ['ENGAGEMENT', '1', 50, '', ''],
    ['Engagement', 4, '', '', ''],
  ];

  test('the Fit grade and the Engagement grade are put together, each with the highest From not above', () => {
    expect(grade(tabOf(...USUAL), '', [30, 50], [29.9, 49.9], [40, 0], [-5, 60])).toEqual([
      'A1',
      'B2',
      'A4',
      'D1',
    ]);
  });

  test('below every From its part is left out', () => {
    expect(grade(tabOf(['Fit', 'A', 30, '', ''], ['Engagement', 1, 0, '', '']), '', [10, 5])).toEqual(['1']);
  });

  test('a grade may belong to a model', () => {
    const tab = tabOf(['Fit', 'A', 30, '', ''], ['Fit', 'S', 40, 'SMB', '']);
    expect([...grade(tab, '', [45, 0]), ...grade(tab, 'SMB', [45, 0], [35, 0])]).toEqual(['A', 'S', 'A']);
  });

  test.each(['Fit x Engagement', 'fit × engagement', 'FIT X ENGAGEMENT'])(
    'a row of %j gives a grade its action',
    (dimension) => {
      const { model, issues } = parseConfig(tabOf(...USUAL, [dimension, 'A1', '', '', 'Call now']));
      expect(issues).toEqual([]);
      expect(model.gradeActions).toEqual([{ grade: 'A1', action: 'Call now', models: [] }]);
    },
  );

  test.each<[string, CellValue[][], string]>([
    ['an unknown dimension', [['Fitness', 'A', 30, '', '']], 'unknown-dimension Scoring!A3'],
    ['a missing dimension', [['', 'A', 30, '', '']], 'unknown-dimension Scoring!A3'],
    ['a missing grade', [['Fit', '', 30, '', '']], 'missing-grade Scoring!B3'],
    ['a From that is no number', [['Fit', 'A', 'high', '', '']], 'unreadable-from Scoring!C3'],
    [
      'two grades of a dimension with one From',
      [
        ['Fit', 'A', 30, '', ''],
        ['Fit', 'B', 30, '', ''],
      ],
      'same-from Scoring!C4',
    ],
    ['an unknown model', [['Fit', 'A', 30, 'SBM', '']], 'unknown-model Scoring!D3'],
  ])('%s is an error', (_, rows, error) => {
    expect(errorsOf(tabOf(...rows))).toEqual([error]);
  });

  test('the two dimensions may share a From', () => {
    expect(errorsOf(tabOf(['Fit', 'A', 30, '', ''], ['Engagement', 1, 30, '', '']))).toEqual([]);
  });
});

describe('Models', () => {
  const HEADERS = ['Model', 'Column', 'Rule', 'Value'];
  const SHEET = [
    ['Size', 'Land'],
    [900, 'DE'],
    [20, 'DE'],
    [20, 'US'],
    ['', ''],
  ];
  const tabOf = (models: CellValue[][], model: CellValue = '') =>
    scoringTab({
      Models: [HEADERS, ...models],
      Criteria: [
        ['Criterion', 'Column', 'Rule', 'Value', 'Points', 'Model'],
        ['a', 'Land', 'is not blank', '', 10, model],
      ],
    });
  const models = (...rows: CellValue[][]) => {
    const scores = scoreSheet(tabOf(rows), SHEET);
    return [...scores.modelIndexes].slice(0, 3).map((index) => scores.bound.modelNames[index] ?? '');
  };

  test('a lead belongs to the first model whose rule matches', () => {
    expect(models(['Big', 'Size', '>', 500], ['German', 'Land', 'is', 'DE'])).toEqual(['Big', 'German', '']);
    expect(models(['German', 'Land', 'is', 'DE'], ['Big', 'Size', '>', 500])).toEqual([
      'German',
      'German',
      '',
    ]);
  });

  test('a row without Column is the default, wherever it stands', () => {
    expect(models(['Big', 'Size', '>', 500], ['SMB', '', '', ''])).toEqual(['Big', 'SMB', 'SMB']);
    expect(models(['SMB', '', '', ''], ['Big', 'Size', '>', 500])).toEqual(['Big', 'SMB', 'SMB']);
  });

  test('a model may have several rules, its name in any case', () => {
    expect(models(['Key', 'Size', '>', 500], ['KEY', 'Land', 'is', 'US'], ['Rest', '', '', ''])).toEqual([
      'Key',
      'Rest',
      'Key',
    ]);
    const tab = tabOf(
      [
        ['Key', 'Size', '>', 500],
        ['key', 'Land', 'is', 'US'],
      ],
      'KEY',
    );
    expect([...scoreSheet(tab, SHEET).total].slice(0, 3)).toEqual([10, 0, 10]);
  });

  test('a criterion with a blank Model counts for all, one with a list for those alone', () => {
    const rows = [
      ['Big', 'Size', '>', 500],
      ['German', 'Land', 'is', 'DE'],
      ['Rest', '', '', ''],
    ];
    const total = (model: CellValue) => [...scoreSheet(tabOf(rows, model), SHEET).total].slice(0, 3);
    expect(total('')).toEqual([10, 10, 10]);
    expect(total('rest')).toEqual([0, 0, 10]);
    expect(total('Big, Rest')).toEqual([10, 0, 10]);
  });

  test('a model that is named and not listed is an error with did you mean, or says that there is no block Models', () => {
    const { issues } = parseConfig(tabOf([['Enterprise', '', '', '']], 'Enterprize, Enterprise'));
    expect(issues).toEqual([
      {
        level: 'error',
        code: 'unknown-model',
        cell: 'Scoring!F7',
        message: 'There is no model “Enterprize” in the block Models. Did you mean “Enterprise”?',
      },
    ]);
    expect(parseConfig(tabOf([], 'SMB')).issues[0]?.message).toContain('there is no block Models');
  });

  test('an error in the rule of a model is told once, not for each criterion of the model', () => {
    expect(errorsOf(tabOf([['Big', 'Size', '>', 'many']], 'Big'))).toEqual(['unreadable-value Scoring!D3']);
  });

  test.each<[string, CellValue[][], string[]]>([
    ['a row without the name of its model', [['', 'Size', '>', 5]], ['missing-model Scoring!A3']],
    ['a rule without its Column', [['Big', '', '>', 5]], ['missing-column Scoring!B3']],
    ['a Column without its Rule', [['Big', 'Size', '', '']], ['missing-rule Scoring!C3']],
    ['an unknown rule', [['Big', 'Size', 'biger', 5]], ['unknown-rule Scoring!C3']],
    ['an each', [['Big', 'Size', 'each', 5]], ['graded-model Scoring!C3']],
    ['a decay', [['Big', 'Size', 'fades over days', 5]], ['graded-model Scoring!C3']],
    [
      'two defaults',
      [
        ['A', '', '', ''],
        ['B', '', '', ''],
      ],
      ['two-default-models Scoring!A4'],
    ],
  ])('%s is an error', (_, rows, errors) => {
    expect(errorsOf(tabOf(rows))).toEqual(errors);
  });

  test('a model that nothing else names is no issue', () => {
    expect(issuesOf(tabOf([['Big', 'Size', '>', 500]]))).toEqual([]);
  });
});
