/** Tabs that the add-on knows by their names, and what their settings say. */

export const SCORING = 'Scoring';
/** A Scoring tab that stepped aside for another. */
export const OLD_SCORING = 'Scoring (from the file)';
export const ACTIVITIES_TAB = 'Activities';

/** Names of tabs and of settings are the same whatever their case. */
export function isSameName(name: string, other: string): boolean {
  return name.trim().toLowerCase() === other.trim().toLowerCase();
}

/**
 * What the cell beside a setting's name says; `''` where the setting is not among the cells.
 *
 * @param rows the cells of a Scoring tab
 */
export function settingIn(rows: readonly (readonly unknown[])[], setting: string): string {
  for (const row of rows) {
    const at = row.findIndex((cell) => isSameName(String(cell ?? ''), setting));
    const value = at < 0 ? '' : String(row[at + 1] ?? '').trim();
    if (value !== '') return value;
  }
  return '';
}
