import { describe, expect, test } from 'vitest';
import type { ApplyRequest, SaveReport } from '../../../src/app/api.ts';
import type { CellValue } from '../../../src/core/table/cell.ts';
import { criteria, scoringTab } from '../../core/scoring/scoring-tab.ts';
import { type Addon, openAddon } from '../open-addon.ts';
import { cellStates, changedCells, wholeState } from '../sheet-state.ts';
import { SMALL_LEADS } from '../small-leads.ts';
import { answerOf, resultOf, SOMETHING_WRONG, serviceCalls } from './call-sidebar.ts';

/** Tiers in rows 8 to 10: name in A, From in B. */
const scoring = (...tiers: readonly (readonly CellValue[])[]) =>
  scoringTab({
    Criteria: criteria(['Director', 'Title', 'is', 'Director', 20], ['Visited', 'Visits', '>', 1, 10]),
    Tiers: [['Tier', 'From'], ...tiers],
    Settings: [
      ['Setting', 'Value'],
      ['Lead tab', 'Leads'],
    ],
  });

const SCORING = scoring(['Hot', 20], ['Warm', 10], ['Cold', '']);

const open = (tab = SCORING, options = {}) => openAddon({ Leads: SMALL_LEADS, Scoring: tab }, {}, options);

const HOT: ApplyRequest = { tier: 'Hot', rowIndex: 7, columnIndex: 1, from: 20, to: 25 };
const WARM: ApplyRequest = { tier: 'Warm', rowIndex: 8, columnIndex: 1, from: 10, to: 5 };

const apply = (addon: Addon, request: ApplyRequest): SaveReport =>
  resultOf(addon, 'applyThreshold', JSON.stringify(request));
const undo = (addon: Addon, request: ApplyRequest = HOT): SaveReport =>
  resultOf(addon, 'undoThreshold', JSON.stringify(request));

/** The cells that differ over all tabs, each as `Tab!A1`. */
function changedBy(addon: Addon, work: () => void): string[] {
  const tabNames = (): string[] =>
    addon.workbook.services.SpreadsheetApp.getActive()
      .getSheets()
      .map((sheet) => sheet.getName());
  const names = tabNames();
  const before = addon.workbook.snapshot();
  work();
  const after = addon.workbook.snapshot();
  expect(tabNames()).toEqual(names);
  return names.flatMap((name) =>
    changedCells(cellStates(before, name), cellStates(after, name)).map((cell) => `${name}!${cell}`),
  );
}

/** As if rows or columns were put in before the first one. */
function moveCells(addon: Addon, rows: number, columns: number): void {
  const sheet = addon.sheet('Scoring');
  const all = sheet.getDataRange();
  const values = all.getValues();
  all.clearContent();
  all.offset(rows, columns).setValues(values);
}

/** Nothing of the workbook changes, and the report says this. */
function changesNothing(addon: Addon, work: () => SaveReport): SaveReport {
  const before = wholeState(addon.workbook.snapshot());
  const report = work();
  expect(wholeState(addon.workbook.snapshot())).toEqual(before);
  return report;
}

