import type { Tab, Workbook } from '../ports.ts';

/** Name of the tab, and what it is marked with. */
const NAME = 'Backtest';
const HOLDS = 'backtest';

/** What the first cell of a tab says that still holds a backtest. */
export const TITLE = 'Backtest';

/** Whether a tab was made for a backtest, whatever it is called by now. */
export function isBacktestTab(workbook: Workbook, { id }: Pick<Tab, 'id'>): boolean {
  return workbook.ownedTabs(HOLDS).some((owned) => owned.id === id);
}

/**
 * The Backtest tab with nothing in it, at its place; a new one where there is none. A tab that was made for a backtest
 * but has since been put to another use is the user's.
 *
 * @param inUse tabs that hold leads or the model
 */
export function emptyBacktestTab(workbook: Workbook, inUse: readonly Tab[]): Tab {
  const owned = workbook
    .ownedTabs(HOLDS)
    .find((tab) => !inUse.some(({ id }) => id === tab.id) && holdsBacktest(tab));
  if (owned) {
    owned.clear();
    return owned;
  }
  const open = workbook.activeTab();
  const added = workbook.addOwnedTab(freeName(workbook.tabNames()), HOLDS);
  // A new tab comes to the front: the person stays where they were.
  workbook.show(open);
  return added;
}

function holdsBacktest(tab: Tab): boolean {
  const [[first] = []] = tab.readValues({ rowNumber: 1, columnNumber: 1, rows: 1, columns: 1 });
  return first === TITLE || tab.lastRow() === 0;
}

/** Spreadsheets take no two names that differ in case alone. */
function freeName(names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? NAME : `${NAME} ${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
