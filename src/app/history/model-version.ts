import type { HistoryEntry } from './score-history.ts';

/** So much of a digest tells the models of one sheet apart. */
const SHOWN_DIGITS = 6;

/**
 * The version of a model as the history names it, such as `v3 k3f9a2`. A model that the history knows keeps its
 * number, also where others came in between.
 *
 * @param digest of what the model scores by
 */
export function modelVersion(entries: readonly HistoryEntry[], digest: string): string {
  const shown = digest.slice(-SHOWN_DIGITS);
  let highest = 0;
  for (const version of new Set(entries.map((entry) => entry.version))) {
    const [, number, known] = /^v(\d{1,9}) (\w+)$/.exec(version) ?? [];
    if (known === shown) return version;
    highest = Math.max(highest, Number(number ?? 0));
  }
  return `v${highest + 1} ${shown}`;
}
