import { describe, expect, test } from 'vitest';
import {
  leadGrade,
  leadModel,
  leadScore,
  leadTier,
  leadWhy,
} from '../../../src/app/functions/lead-functions.ts';
import type { CellValue } from '../../../src/core/table/cell.ts';
import { FakeSpreadsheet } from './fake-spreadsheet.ts';
import { CONFIG, HEADERS, LEADS, withCell } from './scoring-sheet.ts';

const CALLS: [string, (host: FakeSpreadsheet, config?: CellValue | CellValue[][]) => unknown][] = [
  ['LEADSCORE', (host, config) => leadScore(host, LEADS, HEADERS, config)],
  ['LEADTIER', (host, config) => leadTier(host, [[40]], config)],
  ['LEADGRADE', (host, config) => leadGrade(host, LEADS, HEADERS, config)],
  ['LEADMODEL', (host, config) => leadModel(host, LEADS, HEADERS, config)],
  ['LEADWHY', (host, config) => leadWhy(host, LEADS, HEADERS, config)],
];

describe.each(CALLS)('%s', (_name, call) => {
  test('asks the spreadsheet nothing when config is passed', () => {
    const host = new FakeSpreadsheet();
    call(host, CONFIG);
    expect(host.reads).toBe(0);
  });

  test.each([undefined, null, ''])('reads the Scoring tab once when config is left out as %j', (config) => {
    const host = new FakeSpreadsheet(CONFIG);
    expect(call(host, config)).toEqual(call(host, CONFIG));
    expect(host.reads).toBe(1);
  });

  test('says that there is no Scoring tab when there is none', () => {
    expect(() => call(new FakeSpreadsheet())).toThrow('There is no tab called Scoring.');
  });

  test('throws the first error as a sentence that begins with its cell', () => {
    expect(() => call(new FakeSpreadsheet(), withCell(5, 5, 'eech'))).toThrow(
      /^Scoring!E5: There is no rule “eech”\. Did you mean “each”\?$/,
    );
    expect(() => call(new FakeSpreadsheet(), withCell(3, 7, 'ten'))).toThrow(
      /^Scoring!G3: Points are a number/,
    );
  });

  test('scores on with a warning', () => {
    expect(() => call(new FakeSpreadsheet(), withCell(6, 2, 'Unlisted'))).not.toThrow();
  });
});

test('an unknown column is thrown with its cell and did you mean', () => {
  expect(() => leadScore(new FakeSpreadsheet(), LEADS, HEADERS, withCell(6, 4, 'Sen'))).toThrow(
    /^Scoring!D6: The leads have no column “Sen”\. Did you mean “Seen”\?$/,
  );
});

test('a config that is no Scoring tab is told so', () => {
  expect(() => leadScore(new FakeSpreadsheet(), LEADS, HEADERS, [['x']])).toThrow(
    /^Scoring!A1: There is no block Criteria/,
  );
  expect(() => leadScore(new FakeSpreadsheet(), LEADS, HEADERS, 'total')).toThrow(
    /^Scoring!A1: There is no block Criteria/,
  );
});

test('the config range may be wider, longer and ragged', () => {
  const wide = [
    ...CONFIG.map((row) => [...row, ...Array<CellValue>(17).fill('')]),
    ...Array.from({ length: 900 }, () => Array<CellValue>(26).fill('')),
  ];
  expect(leadScore(new FakeSpreadsheet(), LEADS, HEADERS, wide)).toEqual(
    leadScore(new FakeSpreadsheet(), LEADS, HEADERS, CONFIG),
  );
  const ragged = CONFIG.map((row) =>
    row.filter((_cell, index) => row.slice(index).some((cell) => cell !== '')),
  );
  expect(leadScore(new FakeSpreadsheet(), LEADS, HEADERS, ragged)).toEqual([[38], [-1], [''], [40]]);
});

describe('the day that dates count from', () => {
  class Later extends FakeSpreadsheet {
    override now(): Date {
      return new Date(2030, 0, 1);
    }
  }
  const scores = (config: CellValue[][]) => leadScore(new Later(), LEADS, HEADERS, config, 'web');

  test('with Scored as of the result is the same on every later day', () => {
    expect(scores(CONFIG)).toEqual([[18], [0], [''], [20]]);
    expect(scores(CONFIG)).toEqual(leadScore(new FakeSpreadsheet(), LEADS, HEADERS, CONFIG, 'web'));
  });

  test('As of goes before Scored as of', () => {
    expect(scores([...withCell(25, 1, 'As of'), ['Scored as of', '2020-01-01']])).toEqual([
      [18],
      [0],
      [''],
      [20],
    ]);
  });

  test('without either it is today', () => {
    expect(scores(withCell(25, 2, ''))).toEqual([[6], [0], [''], [20]]);
  });
});
