import { findTab } from '../find-tab.ts';
import type { Workbook } from '../ports.ts';

/**
 * Brings a cell into view.
 *
 * @param cell its tab's name and its own, as `Scoring!D7` or `'Bob''s leads'!A2`
 * @returns false where there is no such cell, or no longer
 */
export function goToCell(workbook: Workbook, cell: string): boolean {
  // A tab's name may hold a mark of exclamation itself: the last one parts it from the cell.
  const [, tabName = '', cellName = ''] = /^(.+)!([A-Z]{1,3}\d{1,7})$/is.exec(cell) ?? [];
  const quoted = /^'(.*)'$/s.exec(tabName)?.[1]?.replace(/''/g, "'");
  const tab = findTab(workbook, tabName) ?? (quoted === undefined ? undefined : findTab(workbook, quoted));
  return tab !== undefined && workbook.goTo(tab, cellName);
}
