import type { LeadReading, Selection } from '../../../src/app/api.ts';
import { type CalendarDay, dayOfInstant } from '../../../src/core/table/calendar-day.ts';
import { cellOf, type PlainCell } from '../../../src/core/table/packed-cells.ts';
import { cellText, foldName } from '../../../src/core/table/text.ts';
import { writtenTierOf } from '../../sheet/written-tier.ts';

/** A lead's score as it stands in the sheet. */
export interface WrittenScore {
  readonly score: number;
  /** Whether it stands there now; else it did when the sheet was read. */
  readonly isLive: boolean;
}

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
  const live = liveCell(leads, selection, 'Lead score');
  const score = live ? live.cell : leads.written?.scores[rowIndex];
  return typeof score === 'number' ? { score, isLive: live !== undefined } : undefined;
}

/** A lead's tier as it stands in the sheet. */
export interface WrittenTier {
  /** `''` for none. */
  readonly tier: string;
  /** Whether it stands there now; else it did when the sheet was read. */
  readonly isLive: boolean;
}

/** The tier that is written for a lead, found as its score is; undefined where no column of the add-on holds tiers. */
export function writtenTier(
  leads: LeadReading,
  rowIndex: number,
  selection: Selection | undefined,
): WrittenTier | undefined {
  const live = liveCell(leads, selection, 'Lead tier');
  const tier = live
    ? cellText(cellOf(live.cell ?? ''))
    : leads.written && writtenTierOf(leads.written, rowIndex);
  return typeof tier === 'string' ? { tier, isLive: live !== undefined } : undefined;
}

/** The day on which the lead was last scored, found as its score is; 0 where none is written. */
export function writtenDay(
  leads: LeadReading,
  rowIndex: number,
  selection: Selection | undefined,
): CalendarDay {
  const live = liveCell(leads, selection, 'Scored on');
  if (!live) return leads.written?.scoredOn[rowIndex] ?? 0;
  if (typeof live.cell !== 'object') return 0;
  return 'day' in live.cell ? live.cell.day : (dayOfInstant(live.cell.instant, leads.timeZone) ?? 0);
}

/** What the row that was just read holds in a column of the add-on; undefined where none is called as it calls it. */
function liveCell(
  leads: LeadReading,
  selection: Selection | undefined,
  column: string,
): { readonly cell: PlainCell | undefined } | undefined {
  // Columns that the add-on owns have no header in a reading.
  const columnIndex = (selection?.headers ?? []).findIndex(
    (header, index) => foldName(header) === foldName(column) && (leads.headers[index] ?? '') === '',
  );
  return columnIndex < 0 ? undefined : { cell: selection?.cells?.[columnIndex] };
}
