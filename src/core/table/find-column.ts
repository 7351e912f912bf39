import { foldName } from './text.ts';

/** A column found by its header, or why none could be. */
export type ColumnSearch =
  | { readonly kind: 'found'; readonly columnIndex: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ambiguous'; readonly columnIndexes: readonly number[] };

/**
 * Finds the column that a header names: exactly, else without regard to case and spaces. Two columns that
 * fit equally are ambiguous.
 */
export function findColumn(headers: readonly string[], name: string): ColumnSearch {
  const exact = indexesOf(headers, (header) => header === name);
  const wanted = foldName(name);
  const fitting = exact.length > 0 ? exact : indexesOf(headers, (header) => foldName(header) === wanted);
  const [first] = fitting;
  if (first === undefined || wanted === '') return { kind: 'unknown' };
  return fitting.length > 1
    ? { kind: 'ambiguous', columnIndexes: fitting }
    : { kind: 'found', columnIndex: first };
}

function indexesOf(headers: readonly string[], fits: (header: string) => boolean): number[] {
  const indexes: number[] = [];
  headers.forEach((header, index) => {
    if (fits(header)) indexes.push(index);
  });
  return indexes;
}
