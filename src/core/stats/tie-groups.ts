import { MOST_PLACES, NumberPlaces } from './number-places.ts';
import { valuesAt } from './values-at.ts';

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

/** Counts the leads of each score; undefined where there are many scores, or something is wrong with the lists. */
function countedGroups(scores: ArrayLike<number>, isWon: ArrayLike<number>): TieGroups | undefined {
  if (scores.length !== isWon.length) return undefined;
  const places = new NumberPlaces();
  const won = new Float64Array(Math.min(MOST_PLACES, scores.length));
  const lost = new Float64Array(won.length);
  for (let index = 0; index < scores.length; index++) {
    const place = places.placeOf(scores[index] as number);
    if (place < 0) return undefined;
    const outcome = isWon[index];
    if (outcome === 1) won[place] = (won[place] as number) + 1;
    else if (outcome === 0) lost[place] = (lost[place] as number) + 1;
    else return undefined;
  }
  const groups = fallingGroups(places, won, lost);
  return groups.scores.every(Number.isFinite) ? groups : undefined;
}

/**
 * Gathers leads that are counted already, such as those of one cell.
 *
 * @param scores one finite number an entry, in any order; several may be equal
 * @param won won leads of each entry, and `lost` lost ones; an entry may be without any
 */
export function gatheredGroups(scores: Float64Array, won: Int32Array, lost: Int32Array): TieGroups {
  const places = new NumberPlaces(scores.length);
  const ofWon: number[] = [];
  const ofLost: number[] = [];
  for (let index = 0; index < scores.length; index++) {
    const wonHere = won[index] as number;
    const lostHere = lost[index] as number;
    if (wonHere + lostHere === 0) continue;
    const place = places.placeOf(scores[index] as number);
    ofWon[place] = (ofWon[place] ?? 0) + wonHere;
    ofLost[place] = (ofLost[place] ?? 0) + lostHere;
  }
  return fallingGroups(places, ofWon, ofLost);
}

function fallingGroups(places: NumberPlaces, won: ArrayLike<number>, lost: ArrayLike<number>): TieGroups {
  const falling = places.rising().reverse();
  return {
    scores: valuesAt(places.numbers, falling),
    won: valuesAt(won, falling),
    lost: valuesAt(lost, falling),
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
