import { rankedList } from './ranked-list.ts';
import type { TieGroups } from './tie-groups.ts';

/** What the top of the list holds. */
export interface Gain {
  /** The part of the list that is taken from the top, from 0 to 1. */
  readonly share: number;
  /** Won leads to expect in it. */
  readonly won: number;
  /** They as a share of all won leads; null where no lead was won. */
  readonly gain: number | null;
  /** How many times as many they are as in a list in no order: `gain / share`; null where either says nothing. */
  readonly lift: number | null;
}

/**
 * Cumulative gains: the won leads among the first `share · n` of the list. A group of ties that is cut gives won leads
 * in proportion, the expected value over all orders of its leads.
 *
 * @param shares in any order
 * @throws RangeError for a share outside 0 to 1
 */
export function gainsAt(groups: TieGroups, shares: readonly number[]): readonly Gain[] {
  const list = rankedList(groups);
  const allWon = list.wonAt(list.leads);
  return shares.map((share) => {
    if (!(share >= 0 && share <= 1)) throw new RangeError(`gainsAt: share ${share} is not between 0 and 1`);
    const won = list.wonAt(share * list.leads);
    const gain = allWon > 0 ? won / allWon : null;
    return { share, won, gain, lift: gain === null || share === 0 ? null : gain / share };
  });
}
