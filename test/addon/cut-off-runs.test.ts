import { describe, expect, test } from 'vitest';
import type { ScoreReport } from '../../src/app/score-run/score-report.ts';
import type { Cells } from '../../src/core/table/cell.ts';
import { scoringTab } from '../core/scoring/scoring-tab.ts';
import { type Addon, openAddon } from './open-addon.ts';
import { runOnPorts } from './run-on-ports.ts';

const TITLES = ['Director', 'Analyst', 'Student', ''];

/** 1,000 leads, some rows blank; no criterion reads the notes. */
const LEADS: Cells = [
  ['Email', 'Title', 'Kind', 'Note'],
  ...Array.from({ length: 1000 }, (_, index) =>
    index % 97 === 5
      ? ['', '', '', '']
      : [`lead${index}@x.example`, TITLES[index % 4] ?? '', index % 3 ? 'SMB' : 'Big', 'met'],
  ),
];

const SCORING = scoringTab({
  Criteria: [
    ['Criterion', 'Column', 'Rule', 'Value', 'Points', 'Model', 'Hits'],
    ['Director', 'Title', 'is', 'Director', 20, '', ''],
    ['Known', 'Email', 'is not blank', '', 5, 'SMB', ''],
  ],
  Tiers: [
    ['Tier', 'From'],
    ['Hot', 20],
    ['Cold', 0],
  ],
  Models: [
    ['Model', 'Column', 'Rule', 'Value'],
    ['SMB', 'Kind', 'is', 'SMB'],
    ['Other', '', '', ''],
  ],
});

const open = (scoring: Cells = SCORING) =>
  openAddon({ Leads: LEADS, Scoring: scoring }, {}, { timeZone: 'Etc/UTC' });
/** The same with a day of its own, so that a run changes nothing in Scoring but Hits. */
const openWithAsOf = () => open([...SCORING, ['Settings'], ['Setting', 'Value'], ['As of', '2024-03-05']]);
/** Time for one block in each call. */
const ONE_BLOCK = { milliseconds: 1, blockRows: 300 };
const run = (addon: Addon): ScoreReport => runOnPorts(addon.workbook, ONE_BLOCK);

/** All cells of both tabs as an uninterrupted run leaves them. */
function uninterrupted(change?: (addon: Addon) => void): unknown {
  const addon = open();
  change?.(addon);
  runOnPorts(addon.workbook, { milliseconds: Number.POSITIVE_INFINITY, blockRows: 20_000 });
  return cells(addon);
}

const cells = (addon: Addon) => [addon.values('Leads'), addon.values('Scoring')];

