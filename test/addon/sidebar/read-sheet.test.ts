import { describe, expect, test } from 'vitest';
import type { SheetReading } from '../../../src/app/api.ts';
import type { Cells, CellValue } from '../../../src/core/table/cell.ts';
import { criteria, scoringTab } from '../../core/scoring/scoring-tab.ts';
import {
  hasReferenceData,
  readLeads,
  readReference,
  scoringTab as referenceTab,
} from '../../reference/reference-data.ts';
import { activityLeads, activityLog, activityScoring } from '../../sidebar/activity-tabs.ts';
import { type Addon, column, openAddon } from '../open-addon.ts';
import { wholeState } from '../sheet-state.ts';
import { SMALL_LEADS, SMALL_SCORES, smallScoring } from '../small-leads.ts';
import { resultOf, serviceCalls } from './call-sidebar.ts';
import { leadsOf, rowsOf, scoresOf } from './scores-of-reading.ts';

const read = (addon: Addon): SheetReading => resultOf(addon, 'readSheet');

describe('readSheet', () => {
  test('gives the Scoring tab and the leads, all that scores are made of', () => {
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    const reading = read(addon);
    expect(reading).toMatchObject({ hasScoringTab: true, issues: [], tierColours: {}, lastSave: null });
    expect(reading.config[2]).toEqual(['Director', 'Title', 'is', 'Director', 20]);
    const leads = leadsOf(reading);
    expect(leads).toMatchObject({
      tab: 'Leads',
      headerRowIndex: 0,
      headers: ['Email', 'Title', 'Visits'],
      rowCount: 3,
      notLeads: [],
      decided: [],
      hasOutcome: false,
      keyColumnIndex: 0,
      nameColumnIndexes: [],
      companyColumnIndex: null,
      activities: null,
      written: null,
      capacityPerWeek: null,
    });
    expect(rowsOf(leads)).toEqual(SMALL_LEADS.slice(1));
    expect(scoresOf(reading)).toEqual(SMALL_SCORES);
  });

  test('writes nothing', () => {
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    const before = wholeState(addon.workbook.snapshot());
    read(addon);
    expect(wholeState(addon.workbook.snapshot())).toEqual(before);
  });

  test('sends only columns that something asks for, those of criteria that are off too', () => {
    const addon = openAddon({
      Leads: [
        ['Id', 'Email', 'Unused', 'Off', 'And', 'Route', 'Outcome', 'Source', 'Full name', 'Company', 'Note'],
        [1, 'a@x.example', 'u', 'o', 'n', 'r', 'Won', 's', 'Ada Lovelace', 'Analytical', 'x'],
      ],
      Scoring: scoringTab({
        Criteria: [
          ['On', 'Criterion', 'Column', 'Rule', 'Value', 'Points'],
          [true, 'Known', 'email', 'is not blank', '', 1],
          [false, 'Off', 'Off', 'is', 'o', 1],
          ['', '', 'And', 'is', 'n', ''],
          [false, 'Gone', 'No such column', 'is', 'o', 1],
        ],
        Models: [
          ['Model', 'Column', 'Rule', 'Value'],
          ['One', 'Route', 'is', 'r'],
        ],
        Settings: [
          ['Setting', 'Value'],
          ['Lead key', 'Id'],
          ['Outcome column', 'Outcome'],
          ['Source column', 'Source'],
          ['Revenue column', 'No such column'],
          ['Capacity per week', '40'],
        ],
      }),
    });
    const leads = leadsOf(read(addon));
    expect(leads.columns.map(({ columnIndex }) => leads.headers[columnIndex])).toEqual([
      'Id',
      'Email',
      'Off',
      'And',
      'Route',
      'Outcome',
      'Source',
      'Full name',
      'Company',
    ]);
    expect(leads).toMatchObject({
      keyColumnIndex: 0,
      nameColumnIndexes: [8],
      companyColumnIndex: 9,
      hasOutcome: true,
      decided: [0],
      capacityPerWeek: 40,
    });
  });

  test('finds first and last name where there is no full name', () => {
    const addon = openAddon({
      Leads: [
        ['Last Name', 'First Name', 'Email'],
        ['Lovelace', 'Ada', 'a@x.example'],
      ],
      Scoring: scoringTab({ Criteria: criteria(['Known', 'Email', 'is not blank', '', 1]) }),
    });
    expect(leadsOf(read(addon)).nameColumnIndexes).toEqual([1, 0]);
  });

  test('says which leads are decided, as the settings say it', () => {
    const leads = (settings: readonly (readonly CellValue[])[]) =>
      leadsOf(
        read(
          openAddon({
            Leads: [
              ['Email', 'Stage'],
              ...['SQL', 'Lost', 'New', '', 'Won'].map((stage, index) => [`${index}@x.example`, stage]),
            ],
            Scoring: scoringTab({
              Criteria: criteria(['Known', 'Email', 'is not blank', '', 1]),
              Settings: [['Setting', 'Value'], ...settings],
            }),
          }),
        ),
      );
    const column = ['Outcome column', 'stage'];
    expect(leads([column])).toMatchObject({ decided: [1, 4], hasOutcome: true });
    expect(leads([column, ['Won values', 'SQL']]).decided).toEqual([0, 1]);
    expect(leads([column, ['Won values', 'SQL'], ['Lost values', 'New']]).decided).toEqual([0, 2]);
    expect(leads([['Outcome column', 'Gone']])).toMatchObject({ decided: [], hasOutcome: false });
  });

  test('tells blank rows and a footer from leads, beneath a title', () => {
    const addon = openAddon({
      Leads: [
        ['Leads of June', '', ''],
        ...SMALL_LEADS.slice(0, 2),
        ['', '', ''],
        ...SMALL_LEADS.slice(2),
        ['', '', ''],
        ['Total: 3 records', '', ''],
      ],
      Scoring: smallScoring(),
    });
    const reading = read(addon);
    expect(leadsOf(reading)).toMatchObject({ headerRowIndex: 1, rowCount: 6, notLeads: [1, 4, 5] });
    expect(scoresOf(reading)).toEqual([30, '', 10, 0, '', '']);
  });

  test('gives what the last run wrote, and blanks the columns that it owns', () => {
    const addon = openAddon(
      { Leads: [...SMALL_LEADS, ['', '', '']], Scoring: smallScoring(['Time zone', 'Etc/UTC']) },
      {},
      { timeZone: 'Etc/UTC' },
    );
    addon.score();
    addon
      .sheet('Leads')
      .getRange('A6:C6')
      .setValues([['di@x.example', 'Director', 0]]);
    addon.sheet('Scoring').getRange('A8').setBackground('#ff8800');
    const reading = read(addon);
    const { written, headers, today } = leadsOf(reading);
    expect(headers).toEqual(['Email', 'Title', 'Visits', ...Array<string>(8).fill('')]);
    expect(written?.scores).toEqual([...SMALL_SCORES, '', '']);
    expect(written?.tiers.codes.map((code) => written.tiers.values[code])).toEqual([
      'Hot',
      'Cold',
      'Cold',
      '',
      '',
    ]);
    expect(written?.scoredOn).toEqual([today, today, today, null, null]);
    expect(today).toBe(Math.floor(Date.now() / 86_400_000));
    expect(reading.tierColours).toEqual({ Hot: '#ff8800' });
  });

  test.each<[string, (addon: Addon) => void, string, boolean]>([
    ['no Scoring tab', (addon) => addon.sheet('Scoring').setName('Old'), 'Scoring!A1', false],
    [
      'an unknown column',
      (addon) => addon.sheet('Scoring').getRange('B3').setValue('Gone'),
      'Scoring!B3',
      true,
    ],
    [
      'points that are no number',
      (addon) => addon.sheet('Scoring').getRange('E4').setValue('x'),
      'Scoring!E4',
      true,
    ],
    ['a renamed lead tab', (addon) => addon.sheet('Leads').setName('June'), 'Scoring!B14', true],
    ['an empty lead tab', (addon) => addon.sheet('Leads').getRange('A1:C4').clearContent(), 'Leads!A1', true],
    ['no leads', (addon) => addon.sheet('Leads').getRange('A2:C4').clearContent(), 'Leads!A1', true],
    ['an empty Scoring tab', (addon) => addon.sheet('Scoring').clear(), 'Scoring!A1', true],
  ])('with %s gives the issue with its cell, no leads, and the config as it is', (_, spoil, cell, hasTab) => {
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring(['Lead tab', 'Leads']) });
    spoil(addon);
    const reading = read(addon);
    expect(reading.hasScoringTab).toBe(hasTab);
    expect(reading.leads).toBeNull();
    expect(reading.issues.filter(({ level }) => level === 'error').map((issue) => issue.cell)).toContain(
      cell,
    );
    const config = hasTab ? addon.values('Scoring') : [];
    expect(reading.config).toEqual(config.flat().join('') === '' ? [] : plain(config));
  });

  test('gives a day in the Scoring tab as that day', () => {
    const scoring = smallScoring();
    const asOf = new Date('2024-03-05T00:00:00Z');
    const addon = openAddon(
      { Leads: SMALL_LEADS, Scoring: scoring.map((row) => (row[0] === 'As of' ? ['As of', asOf] : row)) },
      {},
      { timeZone: 'Etc/UTC' },
    );
    expect(read(addon).config.flat()).toContainEqual({ day: 19_787 });
  });

  test('makes four reads, and asks for one property, for ten leads as for ten thousand', () => {
    const calls = [10, 10_000].map((count) => {
      const rows = Array.from({ length: count }, (_, index) => [`${index}@x.example`, 'Director', index % 5]);
      const addon = openAddon({ Leads: [['Email', 'Title', 'Visits'], ...rows], Scoring: smallScoring() });
      return serviceCalls(addon, () => read(addon));
    });
    expect(calls[1]).toEqual(calls[0]);
    expect(calls[0]).toEqual([4, 0, 2]);
  });

  test('makes one more read for the activities, also where only a criterion that is off counts them', () => {
    const calls = (...off: readonly number[]) => {
      const edits = Object.fromEntries(off.map((row) => [row, [0, false] as const]));
      const addon = openAddon({
        Leads: activityLeads,
        Scoring: activityScoring(edits),
        Activities: activityLog,
      });
      return serviceCalls(addon, () => read(addon))[0];
    };
    expect(calls()).toBe(5);
    expect(calls(2, 4)).toBe(5);
  });

  test('sends no names of activities but those that leads have', () => {
    const others = Array.from({ length: 50 }, (_, index) => [
      `${index}@else.example`,
      `Page ${index}`,
      '2024-03-01',
    ]);
    const [headers = [], ...own] = activityLog;
    const addon = openAddon({
      Leads: activityLeads,
      Scoring: activityScoring(),
      Activities: [headers, ...others, ...own, ['bo@shop.example', 'Call', '2024-03-01']],
    });
    const log = leadsOf(read(addon)).activities?.log;
    expect(log?.names).toEqual(['Pricing page visit', 'Webinar', 'Call']);
    expect(log?.nameCodes.map((code) => log.names[code])).toEqual([
      ...Array(5).fill('Pricing page visit'),
      'Webinar',
      'Call',
    ]);
  });

  test('reads no other log where the tab that the settings name is missing', () => {
    const addon = openAddon({
      Leads: activityLeads,
      Scoring: [...activityScoring({ 2: [0, false], 4: [0, false] }), ['Activities tab', 'Gone']],
      Activities: activityLog,
    });
    expect(leadsOf(read(addon)).activities).toBeNull();
  });

  test('judges leads so many days after they came in also where criteria that count activities are off', () => {
    const [headers = [], ...leads] = activityLeads;
    const judged = (scoring: Cells, tabs: Readonly<Record<string, Cells>>) =>
      leadsOf(
        read(
          openAddon({
            Leads: [
              [...headers, 'Came in', 'Outcome', 'Ended'],
              ...leads.map((lead, index) => [
                ...lead,
                '2024-01-01',
                index === 0 ? 'Won' : 'Lost',
                '2024-02-10',
              ]),
            ],
            Scoring: [
              ...scoring,
              ['Outcome column', 'Outcome'],
              ['Outcome date', 'Ended'],
              ['Created date', 'Came in'],
            ],
            ...tabs,
          }),
        ),
      ).judged?.asOf;
    const created = Date.UTC(2024, 0, 1) / 86_400_000;
    const off = activityScoring({ 2: [0, false], 4: [0, false] });
    const later = Array(3).fill(created + 14);
    expect(judged(activityScoring(), { Activities: activityLog })).toEqual(later);
    expect(judged(off, { Activities: activityLog })).toEqual(later);
    // Without a log there is none to switch them on with.
    expect(judged(off, {})).toEqual(Array(3).fill(created + 39));
  });
});

