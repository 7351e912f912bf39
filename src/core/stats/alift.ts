import { aucOf } from './auc.ts';
import { countsOf, type TieGroups } from './tie-groups.ts';

/**
 * ALIFT, the area under the cumulative gains curve, with straight lines across ties: `base/2 + (1 − base) · AUC`, where
 * base is the share of won leads. 0.5 is a list in no order.
 *
 * Source: Moro, Cortez & Rita 2014.
 *
 * @returns from 0 to 1, 0.5 where all leads were won; NaN where none was
 */
export function aliftOf(groups: TieGroups): number {
  const { won, lost } = countsOf(groups);
  // base/2 + (1 − base) · twiceU/(2PN) over one denominator: a single rounding.
  return (won * won + aucOf(groups).twiceU) / (2 * won * (won + lost));
}
