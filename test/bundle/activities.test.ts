import { describe, expect, test } from 'vitest';
import { countingTab } from '../core/scoring/activities/score-with-activities.ts';
import { loadBundle } from './load-bundle.ts';

const HEADERS = [['Email', 'Plan']];
const LEADS = [
  ['ann@acme.com', 'pro'],
  ['bob@acme.com', 'free'],
];
const CONFIG = countingTab(
  {
    Criterion: 'Visits',
    Activity: 'Visit',
    Counting: 'each',
    'Within days': 14,
    Points: 5,
    Most: 12,
    Fade: 'fades over 30',
  },
  { Criterion: 'Faster', Activity: '*', Rule: 'speeds up', Value: 2, Points: 0.25 },
);
const LOG = [
  ['E-mail', 'Event', 'Timestamp'],
  ['ANN@acme.com', 'visit', new Date(2024, 2, 5, 9, 30)],
  ['ann@acme.com', 'Visit', '20240302'],
  ['ann@acme.com', 'Visit', 1709200800],
  ['bob@acme.com', 'Visit', '2024-02-01'],
];

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('activities in the built bundle, where no service exists', () => {
  const bundle = loadBundle();
  const call = (name: string, ...values: unknown[]) => plain(bundle[name]?.(LEADS, HEADERS, ...values));

  test('are counted by each function, as its last argument or in place of its option', () => {
    // 5, 4.5 (3 of 30 days gone) and 4.2 (5 gone) are more than 12; three in a week after none are faster.
    expect(call('LEADSCORE', CONFIG, '', LOG)).toEqual([[12.25], [0]]);
    expect(call('LEADSCORE', CONFIG, LOG)).toEqual([[12.25], [0]]);
    expect(call('LEADSCORE', CONFIG, 'total', LOG)).toEqual([[12.25], [0]]);
    expect(call('LEADWHY', CONFIG, LOG)).toEqual([['Visits +12 · Faster +0.25'], ['']]);
    expect(call('LEADWHY', CONFIG, 1, LOG)).toEqual([['Visits +12'], ['']]);
    expect(call('LEADGRADE', CONFIG, LOG)).toEqual([[''], ['']]);
    expect(call('LEADMODEL', CONFIG, LOG)).toEqual([[''], ['']]);
  });

  test('give the same a second time, and stay as they are', () => {
    const before = JSON.stringify(LOG);
    expect(call('LEADSCORE', CONFIG, '', LOG)).toEqual(call('LEADSCORE', CONFIG, '', LOG));
    expect(JSON.stringify(LOG)).toBe(before);
  });

  test('left out with config passed: one sentence that names the cell, and nothing of the spreadsheet is asked for', () => {
    const touched: PropertyKey[] = [];
    const SpreadsheetApp = new Proxy({}, { get: (_target, member) => touched.push(member) });
    const own = loadBundle({ SpreadsheetApp });
    for (const name of ['LEADSCORE', 'LEADGRADE', 'LEADMODEL', 'LEADWHY']) {
      expect(() => own[name]?.(LEADS, HEADERS, CONFIG)).toThrow(
        /^Scoring!B3 counts activities: pass them as the last argument, headers included, such as Activities!A:F\.$/,
      );
    }
    own.LEADSCORE?.(LEADS, HEADERS, CONFIG, '', LOG);
    expect(touched).toEqual([]);
  });

  test('are read from their tab, once, where config is left out too', () => {
    const calls: string[] = [];
    const tabs: Record<string, unknown> = { Scoring: CONFIG, Activities: LOG };
    const getSheetByName = (name: string) => {
      calls.push(name);
      return { getDataRange: () => ({ getValues: () => tabs[name] }) };
    };
    const { LEADSCORE } = loadBundle({ SpreadsheetApp: { getActive: () => ({ getSheetByName }) } });
    expect(plain(LEADSCORE?.(LEADS, HEADERS))).toEqual([[12.25], [0]]);
    expect(calls).toEqual(['Scoring', 'Activities']);
  });
});
