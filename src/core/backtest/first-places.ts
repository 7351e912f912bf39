/**
 * The few places of one outcome with the lowest rank, equals in their order; one pass, for lists may be long.
 *
 * @param isWon 1 for won, 0 for lost
 * @param rankOf rank of the lead at a place
 */
export function firstPlaces(
  isWon: Uint8Array,
  outcome: 0 | 1,
  rankOf: (place: number) => number,
  most: number,
): readonly number[] {
  const first: number[] = [];
  for (let place = 0; place < isWon.length; place++) {
    if (isWon[place] !== outcome) continue;
    const rank = rankOf(place);
    let at = first.length;
    while (at > 0 && rankOf(first[at - 1] as number) > rank) at--;
    if (at < most) first.splice(at, 0, place);
    if (first.length > most) first.pop();
  }
  return first;
}
