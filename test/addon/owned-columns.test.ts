import { describe, expect, test } from 'vitest';
import type { Tab } from '../../src/app/ports.ts';
import { OWNED_COLUMNS } from '../../src/app/score-run/owned-columns.ts';
import { scoreRun } from '../../src/app/score-run/score-run.ts';
import { type Addon, column, openAddon } from './open-addon.ts';
import { onPorts } from './run-on-ports.ts';
import { wholeState } from './sheet-state.ts';
import { SMALL_LEADS, SMALL_SCORES, smallScoring } from './small-leads.ts';

function scored(): Addon {
  const addon = openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring() });
  addon.score();
  return addon;
}

/** Spoils the scores, so that only a run that finds its columns mends them. */
function spoil(addon: Addon, header = 'Lead score'): void {
  const sheet = addon.sheet('Leads');
  const columnNumber = (addon.values('Leads')[0]?.indexOf(header) ?? -1) + 1;
  sheet.getRange(2, columnNumber, 3, 1).setValues([['x'], ['x'], ['x']]);
}

const SMALL_HEADERS = SMALL_LEADS[0] ?? [];
const headersOf = (addon: Addon) => addon.values('Leads')[0];

describe('the columns that Score leads owns', () => {
  test('are followed when they were moved apart', () => {
    const addon = scored();
    const sheet = addon.sheet('Leads');
    sheet.moveColumns(sheet.getRange('D:D'), 1);
    sheet.moveColumns(sheet.getRange('J:J'), 3);
    const headers = headersOf(addon);
    spoil(addon);
    expect(addon.score().status).toBe('done');
    expect(headersOf(addon)).toEqual(headers);
    expect(column(addon, 'Leads', 'Lead score')).toEqual(SMALL_SCORES);
    expect(column(addon, 'Leads', 'Email')).toEqual(SMALL_LEADS.slice(1).map(([email]) => email));
  });

  test('are followed when columns were inserted before and between them', () => {
    const addon = scored();
    addon.sheet('Leads').insertColumnBefore(2);
    addon.sheet('Leads').insertColumnAfter(5);
    addon
      .sheet('Leads')
      .getRange('F1:F2')
      .setValues([['My note'], ['call back']]);
    const before = headersOf(addon);
    spoil(addon);
    addon.score();
    expect(headersOf(addon)).toEqual(before);
    expect(column(addon, 'Leads', 'Lead score')).toEqual(SMALL_SCORES);
    expect(column(addon, 'Leads', 'My note')).toEqual(['call back', '', '']);
  });

  test('are made anew, behind the others, where one was deleted', () => {
    const addon = scored();
    addon.sheet('Leads').deleteColumn(8);
    addon.score();
    expect(headersOf(addon)?.slice(3)).toEqual([
      'Lead score',
      'Fit score',
      'Engagement score',
      'Lead grade',
      'Lead model',
      'Why',
      'Scored on',
      'Lead tier',
    ]);
    expect(column(addon, 'Leads', 'Lead tier')).toEqual(['Hot', 'Cold', 'Cold']);
    expect(addon.sheet('Leads').getRange('K2').getNumberFormats()).toEqual([['@']]);
  });

  test('are known by more than their names: a header that was renamed stays so', () => {
    const addon = scored();
    addon.sheet('Leads').getRange('D1').setValue('Points');
    addon.sheet('Leads').deleteColumn(11);
    addon.score();
    expect(headersOf(addon)?.[3]).toBe('Points');
    expect(column(addon, 'Leads', 'Points')).toEqual(SMALL_SCORES);
    expect(headersOf(addon)?.[10]).toBe('Scored on');
  });

  test('get their headers again where they were cleared, and nothing is asked', () => {
    const addon = scored();
    const before = addon.values('Leads');
    addon.sheet('Leads').getRange('D1:K4').clearContent();
    expect(addon.score().status).toBe('done');
    expect(addon.values('Leads')).toEqual(before);
    expect(headersOf(addon)).toHaveLength(11);
  });

  test('get their headers again where only those were cleared, and keep the others', () => {
    const addon = scored();
    addon.sheet('Leads').getRange('D1').setValue('Points');
    addon.sheet('Leads').getRange('E1:F1').clearContent();
    addon.score();
    expect(headersOf(addon)?.slice(3, 7)).toEqual(['Points', 'Fit score', 'Engagement score', 'Lead grade']);
  });

  test('take places of their own where they were cleared and one of them was deleted', () => {
    const addon = scored();
    addon.sheet('Leads').getRange('D1:K4').clearContent();
    addon.sheet('Leads').deleteColumn(7);
    expect(addon.score().status).toBe('done');
    const headers = headersOf(addon) ?? [];
    expect(headers).toHaveLength(11);
    expect([...headers].sort()).toEqual([...SMALL_HEADERS, ...OWNED_COLUMNS].sort());
    expect(column(addon, 'Leads', 'Lead score')).toEqual(SMALL_SCORES);
    expect(column(addon, 'Leads', 'Lead tier')).toEqual(['Hot', 'Cold', 'Cold']);
    const before = addon.values('Leads');
    addon.score();
    expect(addon.values('Leads')).toEqual(before);
  });

  test('get their headers from live formulas too', () => {
    const addon = scored();
    const headers = headersOf(addon);
    addon.sheet('Leads').getRange('D1:K4').clearContent();
    expect(addon.insertLiveFormulas().status).toBe('done');
    expect(addon.sheet('Leads').getRange('A1:K1').getValues()).toEqual([headers]);
  });

  test('get their headers from the next run where the first one failed to write them', () => {
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    const failing = (tab: Tab): Tab => {
      tab.writeValues = () => {
        throw new Error('Service Spreadsheets failed while accessing document');
      };
      return tab;
    };
    expect(() =>
      onPorts(addon.workbook, (ports) => {
        const workbook = { ...ports.workbook, activeTab: () => failing(ports.workbook.activeTab()) };
        return scoreRun({ ...ports, workbook }, { milliseconds: 0, blockRows: 100 });
      }),
    ).toThrow('failed');
    expect(headersOf(addon)).toEqual(SMALL_HEADERS);
    expect(addon.score().status).toBe('done');
    expect(headersOf(addon)).toEqual([...SMALL_HEADERS, ...OWNED_COLUMNS]);
    expect(column(addon, 'Leads', 'Lead score')).toEqual(SMALL_SCORES);
  });

  test('are no columns that a criterion can read', () => {
    const scoring = smallScoring().map((row) => row.map((cell) => (cell === 'Visits' ? 'Fit score' : cell)));
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    addon.score();
    addon
      .sheet('Scoring')
      .getRange('B4')
      .setValue(scoring[3]?.[1] as string);
    const report = addon.score();
    expect(report.issues.map(({ cell, message }) => [cell, message])).toEqual([
      ['Scoring!B4', 'The leads have no column “Fit score”.'],
    ]);
  });

  test('stay when the tab gets a new name', () => {
    const addon = scored();
    addon.sheet('Leads').setName('June');
    addon.score();
    expect(addon.values('June')[0]).toHaveLength(11);
  });
});

