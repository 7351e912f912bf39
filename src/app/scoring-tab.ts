import { CONFIG_TAB } from '../core/scoring/issue.ts';
import type { Tab, Workbook } from './ports.ts';

/** The Scoring tab. Spreadsheets take no two names that differ in case alone, so `scoring` is that tab too. */
export function findScoringTab(workbook: Workbook): Tab | undefined {
  const name = workbook.tabNames().find((known) => known.toLowerCase() === CONFIG_TAB.toLowerCase());
  return name === undefined ? undefined : workbook.tab(name);
}
