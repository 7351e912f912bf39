import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../src/core/table/cell.ts';
import { scoringTab } from '../core/scoring/scoring-tab.ts';
import { type Addon, column, openAddon } from './open-addon.ts';
import { SMALL_LEADS, SMALL_SCORES, smallScoring } from './small-leads.ts';

/** Reads and writes of the document while some work is done. */
function callsOf(addon: Addon, work: () => void): number {
  const { calls } = addon.workbook;
  calls.reset();
  work();
  return calls.read + calls.write;
}

const MOST = 25;

describe('a score run makes few calls', () => {
  test.each([
    ['with the Scoring tab of Set up', undefined],
    [
      'with a Scoring tab that has neither Hits nor settings',
      scoringTab({
        Criteria: [
          ['Criterion', 'Column', 'Rule', 'Value', 'Points'],
          ['Director', 'Title', 'is', 'Director', 20],
        ],
      }),
    ],
    [
      'with a Scoring tab that has a row for Scored as of still to come',
      smallScoring(['Time zone', 'Etc/UTC']).map((row) =>
        row[0] === 'As of' ? ['Colour', 'off', '', '', ''] : row,
      ),
    ],
  ])('on the first run and on the next, %s', (_, scoring) => {
    const addon = openAddon(scoring ? { Leads: SMALL_LEADS, Scoring: scoring } : { Leads: SMALL_LEADS });
    if (!scoring) addon.choose('setUpScoring', '{}');
    expect(callsOf(addon, () => addon.score())).toBeLessThanOrEqual(MOST);
    expect(callsOf(addon, () => addon.score())).toBeLessThanOrEqual(MOST);
    expect(addon.workbook.calls.property).toBe(2);
    expect(column(addon, 'Leads', 'Lead score')).toHaveLength(3);
  });

  test('with a history to make, to tidy and to add to, however many leads there are', () => {
    const [few = [], many = []] = [3, 9_240].map((count) => {
      const leads = Array.from({ length: count }, (_, index) => [`l${index}@x.example`, 'Director', 4]);
      const addon = openAddon({ Leads: [SMALL_LEADS[0] ?? [], ...leads] });
      addon.choose('setUpScoring', '{}');
      const first = callsOf(addon, () => addon.score());
      const second = callsOf(addon, () => addon.score());
      const later = [5, 10].map((score) => {
        addon.choose('changeSettings', JSON.stringify({ 'Starting score': String(score) }));
        return callsOf(addon, () => addon.score());
      });
      expect(addon.sheet('Score history').getLastRow()).toBeGreaterThan(2 * count);
      return [first, second, ...later];
    });
    expect(Math.max(...few, ...many)).toBeLessThanOrEqual(MOST);
    expect(many.slice(0, 2)).toEqual(few.slice(0, 2));
    // Where the grid ends, rows are added to it in one call.
    expect(many.slice(2)).toEqual(few.slice(2).map((calls) => calls + 1));
  });

  test('and at most two more for each column that was moved apart', () => {
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    addon.score();
    const together = callsOf(addon, () => addon.score());
    const sheet = addon.sheet('Leads');
    sheet.moveColumns(sheet.getRange('D:D'), 1);
    sheet.moveColumns(sheet.getRange('K:K'), 3);
    const apart = callsOf(addon, () => addon.score());
    expect(apart).toBeLessThanOrEqual(together + 2 * 2);
    expect(column(addon, 'Leads', 'Lead score')).toEqual(SMALL_SCORES);
  });

  test('a run that finds errors only reads', () => {
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring(['Lead key', 'Gone']) });
    addon.workbook.calls.reset();
    expect(addon.score().status).toBe('errors');
    expect(addon.workbook.calls.write + addon.workbook.calls.property).toBe(0);
  });
});

describe('a custom function', () => {
  const call = (addon: Addon, name: string, ...args: readonly unknown[]) =>
    addon.workbook.script.runAs('CUSTOM_FUNCTION', name, ...args);
  const open = () => openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring() });
  const [headers = [], ...leads] = SMALL_LEADS as CellValue[][];

  test.each([
    ['LEADSCORE', [leads, [headers]], [[30], [10], [0]]],
    ['LEADTIER', [[[30], [10], [0]]], [['Hot'], ['Cold'], ['Cold']]],
    ['LEADGRADE', [leads, [headers]], [[''], [''], ['']]],
    ['LEADMODEL', [leads, [headers]], [[''], [''], ['']]],
    ['LEADWHY', [leads, [headers]], [['Director +20 · Visited +10'], ['Visited +10'], ['']]],
  ])(
    '%s touches no document when config is passed, and only reads it when it is not',
    (name, args, expected) => {
      const addon = open();
      const config = addon.values('Scoring');
      addon.workbook.calls.reset();
      const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
      expect(plain(call(addon, name, ...args, config))).toEqual(expected);
      expect(addon.workbook.calls.names).toEqual({});
      expect(plain(call(addon, name, ...args))).toEqual(expected);
      const { read, write, property } = addon.workbook.calls;
      expect([read > 0, write, property]).toEqual([true, 0, 0]);
    },
  );
});
