import { describe, expect, test } from 'vitest';
import { type Addon, column, openAddon } from './open-addon.ts';
import { wholeState } from './sheet-state.ts';
import { SMALL_LEADS, smallScoring } from './small-leads.ts';

const MOVED =
  'Rows or columns were moved while the leads were being scored, so nothing was written. Score again.';

describe('two runs at once', () => {
  test.each([['scoreLeads'], ['insertLiveFormulas']])(
    '%s says that another run is under way, and writes nothing',
    (name) => {
      const addon = openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring() });
      addon.workbook.lock.take('other');
      const before = wholeState(addon.workbook.snapshot());
      expect(addon.choose(name)).toMatchObject({ status: 'busy' });
      expect(addon.said()).toEqual([
        'Another run is under way in this spreadsheet. Wait until it is done, then try again.',
      ]);
      expect(wholeState(addon.workbook.snapshot())).toEqual(before);
      addon.workbook.lock.release('other');
      expect(addon.choose(name)).toMatchObject({ status: 'done' });
    },
  );

  test('a run gives the lock back, also where it failed', () => {
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    addon.score();
    expect(addon.workbook.lock.take('other')).toBe(true);
    addon.workbook.lock.release('other');
    addon.sheet('Scoring').getRange('B3').setValue('Gone');
    expect(addon.score().status).toBe('errors');
    expect(addon.workbook.lock.take('other')).toBe(true);
  });
});

/** What somebody else does between the moment the leads are read and the moment scores are written. */
const MEANWHILE: readonly (readonly [string, (leads: ReturnType<Addon['sheet']>) => void])[] = [
  ['a row was deleted', (leads) => leads.deleteRow(2)],
  ['rows were deleted with the end of the grid', (leads) => leads.deleteRows(3, leads.getMaxRows() - 2)],
  ['a row was inserted', (leads) => leads.insertRowsAfter(1, 1)],
  ['rows were sorted', (leads) => leads.moveRows(leads.getRange('4:4'), 2)],
  ['a column was inserted before all', (leads) => leads.insertColumnBefore(1)],
  ['a column was inserted between the leads and the scores', (leads) => leads.insertColumnAfter(3)],
  ['a column was deleted', (leads) => leads.deleteColumn(2)],
  ['a key was changed', (leads) => leads.getRange('A3').setValue('other@x.example')],
];

describe('rows or columns that move while a run is under way', () => {
  // The question about a column of the user's own comes after the leads were read: that is when the other one acts.
  test.each(MEANWHILE)('%s: nothing is written, and the run says so', (_, act) => {
    const leads = SMALL_LEADS.map((row, index) => [...row, index === 0 ? 'Why' : 'mine']);
    let changed: unknown;
    const addon: Addon = openAddon(
      { Leads: leads, Scoring: smallScoring() },
      {
        alert(dialog) {
          if (dialog.buttons !== 'YES_NO_CANCEL') return undefined;
          act(addon.sheet('Leads'));
          changed = wholeState(addon.workbook.snapshot());
          return 'YES';
        },
      },
    );
    const report = addon.score();
    expect(report).toMatchObject({ status: 'moved', message: MOVED, scoredRows: 0 });
    expect(addon.said().at(-1)).toBe(MOVED);
    expect(wholeState(addon.workbook.snapshot())).toEqual(changed);
  });

  test('the next run scores the leads where they are', () => {
    let isFirst = true;
    const addon: Addon = openAddon(
      { Leads: SMALL_LEADS.map((row, index) => [...row, index === 0 ? 'Why' : '']), Scoring: smallScoring() },
      {
        alert(dialog) {
          if (isFirst && dialog.buttons === 'YES_NO_CANCEL') addon.sheet('Leads').deleteRow(2);
          isFirst = false;
          return undefined;
        },
      },
    );
    expect(addon.score().status).toBe('moved');
    expect(addon.score().status).toBe('done');
    expect(column(addon, 'Leads', 'Lead score')).toEqual([10, 0]);
  });

  test('leads that share a key are scored, with a warning', () => {
    const leads = SMALL_LEADS.map((row, index) => (index === 0 ? row : ['same@x.example', ...row.slice(1)]));
    const addon = openAddon({ Leads: leads, Scoring: smallScoring(['Lead key', 'Email']) });
    expect(addon.score()).toMatchObject({
      status: 'done',
      issues: [{ level: 'warning', message: '2 leads repeat the Email of an earlier row.' }],
    });
  });
});
