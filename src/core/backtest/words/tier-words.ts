import type { TierStep } from '../report/tiers.ts';
import type { BacktestReport } from '../report.ts';
import { counted, quoted } from './figures.ts';

/** A tier's name as it is shown. */
export function tierName(tier: string): string {
  return tier === '' ? 'No tier' : tier;
}

/** `Revenue of 3 won leads is no number, such as “about 5k”: not counted.`; `''` where all can be read. */
export function unreadRevenueSentence({ unreadRevenue }: Pick<BacktestReport, 'unreadRevenue'>): string {
  if (!unreadRevenue) return '';
  const { leads, example } = unreadRevenue;
  return `Revenue of ${counted(leads, 'won lead')} is no number, such as ${quoted(example.slice(0, 40))}: not counted.`;
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
