import { bestByF1, bestByYouden } from '../stats/best-thresholds.ts';
import type { TieGroups } from '../stats/tie-groups.ts';
import { wilsonInterval } from '../stats/wilson.ts';
import { type Cuts, cutAt } from './cuts.ts';
import type { Question } from './report/thresholds.ts';
import { WITHOUT_ANSWER } from './words/threshold-words.ts';

/** What the settings say about the work that a cut makes. */
export interface CutWishes {
  /** Leads that sales can work in a week. */
  readonly capacityPerWeek: number | null;
  /** Leads that come in a week. */
  readonly leadsPerWeek: number | null;
  readonly costPerCall: number | null;
  readonly valuePerWin: number | null;
  /** Shares, 0 to 1. */
  readonly minimumHitRate: number | null;
  readonly winnersWeMayMiss: number;
}

/** The cuts that answer a question: the best, and all that are as good within one standard error. */
export interface Answer {
  readonly question: Question;
  /** Index among the cuts; undefined where none answers, for the reason in `because`. */
  readonly best: number | undefined;
  readonly because: string;
  /** Indexes of the cuts that are as good, ascending: highest score first. */
  readonly asGood: readonly number[];
}

/** Answers the four questions, then the three reference cuts. */
export function answerQuestions(groups: TieGroups, cuts: Cuts, wishes: CutWishes): readonly Answer[] {
  return [
    capacity(cuts, wishes),
    profit(cuts, wishes),
    hitRate(cuts, wishes),
    reach(cuts, wishes),
    youden(groups, cuts),
    f1(groups, cuts),
    catchEveryone(cuts),
  ];
}

function none(question: Question, because: string): Answer {
  return { question, best: undefined, because, asGood: [] };
}

function indexes({ scores }: Cuts, fits: (index: number) => boolean): number[] {
  return Array.from(scores.keys()).filter(fits);
}

/** Whether a number is at most a limit, but for the dust of doubles: 29 % of 100 is a hair below 29 in them. */
function isWithin(number: number, limit: number): boolean {
  return number <= limit + 1e-12 * Math.abs(limit);
}

/** A cut that must hold something, with the others that hold it too and capture exactly the same won leads. */
function held(
  question: Question,
  cuts: Cuts,
  best: number | undefined,
  holds: (index: number) => boolean,
  because: string,
): Answer {
  if (best === undefined) return none(question, because);
  const asGood = indexes(cuts, (index) => holds(index) && cuts.won[index] === cuts.won[best]);
  return { question, best, because: '', asGood };
}

function capacity(cuts: Cuts, { capacityPerWeek, leadsPerWeek }: CutWishes): Answer {
  const question = 'capacity';
  if (capacityPerWeek === null) {
    return none(question, WITHOUT_ANSWER.noCapacity);
  }
  if (leadsPerWeek === null) {
    return none(question, WITHOUT_ANSWER.noLeadsPerWeek);
  }
  if (leadsPerWeek <= 0) return none(question, WITHOUT_ANSWER.noLeads);
  const leads = cuts.totalWon + cuts.totalLost;
  const fits = (index: number): boolean =>
    isWithin((cuts.flagged[index] as number) * leadsPerWeek, capacityPerWeek * leads);
  return held(question, cuts, indexes(cuts, fits).pop(), fits, WITHOUT_ANSWER.tooManyLeads);
}

function profit(cuts: Cuts, { valuePerWin, costPerCall }: CutWishes): Answer {
  const question = 'profit';
  if (valuePerWin === null || costPerCall === null) {
    return none(question, WITHOUT_ANSWER.noValue);
  }
  const earned = (index: number): number => valuePerWin * (cuts.won[index] as number);
  const spent = (index: number): number => costPerCall * (cuts.flagged[index] as number);
  let best = 0;
  for (let index = 1; index < cuts.scores.length; index++) {
    if (!isWithin(earned(index) + spent(best), earned(best) + spent(index))) best = index;
  }
  if (isWithin(earned(best), spent(best))) {
    return none(question, WITHOUT_ANSWER.noProfit);
  }
  const asGood = indexes(cuts, (index) => {
    const between = Math.abs((cuts.flagged[index] as number) - (cuts.flagged[best] as number));
    const wonBetween = Math.abs((cuts.won[index] as number) - (cuts.won[best] as number));
    if (between === 0) return true;
    const rate = wonBetween / between;
    const error = valuePerWin * Math.sqrt(between * rate * (1 - rate));
    return isWithin(earned(best) + spent(index), earned(index) + spent(best) + error);
  });
  return { question, best, because: '', asGood };
}

function hitRate(cuts: Cuts, { minimumHitRate }: CutWishes): Answer {
  const question = 'hit rate';
  if (minimumHitRate === null) return none(question, WITHOUT_ANSWER.noHitRate);
  const clears = (index: number): boolean =>
    (wilsonInterval(cuts.won[index] as number, cuts.flagged[index] as number)?.low ?? 0) >= minimumHitRate;
  return held(question, cuts, indexes(cuts, clears).pop(), clears, WITHOUT_ANSWER.hitsTooSeldom);
}

function reach(cuts: Cuts, { winnersWeMayMiss }: CutWishes): Answer {
  const mayMiss = winnersWeMayMiss * cuts.totalWon;
  const holds = (index: number): boolean => isWithin(cuts.totalWon - (cuts.won[index] as number), mayMiss);
  const best = indexes(cuts, holds)[0];
  // A lower cut captures no more that is asked for, and costs more calls.
  return best === undefined ? none('reach', '') : { question: 'reach', best, because: '', asGood: [best] };
}

function youden(groups: TieGroups, cuts: Cuts): Answer {
  const best = cutAt(cuts, bestByYouden(groups).threshold);
  const { totalWon, totalLost } = cuts;
  const lostAt = (index: number): number => (cuts.flagged[index] as number) - (cuts.won[index] as number);
  const jAt = (index: number): number => (cuts.won[index] as number) / totalWon - lostAt(index) / totalLost;
  const asGood = indexes(cuts, (index) => {
    const wonShare = Math.abs((cuts.won[index] as number) - (cuts.won[best] as number)) / totalWon;
    const lostShare = Math.abs(lostAt(index) - lostAt(best)) / totalLost;
    const error = Math.sqrt(
      (wonShare * (1 - wonShare)) / totalWon + (lostShare * (1 - lostShare)) / totalLost,
    );
    // A shortfall of exactly one error counts, whatever the last digit of doubles says.
    return jAt(best) - jAt(index) <= error + 1e-12;
  });
  return { question: 'youden', best, because: '', asGood };
}

function f1(groups: TieGroups, cuts: Cuts): Answer {
  const { threshold, equals } = bestByF1(groups);
  const asGood = equals.map((score) => cutAt(cuts, score)).sort((left, right) => left - right);
  return { question: 'f1', best: cutAt(cuts, threshold), because: '', asGood };
}

/** The lowest score of a won lead: what it costs to miss nobody. */
export function catchEveryone(cuts: Cuts): Answer {
  const best = cuts.won.indexOf(cuts.totalWon);
  return { question: 'catch everyone', best, because: '', asGood: [best] };
}
