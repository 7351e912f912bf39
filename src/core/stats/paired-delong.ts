import { aucOf } from './auc.ts';
import { delongVariance, spreadOf } from './delong-variance.ts';
import { groupIndexes } from './group-indexes.ts';
import { normalTail, Z_95 } from './normal-distribution.ts';
import { placementsOf } from './placements.ts';
import { type TieGroups, tieGroups } from './tie-groups.ts';

/** How two scores of the same leads differ in AUC. */
export interface PairedDelong {
  /** AUC of A minus AUC of B. */
  readonly difference: number;
  /** Standard error of the difference. */
  readonly se: number;
  /** The 95 % interval of the difference. */
  readonly low: number;
  readonly high: number;
  /** Chance of a difference at least this large, either way, if both sorted equally well. */
  readonly p: number;
  /** The difference in standard errors. */
  readonly z: number;
}

/**
 * Compares two scores of the same leads by DeLong's paired test. O(n log n).
 *
 * The variance is that of each lead's difference of placements, which are whole numbers; summing the variances of the
 * two AUCs and taking off their covariance would lose the digits of scores that hardly differ.
 *
 * Where no placement differs, as with scores of the same order, difference, error and z are 0 and p is 1. Where all
 * placements differ by the same amount (a perfect order against its reverse) the error is 0, z infinite and p 0.
 * With fewer than two won or two lost leads everything but the difference is NaN, and that too with none.
 *
 * Source: DeLong, DeLong & Clarke-Pearson 1988; Sun & Xu 2014.
 *
 * @param scoresA one number a lead
 * @param scoresB the other score of the same leads, in the same order
 * @param isWon 1 for a won lead, 0 for a lost one
 * @throws RangeError where the lists differ in length, a score is not finite or an outcome is neither 0 nor 1
 */
export function pairedDelong(
  scoresA: ArrayLike<number>,
  scoresB: ArrayLike<number>,
  isWon: ArrayLike<number>,
): PairedDelong {
  const groupsA = tieGroups(scoresA, isWon);
  const groupsB = tieGroups(scoresB, isWon);
  const { twiceU, pairs } = aucOf(groupsA);
  const difference = (twiceU - aucOf(groupsB).twiceU) / (2 * pairs);
  const ofA = leadPlacements(groupsA, scoresA, isWon);
  const ofB = leadPlacements(groupsB, scoresB, isWon);
  const gaps = ofA.map((placement, index) => placement - (ofB[index] as number));
  const isLost = Uint8Array.from(isWon, (won) => 1 - won);
  const se = Math.sqrt(delongVariance(spreadOf(gaps, isWon), spreadOf(gaps, isLost)));
  const z = difference === 0 && se === 0 ? 0 : difference / se;
  return {
    difference,
    se,
    low: difference - Z_95 * se,
    high: difference + Z_95 * se,
    p: 2 * normalTail(Math.abs(z)),
    z,
  };
}

/** Twice each lead's placement among the leads of the other outcome. */
function leadPlacements(
  groups: TieGroups,
  scores: ArrayLike<number>,
  isWon: ArrayLike<number>,
): Float64Array {
  const { ofWon, ofLost } = placementsOf(groups);
  const placements = new Float64Array(scores.length);
  groupIndexes(groups, scores).forEach((place, index) => {
    placements[index] = (isWon[index] === 1 ? ofWon : ofLost)[place] as number;
  });
  return placements;
}
