import { eachThreshold } from './each-threshold.ts';
import { countsOf, type TieGroups } from './tie-groups.ts';

/** The cut that is best by some measure. */
export interface BestThreshold {
  /** The highest of the best thresholds; NaN where there is none to compare. */
  readonly threshold: number;
  /** All distinct scores that are as good, highest first; the threshold itself is the first. */
  readonly equals: readonly number[];
}

const NONE: BestThreshold = { threshold: Number.NaN, equals: [] };

/** A measure, or a multiple of it, as a fraction of whole numbers; the denominator is above 0. */
type Fraction = readonly [numerator: number, denominator: number];

/**
 * The threshold of highest J = TPR − FPR.
 *
 * Source: Youden 1950.
 *
 * @returns no threshold where no lead was won, or none lost
 */
export function bestByYouden(groups: TieGroups): BestThreshold {
  const { won, lost } = countsOf(groups);
  if (won === 0 || lost === 0) return NONE;
  // Over P·N, which all share, so that the numerators alone decide.
  return best(groups, (flaggedWon, flaggedLost) => [flaggedWon * lost - flaggedLost * won, 1]);
}

/**
 * The threshold of highest F1, the harmonic mean of precision and recall: 2·TP / (flagged + P).
 *
 * @returns no threshold where no lead was won
 */
export function bestByF1(groups: TieGroups): BestThreshold {
  const { won } = countsOf(groups);
  if (won === 0) return NONE;
  return best(groups, (flaggedWon, flaggedLost) => [flaggedWon, flaggedWon + flaggedLost + won]);
}

/** Fractions are compared without rounding: products stay below 2n², exact in a double up to n = 6.7e7. */
function best(groups: TieGroups, measure: (won: number, lost: number) => Fraction): BestThreshold {
  let equals: number[] = [];
  // Below every fraction.
  let [numerator, denominator]: Fraction = [-1, 0];
  eachThreshold(groups, (threshold, won, lost) => {
    const [above, below] = measure(won, lost);
    const gap = above * denominator - numerator * below;
    if (gap > 0) {
      equals = [threshold];
      [numerator, denominator] = [above, below];
    } else if (gap === 0) equals.push(threshold);
  });
  return { threshold: equals[0] as number, equals };
}
