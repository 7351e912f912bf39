/** The leads of one level of a column: one of its values, or blank. */
export interface LevelCounts {
  readonly won: number;
  readonly lost: number;
}

/** What a column's levels tell about the outcome. */
export interface WeightsOfEvidence {
  /** One weight a level, in the order given; above 0 where won leads are more frequent than among all. */
  readonly woe: readonly number[];
  /** Information value of the column, from 0. */
  readonly iv: number;
}

/**
 * Weight of evidence of every level, and information value of them all. Half a lead is added to each count, and half a
 * lead per level to the totals, so that a level without won or without lost leads has a finite weight:
 * with k levels, WoE = ln((won + ½)/(P + ½k) ÷ (lost + ½)/(N + ½k)), and IV sums the difference of the two shares
 * times the WoE.
 *
 * Source: Siddiqi 2006.
 */
export function weightsOfEvidence(levels: readonly LevelCounts[]): WeightsOfEvidence {
  const total = (outcome: keyof LevelCounts): number =>
    levels.reduce((sum, level) => sum + level[outcome], levels.length / 2);
  const allWon = total('won');
  const allLost = total('lost');
  let iv = 0;
  const woe = levels.map(({ won, lost }) => {
    const ofWon = (won + 0.5) / allWon;
    const ofLost = (lost + 0.5) / allLost;
    const weight = Math.log(ofWon / ofLost);
    iv += (ofWon - ofLost) * weight;
    return weight;
  });
  return { woe, iv };
}
