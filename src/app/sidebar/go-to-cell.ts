import { cellText } from '../../core/table/text.ts';
import { findTab } from '../find-tab.ts';
import type { Tab, Workbook } from '../ports.ts';

/**
 * Brings a cell into view.
 *
 * @param cell its tab's name and its own, as `Scoring!D7` or `'Bob''s leads'!A2`
 * @param key of the lead that stood in its row, if any: where rows were moved since, its row is the one where that lead is
 * @param keyColumn number of the column of the keys
 * @returns false where there is no such cell, or no longer
 */
export function goToCell(workbook: Workbook, cell: string, key: unknown, keyColumn: number): boolean {
  // A tab's name may hold a mark of exclamation itself: the last one parts it from the cell.
  const [, tabName = '', columnName = '', row = ''] = /^(.+)!([A-Z]{1,3})(\d{1,7})$/is.exec(cell) ?? [];
  const quoted = /^'(.*)'$/s.exec(tabName)?.[1]?.replace(/''/g, "'");
  const tab = findTab(workbook, tabName) ?? (quoted === undefined ? undefined : findTab(workbook, quoted));
  if (!tab) return false;
  return workbook.goTo(tab, columnName + (key === undefined ? row : rowOfLead(tab, key, keyColumn, +row)));
}

/** The row in which a lead stands: the one where it stood, else the only one with its key; 0 for none. */
function rowOfLead(tab: Tab, key: unknown, columnNumber: number, stoodIn: number): number {
  const area = { rowNumber: 1, columnNumber, rows: tab.lastRow() || 1, columns: 1 };
  const rows = tab.readValues(area).flatMap(([value], index) => (cellText(value) === key ? index + 1 : []));
  if (rows.includes(stoodIn)) return stoodIn;
  // Of several rows with one key nobody can tell which is meant.
  return rows.length === 1 ? Number(rows[0]) : 0;
}
