import type { Selection } from '../../../src/app/api.ts';
import { cellOf } from '../../../src/core/table/packed-cells.ts';
import { cellText } from '../../../src/core/table/text.ts';
import type { LeadSheet } from '../../sheet/lead-sheet.ts';

/**
 * What stands in the selected row.
 *
 * - `lead`: a lead
 * - `other tab`: the selection is not in the lead tab
 * - `headers`: the headers
 * - `above`: a row above the headers, such as a title
 * - `empty`: nothing
 * - `new`: something, beneath the rows that were read
 * - `moved`: other headers than when the sheet was read: its columns cannot be told apart any more
 * - `no lead`: something where there was none when the sheet was read, or a report's footer
 */
export type SelectedRow =
  | { readonly kind: 'lead'; readonly rowIndex: number }
  | { readonly kind: 'other tab' | 'headers' | 'above' | 'empty' | 'new' | 'moved' | 'no lead' };

/** Finds what the selection is on. */
export function selectedRow(sheet: LeadSheet, { tab, rowNumber, cells, headers }: Selection): SelectedRow {
  const { leads } = sheet;
  if (!leads || tab !== leads.tab || cells === null) return { kind: 'other tab' };
  const isMoved = leads.columns.some(
    ({ columnIndex }) => headers?.[columnIndex] !== leads.headers[columnIndex],
  );
  if (isMoved) return { kind: 'moved' };
  if (rowNumber <= leads.headerRowIndex) return { kind: 'above' };
  if (rowNumber === leads.headerRowIndex + 1) return { kind: 'headers' };
  if (cells.every((cell) => cellText(cellOf(cell)) === '')) return { kind: 'empty' };
  const rowIndex = sheet.rowIndexOf(rowNumber);
  if (rowIndex !== undefined) return { kind: 'lead', rowIndex };
  return { kind: rowNumber > sheet.rowNumber(leads.rowCount - 1) ? 'new' : 'no lead' };
}
