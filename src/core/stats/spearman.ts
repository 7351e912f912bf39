import { pearsonWithOutcome } from './pearson-with-outcome.ts';
import type { TieGroups } from './tie-groups.ts';

/**
 * Spearman's rank correlation of score and outcome: Pearson's r of the mid-ranks, ties sharing the mean of their ranks.
 *
 * Source: Spearman 1904; as scipy's `spearmanr`.
 *
 * @returns from −1 to 1; null where all scores are equal, or no lead was won, or none lost
 */
export function spearman(groups: TieGroups): number | null {
  let above = 0;
  const ranks = groups.scores.map((_, index) => {
    const leads = (groups.won[index] as number) + (groups.lost[index] as number);
    // Falling ranks of rising scores: the highest score must have the highest value.
    const rank = -(above + (leads + 1) / 2);
    above += leads;
    return rank;
  });
  return pearsonWithOutcome(ranks, groups);
}
