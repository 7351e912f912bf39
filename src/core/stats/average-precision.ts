import { eachThreshold } from './each-threshold.ts';
import { countsOf, type TieGroups } from './tie-groups.ts';

/**
 * Average precision: at every distinct score as a threshold, the gain in recall times the precision, summed without
 * interpolation, as sklearn's `average_precision_score`.
 *
 * @returns above 0 and up to 1; NaN where no lead was won
 */
export function averagePrecision(groups: TieGroups): number {
  const { won } = countsOf(groups);
  let sum = 0;
  eachThreshold(groups, (_, flaggedWon, flaggedLost, index) => {
    sum += ((groups.won[index] as number) * flaggedWon) / (flaggedWon + flaggedLost);
  });
  return sum / won;
}
