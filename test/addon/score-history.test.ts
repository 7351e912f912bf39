import { describe, expect, test } from 'vitest';
import type { LeadHistory, ScoreReport } from '../../src/app/api.ts';
import type { RunLimits } from '../../src/app/score-run/write-columns.ts';
import { calendarDay } from '../../src/core/table/calendar-day.ts';
import { type Cells, isDateCell } from '../../src/core/table/cell.ts';
import { criteria, scoringTab } from '../core/scoring/scoring-tab.ts';
import { type Addon, column, openAddon } from './open-addon.ts';
import { runOnPorts } from './run-on-ports.ts';
import { SMALL_LEADS, smallScoring } from './small-leads.ts';

const HEADERS = ['Date', 'Lead key', 'Score', 'Tier', 'Model version'];
const NAME = 'Score history';
const LIMITS: RunLimits = { milliseconds: Number.POSITIVE_INFINITY, blockRows: 20_000 };

const open = (tabs: Readonly<Record<string, Cells>> = {}, timeZone = 'Etc/UTC') =>
  openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring(), ...tabs }, {}, { timeZone });

/** Scores on a day of March 2024. */
const scoreOn = (addon: Addon, day: number, limits: RunLimits = LIMITS): ScoreReport =>
  runOnPorts(addon.workbook, limits, { start: `2024-03-${String(day).padStart(2, '0')}T12:00:00Z` });

const setTitle = (addon: Addon, cell: string, title: string) =>
  addon.sheet('Leads').getRange(cell).setValue(title);

/** The entries as they are shown, without the digest of their model. */
const shown = (addon: Addon, name = NAME): string[] =>
  addon
    .sheet(name)
    .getDataRange()
    .getDisplayValues()
    .slice(1)
    .map((row) => row.join(' ').replace(/(v\d+) \w{6}$/, '$1'));

const tabNames = (addon: Addon): string[] =>
  addon.workbook.services.SpreadsheetApp.getActive()
    .getSheets()
    .map((sheet) => sheet.getName());

const FIRST_DAY = [
  '2024-03-05 ada@firm.example 30 Hot v1',
  '2024-03-05 bo@shop.example 10 Cold v1',
  '2024-03-05 cy@mill.example 0 Cold v1',
];

