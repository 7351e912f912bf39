import { countsOf, type TieGroups } from './tie-groups.ts';

/**
 * Pearson's correlation of a value that all leads of a group share with the outcome (1 won, 0 lost).
 *
 * @param values one number a group
 * @returns from −1 to 1; null where all values are equal, or no lead was won, or none lost
 */
export function pearsonWithOutcome(values: ArrayLike<number>, groups: TieGroups): number | null {
  const { won, lost } = countsOf(groups);
  const leads = won + lost;
  let sum = 0;
  for (let index = 0; index < values.length; index++) {
    sum += (values[index] as number) * leadsOf(groups, index);
  }
  const mean = sum / leads;
  let squares = 0;
  let ofWon = 0;
  let ofAll = 0;
  for (let index = 0; index < values.length; index++) {
    const deviation = (values[index] as number) - mean;
    squares += deviation * deviation * leadsOf(groups, index);
    ofWon += deviation * (groups.won[index] as number);
    ofAll += deviation * leadsOf(groups, index);
  }
  // What the rounded mean leaves over is taken off again.
  const together = ofWon - (ofAll * won) / leads;
  const apart = (squares - (ofAll * ofAll) / leads) * ((won * lost) / leads);
  if (!(apart > 0)) return null;
  return Math.max(-1, Math.min(1, together / Math.sqrt(apart)));
}

function leadsOf({ won, lost }: TieGroups, index: number): number {
  return (won[index] as number) + (lost[index] as number);
}
