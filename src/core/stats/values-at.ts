/** The values at some places, in the order of the places. */
export function valuesAt(values: ArrayLike<number>, places: ArrayLike<number>): Float64Array {
  const picked = new Float64Array(places.length);
  for (let index = 0; index < picked.length; index++) {
    picked[index] = values[places[index] as number] as number;
  }
  return picked;
}
