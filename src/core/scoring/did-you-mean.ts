import { distance } from 'fastest-levenshtein';
import { foldName } from '../table/text.ts';

/** Names longer than this are compared by their beginning, so that a pasted essay costs nothing. */
const COMPARED_LENGTH = 80;

/**
 * The known name nearest to one that is not known: at most a third of its letters off (two letters swapped
 * count as one), or one that begins with it, or holds it, or the other way round.
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
    if (edits === 2 && sortedLetters(wanted) === sortedLetters(folded)) edits = 1;
    if (isPart(wanted, folded) || isPart(folded, wanted)) edits = Math.min(edits, Math.floor(longer / 3));
    if (edits <= Math.max(1, Math.floor(longer / 3)) && edits < longer && edits < least) {
      least = edits;
      nearest = candidate;
    }
  }
  return nearest;
}

/** Whether a name begins with another of at least three letters, or holds one of at least four. */
function isPart(whole: string, part: string): boolean {
  return part.length >= 4 ? whole.includes(part) : part.length === 3 && whole.startsWith(part);
}

function sortedLetters(name: string): string {
  return [...name].sort().join('');
}