describe('a run that is cut off', () => {
  test('says how far it came, and has written those rows', () => {
    const addon = open();
    const report = run(addon);
    expect(report).toMatchObject({ status: 'paused', scoredRows: 300, rows: 1000, resumedFrom: 0 });
    expect(report.message).toBe(
      '300 of 1,000 rows are scored so far. Choose Score leads again: it goes on from there.',
    );
    const scores = addon.values('Leads').map((row) => row[4]);
    expect(scores.slice(0, 3)).toEqual(['Lead score', 20, 5]);
    expect(scores.slice(301).every((score) => score === '')).toBe(true);
  });

  test('goes on where it stopped, and ends with the very cells of an uninterrupted run', () => {
    const addon = open();
    const reports = [run(addon), run(addon), run(addon), run(addon)];
    expect(reports.map(({ status, scoredRows, resumedFrom }) => [status, scoredRows, resumedFrom])).toEqual([
      ['paused', 300, 0],
      ['paused', 600, 300],
      ['paused', 900, 600],
      ['done', 1000, 900],
    ]);
    expect(cells(addon)).toEqual(uninterrupted());
    expect(run(addon)).toMatchObject({ status: 'paused', resumedFrom: 0 });
  });

  test('goes on in the menu, which says from where', () => {
    const addon = open();
    runOnPorts(addon.workbook, ONE_BLOCK, { start: new Date().toISOString(), millisecondsARead: 1 });
    expect(addon.score()).toMatchObject({ status: 'done', resumedFrom: 300 });
    expect(addon.said()[0]).toMatch(
      /^Went on from row 301 of 1,000, where the last run stopped\.\n989 leads in “Leads” scored\.\n/,
    );
  });

  test.each<[string, (addon: Addon) => void]>([
    ['a weight', (addon) => addon.sheet('Scoring').getRange('E3').setValue(30)],
    ['a cell that a criterion reads', (addon) => addon.sheet('Leads').getRange('B3').setValue('Director')],
    ['a cell that decides on the model', (addon) => addon.sheet('Leads').getRange('C2').setValue('SMB')],
    [
      'the order of the rows',
      (addon) => addon.sheet('Leads').moveRows(addon.sheet('Leads').getRange('2:2'), 900),
    ],
    ['a row that is blank no more', (addon) => addon.sheet('Leads').getRange('D7').setValue('new')],
    ['a tier', (addon) => addon.sheet('Scoring').getRange('A8').setValue('Very hot')],
  ])('starts anew where meanwhile changed: %s', (_, change) => {
    const addon = open();
    run(addon);
    change(addon);
    expect(run(addon)).toMatchObject({ resumedFrom: 0 });
    while (run(addon).status === 'paused');
    expect(cells(addon)).toEqual(uninterrupted(change));
  });

  test('starts anew where the scores that it wrote were cleared meanwhile', () => {
    const addon = open();
    run(addon);
    addon.sheet('Leads').getRange('E2:L301').clearContent();
    expect(run(addon)).toMatchObject({ resumedFrom: 0, scoredRows: 300 });
    while (run(addon).status === 'paused');
    expect(cells(addon)).toEqual(uninterrupted());
  });

  test('starts anew where headers of its columns were cleared meanwhile', () => {
    const addon = open();
    run(addon);
    addon.sheet('Leads').getRange('E1:F1').clearContent();
    while (run(addon).status === 'paused');
    expect(cells(addon)).toEqual(uninterrupted());
  });

  test.each(['@', '0.0%', 'yyyy-mm-dd'])('goes on under any format of the scores: %s', (format) => {
    const addon = open();
    run(addon);
    addon.sheet('Leads').getRange('E2:E1001').setNumberFormat(format);
    const reports = [run(addon), run(addon)];
    expect(reports.map(({ resumedFrom }) => resumedFrom)).toEqual([300, 600]);
  });

  test('starts anew on another day', () => {
    const addon = open();
    run(addon);
    expect(runOnPorts(addon.workbook, ONE_BLOCK, { start: '2024-03-06T12:00:00Z' })).toMatchObject({
      resumedFrom: 0,
    });
  });

  test('starts anew where one of its columns was deleted meanwhile', () => {
    const addon = open();
    run(addon);
    addon.sheet('Leads').deleteColumn(5);
    expect(run(addon)).toMatchObject({ resumedFrom: 0 });
    while (run(addon).status === 'paused');
    const scores = addon.values('Leads').map((row) => row.at(-1));
    expect(scores.slice(0, 3)).toEqual(['Lead score', 20, 5]);
  });

  test('leaves nothing behind once it is done: the next run starts with the first row', () => {
    const addon = openWithAsOf();
    while (run(addon).status === 'paused');
    addon.sheet('Leads').getRange('E2').setValue('spoilt');
    expect(run(addon)).toMatchObject({ status: 'paused', resumedFrom: 0 });
    expect(addon.sheet('Leads').getRange('E2').getValue()).toBe(20);
  });

  test('starts anew where live formulas were inserted meanwhile', async () => {
    const addon = openWithAsOf();
    run(addon);
    expect(addon.insertLiveFormulas().status).toBe('done');
    await addon.workbook.waitForFormulas();
    expect(run(addon)).toMatchObject({ resumedFrom: 0 });
  });

  test('starts anew where its notes cannot be read', () => {
    const addon = open();
    run(addon);
    const properties = addon.workbook.services.PropertiesService.getDocumentProperties();
    properties.setProperty('scoresheet.run', '{"nextRow": "soon"');
    expect(run(addon)).toMatchObject({ resumedFrom: 0 });
  });

  test('that finds rows moved before a later block keeps the blocks before, and says so', () => {
    const addon = open();
    const reports = [300, 1000].map((_, index) =>
      runOnPorts(
        addon.workbook,
        { milliseconds: Number.POSITIVE_INFINITY, blockRows: 300 },
        {
          onRead: (reads) => {
            // The clock is read after each block: between the first and the second somebody deletes a row.
            if (index === 0 && reads === 3) addon.sheet('Leads').deleteRow(700);
          },
        },
      ),
    );
    expect(reports[0]).toMatchObject({
      status: 'moved',
      scoredRows: 600,
      message:
        'Rows or columns were moved while the leads were being scored. The first 600 of 1,000 rows are written, the rest is not. Score again.',
    });
    expect(reports[1]).toMatchObject({ status: 'done', resumedFrom: 0 });
  });
});

