import { isDisqualifiedTier } from '../scoring/config/tiers.ts';
import type { ScoringModel, Tier } from '../scoring/model.ts';
import { tiersShareModels } from '../scoring/tiers.ts';
import { foldName } from '../table/text.ts';
import type {
  LeadsPerTier,
  NoSuggestion,
  Question,
  ThresholdAnswer,
  TierSuggestion,
} from './report/thresholds.ts';
import type { BacktestReport } from './report.ts';
import { roundestNumber } from './round-number.ts';
import type { Thresholds } from './thresholds.ts';
import { changesTiers } from './words/suggestion-words.ts';

/** What a report says of the Froms that the evidence speaks for. */
export type Suggested = Pick<BacktestReport, 'suggestions' | 'bothTaken' | 'whyNoSuggestion'>;

/** Counts all leads per tier under other tiers than those of the model. */
export type TierCounts = (
  tiers: readonly Tier[],
) => readonly { readonly tier: string; readonly leads: number }[];

/** Which answer each of the two tiers takes: the first that there is. */
const HOT_TAKES: readonly Question[] = ['profit', 'capacity', 'youden'];
const WARM_TAKES: readonly Question[] = ['reach'];

/** No suggestion, and why. */
export function noneSuggested(
  whyNoSuggestion: NoSuggestion = 'none that does well fits the tiers',
): Suggested {
  return { suggestions: [], whyNoSuggestion };
}

/**
 * Suggests a From for Hot and for Warm: the tiers of these names, else the highest and the one beneath it. Tiers that
 * differ by model, or that have no From cell, are left as they are.
 *
 * @param lowest the score of disqualified leads: nobody calls them, so no From goes down to it
 */
export function suggestFroms(
  model: ScoringModel,
  thresholds: Thresholds,
  countTiers: TierCounts,
  lowest = Number.NEGATIVE_INFINITY,
): Suggested {
  if (!tiersShareModels(model)) return noneSuggested('the tiers differ by model');
  const tiers = tiersFromTop(model);
  const [hotAt, warmAt] = placesOf(tiers);
  const [hot, warm] = [tiers[hotAt], tiers[warmAt]];
  if (!hot) return noneSuggested();
  const ends = [Number.POSITIVE_INFINITY, ...tiers.map(({ from }) => from), lowest, lowest];
  const above = (place: number): number => ends[place] as number;
  const beneath = (place: number): number => Math.max(lowest, ends[place + 2] as number);
  const before = countTiers(model.tiers);
  const countWith = (...taken: readonly NewFrom[]): LeadsPerTier =>
    beforeAndAfter(before, countTiers(withFroms(model.tiers, taken)));
  const settle = (
    tier: TierWithFrom,
    answer: Answered | undefined,
    ceiling: number,
    floor: number,
  ): TierSuggestion | undefined => {
    const suggestion = answer && suggest(tier, answer, ceiling, floor, thresholds);
    const leadsPerTier = suggestion && countWith(suggestion);
    return leadsPerTier && !losesTier(leadsPerTier) ? { ...suggestion, leadsPerTier } : undefined;
  };
  const forHotAnswer = answerTo(HOT_TAKES, thresholds);
  const suggestHot = (floor: number) => settle(hot, forHotAnswer, above(hotAt), floor);
  // Of neighbours each may go where the other one leaves.
  const areNeighbours = warmAt === hotAt + 1;
  let forHot = suggestHot(beneath(areNeighbours ? warmAt : hotAt));
  const ceiling = areNeighbours && forHot ? forHot.from : above(warmAt);
  let forWarm = warm && settle(warm, answerTo(WARM_TAKES, thresholds), ceiling, beneath(warmAt));
  const bothTaken = forHot && forWarm && countWith(forHot, forWarm);
  if (bothTaken && losesTier(bothTaken)) forWarm = undefined;
  // Hot may begin where Warm does today only if Warm has somewhere lower to go.
  if (forHot && warm && !forWarm && forHot.from <= warm.from) forHot = suggestHot(beneath(hotAt));
  if (!forHot && !forWarm) {
    return noneSuggested(whyNone(forHotAnswer, above(hotAt), beneath(hotAt)));
  }
  const suggestions = [forHot, forWarm].filter((suggestion) => suggestion !== undefined);
  const allChange = suggestions.every(({ leadsPerTier }) => changesTiers(leadsPerTier));
  return { suggestions, ...(forWarm && allChange && bothTaken && { bothTaken }) };
}

