import { CONFIG_TAB } from '../core/scoring/issue.ts';
import { foldName } from '../core/table/text.ts';
import type { Tab, Workbook } from './ports.ts';

/** The Scoring tab. Spreadsheets take no two names that differ in case alone, so `scoring` is that tab too. */
export function findScoringTab(workbook: Workbook): Tab | undefined {
  return tabFor(workbook, (name) => name.toLowerCase() === CONFIG_TAB.toLowerCase());
}

/** The tab that a person names: exactly, else without regard to case and spaces. */
export function findTab(workbook: Workbook, wanted: string): Tab | undefined {
  return workbook.tab(wanted) ?? tabFor(workbook, (name) => foldName(name) === foldName(wanted));
}

function tabFor(workbook: Workbook, fits: (name: string) => boolean): Tab | undefined {
  const name = workbook.tabNames().find(fits);
  return name === undefined ? undefined : workbook.tab(name);
}
