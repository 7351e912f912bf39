import { pearsonWithOutcome } from './pearson-with-outcome.ts';
import type { TieGroups } from './tie-groups.ts';
import { unitScores } from './unit-scores.ts';

/**
 * The correlation of score and outcome: Pearson's r with 1 for a won lead and 0 for a lost one.
 *
 * @returns from −1 to 1; null where all scores are equal, or no lead was won, or none lost
 */
export function pointBiserial(groups: TieGroups): number | null {
  return pearsonWithOutcome(unitScores(groups).values, groups);
}
