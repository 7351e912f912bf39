import type { CellValue } from './cell.ts';
import { cellText, foldCase } from './text.ts';

const ADDRESS =
  /^[^\s@<>()[\]\\,;:"]+@(?:[^\s@<>()[\]\\,;:".-](?:[^\s@<>()[\]\\,;:".]*[^\s@<>()[\]\\,;:".-])?\.)+\p{L}[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}]$/u;

/** The usual address, in small ASCII letters: nothing in it needs trimming or folding. */
const USUAL_ADDRESS = /^[a-z0-9_%+-]+(?:\.[a-z0-9_%+-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;
const LONGEST = 254;

/**
 * Reads a cell as an e-mail address of the form `local@name.tld`.
 *
 * @returns the domain, case folded; `undefined` when the cell is no such address
 */
export function readEmailDomain(value: CellValue): string | undefined {
  if (typeof value === 'string' && value.length <= LONGEST && USUAL_ADDRESS.test(value)) {
    return value.slice(value.indexOf('@') + 1);
  }
  const text = cellText(value);
  if (text.length > LONGEST || !ADDRESS.test(text)) return undefined;
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return undefined;
  return foldCase(text.slice(at + 1));
}
