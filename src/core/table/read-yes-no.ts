import type { CellValue } from './cell.ts';
import { foldText } from './text.ts';

const YES_WORDS: ReadonlySet<string> = new Set(['true', 'yes', 'y', '1', '✓', '✔', '✔️', 'x', 'on']);
const NO_WORDS: ReadonlySet<string> = new Set(['false', 'no', 'n', '0', 'off']);

/**
 * Reads a cell as yes or no. Yes: TRUE, yes, y, 1, ✓, x, on. No: FALSE, no, n, 0, off.
 *
 * @returns `undefined` for what is neither
 */
export function readYesNo(value: CellValue): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const word = foldText(value);
  if (YES_WORDS.has(word)) return true;
  return NO_WORDS.has(word) ? false : undefined;
}
