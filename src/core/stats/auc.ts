import { countsOf, type TieGroups } from './tie-groups.ts';

/** The area under the ROC curve, with the counts that it is the ratio of. */
export interface Auc {
  /** Twice Mann–Whitney's U: 2 for every pair of a won and a lost lead where the won one scores higher, 1 for a tie. */
  readonly twiceU: number;
  /** Pairs of a won and a lost lead. */
  readonly pairs: number;
  /** `twiceU / (2 · pairs)`, from 0 to 1; NaN where no lead was won or none lost. */
  readonly value: number;
  /** `2 · value − 1`, from −1 to 1; NaN with the value. */
  readonly gini: number;
}

/**
 * How often a won lead scores higher than a lost one, ties counting one half: the Mann–Whitney statistic over the
 * number of pairs.
 *
 * Counted in whole numbers: with n leads no count is above n²/2, which a double holds exactly up to n = 1.3e8
 * (5e11 for a million leads), so the only rounding is that of the last division.
 *
 * Source: Mann & Whitney 1947; Hanley & McNeil 1982.
 */
export function aucOf(groups: TieGroups): Auc {
  const { won, lost } = countsOf(groups);
  let lostBelow = lost;
  let twiceU = 0;
  for (let index = 0; index < groups.scores.length; index++) {
    const lostHere = groups.lost[index] as number;
    lostBelow -= lostHere;
    twiceU += (groups.won[index] as number) * (2 * lostBelow + lostHere);
  }
  const pairs = won * lost;
  return { twiceU, pairs, value: twiceU / (2 * pairs), gini: (twiceU - pairs) / pairs };
}
