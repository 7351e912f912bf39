import type { BoundCondition, BoundCriterion, BoundModel } from '../scoring/bind-model.ts';
import type { LeadScores } from '../scoring/score-leads.ts';
import { isFor } from '../scoring/tiers.ts';
import { aucOf } from '../stats/auc.ts';
import { newcombeDifference } from '../stats/newcombe.ts';
import { tieGroups } from '../stats/tie-groups.ts';
import { weightsOfEvidence } from '../stats/weight-of-evidence.ts';
import { compareDecimals, decimalToNumber, ZERO } from '../table/exact-decimal.ts';
import { reaches } from './gates.ts';
import type { WhoCounts } from './report/leads.ts';
import type { RuleEvidence, RuleFlag, RuleFlagKind } from './report/rules.ts';
import type { Gate } from './report/verdict.ts';

/** A single rule that ranks leads this well looks like the answer itself. */
export const TOO_GOOD_A_RULE = 0.9;

/** The leads that count under the model, as they stood. */
export interface EvidenceLeads {
  readonly scores: Pick<LeadScores, 'bound' | 'modelIndexes' | 'awards'>;
  readonly rowIndexes: Int32Array;
  /** 1 for won, 0 for lost. */
  readonly isWon: Uint8Array;
  readonly gate: Gate;
  /** Whether ages count to today instead of to the lead's own day. */
  readonly countsToToday: boolean;
}

/** What the outcomes say of every criterion that is on, in sheet order. */
export function ruleEvidence(leads: EvidenceLeads): readonly RuleEvidence[] {
  const seen: Matches[] = [];
  const everyone = leads.rowIndexes.map((_, place) => place);
  return leads.scores.bound.criteria.map((criterion, index) => {
    const sample = sampleOf(leads, criterion, index, everyone);
    const evidence = weigh(sample, criterion, leads.gate);
    const twin = twinOf(sample, criterion.criterion.label, seen);
    return { ...evidence, flags: flagsOf(evidence, sample, twin, criterion, leads) };
  });
}

/** The leads that a criterion could match, those of its models: which of them it does, and what it gives them. */
interface Sample {
  /** Places of these leads among those that count. */
  readonly places: Int32Array;
  readonly isWon: Uint8Array;
  readonly matched: Uint8Array;
  readonly points: Float64Array;
  readonly hits: number;
}

/** What is kept of a criterion to know another one that matches the same leads. */
type Matches = Pick<Sample, 'places' | 'matched' | 'hits'> & { readonly label: string };

function sampleOf(
  { scores, rowIndexes, isWon }: EvidenceLeads,
  { criterion }: BoundCriterion,
  criterionIndex: number,
  everyone: Int32Array,
): Sample {
  const { matched, points } = scores.awards(criterionIndex);
  const wanted = scores.bound.modelNames.map((name) => isFor(criterion.models, name));
  const isOwn = (place: number): boolean =>
    wanted[scores.modelIndexes[rowIndexes[place] as number] as number] === true;
  const places = criterion.models.length === 0 ? everyone : everyone.filter(isOwn);
  const sample = {
    places,
    isWon: new Uint8Array(places.length),
    matched: new Uint8Array(places.length),
    points: new Float64Array(places.length),
    hits: 0,
  };
  for (let index = 0; index < places.length; index++) {
    const place = places[index] as number;
    const row = rowIndexes[place] as number;
    const matches = matched[row] as number;
    sample.isWon[index] = isWon[place] as number;
    sample.matched[index] = matches;
    sample.points[index] = criterion.points === 'DQ' ? -matches : (points[row] as number);
    sample.hits += matches;
  }
  return sample;
}

