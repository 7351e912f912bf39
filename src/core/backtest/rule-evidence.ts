import type { BoundCondition, BoundCriterion, BoundModel } from '../scoring/bind-model.ts';
import { type CriterionAwards, matchesRow } from '../scoring/bulk-sums.ts';
import type { LeadScores } from '../scoring/score-leads.ts';
import { isFor } from '../scoring/tiers.ts';
import { aucOf } from '../stats/auc.ts';
import { newcombeDifference } from '../stats/newcombe.ts';
import { countsOf, gatheredGroups, type TieGroups } from '../stats/tie-groups.ts';
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
  return leads.scores.bound.criteria.map((criterion, index) => {
    const sample = sampleOf(leads, criterion, index);
    const evidence = weigh(sample, criterion, leads.gate);
    const twin = twinOf(sample, criterion.criterion.label, seen);
    return { ...evidence, flags: flagsOf(evidence, sample, twin, criterion, leads) };
  });
}

/** The leads that a criterion could match, those of its models: which of them it does, and what it gives them. */
interface Sample {
  readonly rows: Int32Array;
  readonly awards: CriterionAwards;
  /** By the points that it alone gives. */
  readonly groups: TieGroups;
  readonly hits: number;
  /** Won leads among those that it matches. */
  readonly wonWith: number;
}

/** What is kept of a criterion to know another one that matches the same leads. */
type Matches = Pick<Sample, 'rows' | 'awards' | 'hits'> & { readonly label: string };

function sampleOf(leads: EvidenceLeads, { criterion }: BoundCriterion, criterionIndex: number): Sample {
  const { rows, isWon } = ownLeads(leads, criterion.models);
  const awards = leads.scores.awards(criterionIndex);
  const codes = awards.matched.length;
  // After the codes, those that it does not match.
  const points = new Float64Array(codes + 1);
  if (criterion.points === 'DQ') points.fill(-1, 0, codes);
  else points.set(awards.points);
  const won = new Int32Array(codes + 1);
  const lost = new Int32Array(codes + 1);
  let hits = 0;
  let wonWith = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as number;
    const matches = matchesRow(awards, row);
    const code = matches ? (awards.codes[row] as number) : codes;
    const flag = isWon[index] as number;
    const counts = flag === 1 ? won : lost;
    counts[code] = (counts[code] as number) + 1;
    if (!matches) continue;
    hits++;
    wonWith += flag;
  }
  return { rows, awards, groups: gatheredGroups(points, won, lost), hits, wonWith };
}

/** The leads of some models; of all where none is named. */
function ownLeads(
  { scores: { bound, modelIndexes }, rowIndexes, isWon }: EvidenceLeads,
  models: readonly string[],
): { readonly rows: Int32Array; readonly isWon: Uint8Array } {
  if (models.length === 0) return { rows: rowIndexes, isWon };
  const wanted = bound.modelNames.map((name) => isFor(models, name));
  const isOwn = (row: number): boolean => wanted[modelIndexes[row] as number] === true;
  return {
    rows: rowIndexes.filter(isOwn),
    isWon: isWon.filter((_, place) => isOwn(rowIndexes[place] as number)),
  };
}

function weigh(
  { rows, groups, hits, wonWith }: Sample,
  { criterion }: BoundCriterion,
  gate: Gate,
): Omit<RuleEvidence, 'flags'> {
  const leads = rows.length;
  const { won } = countsOf(groups);
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
    auc: canJudge && hasBoth ? aucOf(groups).value : null,
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
function twinOf({ rows, awards, hits }: Sample, label: string, seen: Matches[]): string | undefined {
  if (hits === 0 || hits === rows.length) return undefined;
  const own = { label, rows, awards, hits };
  const twin = seen.find((other) => matchesSame(other, own));
  if (!twin) seen.push(own);
  return twin?.label;
}

function matchesSame(left: Matches, right: Matches): boolean {
  if (left.hits !== right.hits || left.rows.length !== right.rows.length) return false;
  for (let index = 0; index < left.rows.length; index++) {
    const row = left.rows[index] as number;
    if (row !== right.rows[index] || matchesRow(left.awards, row) !== matchesRow(right.awards, row))
      return false;
  }
  return true;
}

function flagsOf(
  evidence: Omit<RuleEvidence, 'flags'>,
  { rows, hits }: Sample,
  twin: string | undefined,
  { criterion, conditions }: BoundCriterion,
  { rowIndexes, countsToToday }: EvidenceLeads,
): readonly RuleFlag[] {
  const flags: RuleFlag[] = [];
  const add = (kind: RuleFlagKind, text: string = kind): void => {
    flags.push({ kind, text });
  };
  const { proven, low, auc } = evidence;
  if (auc !== null && auc > TOO_GOOD_A_RULE) add('looks like the answer');
  const sign = criterion.points === 'DQ' ? -1 : compareDecimals(criterion.points, ZERO);
  // Where a difference is proven, both ends of its interval lie on one side. Where none is, points that grow may still
  // stand the wrong way round, as when every lead gets some.
  const isWrong = proven ? sign * (low as number) < 0 : auc !== null && 1 - auc > TOO_GOOD_A_RULE;
  if (isWrong) add('wrong way');
  // Without a single lead that counts nothing can be said.
  if (hits === 0 && rowIndexes.length > 0) add('never matches');
  else if (hits === rows.length && hits > 0) add('always matches');
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
