import { describe, expect, test } from 'vitest';
import {
  leadGrade,
  leadModel,
  leadScore,
  leadTier,
  leadWhy,
} from '../../../src/app/functions/lead-functions.ts';
import type { FunctionHost } from '../../../src/app/functions/scored-range.ts';
import type { Cells, CellValue } from '../../../src/core/table/cell.ts';
import { COUNTING } from '../../core/scoring/activities/score-with-activities.ts';
import { scoringTab } from '../../core/scoring/scoring-tab.ts';

const HEADERS = [['Email', 'Plan']];
const LEADS: CellValue[][] = [
  ['ann@acme.com', 'Pro'],
  ['bob@acme.com', 'Free'],
  ['', ''],
];
const LOG: CellValue[][] = [
  ['Email', 'Event', 'Date'],
  ['ann@acme.com', 'Visit', '2024-03-05'],
  ['ANN@acme.com', 'visit', '2024-03-01'],
  ['bob@acme.com', 'Visit', '2024-02-01'],
  ['', '', ''],
];

function config(...settings: CellValue[][]): CellValue[][] {
  return scoringTab({
    Criteria: [
      ['Group', ...COUNTING],
      ['Engagement', 'Visits', 'Visit', '', '', '', '', 14, 'each', 5, '', ''],
      ['Fit', 'Pro', '', 'Plan', 'is', 'pro', '', '', '', 20, '', ''],
    ],
    Grades: [
      ['Dimension', 'Grade', 'From'],
      ['Engagement', 1, 10],
      ['Engagement', 2, ''],
    ],
    Models: [
      ['Model', 'Column', 'Rule', 'Value'],
      ['Big', 'Plan', 'is', 'pro'],
      ['Rest', '', '', ''],
    ],
    Settings: [['Setting', 'Value'], ['Lead key', 'Email'], ['As of', '2024-03-05'], ...settings],
  });
}

/** A spreadsheet that notes what is read of it. */
class Spreadsheet implements FunctionHost {
  readonly reads: string[] = [];

  constructor(private readonly tabs: Readonly<Record<string, Cells>> = {}) {}

  readConfig(): Cells | undefined {
    return this.readActivities('Scoring');
  }

  readActivities(tabName: string): Cells | undefined {
    this.reads.push(tabName);
    return this.tabs[tabName];
  }

  now(): Date {
    return new Date(2024, 2, 5, 12);
  }
}

type Call = (host: FunctionHost, config?: Cells | '', activities?: Cells | '') => unknown;
const CALLS: readonly (readonly [string, Call, unknown])[] = [
  ['LEADSCORE', (host, own, log) => leadScore(host, LEADS, HEADERS, own, '', log), [[30], [0], ['']]],
  [
    'LEADSCORE of a part',
    (host, own, log) => leadScore(host, LEADS, HEADERS, own, 'engagement', log),
    [[10], [0], ['']],
  ],
  [
    'LEADSCORE, fourth argument',
    (host, own, log) => leadScore(host, LEADS, HEADERS, own, log),
    [[30], [0], ['']],
  ],
  ['LEADGRADE', (host, own, log) => leadGrade(host, LEADS, HEADERS, own, log), [['1'], ['2'], ['']]],
  ['LEADMODEL', (host, own, log) => leadModel(host, LEADS, HEADERS, own, log), [['Big'], ['Rest'], ['']]],
  [
    'LEADWHY',
    (host, own, log) => leadWhy(host, LEADS, HEADERS, own, '', log),
    [['Pro +20 · Visits +10'], [''], ['']],
  ],
  [
    'LEADWHY, fourth argument',
    (host, own, log) => leadWhy(host, LEADS, HEADERS, own, log),
    [['Pro +20 · Visits +10'], [''], ['']],
  ],
  [
    'LEADWHY of one reason',
    (host, own, log) => leadWhy(host, LEADS, HEADERS, own, 1, log),
    [['Pro +20'], [''], ['']],
  ],
];

