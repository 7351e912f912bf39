import { describe, expect, test } from 'vitest';
import type { ScoreReport } from '../../src/app/api.ts';
import { type Addon, column, openAddon } from './open-addon.ts';
import { runOnPorts } from './run-on-ports.ts';
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

/** Scores, and lets somebody else act right after the leads were read. */
function scoreWhile(addon: Addon, act: () => void): ScoreReport {
  return runOnPorts(
    addon.workbook,
    { milliseconds: Number.POSITIVE_INFINITY, blockRows: 20_000 },
    // The clock is asked when a run begins, and again when the leads have been read.
    { onRead: (reads) => reads === 2 && act() },
  );
}

describe('rows or columns that move while a run is under way', () => {
  test.each(MEANWHILE)('%s: nothing is written, and the run says so', (_, act) => {
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    addon.score();
    let changed: unknown;
    const report = scoreWhile(addon, () => {
      act(addon.sheet('Leads'));
      changed = wholeState(addon.workbook.snapshot());
    });
    expect(report).toMatchObject({ status: 'moved', message: MOVED, scoredRows: 0 });
    expect(wholeState(addon.workbook.snapshot())).toEqual(changed);
  });

  test('the next run scores the leads where they are', () => {
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    expect(scoreWhile(addon, () => addon.sheet('Leads').deleteRow(2)).status).toBe('moved');
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

describe('a run that has a question', () => {
  const withOwnWhy = SMALL_LEADS.map((row, index) => [...row, index === 0 ? 'Why' : 'mine']);

  test.each(['scoreLeads', 'insertLiveFormulas'])(
    '%s asks outside of the lock, which a dialog would give up, and takes the sheet as it then stands',
    (name) => {
      const freely: boolean[] = [];
      const addon: Addon = openAddon(
        { Leads: withOwnWhy, Scoring: smallScoring() },
        {
          alert(dialog) {
            if (dialog.buttons !== 'YES_NO_CANCEL') return undefined;
            freely.push(addon.workbook.lock.take('other'));
            addon.workbook.lock.release('other');
            addon.sheet('Leads').deleteRow(2);
            return 'NO';
          },
        },
      );
      expect(addon.choose(name)).toMatchObject({ status: 'done' });
      expect(freely).toEqual([true]);
      expect(column(addon, 'Leads', 'Why').slice(0, 2)).toEqual(['mine', 'mine']);
    },
  );

  test('writes nothing where another run holds the document after the answer', () => {
    const addon: Addon = openAddon(
      { Leads: withOwnWhy, Scoring: smallScoring() },
      {
        alert(dialog) {
          if (dialog.buttons === 'YES_NO_CANCEL') addon.workbook.lock.take('other');
          return undefined;
        },
      },
    );
    const before = wholeState(addon.workbook.snapshot());
    expect(addon.score().status).toBe('busy');
    expect(wholeState(addon.workbook.snapshot())).toEqual(before);
  });
});
