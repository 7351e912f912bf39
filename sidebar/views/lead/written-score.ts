import type { LeadReading, Selection } from '../../../src/app/api.ts';
import { foldName } from '../../../src/core/table/text.ts';

/** A lead's score as it stands in the sheet. */
export interface WrittenScore {
  readonly score: number;
  /** Whether it stands there now; else it did when the sheet was read. */
  readonly isLive: boolean;
}

/** How the column of scores is called, folded, as long as nobody gives it another name. */
const SCORE_HEADER = foldName('Lead score');

/**
 * The score that is written for a lead: that of its row as it was just read, or, where no column of the add-on is called
 * as it calls it, that of the reading. Undefined where there is none.
 *
 * @param selection the lead's row; undefined where it was not read since the sheet was
 */
export function writtenScore(
  leads: LeadReading,
  rowIndex: number,
  selection: Selection | undefined,
): WrittenScore | undefined {
  const { headers, cells } = selection ?? { headers: null, cells: null };
  // Columns that the add-on owns have no header in a reading.
  const columnIndex = (headers ?? []).findIndex(
    (header, index) => foldName(header) === SCORE_HEADER && (leads.headers[index] ?? '') === '',
  );
  const isLive = columnIndex >= 0;
  const score = isLive ? cells?.[columnIndex] : leads.written?.scores[rowIndex];
  return typeof score === 'number' ? { score, isLive } : undefined;
}
