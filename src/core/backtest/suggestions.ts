import { isDisqualifiedTier } from '../scoring/config/tiers.ts';
import type { ScoringModel, Tier } from '../scoring/model.ts';
import { tiersDifferByModel } from '../scoring/tiers.ts';
import type { Question, ThresholdAnswer, TierSuggestion } from './report/thresholds.ts';
import { roundestNumber } from './round-number.ts';
import type { Thresholds } from './thresholds.ts';

/** Counts all leads per tier under other tiers than those of the model. */
export type TierCounts = (
  tiers: readonly Tier[],
) => readonly { readonly tier: string; readonly leads: number }[];

/** Which answer each of the two highest tiers takes: the first that there is. */
const HOT_TAKES: readonly Question[] = ['profit', 'capacity', 'youden'];
const WARM_TAKES: readonly Question[] = ['reach'];

/**
 * Suggests a From for the highest tier and for the one beneath it. Tiers that differ by model, or that have no From
 * cell, are left as they are.
 *
 * @param lowest the score of disqualified leads: nobody calls them, so no From goes down to it
 */
export function suggestFroms(
  model: ScoringModel,
  thresholds: Thresholds,
  countTiers: TierCounts,
  lowest = Number.NEGATIVE_INFINITY,
): readonly TierSuggestion[] {
  if (tiersDifferByModel(model)) return [];
  const [hot, warm, beneath] = tiersFromTop(model);
  if (!hot) return [];
  const floor = Math.max(lowest, beneath?.from ?? Number.NEGATIVE_INFINITY);
  const settle = (
    tier: Tier,
    questions: readonly Question[],
    above: number,
    below: number,
  ): TierSuggestion | undefined => {
    const suggestion = suggest(tier, questions, { above, below }, thresholds);
    if (!suggestion) return undefined;
    const { from, fromCell } = suggestion;
    const changed = model.tiers.map((own) => (own.fromCell === fromCell ? { ...own, from } : own));
    const leadsPerTier = beforeAndAfter(countTiers, model.tiers, changed);
    // Where every lead has a tier, every lead keeps one.
    return leadsPerTier.some(({ tier: name, before, after }) => name === '' && before === 0 && after > 0)
      ? undefined
      : { ...suggestion, leadsPerTier };
  };
  const suggestHot = (below: number) => settle(hot, HOT_TAKES, Number.POSITIVE_INFINITY, below);
  let forHot = suggestHot(floor);
  const above = forHot?.from ?? hot.from ?? Number.POSITIVE_INFINITY;
  const forWarm = warm && settle(warm, WARM_TAKES, above, floor);
  // Hot may begin where Warm does today only if Warm has somewhere lower to go.
  if (forHot && warm?.from !== undefined && !forWarm && forHot.from <= warm.from) {
    forHot = suggestHot(warm.from);
  }
  return [forHot, forWarm].filter((suggestion) => suggestion !== undefined);
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
  const [low, high] = answer.range;
  // Nobody moves a threshold that is as good where it stands.
  const stays = current >= low && current <= high && fits(current);
  const from = stays ? current : roundestNumber(answer.range, answer.from, fits);
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
  const had = new Map(countTiers(before).map(({ tier, leads }) => [tier, leads]));
  const has = new Map(countTiers(after).map(({ tier, leads }) => [tier, leads]));
  return [...new Set([...had.keys(), ...has.keys()])].map((tier) => ({
    tier,
    before: had.get(tier) ?? 0,
    after: has.get(tier) ?? 0,
  }));
}
