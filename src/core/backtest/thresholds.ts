import { type TieGroups, tieGroups } from '../stats/tie-groups.ts';
import { type Cuts, cutAt, cutResult, cutsOf } from './cuts.ts';
import { GATE_NEEDS } from './gates.ts';
import { type Answer, answerQuestions, type CutWishes } from './questions.ts';
import type { CutResult, ThresholdAnswer } from './report.ts';

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
  return {
    answers,
    measuredOn: parts ? 'newest leads' : 'the leads that chose them',
    isAsGood: (answer, from) => asGood.get(answer)?.has(cutAt(cuts, from)) ?? false,
    resultAt,
  };
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
  const { createdDays } = leads;
  // A lead without a date is taken for an old one: nothing says that it came in late.
  const dayOf = (index: number): number => {
    const day = createdDays[index] as number;
    return Number.isNaN(day) ? Number.NEGATIVE_INFINITY : day;
  };
  const order = [...createdDays.keys()];
  if (order.every((index) => Number.isNaN(createdDays[index]))) return undefined;
  order.sort((left, right) => {
    const [first, second] = [dayOf(left), dayOf(right)];
    return first === second ? left - right : first - second;
  });
  // In whole numbers: 0.7 times 90 is a hair below 63 in doubles.
  const chosen = Math.floor((CHOOSING_TENTHS * order.length) / 10);
  const older = pick(leads, order.slice(0, chosen));
  const newest = pick(leads, order.slice(chosen));
  return isEnough(older) && isEnough(newest) ? { older, newest } : undefined;
}

function pick(
  { rowIndexes, scores, isWon, createdDays }: ScoredOutcomes,
  chosen: readonly number[],
): ScoredOutcomes {
  const order = [...chosen].sort((left, right) => left - right);
  return {
    rowIndexes: Int32Array.from(order, (index) => rowIndexes[index] as number),
    scores: Float64Array.from(order, (index) => scores[index] as number),
    isWon: Uint8Array.from(order, (index) => isWon[index] as number),
    createdDays: Float64Array.from(order, (index) => createdDays[index] as number),
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