function weigh(
  { isWon, matched, points, hits }: Sample,
  { criterion }: BoundCriterion,
  gate: Gate,
): Omit<RuleEvidence, 'flags'> {
  const leads = isWon.length;
  let won = 0;
  let wonWith = 0;
  for (let index = 0; index < leads; index++) {
    won += isWon[index] as number;
    wonWith += (isWon[index] as number) & (matched[index] as number);
  }
  const difference = newcombeDifference(wonWith, hits, won - wonWith, leads - hits);
  const canJudge = reaches(gate, 'sorting');
  const hasBoth = won > 0 && won < leads;
  return {
    criterion: criterion.label,
    group: criterion.group,
    cell: criterion.cell,
    points: criterion.points === 'DQ' ? 'DQ' : decimalToNumber(criterion.points),
    hits,
    won: wonWith,
    rateWith: hits === 0 ? null : wonWith / hits,
    rateWithout: hits === leads ? null : (won - wonWith) / (leads - hits),
    low: difference?.low ?? null,
    high: difference?.high ?? null,
    lift: hits === 0 || won === 0 ? null : wonWith / hits / (won / leads),
    auc: canJudge && hasBoth ? aucOf(tieGroups(points, isWon)).value : null,
    woe:
      canJudge && hasBoth && hits > 0
        ? (weightsOfEvidence([
            { won: wonWith, lost: hits - wonWith },
            { won: won - wonWith, lost: leads - hits - (won - wonWith) },
          ]).woe[0] ?? null)
        : null,
    proven: canJudge && difference?.proven === true,
  };
}

/** Label of the first criterion above that matches exactly the same leads. */
function twinOf({ places, matched, hits }: Sample, label: string, seen: Matches[]): string | undefined {
  if (hits === 0 || hits === matched.length) return undefined;
  const twin = seen.find(
    (other) => other.hits === hits && isSame(other.places, places) && isSame(other.matched, matched),
  );
  if (!twin) seen.push({ label, places, matched, hits });
  return twin?.label;
}

function isSame(left: ArrayLike<number>, right: ArrayLike<number>): boolean {
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index++) if (left[index] !== right[index]) return false;
  return true;
}

function flagsOf(
  evidence: Omit<RuleEvidence, 'flags'>,
  { matched, hits }: Sample,
  twin: string | undefined,
  { criterion, conditions }: BoundCriterion,
  { rowIndexes, gate, countsToToday }: EvidenceLeads,
): readonly RuleFlag[] {
  const flags: RuleFlag[] = [];
  const add = (kind: RuleFlagKind, text: string = kind): void => {
    flags.push({ kind, text });
  };
  const { proven, rateWith, rateWithout, auc } = evidence;
  if (reaches(gate, 'sorting') && auc !== null && Math.max(auc, 1 - auc) > TOO_GOOD_A_RULE) {
    add('looks like the answer');
  }
  if (proven && rateWith !== null && rateWithout !== null) {
    const sign = criterion.points === 'DQ' ? -1 : compareDecimals(criterion.points, ZERO);
    if (sign * (rateWith - rateWithout) < 0) add('wrong way');
  }
  // Without a single lead that counts nothing can be said.
  if (hits === 0 && rowIndexes.length > 0) add('never matches');
  else if (hits === matched.length && hits > 0) add('always matches');
  if (twin !== undefined) add('same leads as', `same leads as ${twin}`);
  const usesAges = conditions.some(usesDays);
  if (countsToToday && usesAges) add('counts days to today');
  return flags;
}

/** Whether some criterion or route counts days. */
export function countsDays({ criteria, routes }: BoundModel): boolean {
  return [
    ...criteria.flatMap(({ conditions }) => conditions),
    ...routes.flatMap(({ condition }) => condition ?? []),
  ].some(usesDays);
}

/** Whether some criterion counts activities. */
export function countsActivities({ criteria }: BoundModel): boolean {
  return criteria.some(({ conditions }) => conditions.some(({ condition }) => condition.activity));
}

/** Whether, for want of dates, days are counted to today for more than a few leads. */
export function countsToToday({ scoredAsItStood, judgedAfterDays }: WhoCounts): boolean {
  return !scoredAsItStood && judgedAfterDays === null;
}

/** What a lead did counts up to a day, whatever its rule. */
function usesDays({ condition }: BoundCondition): boolean {
  return condition.rule.value === 'days' || condition.activity !== undefined;
}
