import type { Cells } from '../core/table/cell.ts';
import { cellText } from '../core/table/text.ts';
import { findTab } from './find-tab.ts';
import type { Tab, Workbook } from './ports.ts';

/** A tab into which the add-on writes line after line. */
export interface Log {
  readonly name: string;
  /** From A1 on; by these the tab is told from somebody else's of that name. */
  readonly headers: readonly string[];
}

export const CHANGE_LOG: Log = { name: 'Change log', headers: ['When', 'Who', 'What changed', 'Why'] };

export const SCORE_HISTORY: Log = {
  name: 'Score history',
  headers: ['Date', 'Lead key', 'Score', 'Tier', 'Model version'],
};

/** Whether a tab's name is one under which a log is kept. */
export function isLogName(tabName: string): boolean {
  return [CHANGE_LOG, SCORE_HISTORY].some(({ name }) => new RegExp(`^${name}( \\d+)?$`, 'i').test(tabName));
}

/** Where a log is kept. */
export interface LogPlace {
  readonly name: string;
  /** `undefined`: the name is free, the tab still to be made. */
  readonly tab: Tab | undefined;
  /** The tab's cells as they were read, headers included; `[]` for a tab that is new or was left empty. */
  readonly cells: Cells;
}

/** Finds the tab of a log. One of that name with other headers is somebody else's: the log goes into `Change log 2`. */
export function findLog(workbook: Workbook, { name: wanted, headers }: Log): LogPlace {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    const tab = findTab(workbook, name);
    if (!tab) return { name, tab, cells: [] };
    const cells = tab.readAll();
    const isOurs = headers.every((header, index) => cellText(cells[0]?.[index]) === header);
    if (cells.length === 0 || isOurs) return { name: tab.name, tab, cells };
  }
}

/**
 * Adds the tab of a log behind the others; the person stays where they were.
 *
 * @param rows so many rows have room beneath the headers
 */
export function addLogTab(workbook: Workbook, name: string, rows?: number): Tab {
  const open = workbook.activeTab();
  const tab = workbook.addTab(name, rows);
  workbook.show(open);
  return tab;
}
