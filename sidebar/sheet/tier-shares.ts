import type { TierShare } from '../kit/tiers.tsx';
import type { LeadSheet, ScoredModel } from './lead-sheet.ts';

/** How the leads fall into the tiers of a model, in the order of the Tiers block; leads of no tier come last. */
export function tierShares(sheet: LeadSheet, scored: ScoredModel): readonly TierShare[] {
  const counts = new Map<string, number>(scored.model.tiers.map(({ name }) => [name, 0]));
  for (const rowIndex of sheet.leadIndexes) {
    const name = scored.tierOf(rowIndex)?.name ?? '';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([tier, leads]) => ({ tier, leads, colour: sheet.colourOf(tier) }));
}
