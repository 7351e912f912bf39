import type { CellValue } from './cell.ts';
import { cellText, foldCase } from './text.ts';

const ADDRESS =
  /^[^\s@<>()[\]\\,;:"]+@(?:[^\s@<>()[\]\\,;:".-](?:[^\s@<>()[\]\\,;:".]*[^\s@<>()[\]\\,;:".-])?\.)+\p{L}[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}]$/u;

/**
 * Reads a cell as an e-mail address of the form `local@name.tld`.
 *
 * @returns the domain, case folded; `undefined` when the cell is no such address
 */
export function readEmailDomain(value: CellValue): string | undefined {
  const text = cellText(value);
  if (text.length > 254 || !ADDRESS.test(text)) return undefined;
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return undefined;
  return foldCase(text.slice(at + 1));
}
