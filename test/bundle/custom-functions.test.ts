import { describe, expect, test } from 'vitest';
import { loadBundle } from './load-bundle.ts';

const HEADERS = [['Title', 'Visits', 'Seen', 'Pattern']];
const LEADS = [
  ['Director', 3, new Date(2024, 2, 1), 'ΟΔΟΣ'],
  ['Student', 0, '', ''],
  ['', '', '', ''],
];
const pad = (...cells: unknown[]): unknown[] => [...cells, ...Array<string>(6 - cells.length).fill('')];
const CONFIG = [
  pad('Criteria'),
  pad('Group', 'Criterion', 'Column', 'Rule', 'Value', 'Points'),
  pad('Fit', 'Director', 'Title', 'is', 'director', 20),
  pad('', 'Student', 'Title', 'is', 'student', 'DQ'),
  pad('Engagement', 'Visits', 'Visits', 'each', '', 0.1),
  pad('Engagement', 'Active', 'Seen', 'in last days', 7, 15),
  pad('', 'Street', 'Pattern', 'matches', 'οδος$', 1),
  pad('Tiers'),
  pad('Tier', 'From'),
  pad('Hot', 30),
  pad('Disqualified', ''),
  pad('Grades'),
  pad('Dimension', 'Grade', 'From'),
  pad('Fit', 'A', 10),
  pad('Fit', 'D', ''),
  pad('Engagement', 1, 15),
  pad('Engagement', 4, ''),
  pad('Models'),
  pad('Model', 'Column', 'Rule', 'Value'),
  pad('Busy', 'Visits', '>', 2),
  pad('Rest'),
  pad('Settings'),
  pad('Setting', 'Value'),
  pad('As of', new Date(2024, 2, 5)),
];

/** The result as plain arrays of this realm. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe('the custom functions of the built bundle, where no service exists', () => {
  const bundle = loadBundle();
  const call = (name: string, ...values: unknown[]) => plain(bundle[name]?.(...values));

  test('LEADSCORE', () => {
    expect(call('LEADSCORE', LEADS, HEADERS, CONFIG)).toEqual([[36.3], [-1], ['']]);
    expect(call('LEADSCORE', LEADS, HEADERS, CONFIG, 'fit')).toEqual([[20], [0], ['']]);
    expect(call('LEADSCORE', LEADS, HEADERS, CONFIG, 'engagement')).toEqual([[15.3], [0], ['']]);
    expect(call('LEADSCORE', [LEADS[0]], HEADERS, CONFIG)).toBe(36.3);
  });

  test('LEADTIER', () =>
    expect(call('LEADTIER', [[36.3], [-1], ['']], CONFIG)).toEqual([['Hot'], ['Disqualified'], ['']]));

  test('LEADGRADE', () => expect(call('LEADGRADE', LEADS, HEADERS, CONFIG)).toEqual([['A1'], ['D4'], ['']]));

  test('LEADMODEL', () =>
    expect(call('LEADMODEL', LEADS, HEADERS, CONFIG)).toEqual([['Busy'], ['Rest'], ['']]));

  test('LEADWHY', () => {
    expect(call('LEADWHY', LEADS, HEADERS, CONFIG)).toEqual([
      ['Director +20 · Active +15 · Street +1 · Visits +0.3'],
      ['Disqualified: Student'],
      [''],
    ]);
    expect(call('LEADWHY', [LEADS[0]], HEADERS, CONFIG, 1)).toBe('Director +20');
  });

  test('a second call gives the same as the first', () => {
    expect(call('LEADSCORE', LEADS, HEADERS, CONFIG)).toEqual(call('LEADSCORE', LEADS, HEADERS, CONFIG));
  });

  test('an error is one sentence that begins with the cell', () => {
    const broken = CONFIG.map((row, index) =>
      index === 4 ? pad('', 'Visits', 'Visits', 'eaches', '', 1) : row,
    );
    expect(() => bundle.LEADSCORE?.(LEADS, HEADERS, broken)).toThrow(
      /^Scoring!D5: There is no rule “eaches”/,
    );
    expect(() => bundle.LEADSCORE?.(LEADS, [['Titel', 'Visits', 'Seen', 'Pattern']], CONFIG)).toThrow(
      /^Scoring!C3: The leads have no column “Title”\. Did you mean “Titel”\?$/,
    );
  });

  test('points that no double holds are exact in the bundle too', () => {
    const config = [
      pad('Criteria'),
      pad('Column', 'Rule', 'Points'),
      ...['123456789.123', '0.000000001', '-123456789.123'].map((points) =>
        pad('Title', 'is not blank', points),
      ),
    ];
    expect(call('LEADSCORE', LEADS, HEADERS, config)).toEqual([[1e-9], [1e-9], ['']]);
  });
});

describe('with config left out', () => {
  test('the Scoring tab is read, in one go', () => {
    const calls: string[] = [];
    const readValues = (): unknown[][] => {
      calls.push('values');
      return CONFIG;
    };
    const SpreadsheetApp = {
      getActive: () => ({
        getSheetByName: (name: string) => {
          calls.push(name);
          return { getDataRange: () => ({ getValues: () => readValues() }) };
        },
      }),
    };
    const { LEADSCORE } = loadBundle({ SpreadsheetApp });
    expect(plain(LEADSCORE?.(LEADS, HEADERS))).toEqual([[36.3], [-1], ['']]);
    expect(calls).toEqual(['Scoring', 'values']);
  });

  test('a spreadsheet without that tab is told how to make one', () => {
    const SpreadsheetApp = { getActive: () => ({ getSheetByName: () => null }) };
    const { LEADSCORE } = loadBundle({ SpreadsheetApp });
    expect(() => LEADSCORE?.(LEADS, HEADERS)).toThrow(/^There is no tab called Scoring\. .*Set up scoring…/);
  });

  test('with config passed, nothing of the spreadsheet is asked for', () => {
    const touched: PropertyKey[] = [];
    const SpreadsheetApp = new Proxy({}, { get: (_target, member) => touched.push(member) });
    const bundle = loadBundle({ SpreadsheetApp });
    bundle.LEADSCORE?.(LEADS, HEADERS, CONFIG);
    bundle.LEADTIER?.([[5]], CONFIG);
    bundle.LEADGRADE?.(LEADS, HEADERS, CONFIG);
    bundle.LEADMODEL?.(LEADS, HEADERS, CONFIG);
    bundle.LEADWHY?.(LEADS, HEADERS, CONFIG);
    expect(touched).toEqual([]);
  });
});