describe('the sidebar', () => {
  const call = (addon: Addon): ScoreReport =>
    JSON.parse(String(addon.workbook.script.callFromSidebar('scoreNextBlock', []))).result;

  test('scores block by block until the run is done', () => {
    const rows = Array.from({ length: 20_500 }, (_, index) => [
      `l${index}@x.example`,
      TITLES[index % 4] ?? '',
      'SMB',
    ]);
    const addon = openAddon({ Leads: [['Email', 'Title', 'Kind'], ...rows], Scoring: SCORING });
    const reports = [call(addon), call(addon)];
    expect(reports.map(({ status, scoredRows, resumedFrom }) => [status, scoredRows, resumedFrom])).toEqual([
      ['paused', 20_000, 0],
      ['done', 20_500, 20_000],
    ]);
    expect(reports[0]?.message).toBe(
      '20,000 of 20,500 rows are scored so far. Choose Score leads again: it goes on from there.',
    );
    const scores = addon.sheet('Leads').getRange(2, 4, rows.length, 1).getValues().flat();
    expect(scores).toEqual(rows.map(([, title]) => (title === 'Director' ? 25 : 5)));
  });

  const TWO_TABS = () => {
    const rows = Array.from({ length: 20_500 }, (_, index) => [`l${index}@x.example`, 'Director', 'SMB']);
    const headers = ['Email', 'Title', 'Kind'];
    return { Leads: [headers, ...rows], Archive: [headers, ...rows.slice(0, 5)] };
  };
  const goOnIn = (addon: Addon, ...tab: string[]): ScoreReport =>
    JSON.parse(String(addon.workbook.script.callFromSidebar('scoreNextBlock', tab))).result;
  const openTab = (addon: Addon, name: string) =>
    addon.workbook.services.SpreadsheetApp.getActive().setActiveSheet(addon.sheet(name));

  test('goes on in the tab in which a run began, whichever is open by now', () => {
    const addon = openAddon({ ...TWO_TABS(), Scoring: SCORING });
    const { tab } = goOnIn(addon);
    openTab(addon, 'Archive');
    const archive = addon.values('Archive');
    expect(goOnIn(addon, tab)).toMatchObject({ status: 'done', tab: 'Leads', resumedFrom: 20_000 });
    expect(addon.values('Archive')).toEqual(archive);
    // The person stays where they are.
    expect(addon.workbook.services.SpreadsheetApp.getActive().getActiveSheet().getName()).toBe('Archive');
  });

  test('takes the open tab where that of the first block is no more, and the setting Lead tab before both', () => {
    const addon = openAddon({ ...TWO_TABS(), Scoring: SCORING });
    openTab(addon, 'Archive');
    expect(goOnIn(addon, 'Gone')).toMatchObject({ tab: 'Archive', leads: 5 });
    const named = [...SCORING, ['Settings'], ['Setting', 'Value'], ['Lead tab', 'Archive']];
    const set = openAddon({ ...TWO_TABS(), Scoring: named });
    expect(goOnIn(set, 'Leads')).toMatchObject({ tab: 'Archive', leads: 5 });
  });

  test('takes up a run that was cut off in the menu', () => {
    const addon = open();
    runOnPorts(addon.workbook, ONE_BLOCK, { start: new Date().toISOString(), millisecondsARead: 1 });
    expect(call(addon)).toMatchObject({ status: 'done', resumedFrom: 300 });
  });
});
