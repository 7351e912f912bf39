import { firstIndex } from './first-index.ts';
import type { TieGroups } from './tie-groups.ts';

/**
 * The place of each lead's score among the groups: 0 for the highest. O(n log groups); bisection, since a Map of a
 * million numbers takes several times as long.
 *
 * @param scores the scores that the groups were made of, in any order
 */
export function groupIndexes(groups: TieGroups, scores: ArrayLike<number>): Uint32Array {
  const falling = groups.scores;
  const indexes = new Uint32Array(scores.length);
  for (let index = 0; index < indexes.length; index++) {
    const score = scores[index] as number;
    indexes[index] = firstIndex(falling.length, (place) => (falling[place] as number) <= score);
  }
  return indexes;
}
