import { firstIndex } from './first-index.ts';
import type { TieGroups } from './tie-groups.ts';

/** The list of leads from the top, measured in leads; ties have no order among them. */
export interface RankedList {
  /** Leads in the list. */
  readonly leads: number;
  /** Won leads to expect among the first `depth`, which need not be whole: a group that is cut gives its share. */
  wonAt(depth: number): number;
  /** The score that the list has just after the first `depth` leads; undefined at its end. */
  scoreBelow(depth: number): number | undefined;
  /** The score that the list has just before `depth` leads are passed; undefined at its top. */
  scoreAbove(depth: number): number | undefined;
}

/** Lays out the groups as one list, the highest score first. Every question takes O(log groups). */
export function rankedList({ scores, won, lost }: TieGroups): RankedList {
  const count = scores.length;
  // Leads and won leads above each group, and at the end all of them.
  const leadsAbove = new Float64Array(count + 1);
  const wonAbove = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) {
    const ownWon = won[index] as number;
    leadsAbove[index + 1] = (leadsAbove[index] as number) + ownWon + (lost[index] as number);
    wonAbove[index + 1] = (wonAbove[index] as number) + ownWon;
  }
  /** The first group that ends at or after this depth. */
  const groupAt = (depth: number): number =>
    firstIndex(count, (index) => (leadsAbove[index + 1] as number) >= depth);
  return {
    leads: leadsAbove[count] as number,
    wonAt(depth) {
      const index = Math.min(groupAt(depth), count - 1);
      if (index < 0) return 0;
      const above = leadsAbove[index] as number;
      const leads = (leadsAbove[index + 1] as number) - above;
      const taken = Math.min(leads, depth - above);
      return (wonAbove[index] as number) + (taken * (won[index] as number)) / leads;
    },
    scoreBelow(depth) {
      const index = groupAt(depth);
      return scores[(leadsAbove[index + 1] as number) > depth ? index : index + 1];
    },
    scoreAbove: (depth) => (depth > 0 ? scores[groupAt(depth)] : undefined),
  };
}