describe('a column of the user that has the name of one of ours', () => {
  const OWN = SMALL_LEADS.map((row, index) => [...row, index === 0 ? 'LEAD SCORE' : 7 * index]);
  const QUESTION =
    'Scoresheet did not make the column “Lead score”. Yes: write over it. No: leave it alone and add new columns at the end.';

  test('is left alone on No: new columns are added at the end, and nothing is asked again', () => {
    const addon = openAddon({ Leads: OWN, Scoring: smallScoring() }, { alert: () => 'NO' });
    addon.score();
    expect(addon.said()[0]).toBe(QUESTION);
    expect(addon.values('Leads').map((row) => row.slice(0, 4))).toEqual(OWN);
    expect(column(addon, 'Leads', 'Lead score')).toEqual(SMALL_SCORES);
    addon.score();
    expect(addon.said()).toEqual(['3 leads in “Leads” scored.\nHot 1 · Cold 2']);
    expect(headersOf(addon)).toHaveLength(12);
  });

  test('is written over on Yes, and is ours from then on', () => {
    const addon = openAddon({ Leads: OWN, Scoring: smallScoring() }, { alert: () => 'YES' });
    addon.score();
    expect(addon.said()[0]).toBe(QUESTION);
    expect(headersOf(addon)).toHaveLength(11);
    expect(addon.values('Leads').map((row) => row[3])).toEqual(['Lead score', ...SMALL_SCORES]);
    addon.score();
    expect(addon.said()).toHaveLength(1);
  });

  test.each(['CANCEL', 'CLOSE'] as const)('keeps the run from doing anything on %s', (button) => {
    const addon = openAddon(
      { Leads: OWN, Scoring: smallScoring() },
      { alert: (dialog) => (dialog.buttons === 'OK' ? 'OK' : button) },
    );
    const before = wholeState(addon.workbook.snapshot());
    const report = addon.score();
    expect([report.status, report.message]).toEqual([
      'called off',
      'Nothing was changed: the run was called off.',
    ]);
    expect(wholeState(addon.workbook.snapshot())).toEqual(before);
  });

  test('is asked about together with others of the kind', () => {
    const two = OWN.map((row, index) => [...row, index === 0 ? 'Why' : 'because']);
    const addon = openAddon({ Leads: two, Scoring: smallScoring() }, { alert: () => 'NO' });
    addon.score();
    expect(addon.said()[0]).toBe(
      'Scoresheet did not make the columns “Lead score” and “Why”. Yes: write over them. No: leave them alone and add new columns at the end.',
    );
    expect(addon.values('Leads').map((row) => row.slice(0, 5))).toEqual(two);
  });
});