describe('Score history', () => {
  test('begins with every lead, in a tab behind the others that does not come to the front', () => {
    const addon = open();
    expect(scoreOn(addon, 5).issues).toEqual([]);
    expect(tabNames(addon)).toEqual(['Leads', 'Scoring', NAME]);
    expect(addon.workbook.services.SpreadsheetApp.getActive().getActiveSheet().getName()).toBe('Leads');
    expect(addon.values(NAME)[0]).toEqual(HEADERS);
    expect(shown(addon)).toEqual(FIRST_DAY);
  });

  test('gets what changed, and the same never twice', () => {
    const addon = open();
    scoreOn(addon, 5);
    scoreOn(addon, 5);
    scoreOn(addon, 6);
    expect(shown(addon)).toEqual(FIRST_DAY);
    setTitle(addon, 'B3', 'Director');
    addon
      .sheet('Leads')
      .getRange('A5:C5')
      .setValues([['di@x.example', 'Analyst', 0]]);
    scoreOn(addon, 7);
    scoreOn(addon, 8);
    expect(shown(addon)).toEqual([
      ...FIRST_DAY,
      '2024-03-07 bo@shop.example 30 Hot v1',
      '2024-03-07 di@x.example 0 Cold v1',
    ]);
  });

  test('notes a change of tier at the same score, with the version of the model that made it', () => {
    const addon = open();
    scoreOn(addon, 5);
    const from = addon.sheet('Scoring').getRange('B8');
    expect(from.getValue()).toBe(20);
    from.setValue(10);
    scoreOn(addon, 6);
    from.setValue(20);
    scoreOn(addon, 7);
    expect(shown(addon).slice(3)).toEqual([
      '2024-03-06 bo@shop.example 10 Hot v2',
      '2024-03-07 bo@shop.example 10 Cold v1',
    ]);
    const [first, , , , last] = column(addon, NAME, 'Model version');
    expect(last).toBe(first);
    expect(String(first)).toMatch(/^v1 \w{6}$/);
  });

  test.each([['Pacific/Kiritimati'], ['Pacific/Pago_Pago'], ['America/Sao_Paulo']])(
    'dates are plain days in %s, those of the first run and later ones',
    (timeZone) => {
      const addon = open({ Scoring: smallScoring(['Time zone', timeZone]) }, timeZone);
      scoreOn(addon, 5);
      setTitle(addon, 'B3', 'Director');
      scoreOn(addon, 6);
      scoreOn(addon, 7);
      const days = addon.sheet(NAME).getRange('A2:A6');
      const [first, later] = timeZone === 'Pacific/Kiritimati' ? ['06', '07'] : ['05', '06'];
      expect(days.getDisplayValues().flat()).toEqual([
        ...Array(3).fill(`2024-03-${first}`),
        `2024-03-${later}`,
        '',
      ]);
      expect(days.getNumberFormats().flat().slice(0, 4)).toEqual(Array(4).fill('yyyy-mm-dd'));
      expect(days.getValues().flat().map(isDateCell)).toEqual([true, true, true, true, false]);
      const { entries } = addon.choose<LeadHistory>('readLeadHistory', 'bo@shop.example');
      expect(entries.map(({ day }) => day)).toEqual(
        [first, later].map((day) => calendarDay(2024, 3, Number(day))),
      );
    },
  );

  test('keys and tiers stay the text that they are, in a new tab and in one that is there', () => {
    const keys = ['=IMPORTXML("x","y")', '007', '1-2', "'quoted", 'TRUE', '50%', '2024-03-05', '+1 555'];
    const leads = keys.map((key) => [key, 'Director', 0]);
    const scoring = smallScoring(['Lead key', 'Email']).map((row) =>
      row.map((cell) => (cell === 'Hot' ? '=1+1' : cell === 'Cold' ? '1-2' : cell)),
    );
    const addon = open({ Leads: [SMALL_LEADS[0] ?? [], ...leads], Scoring: scoring });
    scoreOn(addon, 5);
    expect(column(addon, NAME, 'Lead key')).toEqual(keys);
    expect(column(addon, NAME, 'Tier')).toEqual(keys.map(() => '=1+1'));
    scoreOn(addon, 6);
    addon.sheet('Leads').getRange(2, 2, keys.length, 1).clearContent();
    scoreOn(addon, 7);
    scoreOn(addon, 8);
    expect(column(addon, NAME, 'Lead key')).toEqual([...keys, ...keys]);
    expect(column(addon, NAME, 'Tier').slice(keys.length)).toEqual(keys.map(() => '1-2'));
    expect(addon.sheet(NAME).getDataRange().getFormulas().flat().join('')).toBe('');
  });

  test('keys are one whatever their case and spaces; of two rows the higher counts; blank ones are left out', () => {
    const leads = [
      ['Ada  Low', 'Director', 4],
      ['ada low ', 'Student', 0],
      ['', 'Director', 4],
      ['bo', 'Analyst', 2],
    ];
    const addon = open({
      Leads: [SMALL_LEADS[0] ?? [], ...leads],
      Scoring: smallScoring(['Lead key', 'Email']),
    });
    scoreOn(addon, 5);
    addon.sheet('Leads').getRange('A2').setValue(' ADA low');
    scoreOn(addon, 6);
    expect(shown(addon)).toEqual(['2024-03-05 Ada Low 30 Hot v1', '2024-03-05 bo 10 Cold v1']);
  });

  test('goes on where somebody sorted the tab, or deleted rows of it', () => {
    const addon = open();
    scoreOn(addon, 5);
    setTitle(addon, 'B3', 'Director');
    scoreOn(addon, 6);
    const history = addon.sheet(NAME);
    history.moveRows(history.getRange('5:5'), 2);
    scoreOn(addon, 7);
    expect(shown(addon)).toEqual(['2024-03-06 bo@shop.example 30 Hot v1', ...FIRST_DAY]);
    history.deleteRow(3);
    scoreOn(addon, 8);
    expect(shown(addon)).toEqual([
      '2024-03-06 bo@shop.example 30 Hot v1',
      ...FIRST_DAY.slice(1),
      '2024-03-08 ada@firm.example 30 Hot v1',
    ]);
  });

  test('a tab of that name with other headers is somebody else’s, an empty one is not', () => {
    const addon = open({ [NAME]: [['Date', 'Opponent', 'Score']], 'score history 2': [] });
    scoreOn(addon, 5);
    expect(addon.values(NAME)).toEqual([['Date', 'Opponent', 'Score']]);
    expect(addon.values('score history 2')[0]).toEqual(HEADERS);
    expect(shown(addon, 'score history 2')).toEqual(FIRST_DAY);
    scoreOn(addon, 6);
    expect(tabNames(addon)).toHaveLength(4);
  });

  test('is never taken for the leads where it is open', () => {
    const addon = open();
    scoreOn(addon, 5);
    addon.sheet(NAME).activate();
    expect(scoreOn(addon, 6)).toMatchObject({ status: 'done', tab: 'Leads', leads: 3 });
  });

  test('a run in blocks notes those of each block', () => {
    const addon = open();
    const block: RunLimits = { milliseconds: 1, blockRows: 2 };
    expect(scoreOn(addon, 5, block).status).toBe('paused');
    expect(shown(addon)).toEqual(FIRST_DAY.slice(0, 2));
    expect(scoreOn(addon, 5, block).status).toBe('done');
    expect(shown(addon)).toEqual(FIRST_DAY);
  });

  test('what could not be noted is noted by the next run, and the scores stand', () => {
    const addon = open();
    scoreOn(addon, 5);
    setTitle(addon, 'B3', 'Director');
    const history = addon.sheet(NAME);
    // A list that forbids all else stands in the way, as a protected tab would.
    const { SpreadsheetApp } = addon.workbook.services;
    const only = SpreadsheetApp.newDataValidation().requireValueInList(['x'], true).setAllowInvalid(false);
    history.getRange('B2:B20').setDataValidation(only.build());
    const report = scoreOn(addon, 6);
    expect(report).toMatchObject({
      status: 'done',
      issues: [{ level: 'warning', code: 'history-not-written', cell: 'Score history!A1' }],
    });
    expect(column(addon, 'Leads', 'Lead score')).toEqual([30, 30, 0]);
    history.getRange('B2:B20').clearDataValidations();
    expect(scoreOn(addon, 7).issues).toEqual([]);
    expect(shown(addon)).toEqual([...FIRST_DAY, '2024-03-07 bo@shop.example 30 Hot v1']);
  });

  test('a run that writes nothing notes nothing', () => {
    const addon = open({ Scoring: smallScoring(['Lead key', 'Gone']) });
    expect(scoreOn(addon, 5).status).toBe('errors');
    expect(tabNames(addon)).toEqual(['Leads', 'Scoring']);
  });

  test('is tidied when it grows first: no empty columns, headers in view', () => {
    const addon = open();
    scoreOn(addon, 5);
    setTitle(addon, 'B3', 'Director');
    scoreOn(addon, 6);
    const history = addon.sheet(NAME);
    expect([history.getMaxColumns(), history.getFrozenRows()]).toEqual([HEADERS.length, 1]);
    expect(shown(addon)).toHaveLength(4);
  });

  test('columns of the user’s own beside it keep their cells', () => {
    const addon = open();
    scoreOn(addon, 5);
    addon.sheet(NAME).getRange('G2').setValue('called');
    setTitle(addon, 'B3', 'Director');
    scoreOn(addon, 6);
    expect(addon.sheet(NAME).getRange('G2').getValue()).toBe('called');
    expect(addon.sheet(NAME).getMaxColumns()).toBe(26);
    expect(addon.values(NAME)).toHaveLength(5);
  });
});

