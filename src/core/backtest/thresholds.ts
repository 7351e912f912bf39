import { risingNumbers } from '../stats/rising-numbers.ts';
import { type TieGroups, tieGroups } from '../stats/tie-groups.ts';
import { valuesAt } from '../stats/values-at.ts';
import { type Cuts, cutAt, cutResult, cutsOf, MOST_NAMED } from './cuts.ts';
import { firstPlaces } from './first-places.ts';
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
  const days = new Float64Array(leads.createdDays.length);
  let hasDays = false;
  for (let index = 0; index < days.length; index++) {
    const day = leads.createdDays[index] as number;
    days[index] = Number.isNaN(day) ? Number.NEGATIVE_INFINITY : day;
    hasDays ||= !Number.isNaN(day);
  }
  if (!hasDays) return undefined;
  const size = Math.floor((CHOOSING_TENTHS * days.length) / 10);
  const rising = risingNumbers(days);
  const cut = rising.at(size);
  // Of the leads of the day on which the cut falls, the first in the sheet are taken for the older ones.
  let ofThatDay = size - rising.below(cut);
  const places = { older: new Int32Array(size), newest: new Int32Array(days.length - size) };
  let olderLeads = 0;
  for (let index = 0; index < days.length; index++) {
    const day = days[index] as number;
    if (day < cut || (day === cut && ofThatDay-- > 0)) places.older[olderLeads++] = index;
    else places.newest[index - olderLeads] = index;
  }
  const older = pick(leads, places.older);
  const newest = pick(leads, places.newest);
  return isEnough(older) && isEnough(newest) ? { older, newest } : undefined;
}

/** The leads at some places of the list. */
function pick(
  { rowIndexes, scores, isWon, createdDays }: ScoredOutcomes,
  places: Int32Array,
): ScoredOutcomes {
  return {
    rowIndexes: places.map((place) => rowIndexes[place] as number),
    scores: valuesAt(scores, places),
    isWon: new Uint8Array(places.length).map((_, index) => isWon[places[index] as number] as number),
    createdDays: valuesAt(createdDays, places),
  };
}

function isEnough({ isWon }: ScoredOutcomes): boolean {
  let won = 0;
  for (let index = 0; index < isWon.length; index++) won += isWon[index] as number;
  return Math.min(won, isWon.length - won) >= GATE_NEEDS.thresholds;
}

/** The won leads of the lowest scores, lowest first, ties in sheet order: so many as an answer names. */
export function wonLowestFirst({ rowIndexes, scores, isWon }: ScoredOutcomes) {
  const scoreAt = (place: number): number => scores[place] as number;
  return firstPlaces(isWon, 1, scoreAt, MOST_NAMED).map((place) => ({
    rowIndex: rowIndexes[place] as number,
    score: scoreAt(place),
  }));
}
