import type { IColumnData, IFreeze } from '@univerjs/presets';

/** Rows that show how wide a column's content is; the widest cells further down may be cut off on screen. */
const LOOKED_AT = 200;
/** Headers lie among the first rows, below a title or an export's preamble at the most. */
const HEADERS_WITHIN = 20;

/** Pixels of a character and of a cell's margins in the sheet's usual type. */
const CHARACTER = 7;
const MARGINS = 18;
const NARROWEST = 60;
const WIDEST = 280;

/** How a tab of plain text is laid out to be read: its header row stays in view, its columns show their content. */
export function tabLook(
  rows: readonly (readonly string[])[],
  columns: number,
): { readonly freeze: IFreeze; readonly columnData: Record<number, Partial<IColumnData>> } {
  const header = rows
    .slice(0, HEADERS_WITHIN)
    .findIndex((row) => 2 * row.filter((text) => text !== '').length > columns);
  const frozen = header + 1;
  return {
    freeze: { xSplit: 0, ySplit: frozen, startRow: frozen || -1, startColumn: -1 },
    columnData: Object.fromEntries(widths(rows, columns).map((w, columnIndex) => [columnIndex, { w }])),
  };
}

function widths(rows: readonly (readonly string[])[], columns: number): number[] {
  const longest = new Array<number>(columns).fill(0);
  for (const row of rows.slice(0, LOOKED_AT)) {
    for (const [columnIndex, text] of row.entries()) {
      longest[columnIndex] = Math.max(longest[columnIndex] ?? 0, text.length);
    }
  }
  return longest.map((length) => Math.min(WIDEST, Math.max(NARROWEST, length * CHARACTER + MARGINS)));
}
