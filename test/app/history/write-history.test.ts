import { afterEach, expect, test, vi } from 'vitest';
import { makeHistory } from '../../../src/app/history/write-history.ts';
import { sheetWorkbook } from '../../../src/gas/sheet-workbook.ts';
import { openAddon } from '../../addon/open-addon.ts';
import { SMALL_LEADS } from '../../addon/small-leads.ts';
import { entry } from './history-entries.ts';

afterEach(() => void vi.unstubAllGlobals());

test.each([
  [100_000, 101_000, 26],
  [100_001, 100_002, 5],
])('a history of %i entries is made with %i rows × %i columns', (entries, ...grid) => {
  const addon = openAddon({ Leads: SMALL_LEADS });
  for (const [name, service] of Object.entries(addon.workbook.services)) vi.stubGlobal(name, service);
  const made = Array.from({ length: entries }, (_, index) => entry(0, 1, { key: `l${index}@x.example` }));
  makeHistory(sheetWorkbook, 'Score history', made);
  const sheet = addon.sheet('Score history');
  expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual(grid);
  expect(sheet.getLastRow()).toBe(entries + 1);
  expect(sheet.getRange(entries + 1, 2).getValue()).toBe(`l${entries - 1}@x.example`);
});
