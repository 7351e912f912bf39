import { firstIndex } from './first-index.ts';
import { MOST_PLACES, NumberPlaces } from './number-places.ts';
import type { TieGroups } from './tie-groups.ts';

/**
 * The place of each lead's score among the groups: 0 for the highest. O(n); where there are very many groups bisection,
 * O(n log groups).
 *
 * @param scores the scores that the groups were made of, in any order
 */
export function groupIndexes(groups: TieGroups, scores: ArrayLike<number>): Uint32Array {
  const falling = groups.scores;
  const indexes = new Uint32Array(scores.length);
  const places = new NumberPlaces();
  const areFew = falling.length <= MOST_PLACES;
  if (areFew) for (const score of falling) places.placeOf(score);
  for (let index = 0; index < indexes.length; index++) {
    const score = scores[index] as number;
    indexes[index] = areFew
      ? places.placeOf(score)
      : firstIndex(falling.length, (place) => (falling[place] as number) <= score);
  }
  return indexes;
}
