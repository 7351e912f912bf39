/**
 * The first index at which a question, once answered with yes, stays answered with yes; by bisection.
 *
 * @returns `count` where the answer is no throughout
 */
export function firstIndex(count: number, isReached: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
