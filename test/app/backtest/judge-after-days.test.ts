import { describe, expect, test } from 'vitest';
import { backtestInput } from '../../../src/app/backtest/backtest-input.ts';
import { settingsUsed } from '../../../src/app/backtest/backtest-settings.ts';
import { type LeadTable, readLeads } from '../../../src/app/score-run/lead-table.ts';
import { leadReading } from '../../../src/app/sidebar/lead-reading.ts';
import { type BacktestInput, runBacktest } from '../../../src/core/backtest/run-backtest.ts';
import { calendarDay } from '../../../src/core/table/calendar-day.ts';
import type { Cells } from '../../../src/core/table/cell.ts';
import { BUSY_LEADS, BUSY_LOG, BUSY_SCORING, LONG_AFTER } from '../../core/backtest/busy-leads.ts';
import { MemoryWorkbook } from '../set-up/memory-workbook.ts';

const SETTINGS: Cells = [
  [],
  ['Settings'],
  ['Setting', 'Value'],
  ['Lead tab', 'Leads'],
  ['As of', '2024-12-31'],
  ['Outcome column', 'Outcome'],
  ['Outcome date', 'Ended'],
  ['Created date', 'Came in'],
];
const PLAIN: Cells = [
  ['Criteria'],
  ['Criterion', 'Column', 'Rule', 'Value', 'Points'],
  ['Key', 'Email', 'is not blank', '', 1],
];

/** The leads of a sheet whose Scoring tab has more settings. */
function tableOf(settings: Cells = [], scoring: Cells = BUSY_SCORING): LeadTable {
  const workbook = new MemoryWorkbook({
    Scoring: [...scoring, ...SETTINGS, ...settings],
    Leads: BUSY_LEADS,
    Activities: BUSY_LOG,
  });
  const { table, issues } = readLeads(workbook, { now: () => new Date('2025-01-31') });
  if (!table) throw new Error(issues.map(({ message }) => message).join('\n'));
  return table;
}

function inputOf(table: LeadTable): BacktestInput {
  const { input, issue } = backtestInput(table);
  if (!input) throw new Error(issue.message);
  return input;
}

describe('the setting Judge after days', () => {
  test.each<[string, Cells, number]>([
    ['left out: 14', [], 14],
    ['blank: 14', [['Judge after days', '']], 14],
    ['a number', [['Judge after days', 30]], 30],
    ['0', [['Judge after days', 0]], 0],
    ['a part of a day is not yet a day', [['Judge after days', 7.9]], 7],
  ])('%s', (_, settings, days) => {
    expect(inputOf(tableOf(settings)).judgeAfterDays).toBe(days);
  });

  test('is of no use without activities', () => {
    expect(inputOf(tableOf([['Judge after days', 30]], PLAIN)).judgeAfterDays).toBeUndefined();
  });

  test('counts where activities are read but no criterion counts them', () => {
    expect(inputOf(tableOf([['Activities tab', 'Activities']], PLAIN)).judgeAfterDays).toBe(14);
  });
});

test('a backtest of the sheet judges leads as they were after so many days', () => {
  const { who, sorting, dayBefore } = runBacktest(inputOf(tableOf()));
  expect(who).toMatchObject({ won: 100, lost: 100, judgedAfterDays: 14 });
  expect(sorting?.auc.value).toBeCloseTo(0.6, 12);
  expect(dayBefore?.auc.value).toBeCloseTo(0.876, 12);
});

test('the sidebar judges a change of the model on the same days', () => {
  const { judged } = leadReading(tableOf([['Judge after days', 20]]));
  const first = calendarDay(2024, 2, 1) ?? 0;
  expect(judged?.rowIndexes).toHaveLength(200);
  expect(judged?.asOf.slice(0, 3)).toEqual([first + 20, first + 20, first + 21]);
  // Leads that were decided by then are none to judge a change on.
  expect(leadReading(tableOf([['Judge after days', 40]])).judged?.rowIndexes).toEqual([]);
  expect(tableOf().bound.context.asOf).toBe(LONG_AFTER);
});

describe('the settings that figures depend on', () => {
  const named = (table: LeadTable) =>
    settingsUsed(table).filter(([name]) => name === 'Activities tab' || name === 'Judge after days');

  test('tell the tab of activities and the days where activities are read, given or not', () => {
    expect(named(tableOf())).toEqual([
      ['Activities tab', 'Activities'],
      ['Judge after days', '14'],
    ]);
    expect(named(tableOf([['Judge after days', 0]]))[1]).toEqual(['Judge after days', '0']);
  });

  test('are silent about both where no activities are read', () => {
    expect(named(tableOf([['Judge after days', 30]], PLAIN))).toEqual([]);
  });
});
