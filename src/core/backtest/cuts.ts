import type { TieGroups } from '../stats/tie-groups.ts';
import { wilsonInterval } from '../stats/wilson.ts';
import type { NamedLead } from './report/leads.ts';
import type { CutResult } from './report/thresholds.ts';

/** Every cut that a list of scores allows, highest first: cut i flags the leads with `scores[i]` or more. */
export interface Cuts {
  readonly scores: Float64Array;
  readonly flagged: Float64Array;
  readonly won: Float64Array;
  readonly totalWon: number;
  readonly totalLost: number;
}

/** Counts what each cut flags. */
export function cutsOf({ scores, won, lost }: TieGroups): Cuts {
  const flagged = new Float64Array(scores.length);
  const captured = new Float64Array(scores.length);
  let totalWon = 0;
  let totalLost = 0;
  for (let index = 0; index < scores.length; index++) {
    totalWon += won[index] as number;
    totalLost += lost[index] as number;
    flagged[index] = totalWon + totalLost;
    captured[index] = totalWon;
  }
  return { scores, flagged, won: captured, totalWon, totalLost };
}

/** Index of the lowest score that a number still flags; −1 where it flags none. */
export function cutAt({ scores }: Cuts, from: number): number {
  let low = 0;
  let high = scores.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scores[middle] as number) >= from) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Most won leads that an answer names among those it would miss. */
export const MOST_NAMED = 10;

/**
 * Tells what a cut does.
 *
 * @param from any number: leads with this score or more are flagged
 * @param wonLeads the won leads that it is reported on, lowest score first, or as many of them as are named
 * @param leadsPerWeek null where it is not known
 */
export function cutResult(
  cuts: Cuts,
  from: number,
  wonLeads: readonly { readonly rowIndex: number; readonly score: number }[],
  nameOf: (rowIndex: number) => string,
  leadsPerWeek: number | null,
): CutResult {
  const at = cutAt(cuts, from);
  const flagged = at < 0 ? 0 : (cuts.flagged[at] as number);
  const won = at < 0 ? 0 : (cuts.won[at] as number);
  const { totalWon, totalLost } = cuts;
  const leads = totalWon + totalLost;
  const interval = wilsonInterval(won, flagged);
  const precision = flagged === 0 ? null : won / flagged;
  const missed: NamedLead[] = [];
  for (const { rowIndex, score } of wonLeads) {
    if (score >= from || missed.length === MOST_NAMED) break;
    missed.push({ rowIndex, name: nameOf(rowIndex), score });
  }
  return {
    flagged,
    won,
    precision,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    recall: won / totalWon,
    lift: precision === null ? null : precision / (totalWon / leads),
    f1: (2 * won) / (flagged + totalWon),
    j: won / totalWon - (flagged - won) / totalLost,
    callsPerWin: won === 0 ? null : flagged / won,
    flaggedPerWeek: leadsPerWeek === null ? null : (flagged / leads) * leadsPerWeek,
    missed,
    missedCount: totalWon - won,
  };
}
