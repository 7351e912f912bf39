import { describe, expect, test } from 'vitest';
import { leadModel, leadScore, leadTier } from '../../../src/app/functions/lead-functions.ts';
import type { CellValue } from '../../../src/core/table/cell.ts';
import { FakeSpreadsheet } from './fake-spreadsheet.ts';
import { CONFIG, HEADERS, LEADS } from './scoring-sheet.ts';

const host = new FakeSpreadsheet();
const BY_MODEL: CellValue[][] = [
  ['Criteria', '', '', ''],
  ['Column', 'Rule', 'Value', 'Points'],
  ['Plan', 'is not blank', '', 50],
  ['Tiers', '', '', ''],
  ['Tier', 'From', 'Model', ''],
  ['Hot', 40, 'SMB', ''],
  ['Big', 60, 'Enterprise', ''],
  ['Cold', '', '', ''],
  ['Models', '', '', ''],
  ['Model', 'Column', 'Rule', 'Value'],
  ['Enterprise', 'Plan', 'is', 'Enterprise'],
  ['SMB', '', '', ''],
];

describe('LEADTIER names the tier of each score', () => {
  test('of the column that LEADSCORE gives, "" for ""', () => {
    const scores = leadScore(host, LEADS, HEADERS, CONFIG) as CellValue[][];
    expect(leadTier(host, scores, CONFIG)).toEqual([['Warm'], ['Disqualified'], [''], ['Hot']]);
  });

  test('of one cell', () => {
    expect(leadTier(host, 40, CONFIG)).toBe('Hot');
    expect(leadTier(host, [[39.9]], CONFIG)).toBe('Warm');
    expect(leadTier(host, '40', CONFIG)).toBe('Hot');
    for (const blank of ['', null, undefined, 'n/a', '#N/A', true])
      expect(leadTier(host, blank, CONFIG)).toBe('');
  });

  test('"" below every From, and without a block Tiers', () => {
    const config = [
      ['Criteria', ''],
      ['Column', 'Rule', 'Points'],
      ['A', 'is yes', 1],
      ['Tiers', ''],
      ['Tier', 'From'],
      ['Hot', 70],
    ];
    expect(leadTier(host, [[70], [69]], config)).toEqual([['Hot'], ['']]);
    expect(leadTier(host, 70, config.slice(0, 3))).toBe('');
  });
});

describe('where tiers differ by model', () => {
  test('the models are needed', () => {
    expect(() => leadTier(host, [[50]], BY_MODEL)).toThrow(
      'Tiers differ by model here, so LEADTIER needs the models as its third argument: the LEADMODEL column.',
    );
    expect(() => leadTier(host, [[50]], BY_MODEL, '')).toThrow('needs the models');
  });

  test('they are needed too where all tiers name the same models: a lead of no model has no tier', () => {
    const same = BY_MODEL.map((row, index) =>
      index >= 5 && index <= 7 ? [row[0] ?? '', row[1] ?? '', 'SMB, Enterprise', ''] : row,
    );
    expect(() => leadTier(host, [[50]], same)).toThrow('needs the models');
    expect(leadTier(host, [[70], [70]], same, [['SMB'], ['']])).toEqual([['Big'], ['']]);
  });

  test('each score gets a tier of its own model or of all models', () => {
    const models = leadModel(host, LEADS, HEADERS, BY_MODEL) as CellValue[][];
    const scores = leadScore(host, LEADS, HEADERS, BY_MODEL) as CellValue[][];
    expect(models).toEqual([['SMB'], ['SMB'], [''], ['Enterprise']]);
    expect(leadTier(host, scores, BY_MODEL, models)).toEqual([['Hot'], ['Hot'], [''], ['Cold']]);
    expect(leadTier(host, 60, BY_MODEL, ' enterprise ')).toBe('Big');
    expect(leadTier(host, 60, BY_MODEL, [['']])).toBe('Cold');
  });

  test('scores and models of different shapes do not fit', () => {
    expect(() => leadTier(host, [[50], [60]], BY_MODEL, [['SMB']])).toThrow(
      'The scores are 2 × 1 cells and the models 1 × 1: pass ranges of the same rows.',
    );
  });

  test('a model that the block Models does not have is told, where there is a score', () => {
    expect(() => leadTier(host, [[50], [60]], BY_MODEL, [['SMB'], ['Enterprize']])).toThrow(
      'The models name “Enterprize”, which the block Models does not have. Did you mean “Enterprise”?',
    );
    expect(leadTier(host, [['Lead score'], [60]], BY_MODEL, [['Lead model'], ['']])).toEqual([
      [''],
      ['Cold'],
    ]);
  });

  test('where they do not differ the models may be passed all the same', () => {
    expect(leadTier(host, [[40], [-1]], CONFIG, [['SMB'], ['']])).toEqual([['Hot'], ['Disqualified']]);
  });
});
