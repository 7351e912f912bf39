import { distance } from 'fastest-levenshtein';
import { foldName } from '../table/text.ts';

/** Names longer than this are compared by their beginning, so that a pasted essay costs nothing. */
const COMPARED_LENGTH = 80;

/**
 * The known name nearest to one that is not known: at most a third of its letters off, or one that begins
 * with it or that it begins with.
 *
 * @returns `undefined` when nothing is near
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const wanted = foldName(name).slice(0, COMPARED_LENGTH);
  if (wanted === '') return undefined;
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const folded = foldName(candidate).slice(0, COMPARED_LENGTH);
    if (folded === '') continue;
    const longer = Math.max(wanted.length, folded.length);
    let edits = distance(wanted, folded);
    const isPart =
      Math.min(wanted.length, folded.length) >= 4 && (folded.includes(wanted) || wanted.includes(folded));
    if (isPart) edits = Math.min(edits, Math.floor(longer / 3));
    if (edits <= Math.max(1, Math.floor(longer / 3)) && edits < least) {
      least = edits;
      nearest = candidate;
    }
  }
  return nearest;
}
