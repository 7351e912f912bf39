/** Leads gathered by score. The three lists run side by side, one entry a distinct score. */
export interface TieGroups {
  /** The distinct scores, highest first. */
  readonly scores: Float64Array;
  /** Won leads of each score. */
  readonly won: Float64Array;
  /** Lost leads of each score; no group is without a lead. */
  readonly lost: Float64Array;
}

/**
 * Gathers leads of equal score, which is all that rank statistics look at. −0 and 0 are one score. O(n log n).
 *
 * @param scores one finite number a lead
 * @param isWon 1 for a won lead, 0 for a lost one, in the same order; leads still open do not belong here
 * @throws RangeError where the lists differ in length, a score is not finite or an outcome is neither 0 nor 1
 */
export function tieGroups(scores: ArrayLike<number>, isWon: ArrayLike<number>): TieGroups {
  return countedGroups(scores, isWon) ?? sortedGroups(scores, isWon);
}

/** So few distinct scores, as sums of points are, are counted faster than sorted. */
const FEW_SCORES = 1024;

/** Counts the leads of each score; undefined where there are many scores, or something is wrong with the lists. */
function countedGroups(scores: ArrayLike<number>, isWon: ArrayLike<number>): TieGroups | undefined {
  if (scores.length !== isWon.length) return undefined;
  const places = new Map<number, number>();
  const counts = [new Float64Array(FEW_SCORES), new Float64Array(FEW_SCORES)];
  for (let index = 0; index < scores.length; index++) {
    const score = (scores[index] as number) + 0;
    let place = places.get(score);
    if (place === undefined) {
      place = places.size;
      if (place === FEW_SCORES || !Number.isFinite(score)) return undefined;
      places.set(score, place);
    }
    const own = counts[isWon[index] as number];
    if (!own) return undefined;
    own[place] = (own[place] as number) + 1;
  }
  const falling = [...places].sort(([left], [right]) => right - left);
  const countsOfOutcome = (outcome: 0 | 1): Float64Array =>
    Float64Array.from(falling, ([, place]) => counts[outcome]?.[place] as number);
  return {
    scores: Float64Array.from(falling, ([score]) => score),
    won: countsOfOutcome(1),
    lost: countsOfOutcome(0),
  };
}

/** Sorts the scores of either outcome. @throws RangeError as `tieGroups` does */
function sortedGroups(scores: ArrayLike<number>, isWon: ArrayLike<number>): TieGroups {
  const won = sortedScores(scores, isWon, 1);
  const lost = sortedScores(scores, isWon, 0);
  if (won.length + lost.length !== scores.length) {
    throw new RangeError('tieGroups: every outcome must be 1 (won) or 0 (lost)');
  }
  const distinct: number[] = [];
  const wonCounts: number[] = [];
  const lostCounts: number[] = [];
  let wonLeft = won.length;
  let lostLeft = lost.length;
  while (wonLeft > 0 || lostLeft > 0) {
    const score = Math.max(highest(won, wonLeft), highest(lost, lostLeft));
    const wonAbove = wonLeft;
    const lostAbove = lostLeft;
    while (wonLeft > 0 && won[wonLeft - 1] === score) wonLeft--;
    while (lostLeft > 0 && lost[lostLeft - 1] === score) lostLeft--;
    distinct.push(score);
    wonCounts.push(wonAbove - wonLeft);
    lostCounts.push(lostAbove - lostLeft);
  }
  return {
    scores: Float64Array.from(distinct),
    won: Float64Array.from(wonCounts),
    lost: Float64Array.from(lostCounts),
  };
}

/** How many leads were won, and how many lost, in all groups together. */
export function countsOf({ won, lost }: TieGroups): { readonly won: number; readonly lost: number } {
  return { won: sum(won), lost: sum(lost) };
}

function sum(counts: Float64Array): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** Scores of one outcome, rising. A typed array sorts numbers without a comparison in script, many times as fast. */
function sortedScores(scores: ArrayLike<number>, isWon: ArrayLike<number>, outcome: number): Float64Array {
  if (scores.length !== isWon.length) {
    throw new RangeError(`tieGroups: ${scores.length} scores, but ${isWon.length} outcomes`);
  }
  const own = new Float64Array(scores.length);
  let count = 0;
  for (let index = 0; index < scores.length; index++) {
    if (isWon[index] !== outcome) continue;
    const score = scores[index] as number;
    if (!Number.isFinite(score)) throw new RangeError(`tieGroups: score ${index} is ${score}`);
    // Adding 0 makes −0 the 0 that it equals.
    own[count++] = score + 0;
  }
  return own.subarray(0, count).sort();
}

function highest(rising: Float64Array, count: number): number {
  return count > 0 ? (rising[count - 1] as number) : Number.NEGATIVE_INFINITY;
}
