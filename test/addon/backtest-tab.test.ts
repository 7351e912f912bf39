import { afterEach, describe, expect, test, vi } from 'vitest';
import { writeBacktestTab } from '../../src/app/backtest/backtest-tab.ts';
import type { BacktestReport } from '../../src/core/backtest/report.ts';
import { sheetWorkbook } from '../../src/gas/sheet-workbook.ts';
import { sampleReport, smallReport } from '../core/backtest/sample-report.ts';
import { type Addon, openAddon } from './open-addon.ts';
import { cellStates, changedCells, resource } from './sheet-state.ts';

afterEach(() => vi.unstubAllGlobals());

const LEADS = [['Email'], ['ada@firm.example']];

/** Writes the tab through the adapters of src/gas. */
function write(
  { workbook }: Addon,
  report: BacktestReport = sampleReport,
  inUse: readonly string[] = [],
): string {
  for (const [name, service] of Object.entries(workbook.services)) vi.stubGlobal(name, service);
  return writeBacktestTab(
    sheetWorkbook,
    report,
    {
      leadTab: 'Leads',
      firstLeadRow: 2,
      tierColours: new Map([['Hot', '#f4c7c3']]),
      settings: [['Capacity per week', '40']],
      warnings: [],
    },
    inUse.flatMap((name) => sheetWorkbook.tab(name) ?? []),
  );
}

const tabNames = ({ workbook }: Addon): string[] =>
  workbook.services.SpreadsheetApp.getActive()
    .getSheets()
    .map((sheet) => sheet.getName());