/** Cells as JSON carries them. */
function plain(cells: readonly (readonly unknown[])[]): unknown {
  return JSON.parse(JSON.stringify(cells));
}

describe('the digest of the Scoring tab', () => {
  const digests = (act: (addon: Addon) => void, scoring: Cells = WITH_HITS) => {
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: scoring });
    const before = read(addon).configDigest;
    act(addon);
    return [before, read(addon).configDigest];
  };
  const WITH_HITS = scoringTab({
    Criteria: [
      ['Criterion', 'Column', 'Rule', 'Value', 'Points', 'Hits', 'Win rate', 'Lift'],
      ['Director', 'Title', 'is', 'Director', 20, '', '', ''],
    ],
    Settings: [
      ['Setting', 'Value'],
      ['Time zone', 'Etc/UTC'],
    ],
  });

  test.each<[string, (addon: Addon) => void]>([
    ['a score run, which fills Hits and adds Scored as of', (addon) => addon.score()],
    [
      'win rate and lift',
      (addon) =>
        addon
          .sheet('Scoring')
          .getRange('G3:H3')
          .setValues([[0.4, 2]]),
    ],
  ])('stays the same after %s', (_, act) => {
    const [before, after] = digests(act);
    expect(after).toBe(before);
  });

  test.each<[string, (addon: Addon) => void]>([
    ['points', (addon) => addon.sheet('Scoring').getRange('E3').setValue(21)],
    ['a setting', (addon) => addon.sheet('Scoring').getRange('B7').setValue('Europe/Berlin')],
    ['a row that was inserted', (addon) => addon.sheet('Scoring').insertRowsAfter(2, 1)],
    ['a new cell', (addon) => addon.sheet('Scoring').getRange('I3').setValue('x')],
  ])('tells %s', (_, act) => {
    const [before, after] = digests(act);
    expect(after).not.toBe(before);
  });
});

