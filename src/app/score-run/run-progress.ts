import { isDateCell } from '../../core/table/cell.ts';
import { cellText } from '../../core/table/text.ts';
import type { Memory } from '../ports.ts';
import { configDigest, Digest } from './config-digest.ts';
import { conditionsOf, type LeadTable } from './lead-table.ts';
import type { PlacePlan } from './owned-columns.ts';
import type { OwnedValues } from './owned-values.ts';

/** How far a run came that was cut off. */
interface Progress {
  readonly tabId: number;
  /** Tells this model on these leads from any other. */
  readonly fingerprint: string;
  /** Index of the first row that is still to be written. */
  readonly nextRow: number;
}

const NAME = 'scoresheet.run';

/** Where a run goes on, and whether there are notes of an earlier one to forget. */
export interface Resumption {
  readonly row: number;
  readonly hasNotes: boolean;
}

/**
 * Row at which to go on: 0 unless the last run over the very same leads and model was cut off, and all of its columns
 * and the scores that it wrote are still there.
 *
 * @param fingerprint asked for only where a run was cut off
 */
export function resumeAt(
  memory: Memory,
  table: LeadTable,
  plan: PlacePlan,
  columns: OwnedValues,
  fingerprint: () => string,
): Resumption {
  const text = memory.get(NAME);
  if (text === undefined) return { row: 0, hasNotes: false };
  const row = plan.toHead.length > 0 ? 0 : notedRow(text, table, fingerprint);
  return { row: scoresStand(table, columns, row) ? row : 0, hasNotes: true };
}

/** Whether the rows before this one hold their scores. Under a format of its owner's a score may be read as a date. */
function scoresStand({ owned, rowsAsRead }: LeadTable, columns: OwnedValues, end: number): boolean {
  const columnIndex = Number(owned.get('Lead score')) - 1;
  return rowsAsRead.slice(0, end).every((row, rowIndex) => {
    const cell = row[columnIndex];
    return isDateCell(cell) || cellText(cell) === cellText(columns['Lead score'][rowIndex]);
  });
}

function notedRow(text: string, table: LeadTable, fingerprint: () => string): number {
  try {
    const saved = JSON.parse(text) as Partial<Progress>;
    const isSame = saved.tabId === table.tab.id && saved.fingerprint === fingerprint();
    return isSame && Number.isInteger(saved.nextRow) ? Math.min(Number(saved.nextRow), table.rows.length) : 0;
  } catch {
    // Another version's notes, or a hand's: the run starts anew.
    return 0;
  }
}

export function rememberProgress(memory: Memory, progress: Progress): void {
  memory.set(NAME, JSON.stringify(progress));
}

export function forgetProgress(memory: Memory): void {
  memory.remove(NAME);
}

/**
 * A digest of all that decides what a run writes: the model's cells, the day that counts, of each lead its key and the
 * cells that criteria look at, and what leads did.
 */
export function fingerprintOf({
  model,
  bound,
  configCells,
  rows,
  isLead,
  activities,
  keyColumnIndex,
}: LeadTable): string {
  const digest = new Digest();
  digest.add(configDigest(configCells, model));
  digest.add(String(bound.context.asOf));
  const columnIndexes = new Set([keyColumnIndex]);
  for (const { columnIndex } of conditionsOf(bound)) columnIndexes.add(columnIndex);
  for (const columnIndex of columnIndexes) digest.add(String(columnIndex));
  rows.forEach((row, index) => {
    digest.add(String(isLead[index]));
    for (const columnIndex of columnIndexes) digest.add(String(row[columnIndex]));
  });
  activities?.rowIndexes.forEach((rowIndex) => {
    digest.add(String(activities.rows[rowIndex]));
  });
  return digest.text();
}