describe('the Backtest tab', () => {
  test('is added behind the others, without gridlines, and the person stays where they were', () => {
    const addon = openAddon({ Leads: LEADS, Other: [['x']] });
    expect(write(addon)).toBe('Backtest');
    expect(tabNames(addon)).toEqual(['Leads', 'Other', 'Backtest']);
    expect(addon.workbook.services.SpreadsheetApp.getActive().getActiveSheet().getName()).toBe('Leads');
    expect(addon.sheet('Backtest').hasHiddenGridlines()).toBe(true);
    expect(addon.sheet('Backtest').getCharts()).toHaveLength(3);
  });

  test('that was put to another use is the user’s: leads in it, or anything but a backtest', () => {
    const addon = openAddon({ Leads: LEADS });
    write(addon);
    const sheet = addon.sheet('Backtest').setName('Leads 2025');
    // Even with the title still there, a tab that holds the leads is not written over.
    const before = cellStates(addon.workbook.snapshot(), 'Leads 2025');
    expect(write(addon, sampleReport, ['Leads 2025'])).toBe('Backtest');
    expect(cellStates(addon.workbook.snapshot(), 'Leads 2025')).toEqual(before);
    sheet
      .clear()
      .getRange('A1:A2')
      .setValues([['Email'], ['bo@firm.example']]);
    addon.workbook.services.SpreadsheetApp.getActive().deleteSheet(addon.sheet('Backtest'));
    expect(write(addon)).toBe('Backtest');
    expect(addon.values('Leads 2025')).toEqual([['Email'], ['bo@firm.example']]);
    // The next run finds the newer one.
    expect(write(addon)).toBe('Backtest');
    expect(tabNames(addon)).toEqual(['Leads', 'Leads 2025', 'Backtest']);
  });

  test('holds numbers, dates and texts', () => {
    const addon = openAddon({ Leads: LEADS });
    write(addon);
    const rows = addon.values('Backtest');
    const hot = rows.find(([first]) => first === 'Hot') ?? [];
    expect(hot.slice(1, 4)).toEqual([70, 307, 209]);
    expect(hot[4]).toBeCloseTo(209 / 307);
    expect(rows.find(([first]) => first === 'Date')?.[1]).toBeInstanceOf(Object);
  });

  test('takes few calls, on the first run and on the next', () => {
    const addon = openAddon({ Leads: LEADS });
    const { calls } = addon.workbook;
    for (const most of [20, 25]) {
      calls.reset();
      write(addon);
      expect(calls.write).toBeLessThanOrEqual(most);
      expect(calls.read).toBeLessThanOrEqual(8);
    }
  });

  test('is written anew in its place, with nothing left of what stood there', () => {
    const addon = openAddon({ Leads: LEADS });
    write(addon, smallReport);
    const fresh = cellStates(addon.workbook.snapshot(), 'Backtest');
    write(addon);
    const { SpreadsheetApp } = addon.workbook.services;
    const sheet = addon.sheet('Backtest');
    sheet
      .getRange('A500:D500')
      .setValues([[1, 2, 3, 4]])
      .setBackground('#ff0000')
      .setNote('mine');
    sheet.getRange('N3:O4').merge();
    sheet
      .getRange('P1:P9')
      .setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a'], true).build());
    const rule = SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied('=A1=1')
      .setBackground('#00ff00')
      .setRanges([sheet.getRange('A1:B2')])
      .build();
    sheet.setConditionalFormatRules([rule]);
    sheet.setColumnWidth(1, 20);
    sheet.hideRows(3, 40);

    expect(write(addon, smallReport)).toBe('Backtest');
    const after = addon.workbook.snapshot();
    expect(changedCells(fresh, cellStates(after, 'Backtest'))).toEqual([]);
    const written = Object.values(after.sheets ?? {}).find(({ name }) => name === 'Backtest');
    expect(written?.mergeData ?? []).toEqual([]);
    expect(sheet.getConditionalFormatRules()).toEqual([]);
    expect(JSON.stringify(resource(after, 'SHEET_DATA_VALIDATION_PLUGIN') ?? {})).not.toContain('"a"');
    expect([3, 20, 42].map((row) => sheet.isRowHiddenByUser(row))).toEqual([false, false, false]);
    expect(sheet.getColumnWidth(1)).toBe(235);
    expect(sheet.getCharts()).toHaveLength(2);
    expect(tabNames(addon)).toEqual(['Leads', 'Backtest']);
  });

  test('is known under another name and at another place', () => {
    const addon = openAddon({ Leads: LEADS });
    write(addon);
    addon.sheet('Backtest').setName('How good?');
    addon.workbook.services.SpreadsheetApp.getActive().insertSheet('Behind', 2);
    expect(write(addon, smallReport)).toBe('How good?');
    expect(tabNames(addon)).toEqual(['Leads', 'How good?', 'Behind']);
  });

  test('leaves a tab of the user’s with its name as it is', () => {
    const addon = openAddon({ Leads: LEADS, backtest: [['my own', '=A1', 7]], 'Backtest 2': [['mine']] });
    const before = addon.workbook.snapshot();
    expect(write(addon)).toBe('Backtest 3');
    expect(write(addon)).toBe('Backtest 3');
    const after = addon.workbook.snapshot();
    for (const id of ['1', '2', '3']) expect(after.sheets?.[id]).toEqual(before.sheets?.[id]);
    expect(tabNames(addon)).toEqual(['Leads', 'backtest', 'Backtest 2', 'Backtest 3']);
  });

  test('that was deleted is made again', () => {
    const addon = openAddon({ Leads: LEADS });
    write(addon);
    addon.workbook.services.SpreadsheetApp.getActive().deleteSheet(addon.sheet('Backtest'));
    expect(write(addon)).toBe('Backtest');
  });

  test('is not the copy that somebody made of it', () => {
    const addon = openAddon({ Leads: LEADS, Copy: [['kept']] });
    write(addon);
    const [mark] = addon.sheet('Backtest').getDeveloperMetadata();
    addon.sheet('Copy').addDeveloperMetadata(mark?.getKey() ?? '', mark?.getValue() ?? '');
    expect(write(addon)).toBe('Backtest');
    expect(addon.values('Copy')).toEqual([['kept']]);
  });

  test.each([
    '=IMPORTXML("http://x.example")',
    '+1',
    '<img src=x onerror=alert(1)>',
    "'quoted",
    '007',
    '1-10',
  ])('keeps the name %s the text that it is', async (name) => {
    const addon = openAddon({ Leads: LEADS });
    const [lead] = sampleReport.misses.wonLow;
    const named = { rowIndex: 0, score: 1, tier: name, why: name, ...lead, name } as const;
    write(addon, {
      ...sampleReport,
      misses: { wonLow: [{ ...named, tier: name, why: name }], lostHigh: [] },
      sources: { told: [{ name, leads: 1, won: 1, rate: 1, meanScore: 1, auc: null }], others: 0 },
      tiers: sampleReport.tiers.map((tier) => ({ ...tier, tier: name })),
      rules: sampleReport.rules.map((rule) => ({ ...rule, criterion: name })),
    });
    await addon.workbook.waitForFormulas();
    const sheet = addon.sheet('Backtest');
    const rows = addon.values('Backtest');
    expect(rows.filter(([first]) => first === name).length).toBeGreaterThan(10);
    expect(sheet.getDataRange().getFormulas().flat().join('')).toBe('');
  });

  test('is taken for no list of leads when it is open and no lead tab is set', () => {
    const addon = openAddon({
      Leads: LEADS,
      Scoring: [
        ['Criteria', '', '', '', ''],
        ['Criterion', 'Column', 'Rule', 'Value', 'Points'],
        ['Any', 'Email', 'is not blank', '', 5],
      ],
    });
    addon.score();
    write(addon);
    addon.sheet('Backtest').activate();
    expect(addon.score()).toMatchObject({ status: 'done', leads: 1 });
  });
});
