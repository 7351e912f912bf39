import { applyThreshold as apply } from '../app/backtest/apply-threshold.ts';
import { runBacktest as backtest } from '../app/backtest/run-backtest.ts';
import { undoThreshold as undoApplied } from '../app/backtest/undo-threshold.ts';
import { loadDemoLeads } from '../app/demo/load-demo-leads.ts';
import { readLeadHistory as leadHistory } from '../app/history/read-lead-history.ts';
import { textsIn } from '../app/json-parts.ts';
import { scoreRun } from '../app/score-run/score-run.ts';
import { changeSettings as change } from '../app/settings/change-settings.ts';
import { goToCell as goTo } from '../app/sidebar/go-to-cell.ts';
import { readSelection as selected } from '../app/sidebar/read-selection.ts';
import { readSheet as read } from '../app/sidebar/read-sheet.ts';
import { readApplyRequest, readSaveRequest, readSetUpRequest } from '../app/sidebar/requests.ts';
import { saveModel as save } from '../app/sidebar/save-model.ts';
import {
  readSetUpOptions as options,
  planSetUp as plan,
  writeSetUp as write,
} from '../app/sidebar/set-up.ts';
import { undoSave as undo } from '../app/sidebar/undo-save.ts';
import { answer, PORTS } from './edge.ts';

/** One block a call, so that the sidebar can show progress and stop in between. */
const SIDEBAR_LIMITS = { milliseconds: 0, blockRows: 20_000 };

/** Reads the Scoring tab and the leads for the sidebar's views. */
export function readSheet(): string {
  return answer(() => read(PORTS));
}

/** Reads the row in which the person is, where that is in the lead tab. */
export function readSelection(leadTab: unknown, headerRow: unknown): string {
  const row = Number.isInteger(headerRow) ? Number(headerRow) : 0;
  return answer(() => selected(PORTS.workbook, String(leadTab), row));
}

/**
 * Scores the next block of leads for the sidebar.
 *
 * @param begunIn name of the tab in which the run's first block was
 */
export function scoreNextBlock(begunIn: unknown): string {
  return answer(() => scoreRun(PORTS, SIDEBAR_LIMITS, String(begunIn ?? '')));
}

/** Reads what the history tells of one lead. */
export function readLeadHistory(key: unknown): string {
  return answer(() => leadHistory(PORTS.workbook, String(key ?? '')));
}

/**
 * Brings a cell such as `Scoring!D7` into view for the sidebar.
 *
 * @param key of the lead that stood in its row, where one is meant
 * @param keyColumn 1-based
 */
export function goToCell(cell: unknown, key?: unknown, keyColumn?: unknown): string {
  return answer(() => goTo(PORTS.workbook, String(cell), key, Number(keyColumn)));
}

/**
 * Writes settings into the Scoring tab.
 *
 * @param changes a JSON text: values as texts by the names of their settings
 */
export function changeSettings(changes: unknown): string {
  return answer(() => change(PORTS, textsIn(JSON.parse(String(changes)))));
}

/**
 * Writes points and switches into the Scoring tab.
 *
 * @param request a JSON text of a `SaveRequest`
 */
export function saveModel(request: unknown): string {
  return answer(() => save(PORTS, readSaveRequest(request)));
}

/**
 * Takes the last save back.
 *
 * @param when its time, as the reading of the sheet told it
 */
export function undoSave(when: unknown): string {
  return answer(() => undo(PORTS, when));
}

/** Holds the scores against how the leads ended, and writes the Backtest tab. */
export function runBacktest(): string {
  return answer(() => backtest(PORTS));
}

/**
 * Writes one tier's From into the Scoring tab.
 *
 * @param request a JSON text of an `ApplyRequest`
 */
export function applyThreshold(request: unknown): string {
  return answer(() => apply(PORTS, readApplyRequest(request)));
}

/**
 * Takes an applied From back.
 *
 * @param request the JSON text with which it was applied
 */
export function undoThreshold(request: unknown): string {
  return answer(() => undoApplied(PORTS, readApplyRequest(request)));
}

/** Says what *Set up* could work on. */
export function readSetUpOptions(): string {
  return answer(() => options(PORTS.workbook));
}

/**
 * Says what *Set up* would write.
 *
 * @param request a JSON text of a `SetUpRequest`
 */
export function planSetUp(request: unknown): string {
  return answer(() => plan(PORTS, readSetUpRequest(request)));
}

/**
 * Writes the Scoring tab.
 *
 * @param request a JSON text of a `SetUpRequest`
 */
export function writeSetUp(request: unknown): string {
  return answer(() => write(PORTS, readSetUpRequest(request)));
}

/** Adds a tab of invented leads. */
export function addDemoLeads(): string {
  return answer(() => {
    const { tabName, sentences } = loadDemoLeads(PORTS);
    return { tab: tabName, sentences };
  });
}