describe('the engine over a reading gives exactly the scores that a run writes', () => {
  const check = (addon: Addon): void => {
    const scores = scoresOf(read(addon));
    const report = addon.score();
    expect(report.status).toBe('done');
    const written = column(addon, report.tab, 'Lead score');
    expect(scores).toEqual(written);
    expect(leadsOf(read(addon)).written?.scores).toEqual(written);
  };

  test.each(['Etc/UTC', 'Europe/Berlin', 'America/Los_Angeles'])('for demo leads in %s', (timeZone) => {
    const addon = openAddon({ Sheet1: [] }, {}, { timeZone });
    addon.choose('loadDemoLeads');
    check(addon);
  });

  test('for dates with and without a time', () => {
    const addon = openAddon(
      {
        Leads: [
          ['Email', 'Seen'],
          ['a@x.example', new Date('2024-03-01T00:00:00Z')],
          ['b@x.example', new Date('2024-03-01T23:30:00Z')],
          ['c@x.example', '2024-02-01'],
          ['d@x.example', 'never'],
        ],
        Scoring: scoringTab({
          Criteria: criteria(['Seen', 'Seen', 'fades over days', 60, 30]),
          Settings: [
            ['Setting', 'Value'],
            ['As of', '2024-03-05'],
            ['Time zone', 'Asia/Tokyo'],
          ],
        }),
      },
      {},
      { timeZone: 'Etc/UTC' },
    );
    check(addon);
  });

  test('for what leads did, with times of day, counts and rows that stand there twice', () => {
    const log: Cells = [
      ['Email', 'Event name', 'Date', 'Count'],
      ['ADA@firm.example', 'Pricing page visit', new Date('2024-03-03T09:30:00Z'), ''],
      ['ada@firm.example', 'Pricing page visit', new Date('2024-03-03T09:30:00Z'), ''],
      ['ada@firm.example ', 'pricing  page visit', new Date('2024-03-01T23:30:00Z'), 3],
      ['ada@firm.example', 'Pricing page visit', '20240210', 'many'],
      ['bo@shop.example', 'Webinar', '2024-03-02', 0],
    ];
    const Scoring = scoringTab({
      Criteria: [
        [
          'Criterion',
          'Activity',
          'Column',
          'Rule',
          'Value',
          'Within days',
          'Counting',
          'Points',
          'Most',
          'Fade',
        ],
        ['Pricing', 'Pricing page visit', '', '', '', 20, 'each', 2.5, 9, 'fades over 30'],
        ['Webinar', 'Webinar', '', '', '', '', '', 10, '', ''],
        ['Director', '', 'Title', 'is', 'Director', '', '', 5, '', ''],
      ],
      Settings: [
        ['Setting', 'Value'],
        ['As of', '2024-03-05'],
        ['Lead tab', 'Leads'],
      ],
    });
    check(openAddon({ Leads: SMALL_LEADS, Scoring, Activities: log }, {}, { timeZone: 'Asia/Tokyo' }));
  });

  test.skipIf(!hasReferenceData)('for real leads, by every reference model', () => {
    const { file, delimiter, scores } = readReference('reference_xeducation_sample462.json');
    const leads = readLeads(file, delimiter);
    for (const reference of Object.values(scores)) {
      check(openAddon({ Leads: leads, Scoring: referenceTab(reference) }));
    }
  });
});
