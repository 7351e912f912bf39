import { describe, expect, test } from 'vitest';
import type { ModelChange, SaveReport } from '../../../src/app/api.ts';
import {
  type CountingHeader,
  criterionName,
  criterionRows,
} from '../../../src/core/scoring/config/criterion-rows.ts';
import type { Cells } from '../../../src/core/table/cell.ts';
import { cellOf } from '../../../src/core/table/packed-cells.ts';
import { AT, activityLeads, activityLog, activityScoring } from '../../sidebar/activity-tabs.ts';
import { type Addon, column, openAddon } from '../open-addon.ts';
import { cellStates, changedCells, wholeState } from '../sheet-state.ts';
import { answerOf, resultOf, SOMETHING_WRONG, serviceCalls } from './call-sidebar.ts';

const open = (scoring: Cells = activityScoring(), tabs: Readonly<Record<string, Cells>> = {}): Addon =>
  openAddon(
    { Leads: activityLeads, Scoring: scoring, Activities: activityLog, ...tabs },
    {},
    { timeZone: 'Etc/UTC' },
  );

type Tuned = readonly [criterion: string, what: 'On' | CountingHeader, to: ModelChange['to']];

/** The changes that a person makes in the Model view, as a request over what stands in the sheet now. */
function requestOf(addon: Addon, tuned: readonly Tuned[]): string {
  const { config, configDigest } = resultOf(addon, 'readSheet');
  const rows = criterionRows(config.map((row) => row.map(cellOf)));
  const changes = tuned.map(([criterion, what, to]) => {
    const row = rows.find((own) => criterionName(own) === criterion);
    const columnIndex = what === 'On' ? row?.onColumnIndex : row?.counting?.[what].columnIndex;
    if (!row || columnIndex === undefined) throw new Error(`no ${what} of ${criterion}`);
    const from = config[row.rowIndex]?.[columnIndex] ?? '';
    return { rowIndex: row.rowIndex, columnIndex, what, criterion, from, to };
  });
  return JSON.stringify({ configDigest, reason: 'they buy', changes });
}

const save = (addon: Addon, ...tuned: readonly Tuned[]): SaveReport =>
  resultOf(addon, 'saveModel', requestOf(addon, tuned));

const PRICING = 'Pricing page visit';