type TierWithFrom = Tier & { readonly from: number };

/** A question that some cut answers. */
type Answered = ThresholdAnswer & { readonly from: number; readonly range: readonly [number, number] };

/** A tier's From cell, and what it is to say. */
type NewFrom = Pick<TierSuggestion, 'from' | 'fromCell'>;

/** Tiers with a From, the highest first. */
function tiersFromTop({ tiers }: ScoringModel): readonly TierWithFrom[] {
  return tiers
    .filter((tier): tier is TierWithFrom => tier.from !== undefined && !isDisqualifiedTier(tier))
    .sort((left, right) => right.from - left.from);
}

/** Places of Hot and of Warm beneath it: by their names, else the first two. */
function placesOf(tiers: readonly Tier[]): readonly [number, number] {
  const placeOf = (wanted: string): number => tiers.findIndex(({ name }) => foldName(name) === wanted);
  const [hot, warm] = [placeOf('hot'), placeOf('warm')];
  return hot >= 0 && hot < warm ? [hot, warm] : [0, 1];
}

/** The first of some questions that has an answer. */
function answerTo(
  questions: readonly Question[],
  { answers }: Pick<Thresholds, 'answers'>,
): Answered | undefined {
  const [first] = questions.flatMap((question) =>
    answers.filter((own): own is Answered => own.question === question && own.from !== null),
  );
  return first;
}

/**
 * @param ceiling the From of the tier above, which is not reached
 * @param floor the From of the tier beneath, which is not reached either
 */
function suggest(
  { name, from: current, fromCell }: TierWithFrom,
  answer: Answered,
  ceiling: number,
  floor: number,
  { isAsGood, resultAt }: Thresholds,
): Omit<TierSuggestion, 'leadsPerTier'> | undefined {
  if (!fromCell) return undefined;
  const { question, range } = answer;
  // Between two cuts that are as good there may be one that is not.
  const fits = (number: number): boolean => number < ceiling && number > floor && isAsGood(answer, number);
  const [low, high] = range;
  // Nobody moves a threshold that is as good where it stands.
  const stays = current >= low && current <= high && fits(current);
  const from = stays ? current : roundestNumber(range, answer.from, fits);
  // Where no number fits, the answer itself is left, and need not fit either.
  if (!fits(from)) return undefined;
  return {
    tier: name,
    question,
    from,
    current,
    fromCell,
    range,
    result: resultAt(from),
    currentResult: resultAt(current),
  };
}

/** Why Hot finds no From between the tiers above and beneath it; undefined where the cuts lie on neither side of them. */
function whyNone(answer: Answered | undefined, above: number, beneath: number): NoSuggestion | undefined {
  if (!answer) return undefined;
  const [low, high] = answer.range;
  const side = high <= beneath ? 'above' : low >= above ? 'below' : undefined;
  return side && `the tiers begin ${side} the cuts that do well`;
}

function withFroms(tiers: readonly Tier[], taken: readonly NewFrom[]): readonly Tier[] {
  return tiers.map((tier) => {
    const own = taken.find(({ fromCell }) => fromCell === tier.fromCell);
    return own ? { ...tier, from: own.from } : tier;
  });
}

/** Whether leads would be left without a tier where every lead has one. */
function losesTier(leadsPerTier: LeadsPerTier): boolean {
  return leadsPerTier.some(({ tier, before, after }) => tier === '' && before === 0 && after > 0);
}

function beforeAndAfter(before: ReturnType<TierCounts>, after: ReturnType<TierCounts>): LeadsPerTier {
  const leadsOf = (counts: ReturnType<TierCounts>, wanted: string): number =>
    counts.reduce((sum, { tier, leads }) => (tier === wanted ? sum + leads : sum), 0);
  return [...new Set([...before, ...after].map(({ tier }) => tier))].map((tier) => ({
    tier,
    before: leadsOf(before, tier),
    after: leadsOf(after, tier),
  }));
}
