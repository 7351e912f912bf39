import type { ICellData } from '@univerjs/presets';
import { formatDate } from './format-date.ts';
import { CELL_TYPE } from './univer-values.ts';

/** What a cell holds, whatever way the workbook wrote it down. */
export type CellContent = string | number | boolean | undefined;

/**
 * The value of a cell: booleans that are kept as 1 and 0, numbers kept as text, and text with formats inside it (a
 * small document) all come out plain. A formula gives its last result.
 */
export function cellContent(cell: ICellData | null | undefined): CellContent {
  if (!cell) return undefined;
  const { v, t, p } = cell;
  if (p?.body?.dataStream !== undefined && (v === undefined || v === null || typeof v === 'string')) {
    return p.body.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n') || undefined;
  }
  if (v === undefined || v === null || v === '') return undefined;
  if (t === CELL_TYPE.boolean) return typeof v === 'string' ? /^(true|1)$/i.test(v) : Boolean(v);
  if (t === CELL_TYPE.number && typeof v === 'string') return Number.isFinite(Number(v)) ? Number(v) : v;
  if (t === CELL_TYPE.text || t === CELL_TYPE.forcedText)
    return typeof v === 'boolean' ? String(v).toUpperCase() : String(v);
  return v;
}

/**
 * Text of a cell for a CSV file: dates as their number format shows them, other numbers in full whatever their
 * format, booleans as `TRUE` and `FALSE`.
 *
 * @param pattern the cell's number format
 */
export function cellText(cell: ICellData | null | undefined, pattern: string | undefined): string {
  const content = cellContent(cell);
  if (content === undefined) return '';
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  if (typeof content === 'number') {
    return (pattern === undefined ? undefined : formatDate(content, pattern)) ?? String(content);
  }
  return content;
}
