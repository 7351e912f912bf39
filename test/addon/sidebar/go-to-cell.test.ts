import { describe, expect, test } from 'vitest';
import { openAddon } from '../open-addon.ts';
import { SMALL_LEADS, smallScoring } from '../small-leads.ts';
import { resultOf, serviceCalls } from './call-sidebar.ts';

const NAMES = ['Leads! June', "Bob's leads", "'quoted'", 'A1!B2', 'scoring'];

describe('goToCell', () => {
  test.each([
    ['Leads! June!C2', 'Leads! June'],
    ["Bob's leads!C2", "Bob's leads"],
    ["'Bob''s leads'!C2", "Bob's leads"],
    ["'Leads! June'!C2", 'Leads! June'],
    ["'quoted'!C2", "'quoted'"],
    ["'''quoted'''!C2", "'quoted'"],
    ['A1!B2!C2', 'A1!B2'],
    ['Scoring!C2', 'scoring'],
  ])('finds the tab of %s', (cell, tab) => {
    const tabs = Object.fromEntries(
      NAMES.map((name) => [name, name === 'scoring' ? smallScoring() : SMALL_LEADS]),
    );
    const addon = openAddon(tabs);
    expect(resultOf(addon, 'goToCell', cell)).toBe(true);
    const spreadsheet = addon.workbook.services.SpreadsheetApp.getActive();
    expect(spreadsheet.getActiveSheet().getName()).toBe(tab);
    expect(spreadsheet.getActiveRange()?.getA1Notation()).toBe('C2');
  });

  test('says no for a tab that was renamed meanwhile, and for one that never was', () => {
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    addon.sheet('Leads').setName('June');
    for (const cell of ['Leads!A2', "''!A1", '!A1', "'Leads!A1", 'A1']) {
      expect(resultOf(addon, 'goToCell', cell)).toBe(false);
    }
    expect(resultOf(addon, 'goToCell', 'June!A2')).toBe(true);
  });
});

describe('goToCell to a lead', () => {
  const BO = ['bo@shop.example', 1] as const;

  /** Where a click on Bo leads, who stood in row 3 when the leads were read; undefined where it leads nowhere. */
  function cellOfBo(act: (leads: GoogleAppsScript.Spreadsheet.Sheet) => void): string | undefined {
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    act(addon.sheet('Leads'));
    addon.sheet('Scoring').activate();
    const isFound = resultOf(addon, 'goToCell', 'Leads!A3', ...BO);
    const { SpreadsheetApp } = addon.workbook.services;
    expect(SpreadsheetApp.getActive().getActiveSheet().getName()).toBe(isFound ? 'Leads' : 'Scoring');
    return isFound ? SpreadsheetApp.getActive().getActiveRange()?.getA1Notation() : undefined;
  }

  test.each<[string, string, (leads: GoogleAppsScript.Spreadsheet.Sheet) => void]>([
    ['nothing has changed', 'A3', () => {}],
    ['a row was inserted above', 'A4', (leads) => leads.insertRowsAfter(1, 1)],
    ['the list was sorted', 'A4', (leads) => leads.getRange('A2:C4').setValues(reversed())],
    ['a row was deleted above', 'A2', (leads) => leads.deleteRow(2)],
    [
      'the key was written with other spaces',
      'A3',
      (leads) => leads.getRange('A3').setValue(' bo@shop.example'),
    ],
    ['another row has the same key', 'A3', (leads) => leads.getRange('A2').setValue('bo@shop.example')],
  ])('finds its row where %s', (_, cell, act) => {
    expect(cellOfBo(act)).toBe(cell);
  });

  const reversed = () => {
    const [ada, bo, cy] = SMALL_LEADS.slice(1).map((row) => row.map((cell) => cell ?? ''));
    return [ada, cy, bo].map((row) => row ?? []);
  };

  test.each<[string, (leads: GoogleAppsScript.Spreadsheet.Sheet) => void]>([
    ['its row was deleted', (leads) => leads.deleteRow(3)],
    ['its key was changed', (leads) => leads.getRange('A3').setValue('bob@shop.example')],
    [
      'it moved, and more than one row has its key',
      (leads) => {
        leads.getRange('A2').setValue('bo@shop.example');
        leads.insertRowsAfter(1, 5);
      },
    ],
    ['nothing is left', (leads) => leads.clear()],
  ])('says no, and goes nowhere, where %s', (_, act) => {
    expect(cellOfBo(act)).toBeUndefined();
  });

  test('takes two reads', () => {
    const addon = openAddon({ Leads: SMALL_LEADS, Scoring: smallScoring() });
    const [reads, writes] = serviceCalls(addon, () => resultOf(addon, 'goToCell', 'Leads!A3', ...BO));
    expect([reads, writes]).toEqual([2, 0]);
  });
});