describe('saving how activities are counted', () => {
  test('writes exactly those cells and a line that tells them, and can be undone', () => {
    const addon = open();
    const before = cellStates(addon.workbook.snapshot(), 'Scoring');
    const report = save(
      addon,
      [PRICING, 'At least', 2],
      [PRICING, 'Most', ''],
      [PRICING, 'Fade', 'fades over 30'],
      ['Webinar', 'Fade', 'halves every 14'],
      ['Webinar', 'Counting', 'each'],
    );
    const summary =
      'At least of “Pricing page visit”: none → 2; Most of “Pricing page visit”: 20 → none; ' +
      'Fade of “Pricing page visit”: none → fades over 30; Fade of “Webinar”: fades over 30 → halves every 14; ' +
      'Counting of “Webinar”: none → each';
    expect(report).toEqual({ status: 'saved', sentence: `Saved, and noted in “Change log”: ${summary}.` });
    const after = cellStates(addon.workbook.snapshot(), 'Scoring');
    expect(changedCells(before, after).sort()).toEqual(['G3', 'I5', 'K3', 'L3', 'L5']);
    addon.score();
    // Ages 2, 10, 9 and 8 days: 4.7 + 3.3 + 3.5 + 3.7.
    expect(column(addon, 'Leads', 'Lead score')).toEqual([35.2, 0, 0]);
    const scored = cellStates(addon.workbook.snapshot(), 'Scoring');
    const { when } = resultOf(addon, 'readSheet').lastSave ?? {};
    expect(resultOf(addon, 'undoSave', when).status).toBe('saved');
    expect(addon.values('Change log').at(-1)?.[2]).toBe(`Undone: ${summary}`);
    expect(changedCells(scored, cellStates(addon.workbook.snapshot(), 'Scoring')).sort()).toEqual([
      'G3',
      'I5',
      'K3',
      'L3',
      'L5',
    ]);
    expect(addon.values('Scoring')[2]?.slice(6, 12)).toEqual(['', 14, 'each', 5, 20, '']);
    expect(addon.values('Scoring')[4]?.slice(6, 12)).toEqual(['', 30, '', 10, '', 'fades over 30']);
  });

  test('makes one write for a column, also where words stand between the changed cells', () => {
    const fade = AT.Fade ?? -1;
    const word = ['', '', 'Webinar', '', '', '', '', '', '', '', '', 'Expires after 60'];
    const scoring = activityScoring();
    const addon = open([...scoring.slice(0, 4), word, ...scoring.slice(4)]);
    const writes = (...tuned: readonly Tuned[]): number => {
      const request = requestOf(addon, tuned);
      return serviceCalls(addon, () => resultOf(addon, 'saveModel', request))[1];
    };
    // Makes the log.
    writes([PRICING, 'Fade', 'fades over 9']);
    const alone = writes([PRICING, 'Fade', 'fades over 8']);
    expect(writes([PRICING, 'Fade', 'fades over 7'], ['Webinar', 'Fade', 'fades over 7'])).toBe(alone);
    expect(
      addon
        .values('Scoring')
        .slice(2, 6)
        .map((row) => row[fade]),
    ).toEqual(['fades over 7', '', 'Expires after 60', 'fades over 7']);
  });

  test('notices a cell that was edited meanwhile', () => {
    const addon = open();
    const request = requestOf(addon, [['Webinar', 'Fade', 'halves every 14']]);
    addon.sheet('Scoring').getRange('L5').setValue('fades over 60');
    expect(resultOf(addon, 'saveModel', request)).toEqual({
      status: 'edited meanwhile',
      sentence:
        'Scoring!L5 now says fades over 60, not fades over 30. The Scoring tab was edited meanwhile, so nothing was saved.',
    });
  });

  test.each<[string, Tuned, string]>([
    ['no points at the most', [PRICING, 'Most', 0], 'Scoring!K3: “Most” needs a number of points above 0'],
    ['half a time', [PRICING, 'At least', 1.5], 'Scoring!G3: “At least” needs a whole number'],
    ['days that are none', ['Webinar', 'Fade', 'fades over 0'], 'Scoring!L5: “Fade” needs'],
  ])('refuses what the engine refuses: %s', (_, tuned, sentence) => {
    const addon = open();
    const request = requestOf(addon, [tuned]);
    const before = wholeState(addon.workbook.snapshot());
    const report = resultOf(addon, 'saveModel', request);
    expect(report.status).toBe('refused');
    expect(report.sentence).toContain(sentence);
    expect(wholeState(addon.workbook.snapshot())).toEqual(before);
  });

  test.each<[string, Tuned]>([
    ['a formula', [PRICING, 'Fade', '=IMPORTXML("https://else.example", "//a")']],
    ['a formula behind words', [PRICING, 'Fade', 'fades over 30\n=1+1']],
    ['other words', [PRICING, 'Counting', 'twice']],
    ['a text for a number', [PRICING, 'Most', '=1+1']],
    ['a switch', [PRICING, 'Most', true]],
    ['a number for words', [PRICING, 'Counting', 1]],
  ])('never writes %s', (_, tuned) => {
    const addon = open();
    const request = requestOf(addon, [tuned]);
    const before = wholeState(addon.workbook.snapshot());
    expect(answerOf(addon, 'saveModel', request)).toEqual(SOMETHING_WRONG);
    expect(wholeState(addon.workbook.snapshot())).toEqual(before);
  });

  test('never writes into a criterion that counts no activities', () => {
    const addon = open();
    const { configDigest } = resultOf(addon, 'readSheet');
    const at = { rowIndex: 3, columnIndex: AT.Most, what: 'Most', criterion: 'Director', from: '', to: 20 };
    expect(
      answerOf(addon, 'saveModel', JSON.stringify({ configDigest, reason: 'x', changes: [at] })),
    ).toEqual(SOMETHING_WRONG);
  });
});

describe('switching a criterion on that counts activities', () => {
  const OFF = activityScoring({ 2: [0, false] });

  test('finds the activities and their columns', () => {
    const addon = open(OFF);
    expect(save(addon, [PRICING, 'On', true]).status).toBe('saved');
    addon.score();
    expect(column(addon, 'Leads', 'Lead score')).toEqual([40, 5, 0]);
  });

  test('is saved where only the cells of the log tell which of its columns holds the leads', () => {
    const [, ...rows] = activityLog;
    const log = [['Who did it', 'Activity', 'Date', 'Page', 'Note'], ...rows];
    const addon = open(OFF, { Activities: log });
    expect(save(addon, [PRICING, 'On', true]).status).toBe('saved');
    addon.score();
    expect(column(addon, 'Leads', 'Lead score')).toEqual([40, 5, 0]);
  });

  test.each<[string, Cells, string]>([
    ['an empty log', [], 'there is no tab with activities'],
    ['a log without its own column', [['Email', 'Activity', 'Date']], 'The activities have no column “Page”'],
  ])('is refused with %s', (_, log, sentence) => {
    const addon = open(activityScoring({ 2: [0, false], 4: [0, false] }), { Activities: log });
    const report = save(addon, ['Webinar', 'On', true]);
    expect(report.status).toBe('refused');
    expect(report.sentence).toContain(sentence);
  });
});

test('switching on a criterion that counts no activities asks nothing of them', () => {
  const addon = open(activityScoring({ 3: [0, false] }), { Activities: [['Email', 'Activity', 'Date']] });
  expect(save(addon, ['Director', 'On', true]).status).toBe('saved');
});