describe('a history that grows too long', () => {
  /** Scores day by day, and another lead changes each time. */
  function grown(addon: Addon): ScoreReport {
    const limits = { ...LIMITS, historyRows: 10 };
    let report = scoreOn(addon, 1, limits);
    for (let day = 2; day <= 12; day++) {
      addon
        .sheet('Leads')
        .getRange('C3')
        .setValue(day % 2 ? 2 : 0);
      report = scoreOn(addon, day, limits);
    }
    return report;
  }

  test('is thinned out: the first and the newest entry of each lead stay', () => {
    const addon = open();
    const { issues } = grown(addon);
    expect(issues).toEqual([]);
    const entries = shown(addon);
    expect(entries.length).toBeLessThanOrEqual(10);
    expect(entries.slice(0, 3)).toEqual(FIRST_DAY.map((line) => line.replace('-05', '-01')));
    expect(entries[entries.length - 1]).toBe('2024-03-12 bo@shop.example 0 Cold v1');
    expect(addon.values(NAME)).toHaveLength(entries.length + 1);
  });

  test('only grows, with a warning, where cells of the user’s own stand beside it', () => {
    const addon = open();
    scoreOn(addon, 1);
    addon.sheet(NAME).getRange('G2').setValue('called');
    const { issues } = grown(addon);
    expect(issues).toEqual([
      {
        level: 'warning',
        code: 'history-not-thinned',
        cell: 'Score history!A1',
        message:
          '“Score history” has grown to 14 rows. It is not thinned out, because cells of your own stand in it: move them to another tab.',
      },
    ]);
    expect(addon.values(NAME)).toHaveLength(15);
    expect(addon.sheet(NAME).getRange('G2').getValue()).toBe('called');
  });
});

