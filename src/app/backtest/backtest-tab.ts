import type { BacktestReport } from '../../core/backtest/report.ts';
import type { Issue } from '../../core/scoring/issue.ts';
import type { Cells } from '../../core/table/cell.ts';
import type { CellLook, Chart, Tab, Workbook } from '../ports.ts';
import { layMisses, layRules, laySegments, laySmallPrint } from './backtest-tab-evidence.ts';
import { COLUMNS, type Entry, FIRST_WIDTH, OTHER_WIDTH, Page } from './backtest-tab-page.ts';
import { emptyBacktestTab } from './backtest-tab-place.ts';
import { layByScore, layChances, layGains } from './backtest-tab-scores.ts';
import { layThresholds } from './backtest-tab-thresholds.ts';
import { layTiers } from './backtest-tab-tiers.ts';
import { layHeadline, laySorting, layVerdict } from './backtest-tab-verdict.ts';

/** What the tab says besides the report's figures. */
export interface BacktestTabContext {
  /** Name of the tab that holds the leads. */
  readonly leadTab: string;
  /** 1-based row of the lead with `rowIndex` 0. */
  readonly firstLeadRow: number;
  /** Colours of the tiers by name, `#rrggbb`. */
  readonly tierColours: ReadonlyMap<string, string>;
  /** Settings that the figures depend on, each with its value as text. */
  readonly settings: readonly (readonly [string, string])[];
  /** What keeps a setting from being used, each with its cell. */
  readonly warnings: readonly Issue[];
}

/** All of the tab, before anything of it is written: cells and looks are of the same rows and columns. */
export interface BacktestLayout {
  readonly cells: Cells;
  readonly looks: readonly (readonly CellLook[])[];
  readonly charts: readonly Chart[];
}

/** The tab from top to bottom: verdict, worth, sorting, thresholds, tiers, gains, scores, chances, rules, misses, segments. */
export function layOutBacktest(report: BacktestReport, context: BacktestTabContext): BacktestLayout {
  const page = new Page();
  layVerdict(page, report, context.leadTab, context.warnings);
  layHeadline(page, report);
  laySorting(page, report);
  layThresholds(page, report);
  layTiers(page, report, context.tierColours);
  layGains(page, report);
  layByScore(page, report);
  layChances(page, report);
  layRules(page, report);
  layMisses(page, report, context.firstLeadRow);
  laySegments(page, report);
  laySmallPrint(page, report, context.settings);
  return {
    cells: page.rows.map((row) => inAllColumns(row, contentOf)),
    looks: page.rows.map((row) => inAllColumns(row, lookOf)),
    charts: page.charts,
  };
}

function inAllColumns<Part>(row: readonly Entry[], part: (entry: Entry) => Part): readonly Part[] {
  return Array.from({ length: COLUMNS }, (_, index) => part(row[index] ?? null));
}

function contentOf(entry: Entry): string | number {
  return entry === null ? '' : typeof entry === 'string' ? entry : entry.value;
}

function lookOf(entry: Entry): CellLook {
  return entry === null || typeof entry === 'string' ? {} : entry;
}

/**
 * Writes the tab in a number of calls that does not depend on the leads. The add-on's own tab is written anew where it
 * stands, whatever it is called by now; a tab of the user's with its name stays as it is.
 *
 * @param inUse tabs that hold leads or the model, never written over
 * @returns the name of the tab
 */
export function writeBacktestTab(
  workbook: Workbook,
  report: BacktestReport,
  context: BacktestTabContext,
  inUse: readonly Tab[],
): string {
  const { cells, looks, charts } = layOutBacktest(report, context);
  const tab = emptyBacktestTab(workbook, inUse);
  tab.ensureSize(cells.length, COLUMNS);
  // Looks first: text must be plain text before a name such as =A1 goes in.
  tab.paint(1, 1, looks);
  tab.writeValues(1, 1, cells);
  tab.decorate([
    { area: { rowNumber: 1, columnNumber: 1, rows: 1, columns: 1 }, columnWidth: FIRST_WIDTH },
    { area: { rowNumber: 1, columnNumber: 2, rows: 1, columns: COLUMNS - 1 }, columnWidth: OTHER_WIDTH },
  ]);
  tab.hideGridlines();
  tab.replaceCharts(charts);
  return tab.name;
}
