import { addLogTab, CHANGE_LOG, findLog } from '../log-tab.ts';
import type { Decoration, Tab, Workbook } from '../ports.ts';

/** One line of the log. */
export interface LogLine {
  readonly when: Date;
  readonly who: string;
  readonly what: string;
  readonly why: string;
}

const { headers: HEADERS } = CHANGE_LOG;
/** Pixels, by column. */
const WIDTHS = [130, 210, 420, 320];
const WHEN_FORMAT = 'yyyy-mm-dd hh:mm';

/** The tab of the log with the number of its first free row. */
export interface ChangeLog {
  readonly tab: Tab;
  readonly nextRow: number;
}

/** Finds the tab of the log, or makes one. */
export function openChangeLog(workbook: Workbook): ChangeLog {
  const { tab, name, cells } = findLog(workbook, CHANGE_LOG);
  if (tab && cells.length > 0) return { tab, nextRow: cells.length + 1 };
  return { tab: withHeaders(tab ?? addLogTab(workbook, name)), nextRow: 2 };
}

function withHeaders(tab: Tab): Tab {
  tab.ensureSize(1, HEADERS.length);
  tab.writeValues(1, 1, [HEADERS]);
  tab.decorate([
    { area: { rowNumber: 1, columnNumber: 1, rows: 1, columns: HEADERS.length }, bold: true },
    ...WIDTHS.map(
      (columnWidth, index): Decoration => ({
        area: { rowNumber: 1, columnNumber: index + 1, rows: 1, columns: 1 },
        columnWidth,
      }),
    ),
  ]);
  tab.freezeRows(1);
  return tab;
}

/** More than this is no line that anyone reads, and near to what a cell can hold. */
const LONGEST_TEXT = 20_000;

/** Makes room for a line: formats come first, so that nothing in it ever becomes a formula. */
export function makeRoom({ tab, nextRow }: ChangeLog): void {
  tab.ensureSize(nextRow, HEADERS.length);
  const rest = HEADERS.length - 1;
  tab.decorate([
    { area: { rowNumber: nextRow, columnNumber: 1, rows: 1, columns: 1 }, numberFormat: WHEN_FORMAT },
    { area: { rowNumber: nextRow, columnNumber: 2, rows: 1, columns: rest }, numberFormat: '@', wrap: true },
  ]);
}

/** Writes a line where room was made for it. */
export function writeLine({ tab, nextRow }: ChangeLog, { when, who, what, why }: LogLine): void {
  const told = what.length > LONGEST_TEXT ? `${what.slice(0, LONGEST_TEXT - 1)}…` : what;
  tab.writeValues(nextRow, 1, [[when, who, told, why]]);
}
