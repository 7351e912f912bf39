import { groupIndexes } from './group-indexes.ts';
import { rankedList } from './ranked-list.ts';
import { type TieGroups, tieGroups } from './tie-groups.ts';

/** One tenth of the leads by score. */
export interface Decile {
  /** 1 for the tenth with the highest scores, up to 10. */
  readonly decile: number;
  /** Leads in it; whole in stable deciles, n/10 in expected ones. */
  readonly leads: number;
  /** Won leads in it, or to expect in it. */
  readonly won: number;
  /** `won / leads`; null without leads. */
  readonly rate: number | null;
  /** The rate over that of all leads; null without leads, or where no lead was won. */
  readonly lift: number | null;
  /** Its highest score; null without leads. */
  readonly high: number | null;
  /** Its lowest score; null without leads. */
  readonly low: number | null;
}

const DECILES = Array.from({ length: 10 }, (_, index) => index + 1);

/**
 * Deciles of whole leads, ties in the order of the rows: decile k holds the ranks ⌊(k−1)n/10⌋+1 to ⌊kn/10⌋. With fewer
 * than ten leads some hold none. An order of rows that follows the outcome flatters these figures; see
 * {@link expectedDeciles}.
 *
 * @param isWon 1 for a won lead, 0 for a lost one
 * @throws RangeError where the lists differ in length, a score is not finite or an outcome is neither 0 nor 1
 */
export function stableDeciles(scores: ArrayLike<number>, isWon: ArrayLike<number>): readonly Decile[] {
  const ranked = rowsByScore(scores, tieGroups(scores, isWon));
  const wonAmong = (from: number, to: number): number =>
    ranked.subarray(from, to).reduce((count, rowIndex) => count + (isWon[rowIndex] as number), 0);
  const allWon = wonAmong(0, ranked.length);
  return DECILES.map((decile) => {
    const from = Math.floor(((decile - 1) * ranked.length) / 10);
    const to = Math.floor((decile * ranked.length) / 10);
    const leads = to - from;
    const won = wonAmong(from, to);
    return {
      decile,
      leads,
      won,
      ...rates(won, leads, allWon, ranked.length),
      high: leads > 0 ? (scores[ranked[from] as number] as number) : null,
      low: leads > 0 ? (scores[ranked[to - 1] as number] as number) : null,
    };
  });
}

/**
 * Deciles in expectation over all orders of tied leads: decile k lies between the depths (k−1)n/10 and kn/10, which may
 * cut a lead as well as a group of ties. `high` and `low` are the scores at its ends.
 */
export function expectedDeciles(groups: TieGroups): readonly Decile[] {
  const list = rankedList(groups);
  const allWon = list.wonAt(list.leads);
  return DECILES.map((decile) => {
    // The product is exact, so a depth that is a whole number comes out as one.
    const from = ((decile - 1) * list.leads) / 10;
    const to = (decile * list.leads) / 10;
    const leads = list.leads / 10;
    const won = list.wonAt(to) - list.wonAt(from);
    return {
      decile,
      leads,
      won,
      ...rates(won, leads, allWon, list.leads),
      high: list.scoreBelow(from) ?? null,
      low: list.scoreAbove(to) ?? null,
    };
  });
}

function rates(won: number, leads: number, allWon: number, allLeads: number): Pick<Decile, 'rate' | 'lift'> {
  if (leads === 0) return { rate: null, lift: null };
  return { rate: won / leads, lift: allWon > 0 ? (won * allLeads) / (leads * allWon) : null };
}

/** Row indexes by score, highest first, ties as they come: a counting sort over the groups. */
function rowsByScore(scores: ArrayLike<number>, groups: TieGroups): Uint32Array {
  let above = 0;
  const next = groups.won.map((won, index) => {
    const start = above;
    above += won + (groups.lost[index] as number);
    return start;
  });
  const ranked = new Uint32Array(scores.length);
  groupIndexes(groups, scores).forEach((place, rowIndex) => {
    const rank = next[place] as number;
    next[place] = rank + 1;
    ranked[rank] = rowIndex;
  });
  return ranked;
}
