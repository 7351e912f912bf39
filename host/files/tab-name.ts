import { EXCEL_MOST, SHEETS_TAB_NAME_LENGTH } from './grid-limits.ts';

/** Characters that neither Google Sheets nor Excel takes in a tab's name. */
const FORBIDDEN = /[[\]*?:/\\]/g;

/** Cuts to a length without splitting an emoji or another character of two halves; no space or apostrophe ends it. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) ? length - 1 : length;
  return text.slice(0, end).replace(/['\s]+$/, '');
}

/**
 * A tab's name made from a file's name: without folders and its ending, without characters that Sheets refuses, at
 * most 100 characters.
 *
 * @example tabNameFromFile('exports/Leads [May].csv') // 'Leads May'
 */
export function tabNameFromFile(fileName: string): string {
  const base = fileName.replace(/^.*[/\\]/, '').replace(/\.(csv|tsv|tab|txt|xlsx|xlsm|xls)$/i, '');
  const name = base
    .replace(/\p{Cc}/gu, ' ')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return cut(name, SHEETS_TAB_NAME_LENGTH).replace(/^'+|'+$/g, '') || 'Leads';
}

/** A name that is not taken yet, case apart: `Leads`, then `Leads 2`, `Leads 3` …, never over `length` characters. */
function uniqueName(name: string, taken: ReadonlySet<string>, length: number): string {
  for (let copy = 1; ; copy++) {
    const ending = copy === 1 ? '' : ` ${copy}`;
    const candidate = cut(name, length - ending.length) + ending;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/** A name for a new tab beside others, within Sheets' limit. */
export function freeTabName(name: string, others: readonly string[]): string {
  return uniqueName(name, new Set(others.map((other) => other.toLowerCase())), SHEETS_TAB_NAME_LENGTH);
}

/**
 * Names that Excel takes, one for each given name, in order: at most 31 characters, unique without regard to case, no
 * apostrophe at either end, and not `History`, which Excel keeps to itself.
 */
export function excelTabNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name.replace(FORBIDDEN, ' ').replace(/^['\s]+|['\s]+$/g, '') || 'Sheet';
    const allowed = plain.toLowerCase() === 'history' ? `${plain} tab` : plain;
    const free = uniqueName(allowed, taken, EXCEL_MOST.tabNameLength);
    taken.add(free.toLowerCase());
    return free;
  });
}
