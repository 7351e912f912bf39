import type { CriterionCell } from '../../core/scoring/config/criterion-rows.ts';
import type { PlainCell } from '../../core/table/packed-cells.ts';
import type { Memory } from '../ports.ts';

/** One cell that a save wrote. */
export interface SavedCell extends CriterionCell {
  readonly criterion: string;
  readonly from: PlainCell;
  readonly to: PlainCell;
}

/** What it takes to take a save back. */
export interface LastSave {
  /** ISO 8601. */
  readonly when: string;
  readonly summary: string;
  readonly cells: readonly SavedCell[];
}

const NAME = 'scoresheet.save';

/** Bytes that a value kept with the document may have, its name included, with something to spare. */
const MOST_BYTES = 9_000;

/** The save that can be taken back; `undefined` when there is none. */
export function lastSave(memory: Memory): LastSave | undefined {
  try {
    const { when, summary, cells } = JSON.parse(memory.get(NAME) ?? 'null') as LastSave;
    return typeof when === 'string' && typeof summary === 'string' && Array.isArray(cells)
      ? { when, summary, cells }
      : undefined;
  } catch {
    // None, or another version's, or a hand's.
    return undefined;
  }
}

/** @returns false where it is too much to keep; an earlier save is forgotten all the same */
export function rememberSave(memory: Memory, save: LastSave): boolean {
  const text = JSON.stringify(save);
  if (byteLength(text) > MOST_BYTES) {
    forgetSave(memory);
    return false;
  }
  memory.set(NAME, text);
  return true;
}

export function forgetSave(memory: Memory): void {
  memory.remove(NAME);
}

/** Length in UTF-8. */
function byteLength(text: string): number {
  return encodeURIComponent(text).replace(/%../g, '_').length;
}
