/**
 * The whole backtest alone in its process, since a run warms up the next: of so many leads in the engine, or without a
 * number in the headless workbook. Prints JSON.
 */
import { fileURLToPath } from 'node:url';
import { createLocalWorkbook } from '../../host/workbook/local-workbook.ts';
import { runBacktest } from '../../src/core/backtest/run-backtest.ts';
import { scoreLeads } from '../../src/core/scoring/score-leads.ts';
import { inputOf } from '../core/backtest/backtest-of.ts';
import { benchLeads, type Cell, CONFIG, HEADERS } from './bench-leads.ts';

const TIERS: readonly (readonly (string | number)[])[] = [
  [],
  ['Tiers', ''],
  ['Tier', 'From'],
  ['Hot', 60],
  ['Warm', 30],
  ['Cold', ''],
];
const DAY = 86_400_000;

/** The lead with an outcome that leans on what it did, and the day of it; the newest leads have none yet. */
function withOutcome(lead: readonly Cell[], index: number): Cell[] {
  const created = lead[HEADERS.indexOf('Created')] as Date;
  const days = (index * 7919) % 60;
  const chance = (lead[HEADERS.indexOf('Demo requested')] === 'Yes' ? 40 : 10) + Number(lead[8]) * 6;
  const won = (index * 104_729) % 100 < chance;
  const isOpen = (index * 31) % 11 === 0;
  return [
    ...lead,
    isOpen ? '' : won ? 'Won' : 'Lost',
    isOpen ? '' : new Date(created.getTime() + days * DAY),
    won ? 1000 + index : '',
  ];
}

function inputFor(count: number) {
  return inputOf({
    leads: [[...HEADERS, 'Outcome', 'Closed', 'Amount'], ...benchLeads(count).map(withOutcome)],
    config: [...CONFIG, ...TIERS],
    created: 'Created',
    outcomeDate: 'Closed',
    revenue: 'Amount',
    source: 'Source',
    wishes: { capacityPerWeek: 40, costPerCall: 20, valuePerWin: 900, minimumHitRate: 0.4 },
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const RUNS = [0, 1, 2];

/** Milliseconds of the first run, as of a command, and of the median one. */
function engineTimes(leads: number) {
  const input = inputFor(leads);
  const backtests = RUNS.map(() => timed(() => runBacktest(input)));
  const scorings = RUNS.map(() => timed(() => scoreLeads(input.bound, input.rows, input.isLead)));
  return { leads, first: backtests[0], backtest: median(backtests), scoring: median(scorings) };
}

/** What a run of the menu command costs in service calls. */
function callsFor(count: number): { readonly read: number; readonly write: number } {
  const workbook = createLocalWorkbook({
    distDirectory: fileURLToPath(new URL('../../dist', import.meta.url)),
    timeZone: 'Etc/UTC',
  });
  const spreadsheet = workbook.services.SpreadsheetApp.getActive();
  const [leads] = spreadsheet.getSheets();
  if (!leads) throw new Error('bench: no sheet');
  const rows = [[...HEADERS, 'Outcome', 'Closed', 'Amount'], ...benchLeads(count).map(withOutcome)];
  const width = rows[0]?.length ?? 0;
  leads.insertRowsAfter(leads.getMaxRows(), Math.max(1, rows.length - leads.getMaxRows()));
  leads.getRange(1, HEADERS.indexOf('Employees') + 1, rows.length, 1).setNumberFormat('@');
  leads.getRange(1, 1, rows.length, width).setValues(rows);
  const settings = [
    ['Outcome column', 'Outcome'],
    ['Outcome date', 'Closed'],
    ['Created date', 'Created'],
  ];
  const cells = [...CONFIG, ...settings, ...TIERS].map((row) => [...row, ...Array(12).fill('')].slice(0, 12));
  const scoring = spreadsheet.insertSheet('Scoring');
  scoring.getRange(1, 1, cells.length, 12).setValues(cells);
  spreadsheet.setActiveSheet(leads);
  workbook.calls.reset();
  const { ok, result } = JSON.parse(String(workbook.script.run('backtestScores')));
  if (!ok || result.status !== 'done') throw new Error(`bench: ${JSON.stringify(result)}`);
  const { read, write } = workbook.calls;
  workbook.dispose();
  return { read, write };
}

const [leads] = process.argv.slice(2).map(Number);
process.stdout.write(
  JSON.stringify(leads === undefined ? [1_000, 20_000].map(callsFor) : engineTimes(leads)),
);
// The spreadsheet's engine leaves timers behind.
process.exit(0);
