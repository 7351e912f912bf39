import type { ICellData, IStyleData } from '@univerjs/presets';
import { resolveStyle, type WorkbookSnapshot, type Worksheet } from './workbook-parts.ts';

/** Joins two styles, the second over the first; the same pair gives the same object, so that callers can cache by it. */
function styleJoiner(): (
  under: IStyleData | undefined,
  over: IStyleData | undefined,
) => IStyleData | undefined {
  const joined = new WeakMap<IStyleData, WeakMap<IStyleData, IStyleData>>();
  return (under, over) => {
    if (!under || !over || under === over) return over ?? under;
    const byOver = joined.get(under) ?? new WeakMap<IStyleData, IStyleData>();
    joined.set(under, byOver);
    const style = byOver.get(over) ?? { ...under, ...over };
    byOver.set(over, style);
    return style;
  };
}

/**
 * The style that a cell of a worksheet shows: the default, under its row's, under its column's, under its own, as
 * Univer composes them.
 */
export function composedStyles(
  snapshot: WorkbookSnapshot,
  worksheet: Worksheet,
): (cell: ICellData | null | undefined, rowIndex: number, columnIndex: number) => IStyleData | undefined {
  const join = styleJoiner();
  const { rowData = {}, columnData = {} } = worksheet;
  const base = join(
    resolveStyle(snapshot, snapshot.defaultStyle),
    resolveStyle(snapshot, worksheet.defaultStyle),
  );
  return (cell, rowIndex, columnIndex) => {
    const row = join(base, resolveStyle(snapshot, rowData[rowIndex]?.s));
    const column = join(row, resolveStyle(snapshot, columnData[columnIndex]?.s));
    return join(column, resolveStyle(snapshot, cell?.s));
  };
}