describe('a sharp rise', () => {
  const why = (addon: Addon) => column(addon, 'Leads', 'Why');

  test('stands first in Why, for as long as it is one over seven days', () => {
    const addon = open();
    scoreOn(addon, 4);
    setTitle(addon, 'B3', 'Director');
    scoreOn(addon, 5);
    const risen = ['Director +20 · Visited +10', '▲ +20 since Mon 4 Mar · Director +20 · Visited +10', ''];
    expect(why(addon)).toEqual(risen);
    scoreOn(addon, 11);
    expect(why(addon)).toEqual(risen);
    scoreOn(addon, 12);
    expect(why(addon)).toEqual(['Director +20 · Visited +10', 'Director +20 · Visited +10', '']);
  });

  test('is none of a lead that was disqualified', () => {
    const scoring = scoringTab({
      Criteria: criteria(['Visits', 'Visits', 'each', '', 10], ['Out', 'Title', 'is', 'Student', 'DQ']),
      Settings: [['Setting', 'Value']],
    });
    const addon = open({ Scoring: scoring });
    scoreOn(addon, 5);
    expect(column(addon, 'Leads', 'Lead score')).toEqual([40, 20, -1]);
    addon
      .sheet('Leads')
      .getRange('B4:C4')
      .setValues([['Director', 5]]);
    scoreOn(addon, 12);
    expect(why(addon)[2]).toBe('Visits +50');
  });

  test('is none of rows that share a key, in whatever order they stand', () => {
    const addon = open();
    addon.sheet('Leads').getRange('A4').setValue('ada@firm.example');
    scoreOn(addon, 5);
    const entries = shown(addon);
    expect(entries).toEqual(FIRST_DAY.slice(0, 2));
    addon.sheet('Leads').moveRows(addon.sheet('Leads').getRange('4:4'), 2);
    scoreOn(addon, 12);
    expect(why(addon)).toEqual(['', 'Director +20 · Visited +10', 'Visited +10']);
    expect(shown(addon)).toEqual(entries);
  });

  test('stands where somebody only wrote a note or an owner into the Scoring tab', () => {
    const addon = open();
    scoreOn(addon, 4);
    addon
      .sheet('Scoring')
      .getRange('F3:F4')
      .setValues([['Note'], ['they buy']]);
    addon
      .sheet('Scoring')
      .getRange('C7:C8')
      .setValues([['Owner'], ['Maria']]);
    setTitle(addon, 'B3', 'Director');
    scoreOn(addon, 5);
    expect(why(addon)[1]).toBe('▲ +20 since Mon 4 Mar · Director +20 · Visited +10');
    expect(new Set(column(addon, NAME, 'Model version')).size).toBe(1);
  });

  test('is none where the weights changed', () => {
    const addon = open();
    scoreOn(addon, 4);
    addon.sheet('Scoring').getRange('E4').setValue(60);
    scoreOn(addon, 5);
    expect(column(addon, 'Leads', 'Lead score')).toEqual([80, 60, 0]);
    expect(why(addon)).toEqual(['Visited +60 · Director +20', 'Visited +60', '']);
  });
});

