import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../../../src/core/scoring/config/parse-config.ts';
import { tierFinder } from '../../../../src/core/scoring/tiers.ts';
import type { CellValue } from '../../../../src/core/table/cell.ts';
import { criteria, errorsOf, issuesOf, scoringTab } from '../scoring-tab.ts';

const HEADERS = ['Tier', 'From', 'Action', 'Owner', 'Follow up (hours)', 'Model'];
const MODELS = [
  ['Model', 'Column', 'Rule', 'Value'],
  ['Enterprise', 'Size', '>', 500],
  ['SMB', '', '', ''],
];
/** The rows of Tiers begin at row 3. */
const tabOf = (tiers: CellValue[][], settings: CellValue[][] = []) =>
  scoringTab({
    Tiers: [HEADERS, ...tiers],
    Criteria: criteria(['a', 'A', 'is', 'x', 1]),
    Models: MODELS,
    Settings: [['Setting', 'Value'], ...settings],
  });
const tier = (name: CellValue, from: CellValue, model: CellValue = '', hours: CellValue = '') => [
  name,
  from,
  '',
  '',
  hours,
  model,
];
const names = (tab: CellValue[][], model: string, ...scores: number[]) => {
  const find = tierFinder(parseConfig(tab).model);
  return scores.map((score) => find(score, model)?.name);
};

describe('a tier begins at its From', () => {
  const tab = tabOf([tier('Warm', 40), tier('Hot', '70'), tier('Cold', '')]);

  test('a lead gets the one with the highest From not above its score, in whatever order they stand', () => {
    expect(names(tab, '', 100, 70, 69.9, 40, 39.999, 0, -50)).toEqual([
      'Hot',
      'Hot',
      'Warm',
      'Warm',
      'Cold',
      'Cold',
      'Cold',
    ]);
  });

  test('below every From there is no tier', () => {
    expect(names(tabOf([tier('Hot', 70), tier('Cold', 0)]), '', -1, 0)).toEqual([undefined, 'Cold']);
    expect(names(tabOf([]), '', 50)).toEqual([undefined]);
  });

  test('From may be negative, or have decimals', () => {
    expect(names(tabOf([tier('A', 0.3), tier('B', '-5')]), '', 0.3, 0.29, -5, -5.1)).toEqual([
      'A',
      'B',
      'B',
      undefined,
    ]);
  });

  test('Action, Owner, hours and the place of the name are kept', () => {
    const [hot] = parseConfig(tabOf([['Hot', 70, 'Call', 'Eve', 24, '']])).model.tiers;
    expect(hot).toEqual({
      name: 'Hot',
      from: 70,
      action: 'Call',
      owner: 'Eve',
      followUpHours: 24,
      models: [],
      nameCell: { rowIndex: 2, columnIndex: 0 },
      fromCell: { rowIndex: 2, columnIndex: 1 },
    });
  });
});

describe('tiers of a model', () => {
  const tab = tabOf([
    tier('Hot', 70, 'SMB'),
    tier('Big', 50, 'enterprise'),
    tier('Warm', 40),
    tier('Cold', ''),
  ]);

  test('a lead gets one among those of its own model and those of all models', () => {
    expect(names(tab, 'SMB', 80, 60)).toEqual(['Hot', 'Warm']);
    expect(names(tab, 'Enterprise', 80, 60, 45)).toEqual(['Big', 'Big', 'Warm']);
    expect(names(tab, '', 80, 10)).toEqual(['Warm', 'Cold']);
  });

  test('one tier may belong to a list of models', () => {
    const both = tabOf([tier('Hot', 70, 'SMB; Enterprise'), tier('Cold', 0)]);
    expect([...names(both, 'SMB', 70), ...names(both, 'Enterprise', 70), ...names(both, '', 70)]).toEqual([
      'Hot',
      'Hot',
      'Cold',
    ]);
  });
});

