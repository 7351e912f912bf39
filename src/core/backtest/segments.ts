import { aucOf } from '../stats/auc.ts';
import { tieGroups } from '../stats/tie-groups.ts';
import { GATE_NEEDS } from './gates.ts';
import type { Segment, Segments } from './report/segments.ts';

/** Most segments that are told one by one. */
const MOST = 36;

/**
 * Leads by month, model or source: so many of them as people look at, and how many more there are.
 *
 * @param nameOf name of the segment of a lead, by its place in `scores`; `''` for none, which is left out
 * @param order `by name` for months, else the largest first
 */
export function segmentsOf(
  { scores, isWon }: { readonly scores: Float64Array; readonly isWon: Uint8Array },
  nameOf: (index: number) => string,
  order: 'by name' | 'largest first',
): Segments {
  const members = new Map<string, number[]>();
  for (let index = 0; index < scores.length; index++) {
    const name = nameOf(index);
    if (name === '') continue;
    const own = members.get(name);
    if (own) own.push(index);
    else members.set(name, [index]);
  }
  const sorted = [...members].sort(
    order === 'by name'
      ? ([left], [right]) => (left < right ? -1 : 1)
      : ([, left], [, right]) => right.length - left.length,
  );
  const told = order === 'by name' ? sorted.slice(-MOST) : sorted.slice(0, MOST);
  return {
    told: told.map(([name, own]) => segment(name, own, scores, isWon)),
    others: sorted.length - told.length,
  };
}

function segment(name: string, own: readonly number[], scores: Float64Array, isWon: Uint8Array): Segment {
  const ownScores = Float64Array.from(own, (index) => scores[index] as number);
  const ownWon = Uint8Array.from(own, (index) => isWon[index] as number);
  const won = ownWon.reduce((sum, flag) => sum + flag, 0);
  const lost = own.length - won;
  return {
    name,
    leads: own.length,
    won,
    rate: won / own.length,
    meanScore: ownScores.reduce((sum, score) => sum + score, 0) / own.length,
    auc: Math.min(won, lost) < GATE_NEEDS.sorting ? null : aucOf(tieGroups(ownScores, ownWon)).value,
  };
}