describe('readLeadHistory', () => {
  const read = (addon: Addon, ...args: readonly unknown[]): LeadHistory =>
    addon.choose<LeadHistory>('readLeadHistory', ...args);

  test('gives the entries of one lead, oldest first, whatever the case of its key', () => {
    const addon = open();
    scoreOn(addon, 5);
    setTitle(addon, 'B3', 'Director');
    scoreOn(addon, 7);
    const version = column(addon, NAME, 'Model version')[0];
    expect(read(addon, ' BO@shop.example')).toEqual({
      entries: [
        { day: calendarDay(2024, 3, 5), score: 10, tier: 'Cold', version },
        { day: calendarDay(2024, 3, 7), score: 30, tier: 'Hot', version },
      ],
    });
  });

  test('gives the newest 200, by date', () => {
    const start = Date.UTC(2023, 0, 1);
    const rows = Array.from({ length: 300 }, (_, index) => [
      new Date(start + (299 - index) * 86_400_000),
      'bo@shop.example',
      299 - index,
      'Cold',
      'v1 aaaaaa',
    ]);
    const { entries } = read(open({ [NAME]: [HEADERS, ...rows] }), 'bo@shop.example');
    expect(entries.map(({ score }) => score)).toEqual(Array.from({ length: 200 }, (_, index) => index + 100));
  });

  test.each([['nobody@x.example'], [''], [null], [undefined], [7], [{}]])('knows nothing of %s', (key) => {
    const addon = open();
    expect(read(addon, key)).toEqual({ entries: [] });
    scoreOn(addon, 5);
    expect(read(addon, key)).toEqual({ entries: [] });
  });
});

describe('leads that stand in other rows than at the last run', () => {
  test('have not moved: what changed goes by the lead key', () => {
    const addon = open();
    scoreOn(addon, 5);
    // A fresh export in another order is pasted over the lead columns alone.
    const [headers = [], ...leads] = SMALL_LEADS;
    addon
      .sheet('Leads')
      .getRange(2, 1, leads.length, headers.length)
      .setValues([...leads].reverse() as unknown[][]);
    const { changes } = scoreOn(addon, 6);
    expect([changes.same, changes.up, changes.down, changes.movers]).toEqual([leads.length, 0, 0, []]);
    expect(shown(addon)).toEqual(FIRST_DAY);
  });
});

test('an entry that somebody dated far ahead is passed over, and repeats itself in no run', () => {
  const addon = open();
  scoreOn(addon, 5);
  addon
    .sheet(NAME)
    .getRange('A2')
    .setValue(new Date(2030, 0, 1));
  setTitle(addon, 'B2', 'Student');
  for (const day of [6, 7, 8]) scoreOn(addon, day);
  expect(shown(addon).filter((line) => line.includes('ada@firm.example'))).toHaveLength(2);
});
