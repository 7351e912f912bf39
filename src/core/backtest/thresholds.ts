import { type TieGroups, tieGroups } from '../stats/tie-groups.ts';
import { type Cuts, cutAt, cutResult, cutsOf } from './cuts.ts';
import { GATE_NEEDS } from './gates.ts';
import { type Answer, answerQuestions, type CutWishes, catchEveryone } from './questions.ts';
import type { CutResult, ThresholdAnswer } from './report/thresholds.ts';

/** The scored leads that count, in sheet order. */
export interface ScoredOutcomes {
  readonly rowIndexes: Int32Array;
  readonly scores: Float64Array;
  /** 1 for won, 0 for lost. */
  readonly isWon: Uint8Array;
  /** Days since 1970-01-01; NaN where unknown. */
  readonly createdDays: Float64Array;
}

/** The answers, and what any other cut would do on the leads on which they are reported. */
export interface Thresholds {
  readonly answers: readonly ThresholdAnswer[];
  readonly measuredOn: 'newest leads' | 'the leads that chose them';
  /** Whether any number as a From makes a cut that is as good as the answer, on the leads that chose it. */
  isAsGood(answer: ThresholdAnswer, from: number): boolean;
  resultAt(from: number): CutResult;
}

/** Cuts are chosen on so many tenths of the leads, the oldest, and reported on the rest. */
const CHOOSING_TENTHS = 7;

/** Answers every question about a threshold; there must be won and lost leads. */
export function thresholdsOf(
  leads: ScoredOutcomes,
  wishes: CutWishes,
  nameOf: (rowIndex: number) => string,
): Thresholds {
  const parts = splitByAge(leads);
  const choosing = parts?.older ?? leads;
  const reported = parts?.newest ?? leads;
  const groups: TieGroups = tieGroups(choosing.scores, choosing.isWon);
  const cuts = cutsOf(groups);
  const reportedCuts = parts ? cutsOf(tieGroups(reported.scores, reported.isWon)) : cuts;
  const wonLeads = wonLowestFirst(reported);
  const resultAt = (from: number): CutResult =>
    cutResult(reportedCuts, from, wonLeads, nameOf, wishes.leadsPerWeek);
  const asGood = new Map<ThresholdAnswer, ReadonlySet<number>>();
  const answers = answerQuestions(groups, cuts, wishes).map((answer) => {
    const told = tell(answer, cuts, resultAt);
    asGood.set(told, new Set(answer.asGood));
    return told;
  });
  // A cut that catches everyone can only be told from everyone.
  if (parts) answers[answers.length - 1] = catchEveryoneOf(leads, wishes, nameOf);
  return {
    answers,
    measuredOn: parts ? 'newest leads' : 'the leads that chose them',
    isAsGood: (answer, from) => asGood.get(answer)?.has(cutAt(cuts, from)) ?? false,
    resultAt,
  };
}

function catchEveryoneOf(
  leads: ScoredOutcomes,
  wishes: CutWishes,
  nameOf: (rowIndex: number) => string,
): ThresholdAnswer {
  const cuts = cutsOf(tieGroups(leads.scores, leads.isWon));
  return tell(catchEveryone(cuts), cuts, (from) => cutResult(cuts, from, [], nameOf, wishes.leadsPerWeek));
}

function tell(answer: Answer, cuts: Cuts, resultAt: (from: number) => CutResult): ThresholdAnswer {
  const { question, best, because, asGood } = answer;
  if (best === undefined) return { question, from: null, because, result: null, range: null };
  const from = cuts.scores[best] as number;
  const lowest = cuts.scores[asGood[asGood.length - 1] ?? best] as number;
  const highest = cuts.scores[asGood[0] ?? best] as number;
  return { question, from, because, result: resultAt(from), range: [lowest, highest] };
}

/** The oldest and the newest leads, where each part has won and lost leads enough; undefined where not. */
function splitByAge(
  leads: ScoredOutcomes,
): { readonly older: ScoredOutcomes; readonly newest: ScoredOutcomes } | undefined {
  // A lead without a date is taken for an old one: nothing says that it came in late.
  const days = leads.createdDays.map((day) => (Number.isNaN(day) ? Number.NEGATIVE_INFINITY : day));
  if (days.every((day) => day === Number.NEGATIVE_INFINITY)) return undefined;
  const size = Math.floor((CHOOSING_TENTHS * days.length) / 10);
  const rising = days.slice().sort();
  const cut = rising[size] ?? Number.POSITIVE_INFINITY;
  // Of the leads of the day on which the cut falls, the first in the sheet are taken for the older ones.
  let ofThatDay = size - rising.indexOf(cut);
  const isOlder = days.map((day) => (day < cut || (day === cut && ofThatDay-- > 0) ? 1 : 0));
  const older = pick(leads, isOlder, 1);
  const newest = pick(leads, isOlder, 0);
  return isEnough(older) && isEnough(newest) ? { older, newest } : undefined;
}

function pick(
  { rowIndexes, scores, isWon, createdDays }: ScoredOutcomes,
  isOlder: Float64Array,
  wanted: 0 | 1,
): ScoredOutcomes {
  const isWanted = (_: number, index: number): boolean => isOlder[index] === wanted;
  return {
    rowIndexes: rowIndexes.filter(isWanted),
    scores: scores.filter(isWanted),
    isWon: isWon.filter(isWanted),
    createdDays: createdDays.filter(isWanted),
  };
}

function isEnough({ isWon }: ScoredOutcomes): boolean {
  const won = isWon.reduce((sum, flag) => sum + flag, 0);
  return Math.min(won, isWon.length - won) >= GATE_NEEDS.thresholds;
}

/** The won leads by score, lowest first, ties in sheet order. */
export function wonLowestFirst({ rowIndexes, scores, isWon }: ScoredOutcomes) {
  const won: { rowIndex: number; score: number }[] = [];
  isWon.forEach((flag, index) => {
    if (flag === 1) won.push({ rowIndex: rowIndexes[index] as number, score: scores[index] as number });
  });
  return won.sort((left, right) => left.score - right.score || left.rowIndex - right.rowIndex);
}
