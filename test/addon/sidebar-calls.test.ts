import { describe, expect, test } from 'vitest';
import type { Answer, ScoreReport } from '../../src/app/api.ts';
import { criteria, scoringTab } from '../core/scoring/scoring-tab.ts';
import { type Addon, openAddon } from './open-addon.ts';
import { wholeState } from './sheet-state.ts';
import { SMALL_LEADS, smallScoring } from './small-leads.ts';

function call<Result>(addon: Addon, name: string, ...args: readonly unknown[]): Answer<Result> {
  return JSON.parse(String(addon.workbook.script.callFromSidebar(name, args)));
}

const open = () => openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring() });

describe('scoreNextBlock', () => {
  test('answers with a report that survives the way to the sidebar', () => {
    expect(call<ScoreReport>(open(), 'scoreNextBlock')).toMatchObject({
      ok: true,
      result: {
        status: 'done',
        leads: 3,
        tiers: [
          { tier: 'Hot', leads: 1 },
          { tier: 'Cold', leads: 2 },
        ],
      },
    });
  });

  test('answers with one plain sentence where Google Sheets refuses, and keeps what it said for the log', () => {
    const addon = openAddon({
      Leads: SMALL_LEADS.map((row) => [...row, 'x'.repeat(10)]),
      Scoring: smallScoring(),
    });
    const long = scoringTab({
      Criteria: criteria(
        ...Array.from({ length: 300 }, (_, index) => [
          `${index} ${'long '.repeat(50)}`,
          'Email',
          'is not blank',
          '',
          1,
        ]),
      ),
    });
    addon.sheet('Scoring').getRange(1, 1, 20, 5).clearContent();
    addon.sheet('Scoring').insertRowsAfter(20, long.length);
    addon
      .sheet('Scoring')
      .getRange(1, 1, long.length, 5)
      .setValues(long.map((row) => row.map((cell) => cell ?? '')));
    expect(call(addon, 'scoreNextBlock')).toEqual({
      ok: false,
      sentence: 'Something went wrong in Google Sheets. Reload the page, then try again.',
    });
    expect(addon.workbook.log.join('\n')).toContain('50000 characters');
    expect(addon.workbook.lock.take('other')).toBe(true);
  });
});

describe('goToCell', () => {
  test.each([
    ['Scoring!D4', 'Scoring', 'D4'],
    ['Leads!B2', 'Leads', 'B2'],
    ['Leads!AA1000', undefined, undefined],
    ['Leads!A0', undefined, undefined],
    ['Gone!A1', undefined, undefined],
    ['Leads', undefined, undefined],
    ['', undefined, undefined],
  ])('%s', (cell, tab, area) => {
    const addon = open();
    const spreadsheet = addon.workbook.services.SpreadsheetApp.getActive();
    expect(call(addon, 'goToCell', cell)).toEqual({ ok: true, result: tab !== undefined });
    expect(spreadsheet.getActiveSheet().getName()).toBe(tab ?? 'Leads');
    if (area !== undefined) expect(spreadsheet.getActiveRange()?.getA1Notation()).toBe(area);
  });
});

describe('changeSettings', () => {
  const change = (addon: Addon, changes: Readonly<Record<string, string>>) =>
    call(addon, 'changeSettings', JSON.stringify(changes));
  const settings = (addon: Addon) =>
    Object.fromEntries(addon.values('Scoring').flatMap((row) => (row[0] === '' ? [] : [[row[0], row[1]]])));

  test('writes a setting into its row, whatever the case of its name', () => {
    const addon = open();
    expect(change(addon, { 'AS OF': '2024-06-30' })).toEqual({ ok: true, result: true });
    expect(settings(addon)['As of']).toEqual(new Date(Date.UTC(2024, 5, 30)));
    expect(addon.values('Scoring')).toHaveLength(13);
  });

  test('waits for a run that is under way, or says so', () => {
    const addon = open();
    addon.workbook.lock.take('other');
    expect(change(addon, { 'As of': '2024-06-30' })).toEqual({
      ok: false,
      sentence: 'Another run is under way in this spreadsheet. Wait until it is done, then try again.',
    });
  });

  test('clears a setting by a blank text', () => {
    const addon = open();
    change(addon, { 'As of': '' });
    expect(settings(addon)['As of']).toBe('');
  });

  test('adds settings beneath the others, a number as a number, and all of them are read', () => {
    const addon = open();
    change(addon, { 'maximum score': '15', 'Treat as blank': '1-2, N/A', 'Winners we may miss': '5%' });
    expect(settings(addon)).toMatchObject({
      'Maximum score': 15,
      'Treat as blank': '1-2, N/A',
      'Winners we may miss': 0.05,
    });
    expect(addon.score()).toMatchObject({ status: 'done', scores: { max: 15 } });
  });

  test.each(['=HYPERLINK("http://x")', '+1', '-1', "'x", '@x', '07', '1-2'])(
    'keeps %s as the text that it is',
    (text) => {
      const addon = open();
      change(addon, { 'Won values': text });
      expect(settings(addon)['Won values']).toBe(text);
      change(addon, { 'Lost values': text, 'Won values': text });
      expect(settings(addon)).toMatchObject({ 'Won values': text, 'Lost values': text });
    },
  );

  test('a yes or no goes into a checkbox too', () => {
    const addon = openAddon({ Leads: SMALL_LEADS });
    addon.choose('setUpScoring', '{}');
    expect(change(addon, { 'Day first': 'yes', 'Decimal comma': 'no' })).toEqual({ ok: true, result: true });
    const dayFirst = addon.values('Scoring').flatMap((row) => {
      const at = row.indexOf('Day first');
      return at < 0 ? [] : [row[at + 1]];
    });
    expect(dayFirst).toEqual([true]);
    expect(addon.score().status).toBe('done');
  });

  test('makes a block of its own where there is none', () => {
    const addon = openAddon({
      Leads: SMALL_LEADS,
      Scoring: scoringTab({ Criteria: criteria(['Director', 'Title', 'is', 'Director', 20]) }),
    });
    change(addon, { 'Starting score': '5', Colour: 'off' });
    expect(addon.score()).toMatchObject({ status: 'done', scores: { min: 5, max: 25 } });
  });

  test('says false without a Scoring tab', () => {
    expect(change(openAddon({ Leads: SMALL_LEADS }), { Colour: 'off' })).toEqual({ ok: true, result: false });
  });

  test.each(['', 'not JSON', '[', undefined])(
    'answers nonsense with a sentence, and changes nothing: %s',
    (text) => {
      const addon = open();
      const before = wholeState(addon.workbook.snapshot());
      const answer = JSON.parse(String(addon.workbook.script.run('changeSettings', text)));
      expect(answer).toEqual({
        ok: false,
        sentence: 'Something went wrong in Google Sheets. Reload the page, then try again.',
      });
      expect(wholeState(addon.workbook.snapshot())).toEqual(before);
    },
  );
});
