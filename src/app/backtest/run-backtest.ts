import type { BacktestReport } from '../../core/backtest/report.ts';
import { runBacktest as compare } from '../../core/backtest/run-backtest.ts';
import type { Issue } from '../../core/scoring/issue.ts';
import type { BacktestRun } from '../api.ts';
import { readLeads } from '../score-run/lead-table.ts';
import type { RunPorts } from '../score-run/run-ports.ts';
import { tierColours } from '../score-run/tier-colours.ts';
import { configStands, writeBesideCriteria } from '../score-run/write-config.ts';
import { backtestInput } from './backtest-input.ts';
import { settingsUsed, settingWarnings } from './backtest-settings.ts';
import { writeBacktestTab } from './backtest-tab.ts';
import { SENTENCES } from './sentences.ts';

/**
 * Holds the scores against how the leads ended, writes the Backtest tab, and `Win rate` and `Lift` beside the
 * criteria. Where it cannot, it writes nothing and says why.
 */
export function runBacktest(ports: RunPorts): BacktestRun {
  const run = ports.lock.alone(() => runAlone(ports));
  return run === 'busy' ? refused('busy', SENTENCES.busy, []) : run;
}

function runAlone({ workbook, clock }: RunPorts): BacktestRun {
  const { table, issues } = readLeads(workbook, clock);
  if (!table) {
    const errors = issues.filter(({ level }) => level === 'error').length;
    return refused('refused', SENTENCES.errors(errors), issues);
  }
  const { input, issue } = backtestInput(table);
  if (!input) {
    // The scores may have warned of the same.
    const others = issues.filter((own) => own.cell !== issue.cell || own.message !== issue.message);
    return refused('refused', issue.message, [...others, issue]);
  }
  const report = compare(input);
  const warnings = settingWarnings(table, issues);
  const tab = writeBacktestTab(
    workbook,
    report,
    {
      leadTab: table.tab.name,
      firstLeadRow: table.headerRowIndex + 2,
      tierColours: tierColours(table),
      settings: settingsUsed(table),
      warnings,
    },
    [table.tab, table.scoringTab],
  );
  // The tab may have been changed while the scores were judged.
  if (configStands(table)) writeRuleFigures(table, report);
  return {
    status: 'done',
    sentence: SENTENCES.done(report.verdict.sentence, tab),
    issues,
    warnings,
    tab,
    leadTab: table.tab.name,
    headerRowIndex: table.headerRowIndex,
    report,
  };
}

function refused(status: BacktestRun['status'], sentence: string, issues: readonly Issue[]): BacktestRun {
  const nowhere = { tab: '', leadTab: '', headerRowIndex: 0 };
  return { status, sentence, issues, warnings: [], ...nowhere, report: null };
}

/** Two criteria may share a label, never a cell. */
function writeRuleFigures(table: Parameters<typeof writeBesideCriteria>[0], { rules }: BacktestReport): void {
  const figures = (of: (rule: BacktestReport['rules'][number]) => number | null) =>
    new Map(rules.flatMap((rule) => (of(rule) === null ? [] : [[rule.cell, of(rule) as number] as const])));
  writeBesideCriteria(
    table,
    'Win rate',
    figures(({ rateWith }) => rateWith),
  );
  writeBesideCriteria(
    table,
    'Lift',
    figures(({ lift }) => lift),
  );
}
