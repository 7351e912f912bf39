import { scoreRun } from '../app/score-run/score-run.ts';
import { changeSettings as change } from '../app/settings/change-settings.ts';
import { answer, PORTS } from './edge.ts';

/** One block a call, so that the sidebar can show progress and stop in between. */
const SIDEBAR_LIMITS = { milliseconds: 0, blockRows: 20_000 };

/** Scores the next block of leads for the sidebar. */
export function scoreNextBlock(): string {
  return answer(() => scoreRun(PORTS, SIDEBAR_LIMITS));
}

/** Brings a cell such as `Scoring!D7` into view for the sidebar. */
export function goToCell(cell: unknown): string {
  return answer(() => {
    const [, tabName = '', cellName = ''] = /^(.+)!([A-Z]{1,3}\d{1,7})$/.exec(String(cell)) ?? [];
    const sheet = SpreadsheetApp.getActive().getSheetByName(tabName);
    const range = sheet && rangeOf(sheet, cellName);
    if (!sheet || !range) return false;
    sheet.activate();
    range.activate();
    return true;
  });
}

/** A cell of a sheet; null where the sheet does not reach so far. */
function rangeOf(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  cellName: string,
): GoogleAppsScript.Spreadsheet.Range | null {
  try {
    return sheet.getRange(cellName);
  } catch {
    return null;
  }
}

/**
 * Writes settings into the Scoring tab.
 *
 * @param changes a JSON text: values as texts by the names of their settings
 */
export function changeSettings(changes: unknown): string {
  return answer(() => {
    const given: unknown = JSON.parse(String(changes));
    const entries = Object.entries(typeof given === 'object' && given !== null ? given : {});
    return change(PORTS.workbook, Object.fromEntries(entries.map(([name, value]) => [name, String(value)])));
  });
}
