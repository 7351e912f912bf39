import { aucOf } from './auc.ts';
import { delongVariance, spreadOf } from './delong-variance.ts';
import { Z_95 } from './normal-distribution.ts';
import { placementsOf } from './placements.ts';
import type { TieGroups } from './tie-groups.ts';

/** How sure an AUC is. */
export interface DelongInterval {
  /** DeLong's standard error of the AUC; NaN where either outcome has fewer than two leads. */
  readonly se: number;
  /** The 95 % interval, made on the logit scale: it stays within 0 and 1 and is honest near them. */
  readonly low: number | null;
  readonly high: number | null;
  /** The 95 % interval on the AUC's own scale, for comparison with other tools; may reach beyond 0 and 1. */
  readonly plainLow: number | null;
  readonly plainHigh: number | null;
}

/**
 * The standard error and the 95 % interval of an AUC. O(groups).
 *
 * All bounds are null where the AUC is 0 or 1: the estimated error is 0 there, and an interval without width would
 * claim a certainty that a perfect order of few leads does not give. They are null as well where either outcome has
 * fewer than two leads, since one lead tells nothing of the spread. Where all scores are equal the error is 0 too, and
 * the interval is 0.5 to 0.5: no other sample could give such a score another AUC.
 *
 * Source: DeLong, DeLong & Clarke-Pearson 1988; Sun & Xu 2014.
 */
export function delongInterval(groups: TieGroups): DelongInterval {
  const { ofWon, ofLost } = placementsOf(groups);
  const se = Math.sqrt(delongVariance(spreadOf(ofWon, groups.won), spreadOf(ofLost, groups.lost)));
  const { twiceU, pairs, value } = aucOf(groups);
  if (Number.isNaN(se) || twiceU === 0 || twiceU === 2 * pairs) {
    return { se, low: null, high: null, plainLow: null, plainHigh: null };
  }
  // 1 − AUC from the counts, not from the AUC, so that it keeps its digits near 1.
  const missing = (2 * pairs - twiceU) / (2 * pairs);
  const logit = Math.log(value / missing);
  const reach = (Z_95 * se) / (value * missing);
  return {
    se,
    low: 1 / (1 + Math.exp(reach - logit)),
    high: 1 / (1 + Math.exp(-reach - logit)),
    plainLow: value - Z_95 * se,
    plainHigh: value + Z_95 * se,
  };
}
