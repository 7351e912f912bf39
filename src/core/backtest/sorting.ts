import { aliftOf } from '../stats/alift.ts';
import { aucOf } from '../stats/auc.ts';
import { averagePrecision } from '../stats/average-precision.ts';
import { delongInterval } from '../stats/delong-interval.ts';
import { kendallTauB } from '../stats/kendall-tau-b.ts';
import { kolmogorovSmirnov } from '../stats/kolmogorov-smirnov.ts';
import { pointBiserial } from '../stats/point-biserial.ts';
import { spearman } from '../stats/spearman.ts';
import type { TieGroups } from '../stats/tie-groups.ts';
import type { Sorting } from './report.ts';

/** How well scores put won leads above lost ones; there must be some of both. */
export function sortingOf(groups: TieGroups): Sorting {
  const { value, twiceU, gini } = aucOf(groups);
  return {
    auc: { value, twiceU, gini, ...delongInterval(groups) },
    pointBiserial: pointBiserial(groups),
    spearman: spearman(groups),
    kendallTauB: kendallTauB(groups),
    ks: kolmogorovSmirnov(groups),
    averagePrecision: averagePrecision(groups),
    alift: aliftOf(groups),
  };
}
