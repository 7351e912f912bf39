import { describe, expect, test } from 'vitest';
import type { ScoreReport } from '../../src/app/api.ts';
import { calendarDay } from '../../src/core/table/calendar-day.ts';
import { criteria, scoringTab } from '../core/scoring/scoring-tab.ts';
import { type Addon, openAddon } from './open-addon.ts';
import { runOnPorts } from './run-on-ports.ts';
import { SMALL_LEADS, smallScoring } from './small-leads.ts';

const NOTHING = { fresh: 0, up: 0, down: 0, same: 0, tierChanges: [], movers: [] };
const open = () => openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring() });

describe('the changes of a score run', () => {
  test('every lead of a first run is fresh, and of a second run the same', () => {
    const addon = open();
    expect(addon.score().changes).toEqual({ ...NOTHING, fresh: 3 });
    expect(addon.score().changes).toEqual({ ...NOTHING, same: 3 });
  });

  test('tell who rose, who fell, who changed tier, and who is new', () => {
    const addon = open();
    addon.score();
    const leads = addon.sheet('Leads');
    leads.getRange('B2:B4').setValues([['Analyst'], ['Director'], ['Director']]);
    leads.getRange('A5:C5').setValues([['di@x.example', 'Director', 0]]);
    expect(addon.score().changes).toEqual({
      fresh: 1,
      up: 2,
      down: 1,
      same: 0,
      tierChanges: [
        { from: 'Cold', to: 'Hot', leads: 2 },
        { from: 'Hot', to: 'Cold', leads: 1 },
      ],
      // All by 20: in the order of the sheet.
      movers: [
        mover('ada@firm.example', 2, 30, 10, 'Hot', 'Cold', 'Director'),
        mover('bo@shop.example', 3, 10, 30, 'Cold', 'Hot', 'Director'),
        mover('cy@mill.example', 4, 0, 20, 'Cold', 'Hot', 'Director'),
      ],
    });
  });

  test('follow columns that were moved, and the lead key of the settings', () => {
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring(['Lead key', 'Visits']) });
    addon.score();
    const leads = addon.sheet('Leads');
    leads.moveColumns(leads.getRange('D:D'), 1);
    leads.getRange('C2').setValue('Analyst');
    const { changes } = addon.score();
    expect(changes).toMatchObject({
      down: 1,
      same: 2,
      movers: [mover('4', 2, 30, 10, 'Hot', 'Cold', 'Director')],
    });
  });

  test('name the twenty leads that moved most, the largest change first', () => {
    const leads = Array.from({ length: 30 }, (_, index) => [`l${index}@x.example`, index]);
    const addon = openAddon({
      Leads: [['Email', 'Visits'], ...leads],
      Scoring: scoringTab({ Criteria: criteria(['Visits', 'Visits', 'each', '', 1]) }),
    });
    addon.score();
    addon.sheet('Scoring').getRange('E3').setValue(3);
    const { up, same, movers } = addon.score().changes;
    expect([up, same, movers.length]).toEqual([29, 1, 20]);
    expect(movers.map(({ scoreTo, scoreFrom }) => scoreTo - scoreFrom)).toEqual(
      Array.from({ length: 20 }, (_, index) => 58 - 2 * index),
    );
    expect(movers[0]).toEqual(mover('l29@x.example', 31, 29, 87, '', '', 'Visits'));
  });

  test('tell since when a score had stood, and nothing of that and of its cause where nothing says so', () => {
    const addon = open();
    const run = (start: string) => runOnPorts(addon.workbook, { milliseconds: 1, blockRows: 30 }, { start });
    const moved = ({ changes }: ScoreReport) => changes.movers.map(({ since, because }) => [since, because]);
    run('2024-03-05T12:00:00Z');
    addon.sheet('Leads').getRange('C2').setValue(0);
    expect(moved(run('2024-03-08T12:00:00Z'))).toEqual([[calendarDay(2024, 3, 5), 'Visited']]);
    addon.sheet('Leads').getRange('C2').setValue(4);
    addon.sheet('Leads').deleteColumns(10, 2);
    expect(moved(run('2024-03-09T12:00:00Z'))).toEqual([[null, '']]);
  });

  test('a lead that gets a tier, or loses its last one, is in no change of tier', () => {
    const addon = open();
    addon.score();
    addon.sheet('Scoring').getRange('B9').setValue(1);
    expect(addon.score().changes.tierChanges).toEqual([]);
    addon.sheet('Scoring').getRange('B9').setValue(0);
    expect(addon.score().changes.tierChanges).toEqual([]);
  });

  test('are those of the rows that the call wrote', () => {
    const rows = Array.from({ length: 50 }, (_, index) => [
      `l${index}@x.example`,
      index % 10 ? 'Director' : '',
    ]);
    const addon = openAddon({
      Leads: [['Email', 'Title'], ...rows, ['', '']],
      Scoring: scoringTab({ Criteria: criteria(['Director', 'Title', 'is', 'Director', 20]) }),
    });
    const run = (): ScoreReport => runOnPorts(addon.workbook, { milliseconds: 1, blockRows: 30 });
    expect([run().changes, run().changes]).toEqual([
      { ...NOTHING, fresh: 30 },
      { ...NOTHING, fresh: 20 },
    ]);
    addon.sheet('Scoring').getRange('E3').setValue(10);
    expect([run(), run()].map(({ changes }) => [changes.down, changes.same])).toEqual([
      [27, 3],
      [18, 2],
    ]);
  });

  test.each<[string, (addon: Addon) => void]>([
    ['errors', (addon) => addon.sheet('Scoring').getRange('B3').setValue('Gone')],
    ['another run', (addon) => addon.workbook.lock.take('other')],
  ])('are none where nothing is written: %s', (_, act) => {
    const addon = open();
    addon.score();
    act(addon);
    expect(addon.score().changes).toEqual(NOTHING);
  });
});

function mover(
  lead: string,
  rowNumber: number,
  scoreFrom: number,
  scoreTo: number,
  tierFrom: string,
  tierTo: string,
  because: string,
) {
  return { lead, rowNumber, scoreFrom, scoreTo, tierFrom, tierTo, since: expect.any(Number), because };
}
