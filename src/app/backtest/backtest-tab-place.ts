import type { Tab, Workbook } from '../ports.ts';

/** Name of the tab, and what it is marked with. */
const NAME = 'Backtest';
const HOLDS = 'backtest';

/** The Backtest tab that the add-on made, whatever it is called by now; no tab of the user's. */
export function findBacktestTab(workbook: Workbook): Tab | undefined {
  return workbook.ownedTab(HOLDS);
}

/** The Backtest tab with nothing in it, at its place; a new one where there is none. */
export function emptyBacktestTab(workbook: Workbook): Tab {
  const owned = findBacktestTab(workbook);
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

/** Spreadsheets take no two names that differ in case alone. */
function freeName(names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? NAME : `${NAME} ${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
