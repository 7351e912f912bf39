import type { BacktestReport } from '../../../src/core/backtest/report.ts';
import { reportJson } from '../../../src/core/backtest/report-json.ts';
import { type BacktestInput, runBacktest } from '../../../src/core/backtest/run-backtest.ts';
import type { ReadActivities } from '../../../src/core/scoring/activities/activity-log.ts';
import { readActivities } from '../../../src/core/scoring/activities/read-activities.ts';
import { bindModel } from '../../../src/core/scoring/bind-model.ts';
import { parseConfig } from '../../../src/core/scoring/config/parse-config.ts';
import { firstError } from '../../../src/core/scoring/issue.ts';
import type { ScoringModel } from '../../../src/core/scoring/model.ts';
import type { Cells, CellValue } from '../../../src/core/table/cell.ts';
import { cellText } from '../../../src/core/table/text.ts';

/** What a test says of its leads; the rest is left out or empty. */
export interface BacktestCase {
  /** Header row first. */
  readonly leads: Cells;
  /** Rows of a Criteria block: label, column, rule, value, points. */
  readonly criteria?: Cells;
  /** A whole Scoring tab instead. */
  readonly config?: Cells;
  /** Rows of further blocks, or of Settings. */
  readonly blocks?: Cells;
  readonly outcome?: string;
  readonly isWon?: (value: CellValue) => boolean | undefined;
  readonly created?: string;
  readonly outcomeDate?: string;
  readonly revenue?: string;
  readonly source?: string;
  /** A tab of activities, header row first; the leads' first column is their key. */
  readonly activities?: Cells;
  /** 14 where there are activities. */
  readonly judgeAfterDays?: number;
  readonly wishes?: Partial<BacktestInput['wishes']>;
  /** Days since 1970-01-01. */
  readonly today?: number;
}

const NO_WISHES: BacktestInput['wishes'] = {
  capacityPerWeek: null,
  leadsPerWeek: null,
  costPerCall: null,
  valuePerWin: null,
  minimumHitRate: null,
  winnersWeMayMiss: 0.1,
};

function yesNo(value: CellValue): boolean | undefined {
  const text = cellText(value).toLowerCase();
  if (text === '1' || text === 'won' || text === 'yes') return true;
  return text === '0' || text === 'lost' || text === 'no' ? false : undefined;
}

/** The input of a backtest over leads as a test writes them. */
export function inputOf(given: BacktestCase): BacktestInput {
  const [headerCells = [], ...rows] = given.leads;
  const headers = headerCells.map(cellText);
  const config = given.config ?? [
    ['Criteria'],
    ['Criterion', 'Column', 'Rule', 'Value', 'Points'],
    ...(given.criteria ?? []),
    [],
    ...(given.blocks ?? []),
  ];
  const { model, issues } = parseConfig(config);
  const today = given.today ?? 20_000;
  const isLead = new Uint8Array(rows.length).fill(1);
  const read = given.activities && activitiesOf(given.activities, headers, rows, model, today);
  const { bound, issues: unbound } = bindModel(model, headers, today, read?.headers);
  const error = firstError([...issues, ...unbound, ...(read?.issues ?? [])]);
  if (error) throw new Error(`${error.cell}: ${error.message}`);
  const column = (name: string | undefined): number | undefined =>
    name === undefined ? undefined : headers.indexOf(name);
  const outcome = headers.indexOf(given.outcome ?? 'Outcome');
  const isWon = given.isWon ?? yesNo;
  return {
    bound,
    headers,
    rows,
    isLead,
    activities: read?.log,
    judgeAfterDays: read?.log && (given.judgeAfterDays ?? 14),
    outcome: { header: headers[outcome] ?? '', wonValues: ['1'], lostValues: ['0'] },
    outcomes: Int8Array.from(rows, (row) => {
      const won = isWon(row[outcome]);
      return won === undefined ? -1 : won ? 1 : 0;
    }),
    columns: {
      outcome,
      created: column(given.created),
      outcomeDate: column(given.outcomeDate),
      revenue: column(given.revenue),
      source: column(given.source),
    },
    wishes: { ...NO_WISHES, ...given.wishes },
    nameOf: (rowIndex) => `Lead ${rowIndex + 1}`,
  };
}

function activitiesOf(
  cells: Cells,
  headers: readonly string[],
  rows: Cells,
  { settings }: ScoringModel,
  today: number,
): ReadActivities {
  const isLead = new Uint8Array(rows.length).fill(1);
  const leads = { rows, isLead, keyColumnIndex: 0, keyHeader: headers[0] ?? '' };
  return readActivities(cells, leads, settings.style, settings.asOf ?? today, 'Activities');
}

export function backtestOf(given: BacktestCase): BacktestReport {
  return runBacktest(inputOf(given));
}

export function jsonOf(given: BacktestCase): ReturnType<typeof reportJson> {
  return reportJson(backtestOf(given));
}
