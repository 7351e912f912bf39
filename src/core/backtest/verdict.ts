import type { BoundModel } from '../scoring/bind-model.ts';
import { reaches } from './gates.ts';
import type { WhoCounts } from './report/leads.ts';
import type { Sorting } from './report/scores.ts';
import type { TierStep } from './report/tiers.ts';
import type { Gate, Leak, Verdict } from './report/verdict.ts';
import { countsActivities, countsDays, countsToToday } from './rule-evidence.ts';
import { dateNotes, NOTES } from './words/note-words.ts';
import {
  ALL_EQUAL_SENTENCE,
  DOUBTS,
  leakedSentence,
  littleHelpSentence,
  nothingToJudgeSentence,
  notProvenSentence,
  sortsWellSentence,
  suspiciousSentence,
  tooGoodSentence,
  wrongWaySentence,
} from './words/verdict-words.ts';
import { withheldSentence } from './words/withheld-words.ts';

/** An AUC above this is called too good to be true. */
export const TOO_GOOD_AUC = 0.95;
/** With a column that tells much of the outcome by itself, less is hard to believe too. */
const DOUBTFUL_AUC = { withLeak: 0.9, withTellingLeak: 0.8 } as const;
const DOUBTFUL_IV = 1.5;
/** A score below this sorts so little that it hardly helps. */
const HELPFUL_AUC = 0.65;

/** All that the verdict rests on. */
export interface VerdictGrounds {
  readonly bound: BoundModel;
  readonly who: WhoCounts;
  readonly gate: Gate;
  readonly leaks: readonly Leak[];
  /** Columns that criteria use and that tell most of the outcome, the most telling first. */
  readonly telling: readonly string[];
  /** Undefined without both won and lost leads. */
  readonly sorting: Sorting | undefined;
  readonly steps: readonly TierStep[];
  readonly allEqual: boolean;
  /** Whether a criterion reads the outcome itself: then nothing else need be looked for. */
  readonly readsOutcome: boolean;
}

type Judgement = Pick<Verdict, 'light' | 'sentence'>;

/** Says in one sentence, and in one of three colours, whether the scores can be relied on. */
export function verdictOf(grounds: VerdictGrounds): Verdict {
  return { ...judge(grounds), notes: notesOf(grounds) };
}

function judge(grounds: VerdictGrounds): Judgement {
  const { who, leaks, telling, sorting, gate, allEqual, readsOutcome } = grounds;
  const nothing = nothingToJudgeSentence(who);
  if (nothing) return amber(nothing);
  const leaked = leaks.filter(({ level }) => level === 'red').map(({ column }) => column);
  const canJudge = sorting !== undefined && reaches(gate, 'sorting');
  if (canJudge && sorting.auc.value > TOO_GOOD_AUC && !readsOutcome) {
    return red(tooGoodSentence(sorting, [...new Set([...leaked, ...telling])].slice(0, 3)));
  }
  if (leaked.length > 0) return red(leakedSentence(leaked));
  if (allEqual) return red(ALL_EQUAL_SENTENCE);
  if (!canJudge) return amber(withheldSentence(who, 'verdict'));
  if (pointsWrongWay(sorting)) return red(wrongWaySentence(sorting));
  return isSuspicious(leaks, sorting)
    ? amber(suspiciousSentence(sorting, telling))
    : judgeSorting(grounds, sorting);
}

/** Whether the won leads have surely the lower scores. */
export function pointsWrongWay({ auc }: Sorting): boolean {
  return (auc.high ?? auc.value) < 0.5;
}

/** Whether a column tells so much, or the score with it sorts so well, that it is hard to believe. */
function isSuspicious(leaks: readonly Leak[], { auc }: Sorting): boolean {
  if (auc.value > DOUBTFUL_AUC.withLeak) return leaks.length > 0;
  return auc.value > DOUBTFUL_AUC.withTellingLeak && leaks.some(({ iv }) => (iv ?? 0) > DOUBTFUL_IV);
}

function judgeSorting(grounds: VerdictGrounds, sorting: Sorting): Judgement {
  const { value, low } = sorting.auc;
  if ((low ?? value) <= 0.5) return amber(notProvenSentence(sorting));
  if (value < HELPFUL_AUC) return amber(littleHelpSentence(sorting));
  const doubt = doubtOf(grounds);
  const sentence = sortsWellSentence(sorting, doubt);
  return doubt === undefined && !isMostlyOpen(grounds.who) ? { light: 'green', sentence } : amber(sentence);
}

/** What most speaks against a score that sorts well; undefined for nothing. */
function doubtOf({ gate, steps, who, bound, leaks }: VerdictGrounds): string | undefined {
  if (leaks.length > 0) return DOUBTS.telling(leaks.map(({ column }) => column));
  const inverted = steps.find(({ high }) => high < 0);
  if (inverted) return DOUBTS.wrongOrder(inverted);
  const [step] = steps;
  if (step && !step.proven) return DOUBTS.notBetter(step);
  if (!reaches(gate, 'thresholds')) return DOUBTS.few(who);
  return doubtOfDays(who, bound);
}

/** What speaks against the days on which leads are scored; undefined for nothing. */
function doubtOfDays(who: WhoCounts, bound: BoundModel): string | undefined {
  if (countsDaysToToday(who, bound)) return DOUBTS.daysToToday;
  if (knowsBusyDays(who, bound)) return DOUBTS.busyDays;
  return mayKnowOutcome(who, bound) ? DOUBTS.unknownDays : undefined;
}

function notesOf({ who, bound }: VerdictGrounds): readonly string[] {
  const days = who.judgedAfterDays ?? 0;
  return [
    ...(isMostlyOpen(who) ? [NOTES.mostlyOpen] : []),
    ...(isMostlyEarly(who) ? [NOTES.mostlyEarly(days)] : []),
    ...(countsDaysToToday(who, bound) ? [NOTES.daysToToday] : []),
    ...(knowsBusyDays(who, bound) ? [NOTES.busyDays] : []),
    ...(mayKnowOutcome(who, bound) ? [NOTES.unknownDays(days)] : []),
    ...dateNotes(who),
  ];
}

function isMostlyOpen({ won, lost, open }: WhoCounts): boolean {
  return open > won + lost;
}

/** Where nothing is left at all, the verdict's sentence says so. */
function isMostlyEarly({ won, lost, decidedEarly }: WhoCounts): boolean {
  return won + lost > 0 && (decidedEarly > won + lost || (decidedEarly > 0 && won * lost === 0));
}

function countsDaysToToday(who: WhoCounts, bound: BoundModel): boolean {
  return countsToToday(who) && countsDays(bound);
}

/** Whether activities count up to the outcome, with all that was done on the way to it. */
function knowsBusyDays({ wantsCreatedDate }: WhoCounts, bound: BoundModel): boolean {
  return wantsCreatedDate && countsActivities(bound);
}

/** Whether leads may have been decided before the day on which they are scored. */
function mayKnowOutcome({ judgedAfterDays, scoredAsItStood }: WhoCounts, bound: BoundModel): boolean {
  return judgedAfterDays !== null && !scoredAsItStood && countsDays(bound);
}

function red(sentence: string): Judgement {
  return { light: 'red', sentence };
}

function amber(sentence: string): Judgement {
  return { light: 'amber', sentence };
}
