import { bindModel } from '../../../src/core/scoring/bind-model.ts';
import { parseConfig } from '../../../src/core/scoring/config/parse-config.ts';
import { type LeadScores, scoreLeads } from '../../../src/core/scoring/score-leads.ts';
import { calendarDay } from '../../../src/core/table/calendar-day.ts';
import type { Cells, CellValue } from '../../../src/core/table/cell.ts';
import { findLeadRows } from '../../../src/core/table/lead-rows.ts';

/** The day that counts as today wherever a test does not say another: 5 March 2024. */
export const TODAY = calendarDay(2024, 3, 5) ?? 0;

/** Blocks of a Scoring tab: each one's header row and rows, without its name. */
export type Blocks = Partial<
  Record<
    'Criteria' | 'Groups' | 'Tiers' | 'Grades' | 'Models' | 'Settings',
    readonly (readonly CellValue[])[]
  >
>;

/** The cells of a Scoring tab with its blocks one under another, a blank row between them. */
export function scoringTab(blocks: Blocks): CellValue[][] {
  const rows = Object.entries(blocks).flatMap(([name, block]) => [
    [name],
    ...block.map((row) => [...row]),
    [],
  ]);
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<CellValue>(width - row.length).fill('')]);
}

/** Cells side by side, a blank column between them, as blocks of a Scoring tab may stand. */
export function sideBySide(...blocks: readonly Cells[]): CellValue[][] {
  const height = Math.max(...blocks.map((block) => block.length));
  return Array.from({ length: height }, (_, rowIndex) =>
    blocks.flatMap((block) => {
      const width = Math.max(...block.map((row) => row.length));
      return [...Array.from({ length: width }, (__, index) => block[rowIndex]?.[index] ?? ''), ''];
    }),
  );
}

/** A Criteria block of bare criteria: label, column, rule, Value, points. */
export function criteria(...rows: readonly (readonly CellValue[])[]): CellValue[][] {
  return [['Criterion', 'Column', 'Rule', 'Value', 'Points'], ...rows.map((row) => [...row])];
}

/** Scores leads by a Scoring tab; the first row holds the headers. @throws on any error in the config */
export function scoreSheet(tab: Cells, sheet: Cells): LeadScores {
  const [headers = [], ...leads] = sheet;
  const { model, issues } = parseConfig(tab);
  const { bound, issues: bindIssues } = bindModel(model, headers.map(String), TODAY);
  const error = [...issues, ...bindIssues].find((issue) => issue.level === 'error');
  if (error) throw new Error(`${error.cell}: ${error.message}`);
  return scoreLeads(bound, leads, findLeadRows(leads).isLead);
}

/** Issues of a Scoring tab in short: level, code and cell of each. */
export function issuesOf(tab: Cells): string[] {
  return parseConfig(tab).issues.map(({ level, code, cell }) => `${level} ${code} ${cell}`);
}

/** The errors alone, as code and cell. */
export function errorsOf(tab: Cells): string[] {
  return issuesOf(tab)
    .filter((issue) => issue.startsWith('error'))
    .map((issue) => issue.slice('error '.length));
}