describe.each(CALLS)('%s', (_name, call, expected) => {
  test('counts the activities handed over, and asks the spreadsheet nothing', () => {
    const host = new Spreadsheet();
    expect(call(host, config(), LOG)).toEqual(expected);
    expect(call(host, config(), LOG)).toEqual(expected);
    expect(host.reads).toEqual([]);
  });

  test('reads both tabs where both are left out, each once', () => {
    const host = new Spreadsheet({ Scoring: config(), Activities: LOG });
    expect(call(host)).toEqual(expected);
    expect(host.reads).toEqual(['Scoring', 'Activities']);
  });

  test('reads the tab that the setting names', () => {
    const host = new Spreadsheet({ Scoring: config(['Activities tab', 'Events']), Events: LOG });
    expect(call(host, '', '')).toEqual(expected);
    expect(host.reads).toEqual(['Scoring', 'Events']);
  });

  test('takes the activities handed over where config alone is left out', () => {
    const host = new Spreadsheet({ Scoring: config(), Activities: [['not read']] });
    expect(call(host, '', LOG)).toEqual(expected);
    expect(host.reads).toEqual(['Scoring']);
  });

  test('with config but without activities says in one sentence what to pass, and names the cell', () => {
    const host = new Spreadsheet({ Activities: LOG });
    expect(() => call(host, config())).toThrow(
      /^Scoring!C3 counts activities: pass them as the last argument, headers included, such as Activities!A:F\.$/,
    );
    expect(host.reads).toEqual([]);
  });

  test('without a tab of activities says the same', () => {
    expect(() => call(new Spreadsheet({ Scoring: config() }))).toThrow(
      /^Scoring!C3 counts activities: pass them/,
    );
  });

  test('says what is wrong with the activities, and where', () => {
    expect(() =>
      call(new Spreadsheet(), config(), [
        ['Email', 'Event'],
        ['a', 'b'],
      ]),
    ).toThrow(
      /^Activities!A1: The tab Activities needs a column with the date, .* its headers are Email, Event\.$/,
    );
    const named = new Spreadsheet({ Scoring: config(['Activities tab', 'Events']), Events: [['x']] });
    expect(() => call(named)).toThrow(/^Events!A1: The tab Events needs a column that names the lead/);
  });
});

test('activities that nobody counts are not looked at', () => {
  const plain = scoringTab({
    Criteria: [
      ['Column', 'Rule', 'Value', 'Points'],
      ['Plan', 'is', 'pro', 20],
    ],
  });
  const host = new Spreadsheet({ Scoring: plain });
  expect(leadScore(host, LEADS, HEADERS, plain, '', [['nonsense']])).toEqual([[20], [0], ['']]);
  expect(leadScore(host, LEADS, HEADERS)).toEqual([[20], [0], ['']]);
  expect(host.reads).toEqual(['Scoring']);
});

test('a part that stands in one cell of a range is a part, not activities', () => {
  expect(leadScore(new Spreadsheet(), LEADS, HEADERS, config(), [['fit']], LOG)).toEqual([[20], [0], ['']]);
});

test('LEADTIER needs no activities', () => {
  const tiers = [...config(), ['Tiers'], ['Tier', 'From'], ['Hot', 25], ['Cold', '']].map((row) =>
    [...row, ...Array(12).fill('')].slice(0, 12),
  );
  expect(leadTier(new Spreadsheet(), [[30], [0]], tiers)).toEqual([['Hot'], ['Cold']]);
});

test('the cells that are handed over stay as they are', () => {
  const [log, own] = [LOG, config()].map((cells) => JSON.stringify(cells));
  leadScore(new Spreadsheet(), LEADS, HEADERS, config(), LOG);
  expect([JSON.stringify(LOG), JSON.stringify(config())]).toEqual([log, own]);
});
