import type { TieGroups } from './tie-groups.ts';

/** Scores measured in a length of their own, so that squares neither overflow nor vanish. */
export interface UnitScores {
  /** The distinct scores in the order of the groups, 1 for the highest and 0 for the lowest. */
  readonly values: Float64Array;
  /** The score that is 0. */
  readonly lowest: number;
  /** The length that is 1; 0 where there are fewer than two distinct scores, and the values say nothing. */
  readonly range: number;
}

/** The scores of the groups, shifted and scaled to reach from 0 to 1. */
export function unitScores({ scores }: TieGroups): UnitScores {
  const lowest = scores[scores.length - 1] ?? 0;
  const range = (scores[0] ?? 0) - lowest;
  return { values: scores.map((score) => (score - lowest) / range), lowest, range };
}
