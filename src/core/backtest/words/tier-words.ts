import type { TierStep } from '../report/tiers.ts';

/** A tier's name as it is shown. */
export function tierName(tier: string): string {
  return tier === '' ? 'No tier' : tier;
}

/** `Hot beats Warm: proven.`, `Hot beats Warm: not yet proven.`, or that it does not. */
export function tierStepSentence({ better, worse, difference, proven }: TierStep): string {
  const [upper, lower] = [tierName(better), tierName(worse)];
  if (difference > 0) return `${upper} beats ${lower}: ${proven ? 'proven' : 'not yet proven'}.`;
  if (difference < 0 && proven) return `${lower} beats ${upper}: proven. The order of the tiers is wrong.`;
  return difference === 0
    ? `${upper} and ${lower} are won equally often.`
    : `${upper} does not beat ${lower} so far.`;
}
