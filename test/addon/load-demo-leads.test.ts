import { describe, expect, test } from 'vitest';
import { type Addon, column, openAddon } from './open-addon.ts';
import { cellStates, changedCells } from './sheet-state.ts';
import { SMALL_LEADS, smallScoring } from './small-leads.ts';

const tabNames = (addon: Addon) =>
  addon.workbook.services.SpreadsheetApp.getActive()
    .getSheets()
    .map((sheet) => sheet.getName());

describe('Load demo leads', () => {
  test('adds a tab of leads and a Scoring tab that scores them without an error', () => {
    const addon = openAddon({ Sheet1: [] });
    addon.choose('loadDemoLeads');
    expect(tabNames(addon)).toEqual(['Sheet1', 'Demo leads', 'Scoring']);
    expect(addon.workbook.services.SpreadsheetApp.getActive().getActiveSheet().getName()).toBe('Demo leads');
    const report = addon.score();
    expect(report).toMatchObject({ status: 'done', tab: 'Demo leads', leads: 500 });
    expect(report.tiers.every(({ leads, colour }) => leads > 0 && colour !== '')).toBe(true);
  });

  test('Hot leads win more often than Warm ones, and those more often than Cold ones', () => {
    const addon = openAddon({ Sheet1: [] });
    addon.choose('loadDemoLeads');
    addon.score();
    const tiers = column(addon, 'Demo leads', 'Lead tier');
    const outcomes = column(addon, 'Demo leads', 'Outcome');
    const winRate = (tier: string): number => {
      const decided = outcomes.filter(
        (outcome, index) => tiers[index] === tier && /won|lost/i.test(String(outcome)),
      );
      return decided.filter((outcome) => /won/i.test(String(outcome))).length / decided.length;
    };
    expect(winRate('Hot')).toBeGreaterThan(winRate('Warm'));
    expect(winRate('Warm')).toBeGreaterThan(winRate('Cold'));
  });

  test('chosen twice adds a second tab, and says that Scoring stays as it is', () => {
    const addon = openAddon({ Sheet1: [] });
    addon.choose('loadDemoLeads');
    const before = addon.workbook.snapshot();
    addon.said();
    addon.choose('loadDemoLeads');
    expect(tabNames(addon)).toContain('Demo leads 2');
    expect(addon.said()).toEqual([
      'The tab “Demo leads 2” holds 500 invented leads with known outcomes. Nobody among them is real.\n' +
        'There is a Scoring tab already, and it stays as it is: it may not fit the demo leads. To score them, set its Lead tab to the new tab, or rename Scoring and set up scoring again.',
    ]);
    for (const tab of ['Demo leads', 'Scoring']) {
      expect(changedCells(cellStates(before, tab), cellStates(addon.workbook.snapshot(), tab))).toEqual([]);
    }
  });

  test("leaves the user's leads and Scoring tab alone", () => {
    const addon = openAddon({ Leads: SMALL_LEADS, scoring: smallScoring() });
    const before = addon.workbook.snapshot();
    addon.choose('loadDemoLeads');
    expect(tabNames(addon)).toEqual(['Leads', 'scoring', 'Demo leads']);
    for (const tab of ['Leads', 'scoring']) {
      expect(changedCells(cellStates(before, tab), cellStates(addon.workbook.snapshot(), tab))).toEqual([]);
    }
  });

  test('a Scoring tab in lower case is the Scoring tab', () => {
    const addon = openAddon({ Leads: SMALL_LEADS, scoring: smallScoring() });
    expect(addon.score().status).toBe('done');
  });
});
