import type { WhoCounts } from '../report/leads.ts';
import type { Sorting } from '../report/scores.ts';
import type { TierStep } from '../report/tiers.ts';
import { afterWords, withinWords } from './day-words.ts';
import { counted, countText, quotedList } from './figures.ts';
import { timesWords } from './sorting-words.ts';

/** What is missing for a comparison; undefined where there are both won and lost leads. */
export function nothingToJudgeSentence(who: WhoCounts): string | undefined {
  const { won, lost, open, notReady } = who;
  if (won + lost === 0) {
    const leftOut = leftOutSentence(who);
    if (leftOut) return leftOut;
    return open + notReady === 0
      ? 'There are no leads to compare.'
      : 'No lead that counts is won or lost yet: there is nothing to compare the scores with.';
  }
  if (won === 0)
    return 'None of the leads that count is won: there is nothing to compare the lost ones with. If a win is called by another word, write it into the setting Won values.';
  return lost === 0
    ? 'All of the leads that count are won: there is nothing to compare them with.'
    : undefined;
}

/** Why the day on which leads would be scored leaves none of them; undefined where that is not the reason. */
function leftOutSentence(who: WhoCounts): string | undefined {
  const { decidedEarly, judgedAfterDays: days, notReady, readyAfterDays, withoutCreatedDate } = who;
  if (days === null) return undefined;
  if (decidedEarly === 0 && notReady > 0 && readyAfterDays === days) {
    return `No lead came in ${counted(days, 'day')} ago or earlier: lower the setting Judge after days.`;
  }
  if (decidedEarly === 0) {
    return withoutCreatedDate > 0 && notReady === 0
      ? `No decided lead has a readable created date, so none can be scored ${afterWords(days, 'it')}: check the setting Created date.`
      : undefined;
  }
  const early = `decided ${withinWords(days)}`;
  return notReady + withoutCreatedDate === 0 && decidedEarly > 1
    ? `All ${countText(decidedEarly)} decided leads were ${early}: lower the setting Judge after days.`
    : `No lead is left to judge, with ${countText(decidedEarly)} ${early}: lower the setting Judge after days.`;
}

/** @param suspects columns that may be the reason; with none, any criterion may be */
export function tooGoodSentence(sorting: Sorting, suspects: readonly string[]): string {
  const check =
    suspects.length === 0
      ? 'Check whether some criterion reads what is known only afterwards.'
      : `Check when ${quotedList(suspects)} ${suspects.length === 1 ? 'is' : 'are'} filled in.`;
  return `Too good to be true: ${ranking(sorting)}. ${check}`;
}

/** @param columns one or more that give the outcome away */
export function leakedSentence(columns: readonly string[]): string {
  const [reads, tells] = columns.length === 1 ? ['is', 'tells'] : ['are', 'tell'];
  return `Do not trust these scores yet: ${quotedList(columns)} ${reads} used by criteria, but ${tells} how the leads ended.`;
}

export const ALL_EQUAL_SENTENCE = 'All leads that count have the same score: it sorts nothing.';

export function wrongWaySentence(sorting: Sorting): string {
  return `The score points the wrong way: turn it round. ${capitalised(ranking(sorting))}.`;
}

/** @param columns one or more that tell most of the outcome */
export function suspiciousSentence(sorting: Sorting, columns: readonly string[]): string {
  const [tell, are] = columns.length === 1 ? ['tells', 'it is'] : ['tell', 'they are'];
  return `This may be too good to be true: ${ranking(sorting)}, but ${quotedList(columns)} ${tell} much of the answer. Check when ${are} filled in.`;
}

export function notProvenSentence(sorting: Sorting): string {
  return `Not proven: ${ranking(sorting)}, which may be no better than chance.`;
}

export function littleHelpSentence(sorting: Sorting): string {
  return `The score helps only a little: ${ranking(sorting)}.`;
}

/** @param rest ends the sentence, with what speaks against it */
export function sortsWellSentence(sorting: Sorting, rest = '.'): string {
  return `The score sorts leads well: ${ranking(sorting)}${rest}`;
}

/** What may speak against a score that sorts well: each ends its sentence. */
export const DOUBTS = {
  telling: (columns: readonly string[]): string => {
    const [are, tell] = columns.length === 1 ? ['is', 'it tells'] : ['are', 'they tell'];
    return `. Check when ${quotedList(columns)} ${are} filled in: ${tell} much of the answer.`;
  },
  wrongOrder: ({ better, worse }: TierStep): string =>
    `, but ${named(worse)} is won more often than ${named(better)}: the order of the tiers is wrong.`,
  notBetter: ({ better, worse, difference }: TierStep): string =>
    difference > 0
      ? `. That ${named(better)} beats ${named(worse)} is not yet proven.`
      : `, but ${named(better)} does not beat ${named(worse)} so far.`,
  few: ({ won, lost }: WhoCounts): string =>
    `. It is a first look: ${counted(Math.min(won, lost), won <= lost ? 'won lead' : 'lost lead')} are few.`,
  daysToToday: ', but days are counted to today, not to the outcome.',
  busyDays: ', but the busy days before a win may flatter it: fill in the setting Created date.',
  unknownDays: ', but without outcome dates what happened after a win may flatter it.',
} as const;

function ranking({ auc }: Sorting): string {
  return `of a won and a lost lead, it ranks the won one higher ${timesWords(auc)}`;
}

function named(tier: string): string {
  return tier === '' ? 'no tier' : tier;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
