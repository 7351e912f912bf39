import { isDisqualifiedTier } from '../scoring/config/tiers.ts';
import type { ScoringModel, Tier } from '../scoring/model.ts';
import { tiersDifferByModel } from '../scoring/tiers.ts';
import type { Question, ThresholdAnswer, TierSuggestion } from './report.ts';
import { roundestNumber } from './round-number.ts';
import type { Thresholds } from './thresholds.ts';

/** Counts all leads per tier under other tiers than those of the model. */
export type TierCounts = (
  tiers: readonly Tier[],
) => readonly { readonly tier: string; readonly leads: number }[];

/** Which answer each of the two highest tiers takes: the first that there is. */
const TAKES: readonly (readonly Question[])[] = [['profit', 'capacity', 'youden'], ['reach']];

/**
 * Suggests a From for the highest tier and for the one beneath it. Tiers that differ by model, or that have no From
 * cell, are left as they are.
 */
export function suggestFroms(
  model: ScoringModel,
  thresholds: Thresholds,
  countTiers: TierCounts,
): readonly TierSuggestion[] {
  if (tiersDifferByModel(model)) return [];
  const suggestions: TierSuggestion[] = [];
  const froms = tiersFromTop(model);
  froms.slice(0, TAKES.length).forEach((tier, place) => {
    const bounds = {
      above: suggestions[place - 1]?.from ?? Number.POSITIVE_INFINITY,
      // Hot may take the place of Warm, which then moves too; what lies beneath both stays where it is.
      below: froms[TAKES.length]?.from ?? Number.NEGATIVE_INFINITY,
    };
    const suggestion = suggest(tier, TAKES[place] ?? [], bounds, thresholds);
    if (suggestion) {
      const changed = model.tiers.map((own) => (own === tier ? { ...own, from: suggestion.from } : own));
      suggestions.push({ ...suggestion, leadsPerTier: beforeAndAfter(countTiers, model.tiers, changed) });
    }
  });
  return suggestions;
}

/** Tiers with a From, the highest first. */
function tiersFromTop({ tiers }: ScoringModel): readonly Tier[] {
  return tiers
    .filter((tier) => tier.from !== undefined && !isDisqualifiedTier(tier))
    .sort((left, right) => (right.from ?? 0) - (left.from ?? 0));
}

/** @param bounds the Froms of the tiers above and beneath, neither of which it reaches */
function suggest(
  { name, from: current, fromCell }: Tier,
  questions: readonly Question[],
  { above, below }: { readonly above: number; readonly below: number },
  { answers, isAsGood, resultAt }: Thresholds,
): Omit<TierSuggestion, 'leadsPerTier'> | undefined {
  if (current === undefined || !fromCell) return undefined;
  const answer = questions
    .map((question) => answers.find((own) => own.question === question))
    .find((own): own is ThresholdAnswer => own !== undefined && own.from !== null);
  if (!answer || answer.from === null || !answer.range) return undefined;
  // Between two cuts that are as good there may be one that is not.
  const fits = (number: number): boolean => number < above && number > below && isAsGood(answer, number);
  const from = roundestNumber(answer.range, answer.from, fits);
  if (from >= above || from <= below) return undefined;
  return {
    tier: name,
    question: answer.question,
    from,
    current,
    fromCell,
    range: answer.range,
    result: resultAt(from),
    currentResult: resultAt(current),
  };
}

function beforeAndAfter(
  countTiers: TierCounts,
  before: readonly Tier[],
  after: readonly Tier[],
): TierSuggestion['leadsPerTier'] {
  const had = countTiers(before);
  const has = new Map(countTiers(after).map(({ tier, leads }) => [tier, leads]));
  return had.map(({ tier, leads }) => ({ tier, before: leads, after: has.get(tier) ?? 0 }));
}
