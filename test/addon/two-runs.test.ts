import { describe, expect, test } from 'vitest';
import type { FormulaReport, ScoreReport } from '../../src/app/api.ts';
import { insertLiveFormulas } from '../../src/app/score-run/live-formulas.ts';
import { scoringTab } from '../core/scoring/scoring-tab.ts';
import { type Addon, column, openAddon } from './open-addon.ts';
import { onPorts, runOnPorts } from './run-on-ports.ts';
import { wholeState } from './sheet-state.ts';
import { SMALL_LEADS, SMALL_SCORES, smallScoring } from './small-leads.ts';

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

/** The same for live formulas. */
function insertWhile(addon: Addon, act: () => void): FormulaReport {
  return onPorts(addon.workbook, insertLiveFormulas, { onRead: (reads) => reads === 1 && act() });
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

  test.each(MEANWHILE)('%s: no live formulas are inserted, and no cell is emptied', (_, act) => {
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    addon.score();
    let changed: unknown;
    const report = insertWhile(addon, () => {
      act(addon.sheet('Leads'));
      changed = wholeState(addon.workbook.snapshot());
    });
    expect(report).toMatchObject({ status: 'called off', message: MOVED });
    expect(wholeState(addon.workbook.snapshot())).toEqual(changed);
  });

  test('a column that was inserted before the first live formulas is not taken for the leads’ last one', () => {
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    const report = insertWhile(addon, () => addon.sheet('Leads').insertColumnAfter(2));
    expect(report).toMatchObject({ status: 'called off', message: MOVED });
    expect(addon.values('Leads')[0]).toEqual(['Email', 'Title', '', 'Visits']);
  });

  test('a column that was inserted between two blocks keeps its cells', () => {
    const leads = Array.from({ length: 7 }, (_, index) => [`l${index}@x.example`, 'Director', 4]);
    const addon = openAddon({ Leads: [SMALL_LEADS[0] ?? [], ...leads], Scoring: smallScoring() });
    const sheet = addon.sheet('Leads');
    const mine = [['Mine'], ...leads.map((_, index) => [`note ${index}`])];
    const report = runOnPorts(
      addon.workbook,
      { milliseconds: Number.POSITIVE_INFINITY, blockRows: 3 },
      {
        onRead: (reads) => {
          if (reads === 3) sheet.insertColumnAfter(3).getRange(1, 4, 8, 1).setValues(mine);
        },
      },
    );
    expect(report).toMatchObject({ status: 'moved', scoredRows: 3 });
    expect(sheet.getRange(1, 4, 8, 1).getValues()).toEqual(mine);
    expect(column(addon, 'Leads', 'Lead score')).toEqual([30, 30, 30, '', '', '', '']);
  });

  test('leads that share a key and change places are not given each other’s scores', () => {
    const leads = [
      ['Source', 'Title', 'Visits'],
      ['Web', 'Director', 4],
      ['Web', 'Analyst', 0],
    ];
    const addon = openAddon({ Leads: leads, Scoring: smallScoring(['Lead key', 'Source']) });
    addon.score();
    let changed: unknown;
    const report = scoreWhile(addon, () => {
      const sheet = addon.sheet('Leads');
      sheet.moveRows(sheet.getRange('3:3'), 2);
      changed = wholeState(addon.workbook.snapshot());
    });
    expect(report).toMatchObject({ status: 'moved', scoredRows: 0 });
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

describe('a Scoring tab that is changed while a run is under way', () => {
  const SCORING = scoringTab({
    Criteria: [
      ['Criterion', 'Column', 'Rule', 'Value', 'Hits', 'Points'],
      ['Director', 'Title', 'is', 'Director', 7, 20],
      ['Visited', 'Visits', '>', 1, 7, 10],
    ],
    Settings: [
      ['Setting', 'Value'],
      ['Scored as of', ''],
      ['As of', ''],
      ['Maximum score', 90],
    ],
  });
  const CHANGES: readonly (readonly [string, (scoring: ReturnType<Addon['sheet']>) => void])[] = [
    ['a row was inserted above', (scoring) => scoring.insertRowsAfter(1, 1)],
    ['a row was inserted between criteria and settings', (scoring) => scoring.insertRowsAfter(5, 1)],
    ['a column was inserted', (scoring) => scoring.insertColumnAfter(2)],
    ['a row was deleted', (scoring) => scoring.deleteRow(4)],
    ['criteria changed places', (scoring) => scoring.moveRows(scoring.getRange('4:4'), 3)],
    ['a criterion got another name', (scoring) => scoring.getRange('A3').setValue('Boss')],
  ];
  const WARNING = {
    level: 'warning',
    code: 'scoring-changed',
    cell: 'Scoring!A1',
    message:
      'The Scoring tab changed while the leads were scored: hits and “Scored as of” are written at the next run.',
  };
  const open = () => openAddon({ Leads: SMALL_LEADS, Scoring: SCORING });

  test.each(CHANGES)('%s: the scores stay, no cell there is written, and the run says so', (_, act) => {
    const addon = open();
    let changed: unknown;
    const report = scoreWhile(addon, () => {
      act(addon.sheet('Scoring'));
      changed = addon.values('Scoring');
    });
    expect(report.status).toBe('done');
    expect(report.issues).toEqual([WARNING]);
    expect(addon.values('Scoring')).toEqual(changed);
    expect(column(addon, 'Leads', 'Lead score')).toEqual(SMALL_SCORES);
  });

  test('the next run writes them where they belong', () => {
    const addon = open();
    const scoring = addon.sheet('Scoring');
    scoreWhile(addon, () => scoring.insertColumnBefore(1));
    expect(addon.score().issues).toEqual([]);
    expect(scoring.getRange('F2:F4').getValues()).toEqual([['Hits'], [1], [2]]);
    expect(scoring.getRange('C8').getValue()).toBeInstanceOf(Date);
    expect(scoring.getRange('C10').getValue()).toBe(90);
  });

  test('figures beside what the add-on fills may change, as those of a formula over the scores do', () => {
    const addon = open();
    const report = scoreWhile(addon, () => {
      addon.sheet('Scoring').getRange('F3').setValue(30);
      addon.sheet('Scoring').getRange('D10').setValue(5);
    });
    expect(report.issues).toEqual([]);
    expect(addon.sheet('Scoring').getRange('E3:F3').getValues()).toEqual([[1, 30]]);
    expect(addon.sheet('Scoring').getRange('D10').getValue()).toBe(5);
  });

  test('what the add-on itself fills may change', () => {
    const addon = open();
    const report = scoreWhile(addon, () => {
      addon.sheet('Scoring').getRange('E3').setValue(3);
      addon.sheet('Scoring').getRange('B8').setValue('2020-01-01');
    });
    expect(report.issues).toEqual([]);
    expect(addon.sheet('Scoring').getRange('E3').getValue()).toBe(1);
  });

  test('live formulas are inserted, and the day that counts is not written', () => {
    const addon = open();
    let changed: unknown;
    const report = insertWhile(addon, () => {
      addon.sheet('Scoring').insertRowsAfter(6, 1);
      changed = addon.values('Scoring');
    });
    expect(report).toMatchObject({ status: 'done', issues: [WARNING] });
    expect(report.message.split('\n')[1]).toBe(WARNING.message);
    expect(addon.values('Scoring')).toEqual(changed);
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
