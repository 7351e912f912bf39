import type { TieGroups } from './tie-groups.ts';

/**
 * Goes through the distinct scores as thresholds, the highest first, with the won and the lost leads that each flags:
 * those that score at least as much.
 */
export function eachThreshold(
  groups: TieGroups,
  visit: (threshold: number, won: number, lost: number, index: number) => void,
): void {
  let won = 0;
  let lost = 0;
  groups.scores.forEach((threshold, index) => {
    won += groups.won[index] as number;
    lost += groups.lost[index] as number;
    visit(threshold, won, lost, index);
  });
}
