import { DISQUALIFIED_TIER, type Settings } from '../../core/scoring/model.ts';
import { compareDecimals, decimalToNumber } from '../../core/table/exact-decimal.ts';
import { foldName } from '../../core/table/text.ts';
import type { HistoryEntry } from './score-history.ts';

/**
 * Finds the entries of disqualified leads, whose score says nothing of how good they were: those of the tier
 * `Disqualified`, and those of the Disqualified score, unless other leads can have that score too.
 */
export function disqualifiedEntries({
  disqualifiedScore,
  minimumScore,
  maximumScore,
}: Settings): (entry: Pick<HistoryEntry, 'score' | 'tier'>) => boolean {
  const disqualified = decimalToNumber(disqualifiedScore);
  const isBeyond =
    (minimumScore !== undefined && compareDecimals(disqualifiedScore, minimumScore) < 0) ||
    (maximumScore !== undefined && compareDecimals(disqualifiedScore, maximumScore) > 0);
  return ({ score, tier }) =>
    foldName(tier) === foldName(DISQUALIFIED_TIER) || (isBeyond && score === disqualified);
}
