import { parseConfig } from '../../core/scoring/config/parse-config.ts';
import { CONFIG_TAB } from '../../core/scoring/issue.ts';
import type { Cells } from '../../core/table/cell.ts';
import { foldName } from '../../core/table/text.ts';
import type { Workbook } from '../ports.ts';

/** Settings to write, by name; a blank text clears a setting's Value. */
export type SettingChanges = Readonly<Record<string, string>>;

/**
 * Writes settings into the Scoring tab: into their rows where they stand there, else beneath the block Settings,
 * which is made beside everything else where the tab has none.
 *
 * @returns false without a Scoring tab
 */
export function changeSettings(workbook: Workbook, changes: SettingChanges): boolean {
  const tab = workbook.tab(CONFIG_TAB);
  if (!tab) return false;
  const cells = tab.readAll();
  const { valueCells } = parseConfig(cells).model.settings;
  const missing: string[][] = [];
  for (const [name, value] of Object.entries(changes)) {
    const known = [...valueCells].find(([given]) => foldName(given) === foldName(name));
    if (known) tab.writeValues(known[1].rowIndex + 1, known[1].columnIndex + 1, [[value]]);
    else missing.push([name, value]);
  }
  if (missing.length > 0) addSettings(workbook, cells, missing);
  return true;
}

/** A block of its own for settings that have no row yet: blocks of one name are read together. */
function addSettings(workbook: Workbook, cells: Cells, settings: readonly (readonly string[])[]): void {
  const tab = workbook.tab(CONFIG_TAB);
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const columnNumber = width + 2;
  tab?.ensureSize(settings.length + 2, columnNumber + 1);
  tab?.writeValues(1, columnNumber, [['Settings', ''], ['Setting', 'Value'], ...settings]);
}
