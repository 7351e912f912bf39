import { countsOf, type TieGroups } from './tie-groups.ts';

/** Twice the placements of DeLong, one entry a group, in whole numbers. */
export interface Placements {
  /** For a won lead of the group: twice the lost leads beneath it, plus those of its score; from 0 to 2N. */
  readonly ofWon: Float64Array;
  /** For a lost lead of the group: twice the won leads above it, plus those of its score; from 0 to 2P. */
  readonly ofLost: Float64Array;
}

/**
 * How each lead stands among those of the other outcome. The mean of either list over its leads is twice the AUC times
 * the size of the other class. O(groups).
 *
 * Source: DeLong, DeLong & Clarke-Pearson 1988; reckoned from ranks as in Sun & Xu 2014.
 */
export function placementsOf(groups: TieGroups): Placements {
  const count = groups.scores.length;
  const ofWon = new Float64Array(count);
  const ofLost = new Float64Array(count);
  let lostBelow = countsOf(groups).lost;
  let wonAbove = 0;
  for (let index = 0; index < count; index++) {
    const won = groups.won[index] as number;
    const lost = groups.lost[index] as number;
    lostBelow -= lost;
    ofWon[index] = 2 * lostBelow + lost;
    ofLost[index] = 2 * wonAbove + won;
    wonAbove += won;
  }
  return { ofWon, ofLost };
}