describe('applyThreshold', () => {
  test('writes the From of that tier, and no other cell of any tab', () => {
    const addon = open();
    addon.score();
    addon
      .sheet('Scoring')
      .getRange('B8')
      .setNumberFormat('0.0')
      .setBackground('#ffeecc')
      .setNote('since May');
    const look = cellStates(addon.workbook.snapshot(), 'Scoring').get('B8')?.s;
    const changed = changedBy(addon, () =>
      expect(apply(addon, HOT)).toEqual({ status: 'saved', sentence: 'Hot now begins at 25 instead of 20.' }),
    );
    expect(changed).toEqual(['Scoring!B8']);
    expect(addon.sheet('Scoring').getRange('B8').getValue()).toBe(25);
    expect(addon.sheet('Scoring').getRange('B8').getNumberFormats()[0]?.[0]).toBe('0.0');
    expect(cellStates(addon.workbook.snapshot(), 'Scoring').get('B8')?.s).toEqual(look);
    expect(addon.sheet('Scoring').getRange('B8').getNote()).toBe('since May');
  });

  test('reads the tab and the formulas of one column, and writes once', () => {
    const addon = open();
    expect(serviceCalls(addon, () => apply(addon, HOT)).slice(0, 2)).toEqual([2, 1]);
  });

  test.each<[string, (addon: Addon) => unknown]>([
    ['another number stands there', (addon) => addon.sheet('Scoring').getRange('B8').setValue(30)],
    ['the tier has another name', (addon) => addon.sheet('Scoring').getRange('A8').setValue('Hottest')],
    ['a row was put in above', (addon) => moveCells(addon, 1, 0)],
    ['a column was put in before', (addon) => moveCells(addon, 0, 1)],
    ['the tier is gone', (addon) => addon.sheet('Scoring').getRange('A8:B8').clearContent()],
    ['the cell is blank', (addon) => addon.sheet('Scoring').getRange('B8').clearContent()],
  ])('where %s, it says that the tab was edited and writes nothing', (_, edit) => {
    const addon = open();
    edit(addon);
    expect(changesNothing(addon, () => apply(addon, HOT))).toEqual({
      status: 'edited meanwhile',
      sentence:
        'Scoring!B8 no longer says that Hot begins at 20, so nothing was changed. Run the backtest again.',
    });
  });

  test('of two tiers of one name it takes the one in that row', () => {
    const addon = open(scoring(['Hot', 20], ['Warm', 10], ['Hot', 5]));
    expect(changedBy(addon, () => apply(addon, { ...HOT, rowIndex: 9, from: 5, to: 4 }))).toEqual([
      'Scoring!B10',
    ]);
  });

  test('never lets a better tier fall below a worse one', () => {
    const addon = open();
    expect(changesNothing(addon, () => apply(addon, { ...HOT, to: 7 }))).toEqual({
      status: 'refused',
      sentence:
        'Hot would take the place of Warm, which begins at 10, so nothing was changed. Change Warm first.',
    });
    expect(apply(addon, WARM).status).toBe('saved');
    expect(apply(addon, { ...HOT, to: 7 }).status).toBe('saved');
  });

  test('never makes two tiers begin at one score', () => {
    const addon = open();
    expect(changesNothing(addon, () => apply(addon, { ...HOT, to: 10 })).sentence).toContain(
      'Hot would take the place of Warm, which begins at 10',
    );
  });

  test('leaves a formula alone and names its cell', async () => {
    const addon = open();
    addon.sheet('Scoring').getRange('B8').setFormula('=10+10');
    await addon.workbook.waitForFormulas();
    expect(changesNothing(addon, () => apply(addon, HOT))).toMatchObject({
      status: 'refused',
      sentence: expect.stringContaining('Scoring!B8 holds a formula'),
    });
  });

  test('says so where there is no Scoring tab, or nothing to change', () => {
    expect(apply(openAddon({ Leads: SMALL_LEADS }), HOT).sentence).toContain('Scoring');
    expect(apply(open(), { ...HOT, to: 20 }).sentence).toBe(
      'Hot begins at 20 already, so nothing was changed.',
    );
  });

  test.each([
    ['no JSON', '{'],
    ['no object', '7'],
    ['a From that is no number', JSON.stringify({ ...HOT, from: '20' })],
  ])('is a wrong call with %s', (_, request) => {
    expect(answerOf(open(), 'applyThreshold', request)).toEqual(SOMETHING_WRONG);
  });

  test.each([
    ['text', '25'],
    ['nothing', null],
  ])('writes no number that is %s', (_, to) => {
    const addon = open();
    const request = JSON.stringify({ ...HOT, to });
    expect(changesNothing(addon, () => resultOf(addon, 'applyThreshold', request)).status).toBe('refused');
  });

  test('is written anywhere but under From of a tier for nobody', () => {
    const addon = open();
    const elsewhere = { ...HOT, rowIndex: 2, columnIndex: 4 };
    expect(changesNothing(addon, () => apply(addon, elsewhere)).status).toBe('edited meanwhile');
    const name = { ...HOT, columnIndex: 0 };
    expect(changesNothing(addon, () => apply(addon, name)).status).toBe('edited meanwhile');
  });
});

