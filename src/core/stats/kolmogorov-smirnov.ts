import { eachThreshold } from './each-threshold.ts';
import { countsOf, type TieGroups } from './tie-groups.ts';

/** The largest gap between the curves of won and lost leads. */
export interface KolmogorovSmirnov {
  /** Share of won leads less share of lost leads at or above the threshold, without its sign; from 0 to 1; NaN where no lead was won, or none lost. */
  readonly value: number;
  /** Where the gap is; of equals the highest score. NaN with the value. */
  readonly threshold: number;
}

/**
 * The two-sample Kolmogorov–Smirnov statistic of the scores of won and lost leads. Gaps are compared as whole numbers
 * over the same denominator P·N, at most n²/4, so that no rounding chooses the threshold.
 */
export function kolmogorovSmirnov(groups: TieGroups): KolmogorovSmirnov {
  const { won, lost } = countsOf(groups);
  const pairs = won * lost;
  let widest = -1;
  let threshold = Number.NaN;
  eachThreshold(groups, (score, flaggedWon, flaggedLost) => {
    const gap = Math.abs(flaggedWon * lost - flaggedLost * won);
    if (pairs > 0 && gap > widest) {
      widest = gap;
      threshold = score;
    }
  });
  return { value: pairs > 0 ? widest / pairs : Number.NaN, threshold };
}
