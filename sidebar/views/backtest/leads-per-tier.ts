import { useMemo } from 'preact/hooks';
import type { TierSuggestion } from '../../../src/core/backtest/report/thresholds.ts';
import { compareScores } from '../../../src/core/scoring/compare-scores.ts';
import type { LeadSheet } from '../../sheet/lead-sheet.ts';
import type { ReportProps } from './report-props.ts';
import { standingFrom } from './standing-from.ts';

type LeadsPerTier = TierSuggestion['leadsPerTier'];

/**
 * All leads per tier before and after a suggestion is applied: as the backtest counted them, and counted again where it
 * can still be applied but another one has been applied since.
 */
export function useLeadsPerTier(
  suggestion: TierSuggestion,
  { result, isOutdated, sheet }: ReportProps,
): LeadsPerTier {
  const { suggestions } = result.report;
  const isOvertaken =
    !isOutdated && isOpen(suggestion, sheet) && suggestions.some((own) => !isOpen(own, sheet));
  const recounted = useMemo(
    // Scoring many leads takes a moment.
    () => (isOvertaken ? recountedLeads(suggestion, sheet) : undefined),
    [isOvertaken, suggestion, sheet],
  );
  return recounted ?? suggestion.leadsPerTier;
}

/** Whether the tier still begins where the backtest saw it begin. */
function isOpen(suggestion: TierSuggestion, sheet: LeadSheet): boolean {
  return standingFrom(sheet, suggestion).from === suggestion.current;
}

/** Counts all leads per tier as the sheet stands, and with one From changed; undefined where either cannot be scored. */
export function recountedLeads(
  { fromCell, from }: Pick<TierSuggestion, 'fromCell' | 'from'>,
  sheet: LeadSheet,
): LeadsPerTier | undefined {
  const { current } = sheet;
  const { scored } = sheet.scoreWith([{ ...fromCell, value: from }]);
  return current && scored && compareScores(current, scored, scored.model.tiers).tiers;
}
