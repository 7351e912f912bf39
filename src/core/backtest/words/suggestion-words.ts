import { exactText } from '../../scoring/points-words.ts';
import type { LeadsPerTier, TierSuggestion } from '../report/thresholds.ts';
import type { BacktestReport } from '../report.ts';
import { counted, countText, percentText } from './figures.ts';
import { QUESTION_TITLES, rangeSentence } from './threshold-words.ts';

/** `Hot from 60 instead of 70: 545 leads instead of 307, 327 won as before, a hit rate of 60% instead of 68%.` */
export function suggestionSentence(suggestion: TierSuggestion): string {
  const { tier, from, current, result, currentResult, leadsPerTier } = suggestion;
  const begins = `${tier} from ${exactText(from)}`;
  if (from === current) return `${begins}: the leads speak for what it is today.`;
  const moves = `${begins} instead of ${exactText(current)}: `;
  if (!changesTiers(leadsPerTier)) return `${moves}the very same leads, so it may stay.`;
  const leads = `${counted(result.flagged, 'lead')} ${against(result.flagged, currentResult.flagged)}`;
  const won = `${countText(result.won)} won ${against(result.won, currentResult.won)}`;
  return `${moves}${leads}, ${won}${rateChange(result.precision, currentResult.precision)}.`;
}

function rateChange(rate: number | null, current: number | null): string {
  if (rate === null) return '';
  const before = current === null ? '' : ` ${against(rate, current, percentText)}`;
  return `, a hit rate of ${percentText(rate)}${before}`;
}

/** What a figure was before; one that reads the same says so. */
function against(now: number, before: number, text = countText): string {
  return text(now) === text(before) ? 'as before' : `instead of ${text(before)}`;
}

/** Why this From: `Which calls pay for themselves? Any cut from 56 to 64 does about as well.` */
export function suggestionReason({ question, range }: TierSuggestion): string {
  return `${QUESTION_TITLES[question].replace(/[^?]$/, '$&.')} ${rangeSentence({ range })}`.trim();
}

/** All leads per tier before and after: `Leads: Hot 402 → 716, Warm 1,218 → 904, Cold stays 2,590.` */
export function leadsPerTierSentence({ leadsPerTier }: Pick<TierSuggestion, 'leadsPerTier'>): string {
  return movesSentence('Leads', leadsPerTier);
}

/**
 * The same with both suggestions taken: `Both together: Hot 402 → 716, Warm 1,218 → 1,536, Cold 2,590 → 1,958.` Each is
 * counted against the tiers of today, and what they do together need not be the sum.
 *
 * @returns `''` where not both change something
 */
export function bothTakenSentence({ bothTaken = [] }: Pick<BacktestReport, 'bothTaken'>): string {
  return movesSentence('Both together', bothTaken);
}

/** Whether some tier gets other leads. */
export function changesTiers(leadsPerTier: LeadsPerTier): boolean {
  return leadsPerTier.some(({ before, after }) => before !== after);
}

/** Why no From is suggested: `No From is suggested: the tiers differ by model.`; `''` where some is, or none can be judged. */
export function noSuggestionSentence({ whyNoSuggestion }: Pick<BacktestReport, 'whyNoSuggestion'>): string {
  return whyNoSuggestion ? `No From is suggested: ${whyNoSuggestion}.` : '';
}

/** What to do before any suggestion is taken, where scores rest on what is known only afterwards; `''` where not. */
export function leakedSuggestionsSentence({
  leaks,
  suggestions,
}: Pick<BacktestReport, 'leaks' | 'suggestions'>): string {
  return suggestions.length > 0 && leaks.some(({ level }) => level === 'red')
    ? 'These rest on scores that know how leads ended: mend the leaks first.'
    : '';
}

function movesSentence(what: string, leadsPerTier: LeadsPerTier): string {
  const tiers = leadsPerTier.map(({ tier, before, after }) => {
    const name = tier || 'no tier';
    return before === after
      ? `${name} stays ${countText(after)}`
      : `${name} ${countText(before)} → ${countText(after)}`;
  });
  return tiers.length === 0 ? '' : `${what}: ${tiers.join(', ')}.`;
}
