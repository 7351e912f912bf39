import { aliftOf } from '../stats/alift.ts';
import { aucOf } from '../stats/auc.ts';
import { averagePrecision } from '../stats/average-precision.ts';
import { delongInterval } from '../stats/delong-interval.ts';
import { kendallTauB } from '../stats/kendall-tau-b.ts';
import { kolmogorovSmirnov } from '../stats/kolmogorov-smirnov.ts';
import { pointBiserial } from '../stats/point-biserial.ts';
import { spearman } from '../stats/spearman.ts';
import type { TieGroups } from '../stats/tie-groups.ts';
import type { Sorting } from './report/scores.ts';

/** The AUC with its interval; there must be won and lost leads. */
export function aucWithInterval(groups: TieGroups): Sorting['auc'] {
  const { value, twiceU, gini } = aucOf(groups);
  return { value, twiceU, gini, ...delongInterval(groups) };
}

/** How well scores put won leads above lost ones; there must be some of both. */
export function sortingOf(groups: TieGroups): Sorting {
  return {
    auc: aucWithInterval(groups),
    pointBiserial: pointBiserial(groups),
    spearman: spearman(groups),
    kendallTauB: kendallTauB(groups),
    ks: kolmogorovSmirnov(groups),
    averagePrecision: averagePrecision(groups),
    alift: aliftOf(groups),
  };
}
