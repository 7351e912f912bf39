/** Headers that occur more than once, spelled exactly alike, with their column indexes. */
export function duplicateHeaders(
  headers: readonly string[],
): readonly { readonly header: string; readonly columnIndexes: readonly number[] }[] {
  const found = new Map<string, number[]>();
  headers.forEach((header, index) => {
    if (header === '') return;
    found.set(header, [...(found.get(header) ?? []), index]);
  });
  return [...found]
    .filter(([, columnIndexes]) => columnIndexes.length > 1)
    .map(([header, columnIndexes]) => ({ header, columnIndexes }));
}