describe('two tiers with one From', () => {
  test.each<[string, CellValue[][], string[]]>([
    ['are an error', [tier('Hot', 70), tier('Warm', '70.0')], ['same-from Scoring!B4']],
    ['both blank are an error', [tier('Cold', ''), tier('Ice', '')], ['same-from Scoring!B4']],
    [
      'of one model are an error',
      [tier('Hot', 70, 'SMB'), tier('Warm', 70, 'smb')],
      ['same-from Scoring!B4'],
    ],
    [
      'of a model and of all models are an error',
      [tier('Hot', 70, 'SMB'), tier('Warm', 70)],
      ['same-from Scoring!B4'],
    ],
    [
      'of lists that share a model are an error',
      [tier('Hot', 70, 'SMB'), tier('Big', 70, 'Enterprise, SMB')],
      ['same-from Scoring!B4'],
    ],
    ['of different models are none', [tier('Hot', 70, 'SMB'), tier('Big', 70, 'Enterprise')], []],
    [
      'are all named',
      [tier('A', 1), tier('B', 1), tier('C', 1)],
      ['same-from Scoring!B4', 'same-from Scoring!B5'],
    ],
  ])('%s', (_, tiers, errors) => {
    expect(errorsOf(tabOf(tiers))).toEqual(errors);
  });
});

describe('a tier named Disqualified', () => {
  const tiers = [tier('Hot', 70), tier('Cold', ''), tier('disqualified', '')];

  test('is given to the Disqualified score alone', () => {
    expect(names(tabOf(tiers), '', -1, -2, 0, 70)).toEqual(['disqualified', 'Cold', 'Cold', 'Hot']);
    expect(
      names(
        tabOf(tiers, [
          ['Disqualified score', -100],
          ['Minimum score', -10],
        ]),
        '',
        -100,
        -1,
      ),
    ).toEqual(['disqualified', 'Cold']);
  });

  test('has a blank From', () => {
    expect(errorsOf(tabOf([tier('Disqualified', -1), tier('Cold', '')]))).toEqual([
      'disqualified-from Scoring!B3',
    ]);
  });

  test.each<[string, CellValue[][]]>([
    ['a blank Minimum score', [['Minimum score', '']]],
    ['a Minimum score that equals it', [['Minimum score', -1]]],
    ['a Minimum score below it', [['Minimum score', -5]]],
    ['a Disqualified score of 0 with the usual Minimum score', [['Disqualified score', 0]]],
  ])('%s is an error, since another lead could earn that score', (_, settings) => {
    expect(errorsOf(tabOf(tiers, settings))).toEqual(['disqualified-score-shared Scoring!A5']);
  });

  test('a Minimum score just above it is none', () => {
    expect(errorsOf(tabOf(tiers, [['Minimum score', -0.9]]))).toEqual([]);
  });

  test('where there is none, a shared score is no error and disqualified leads get a tier by their score', () => {
    const tab = tabOf([tier('Hot', 70), tier('Cold', '')], [['Minimum score', '']]);
    expect(issuesOf(tab)).toEqual([]);
    expect(names(tab, '', -1)).toEqual(['Cold']);
  });
});

describe('errors in Tiers', () => {
  test.each<[string, CellValue[], string]>([
    ['a tier without its name', tier('', 50), 'missing-tier Scoring!A3'],
    ['a From that is no number', tier('Hot', 'seventy'), 'unreadable-from Scoring!B3'],
    ['a From that became a date', tier('Hot', new Date(2024, 6, 1)), 'unreadable-from Scoring!B3'],
    ['hours that are no number', tier('Hot', 70, '', 'soon'), 'unreadable-hours Scoring!E3'],
    ['hours below 0', tier('Hot', 70, '', -1), 'unreadable-hours Scoring!E3'],
    ['a model that is not in Models', tier('Hot', 70, 'SBM'), 'unknown-model Scoring!F3'],
    ['a list of models with an open quote', tier('Hot', 70, '"SMB'), 'unreadable-model Scoring!F3'],
  ])('%s', (_, row, error) => {
    expect(errorsOf(tabOf([row]))).toEqual([error]);
  });
});

test('a tier that begins above Maximum score is a warning: no lead can reach it', () => {
  const tiers = [tier('Hot', 90), tier('Warm', 80), tier('Cold', '')];
  const { issues } = parseConfig(tabOf(tiers, [['Maximum score', 80]]));
  expect(issues).toEqual([
    {
      level: 'warning',
      code: 'unreachable-tier',
      cell: 'Scoring!B3',
      message: 'The tier “Hot” begins at 90, above the Maximum score (80): no lead can reach it.',
    },
  ]);
  expect(issuesOf(tabOf(tiers))).toEqual([]);
});
