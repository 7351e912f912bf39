import { aucOf } from './auc.ts';
import { countsOf, type TieGroups } from './tie-groups.ts';

/**
 * Kendall's τ-b of score and outcome: concordant less discordant pairs, over the geometric mean of the pairs not tied
 * in score and those not tied in outcome.
 *
 * All counts are whole numbers below n²/2, which a double holds exactly up to n = 1.3e8.
 *
 * Source: Kendall 1945; as scipy's `kendalltau`.
 *
 * @returns from −1 to 1; null where all scores are equal, or no lead was won, or none lost
 */
export function kendallTauB(groups: TieGroups): number | null {
  const { won, lost } = countsOf(groups);
  const { twiceU, pairs } = aucOf(groups);
  const tiedPairs = groups.won.reduce(
    (total, ofScore, index) => total + pairsAmong(ofScore + (groups.lost[index] as number)),
    0,
  );
  const untiedPairs = pairsAmong(won + lost) - tiedPairs;
  if (pairs === 0 || untiedPairs === 0) return null;
  const tau = (twiceU - pairs) / Math.sqrt(untiedPairs) / Math.sqrt(pairs);
  return Math.max(-1, Math.min(1, tau));
}

function pairsAmong(leads: number): number {
  return (leads * (leads - 1)) / 2;
}
