import { exactText } from '../../scoring/points-words.ts';
import type { TierSuggestion } from '../report/thresholds.ts';
import { counted, countText, percentText } from './figures.ts';
import { QUESTION_TITLES, rangeSentence } from './threshold-words.ts';

/** `Hot from 60 instead of 70: 545 leads instead of 307, 327 won instead of 209, a hit rate of 60% instead of 68%.` */
export function suggestionSentence(suggestion: TierSuggestion): string {
  const { tier, from, current, result, currentResult, leadsPerTier } = suggestion;
  if (from === current) return `${tier} from ${exactText(from)}: the leads speak for what it is today.`;
  if (leadsPerTier.every(({ before, after }) => before === after))
    return `${tier} from ${exactText(from)} instead of ${exactText(current)}: the very same leads, so it may stay.`;
  const rate = rateChange(result.precision, currentResult.precision);
  return `${tier} from ${exactText(from)} instead of ${exactText(current)}: ${counted(result.flagged, 'lead')} instead of ${countText(currentResult.flagged)}, ${countText(result.won)} won instead of ${countText(currentResult.won)}${rate}.`;
}

function rateChange(rate: number | null, current: number | null): string {
  if (rate === null) return '';
  const before = current === null ? '' : ` instead of ${percentText(current)}`;
  return `, a hit rate of ${percentText(rate)}${before}`;
}

/** Why this From: `Which calls pay for themselves? Any cut from 56 to 64 does about as well.` */
export function suggestionReason({ question, range }: TierSuggestion): string {
  return `${QUESTION_TITLES[question].replace(/[^?]$/, '$&.')} ${rangeSentence({ range })}`.trim();
}

/** All leads per tier before and after: `Leads: Hot 402 → 716, Warm 1,218 → 904, Cold stays 2,590.` */
export function leadsPerTierSentence({ leadsPerTier }: TierSuggestion): string {
  const tiers = leadsPerTier.map(({ tier, before, after }) => {
    const name = tier || 'no tier';
    return before === after
      ? `${name} stays ${countText(after)}`
      : `${name} ${countText(before)} → ${countText(after)}`;
  });
  return tiers.length === 0 ? '' : `Leads: ${tiers.join(', ')}.`;
}
