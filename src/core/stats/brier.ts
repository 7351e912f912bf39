import { countsOf, type TieGroups } from './tie-groups.ts';

/**
 * The Brier score of predicted chances: the mean squared distance between a lead's chance and its outcome, 0 at best.
 *
 * Source: Brier 1950.
 *
 * @param chanceOf the predicted chance, from 0 to 1, of a lead of this score
 * @returns NaN without leads
 */
export function brierScore(groups: TieGroups, chanceOf: (score: number) => number): number {
  const { won, lost } = countsOf(groups);
  let sum = 0;
  groups.scores.forEach((score, index) => {
    const chance = chanceOf(score);
    sum += (groups.won[index] as number) * (1 - chance) ** 2 + (groups.lost[index] as number) * chance ** 2;
  });
  return sum / (won + lost);
}

/**
 * The Brier score of giving every lead the rate of them all: `base · (1 − base)`.
 *
 * @returns NaN without leads
 */
export function baseBrier(won: number, lost: number): number {
  const leads = won + lost;
  return (won * lost) / (leads * leads);
}
