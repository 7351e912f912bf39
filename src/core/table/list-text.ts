/** Writes entries as a list that rules and settings read back: an entry that holds a separator is quoted. */
export function listText(entries: readonly string[]): string {
  return entries
    .map((entry) => (/[,;\n\r"]/.test(entry) ? `"${entry.replace(/"/g, '""')}"` : entry))
    .join(', ');
}