describe('undoThreshold', () => {
  test('writes back what stood there, and nothing else', () => {
    const addon = open();
    const before = addon.workbook.snapshot();
    apply(addon, HOT);
    const changed = changedBy(addon, () =>
      expect(undo(addon)).toEqual({ status: 'saved', sentence: 'Taken back: Hot begins at 20 again.' }),
    );
    expect(changed).toEqual(['Scoring!B8']);
    expect(
      changedCells(cellStates(before, 'Scoring'), cellStates(addon.workbook.snapshot(), 'Scoring')),
    ).toEqual([]);
  });

  test('takes back what it is asked for and no other, then says that there is nothing left', () => {
    const addon = open();
    apply(addon, HOT);
    apply(addon, WARM);
    expect(undo(addon, HOT).sentence).toBe('Taken back: Hot begins at 20 again.');
    expect(addon.sheet('Scoring').getRange('B8:B9').getValues()).toEqual([[20], [5]]);
    expect(changesNothing(addon, () => undo(addon, HOT))).toEqual({
      status: 'refused',
      sentence: 'There is no suggestion to take back.',
    });
    expect(undo(addon, WARM).sentence).toBe('Taken back: Warm begins at 10 again.');
  });

  test('never takes back what another person applied to the same cell later', () => {
    const addon = open();
    const later = { ...HOT, from: 25, to: 30 };
    apply(addon, HOT);
    apply(addon, later);
    expect(changedBy(addon, () => expect(undo(addon, HOT).status).toBe('edited meanwhile'))).toEqual([]);
    expect(undo(addon, later).sentence).toBe('Taken back: Hot begins at 25 again.');
    // What was found changed is forgotten.
    expect(changesNothing(addon, () => undo(addon, HOT)).status).toBe('refused');
  });

  test('of two people who wrote the same, takes back one after the other', () => {
    const addon = open();
    const again = { ...HOT, from: 25, to: 20 };
    apply(addon, HOT);
    apply(addon, again);
    apply(addon, HOT);
    expect(undo(addon, HOT).sentence).toBe('Taken back: Hot begins at 20 again.');
    expect(undo(addon, again).sentence).toBe('Taken back: Hot begins at 25 again.');
    expect(undo(addon, HOT).sentence).toBe('Taken back: Hot begins at 20 again.');
  });

  test('never lets a better tier fall below what somebody applied meanwhile', () => {
    const addon = open();
    apply(addon, HOT);
    apply(addon, { ...WARM, to: 22 });
    expect(changesNothing(addon, () => undo(addon, HOT))).toEqual({
      status: 'refused',
      sentence:
        'Hot would take the place of Warm, which begins at 22, so nothing was changed. Change Warm first.',
    });
    undo(addon, { ...WARM, to: 22 });
    expect(undo(addon, HOT).status).toBe('saved');
  });

  test.each([
    ['nothing', null],
    ['no object', '7'],
  ])('is a wrong call with %s', (_, request) => {
    expect(answerOf(open(), 'undoThreshold', request)).toEqual(SOMETHING_WRONG);
  });

  test.each<[string, (addon: Addon) => unknown]>([
    ['the cell holds another number', (addon) => addon.sheet('Scoring').getRange('B8').setValue(26)],
    ['another tier stands there', (addon) => addon.sheet('Scoring').getRange('A8').setValue('Lukewarm')],
    ['rows were moved', (addon) => moveCells(addon, 1, 0)],
  ])('where %s, it says so and writes nothing', (_, edit) => {
    const addon = open();
    apply(addon, HOT);
    edit(addon);
    const changed = changedBy(addon, () =>
      expect(undo(addon)).toEqual({
        status: 'edited meanwhile',
        sentence: 'Scoring!B8 was changed since, so nothing was taken back. Change it there.',
      }),
    );
    expect(changed).toEqual([]);
  });
});
