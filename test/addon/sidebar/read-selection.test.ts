import { describe, expect, test } from 'vitest';
import { type Addon, openAddon } from '../open-addon.ts';
import { SMALL_LEADS, smallScoring } from '../small-leads.ts';
import { resultOf, serviceCalls } from './call-sidebar.ts';

const open = (leads = SMALL_LEADS) =>
  openAddon({ Leads: leads, Scoring: smallScoring() }, {}, { timeZone: 'Etc/UTC' });
const select = (addon: Addon, tab: string, area: string) => addon.sheet(tab).getRange(area).activate();

describe('readSelection', () => {
  test('gives the row of the active cell, as it stands now', () => {
    const addon = open();
    select(addon, 'Leads', 'B3');
    addon.sheet('Leads').getRange('C3').setValue(9);
    expect(resultOf(addon, 'readSelection', 'Leads', 1)).toEqual({
      tab: 'Leads',
      rowNumber: 3,
      cells: ['bo@shop.example', 'Analyst', 9],
      headers: SMALL_LEADS[0],
    });
  });

  test('gives days and cells over all columns in use, those of the add-on too', () => {
    const seen = new Date('2024-03-01T00:00:00Z');
    const addon = open(SMALL_LEADS.map((row, index) => [...row, index === 0 ? 'Seen' : seen]));
    addon.score();
    select(addon, 'Leads', 'A2');
    const { cells } = resultOf(addon, 'readSelection', 'Leads', 1);
    expect(cells).toHaveLength(12);
    expect(cells?.slice(0, 5)).toEqual(['ada@firm.example', 'Director', 4, { day: 19_783 }, 30]);
  });

  test('takes the first row of many, and blank cells beneath the leads', () => {
    const addon = open();
    select(addon, 'Leads', 'A3:C4');
    expect(resultOf(addon, 'readSelection', 'Leads', 1).rowNumber).toBe(3);
    select(addon, 'Leads', 'A19');
    expect(resultOf(addon, 'readSelection', 'Leads', 1)).toMatchObject({
      rowNumber: 19,
      cells: ['', '', ''],
    });
  });

  test.each([undefined, 0, 1.5, '1', 'x'])('a header row that is none gives no headers: %s', (headerRow) => {
    const answer = JSON.parse(String(open().workbook.script.run('readSelection', 'Leads', headerRow)));
    expect(answer.result.headers).toEqual([]);
  });

  test.each(['Leads', 'Gone', '', 7, null, undefined])(
    'of a tab that is not the lead tab it tells the name alone, and reads nothing: %s',
    (leadTab) => {
      const addon = open();
      select(addon, 'Scoring', 'B4');
      const calls = serviceCalls(addon, () => {
        const selection = JSON.parse(String(addon.workbook.script.run('readSelection', leadTab)));
        expect(selection).toEqual({
          ok: true,
          result: { tab: 'Scoring', rowNumber: 4, cells: null, headers: null },
        });
      });
      expect(calls).toEqual([0, 0, 0]);
    },
  );

  test('makes three reads however many leads there are; an empty tab has no cells', () => {
    const addon = open(Array.from({ length: 3000 }, () => ['a', 'b']));
    select(addon, 'Leads', 'A2500');
    expect(serviceCalls(addon, () => resultOf(addon, 'readSelection', 'Leads', 1))).toEqual([3, 0, 0]);
    addon.sheet('Leads').clear();
    expect(resultOf(addon, 'readSelection', 'Leads', 1).cells).toEqual([]);
  });
});
