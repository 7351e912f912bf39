import type { ButtonName, Dialog } from '../services/interaction.ts';
import type { LocalWorkbook } from '../workbook/local-workbook.ts';

/** How many columns the add-on makes. */
const OWN_COLUMNS = 8;

/** Narrower than this, the longest header of the add-on's columns is cut off. */
const HEADER_WIDTH = 125;

/**
 * Questions about the user's own columns are answered so that nothing of theirs is overwritten. A file that has all of
 * the add-on's columns was scored before, and has lost only the memory of whose they are: these are written again.
 */
export function answerAlert({ buttons, message }: Dialog): ButtonName | undefined {
  if (buttons !== 'YES_NO_CANCEL') return undefined;
  return (message.match(/“[^”]+”/g) ?? []).length === OWN_COLUMNS ? 'YES' : 'NO';
}

/** Widens columns at the end of the leads that are too narrow for their headers, as a person would before passing the file on. */
export function showHeaders(workbook: LocalWorkbook, tab: string): void {
  const sheet = workbook.services.SpreadsheetApp.getActive().getSheetByName(tab);
  const last = sheet?.getLastColumn() ?? 0;
  for (let column = Math.max(1, last - OWN_COLUMNS + 1); sheet && column <= last; column++) {
    if (sheet.getColumnWidth(column) < HEADER_WIDTH) sheet.setColumnWidth(column, HEADER_WIDTH);
  }
}
