import { describe, expect, test } from 'vitest';
import { openAddon } from '../open-addon.ts';
import { SMALL_LEADS, smallScoring } from '../small-leads.ts';
import { resultOf } from './call-sidebar.ts';

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
