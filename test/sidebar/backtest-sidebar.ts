import type { BacktestRun } from '../../src/app/api.ts';
import type { BacktestReport } from '../../src/core/backtest/report.ts';
import type { Cells, CellValue } from '../../src/core/table/cell.ts';
import { sampleReport } from '../core/backtest/sample-report.ts';
import { scoringTab } from '../core/scoring/scoring-tab.ts';
import { type OpenSidebar, openSidebar, type SidebarOptions } from './open-sidebar.ts';
import { answerOf } from './score-report.ts';

/** Leads whose outcome is known, for a sidebar that is answered with a report of others. */
const LEADS: Cells = [
  ['Email', 'Title', 'Visits', 'Demo status', 'Outcome'],
  ['ada@firm.example', 'Director', 4, 'held', 'Won'],
  ['bo@shop.example', 'Analyst', 2, '', 'Lost'],
  ['cy@mill.example', 'Director', 0, '', ''],
];

/** Rows of the tiers in the Scoring tab, counted from 0, and the column of their From. */
export const HOT = { rowIndex: 8, columnIndex: 1 } as const;
export const WARM = { rowIndex: 9, columnIndex: 1 } as const;

const CRITERIA: CellValue[][] = [
  ['Criterion', 'Column', 'Rule', 'Value', 'Points'],
  ['Director', 'Title', 'is', 'Director', 50],
  ['Visited', 'Visits', '>', 1, 25],
  ['Held a demo', 'Demo status', 'is', 'held', 10],
];

const TIERS: CellValue[][] = [
  ['Tier', 'From'],
  ['Hot', 70],
  ['Warm', 40],
  ['Cold', ''],
];

/** The Scoring tab whose tiers begin where the sample report says. */
export function backtestTabs(): Readonly<Record<string, Cells>> {
  const Settings = [
    ['Setting', 'Value'],
    ['Lead tab', 'Leads'],
    ['Outcome column', 'Outcome'],
  ];
  return { Leads: LEADS, Scoring: scoringTab({ Criteria: CRITERIA, Tiers: TIERS, Settings }) };
}

/** The sample report with the places of this Scoring tab. */
export function reportOf(parts: Partial<BacktestReport> = {}): BacktestReport {
  const places = [HOT, WARM];
  return {
    ...sampleReport,
    suggestions: sampleReport.suggestions.map((suggestion, index) => ({
      ...suggestion,
      fromCell: places[index] ?? HOT,
    })),
    ...parts,
  };
}

export function runOf(report: BacktestReport | null, parts: Partial<BacktestRun> = {}): BacktestRun {
  return {
    status: 'done',
    sentence: '3,200 leads compared with how they ended.',
    issues: [],
    warnings: [],
    tab: 'Leads',
    leadTab: 'Leads',
    headerRowIndex: 0,
    report,
    ...parts,
  };
}

/** The Backtest view over those tabs, its next run answered with a report. */
export async function openBacktest(
  run: BacktestRun = runOf(reportOf()),
  options: SidebarOptions = {},
): Promise<OpenSidebar> {
  const sidebar = await openSidebar(backtestTabs(), options);
  sidebar.interfere('runBacktest', answerOf(run));
  await sidebar.show('Backtest');
  return sidebar;
}

export const panel = ({ page }: OpenSidebar) => page.getByRole('tabpanel', { name: 'Backtest' });

export const press = (sidebar: OpenSidebar, name: string) =>
  panel(sidebar).getByRole('button', { name, exact: true }).click();

/** Opens the view and waits for the report. */
export async function openReport(run?: BacktestRun, options?: SidebarOptions): Promise<OpenSidebar> {
  const sidebar = await openBacktest(run, options);
  await press(sidebar, 'Run backtest');
  await panel(sidebar).locator('.verdict').waitFor();
  return sidebar;
}
