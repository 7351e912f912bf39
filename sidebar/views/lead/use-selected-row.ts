import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { LeadReading, Selection } from '../../../src/app/api.ts';
import { cellOf } from '../../../src/core/table/packed-cells.ts';
import type { LeadSheet } from '../../sheet/lead-sheet.ts';
import { type SheetState, useSurroundings } from '../../sheet/sheet-state.ts';
import { type SelectedRow, selectedRow } from './selected-row.ts';
import { useSelection } from './use-selection.ts';

/** A key or a header that is another one at each look, as of a formula that rolls dice, is not chased for ever. */
const MOST_REREADS = 2;

/** What is selected, and the sheet to explain it by. */
export interface FollowedRow {
  /** Undefined before the first answer, and while only an outdated one is there. */
  readonly row: SelectedRow | undefined;
  readonly rowNumber: number;
  /** The row as it stands now; undefined where it was not asked for since the sheet was read. */
  readonly selection: Selection | undefined;
  /** The sheet, with the selected lead as its cells stand now. */
  readonly fresh: LeadSheet;
  /** Why the selection cannot be followed at the moment; `''` where it can. */
  readonly failure: string;
}

/**
 * Follows the selected row. What it holds now counts, not what stood there when the sheet was read; but only as long as
 * no later reading has come, and the view is to be seen: an answer from before says nothing about a fresh sheet.
 */
export function useSelectedRow(sheet: LeadSheet, leads: LeadReading, isVisible: boolean): FollowedRow {
  const { asked, failure } = useSelection(leads, isVisible);
  const { state } = useSurroundings();
  const isCurrent = isVisible && asked?.askedUnder === leads;
  const selection = isCurrent ? asked?.selection : undefined;
  const found = useMemo(() => asked && selectedRow(sheet, asked.selection), [sheet, asked]);
  const row = found?.kind === 'moved' && !isCurrent ? undefined : found;
  const cells = useMemo(() => selection?.cells?.map(cellOf), [selection]);
  const rowIndex = row?.kind === 'lead' ? row.rowIndex : undefined;
  const fresh = useMemo(
    () => (cells && rowIndex !== undefined ? sheet.withRow(rowIndex, cells) : sheet),
    [sheet, cells, rowIndex],
  );
  const isAnother = cells !== undefined && rowIndex !== undefined && !sheet.isSameLead(rowIndex, cells);
  const isOutdated = isAnother || (selection !== undefined && row?.kind === 'moved');
  useReread(selection, isOutdated, rowIndex !== undefined, state);
  useEffect(() => {
    if (fresh !== sheet && !isAnother) state.replace(fresh);
  }, [fresh, sheet, isAnother, state.replace]);
  return { row, rowNumber: asked?.selection.rowNumber ?? 0, selection, fresh, failure };
}

/** Reads the sheet again where the selection shows that its rows or columns have moved, once for each selection. */
function useReread(
  selection: Selection | undefined,
  isOutdated: boolean,
  isLead: boolean,
  { reload }: SheetState,
): void {
  const inARow = useRef(0);
  useEffect(() => {
    if (!selection) return;
    if (isOutdated && inARow.current < MOST_REREADS) {
      inARow.current++;
      void reload();
    } else if (!isOutdated && isLead) inARow.current = 0;
  }, [selection, isOutdated, isLead, reload]);
}
