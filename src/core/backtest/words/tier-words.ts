import type { TierResult, TierStep } from '../report.ts';
import { countText, rateText, roughText } from './figures.ts';

/** A tier's name as it is shown. */
export function tierName(tier: string): string {
  return tier === '' ? 'No tier' : tier;
}

/** `Hot: 209 of 307 won, 68% (63 to 73%), 3.6 times the rate of all leads.` */
export function tierSentence({ tier, leads, won, rate, low, high, lift }: TierResult): string {
  const name = tierName(tier);
  if (leads === 0 || rate === null) return `${name}: no decided lead.`;
  const shares = `${name}: ${won === 0 ? 'none' : countText(won)} of ${countText(leads)} won, ${rateText(rate, low, high)}`;
  return lift === null || won === 0
    ? `${shares}.`
    : `${shares}, ${roughText(lift)} times the rate of all leads.`;
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
