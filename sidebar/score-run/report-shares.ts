import type { TierShare } from '../kit/tiers.tsx';
import type { RunSoFar } from './run-so-far.ts';

/** The tiers of a run's report, and the leads of no tier at the end. */
export function reportShares({ report: { tiers, leads } }: RunSoFar): readonly TierShare[] {
  const inTiers = tiers.reduce((sum, tier) => sum + tier.leads, 0);
  return [
    ...tiers.map((tier) => ({ tier: tier.tier, leads: tier.leads, colour: tier.colour || undefined })),
    ...(inTiers < leads ? [{ tier: '', leads: leads - inTiers, colour: undefined }] : []),
  ];
}
