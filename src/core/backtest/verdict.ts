import type { BoundModel } from '../scoring/bind-model.ts';
import { reaches } from './gates.ts';
import type { Gate, Leak, Sorting, TierStep, Verdict, WhoCounts } from './report.ts';
import { countsDays } from './rule-evidence.ts';
import { counted, countText, quotedList } from './words/figures.ts';
import { timesWords } from './words/sorting-words.ts';
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
  const nothing = nothingToJudge(who);
  if (nothing) return { light: 'amber', sentence: nothing };
  const red = leaks.filter(({ level }) => level === 'red').map(({ column }) => column);
  const canJudge = sorting !== undefined && reaches(gate, 'sorting');
  if (canJudge && sorting.auc.value > TOO_GOOD_AUC && !readsOutcome) {
    const suspects = [...new Set([...red, ...telling])].slice(0, 3);
    const check =
      suspects.length === 0
        ? 'Check whether some criterion reads what is known only afterwards.'
        : `Check when ${quotedList(suspects)} ${suspects.length === 1 ? 'is' : 'are'} filled in.`;
    return { light: 'red', sentence: `Too good to be true: ${ranking(sorting)}. ${check}` };
  }
  if (red.length > 0) {
    const [reads, tells] = red.length === 1 ? ['is', 'tells'] : ['are', 'tell'];
    return {
      light: 'red',
      sentence: `Do not trust these scores yet: ${quotedList(red)} ${reads} used by criteria, but ${tells} how the leads ended.`,
    };
  }
  if (allEqual) {
    return { light: 'red', sentence: 'All leads that count have the same score: it sorts nothing.' };
  }
  if (!canJudge) return { light: 'amber', sentence: withheldSentence(who, 'verdict') };
  if ((sorting.auc.high ?? sorting.auc.value) < 0.5) {
    return {
      light: 'red',
      sentence: `The score points the wrong way: turn it round. ${capitalised(ranking(sorting))}.`,
    };
  }
  return isSuspicious(leaks, sorting) ? suspicion(telling, sorting) : sortsWell(grounds, sorting);
}

/** Whether a column tells so much, or the score with it sorts so well, that it is hard to believe. */
function isSuspicious(leaks: readonly Leak[], { auc }: Sorting): boolean {
  if (auc.value > DOUBTFUL_AUC.withLeak) return leaks.length > 0;
  return auc.value > DOUBTFUL_AUC.withTellingLeak && leaks.some(({ iv }) => (iv ?? 0) > DOUBTFUL_IV);
}

function suspicion(columns: readonly string[], sorting: Sorting): Judgement {
  const [tell, are] = columns.length === 1 ? ['tells', 'it is'] : ['tell', 'they are'];
  return {
    light: 'amber',
    sentence: `This may be too good to be true: ${ranking(sorting)}, but ${quotedList(columns)} ${tell} much of the answer. Check when ${are} filled in.`,
  };
}

function sortsWell({ gate, steps, who, bound, leaks }: VerdictGrounds, sorting: Sorting): Judgement {
  const { value, low } = sorting.auc;
  if ((low ?? value) <= 0.5) {
    return {
      light: 'amber',
      sentence: `Not proven: ${ranking(sorting)}, which may be no better than chance.`,
    };
  }
  if (value < HELPFUL_AUC) {
    return { light: 'amber', sentence: `The score helps only a little: ${ranking(sorting)}.` };
  }
  const well = `The score sorts leads well: ${ranking(sorting)}`;
  if (leaks.length > 0) {
    const columns = leaks.map(({ column }) => column);
    const [are, tell] = columns.length === 1 ? ['is', 'it tells'] : ['are', 'they tell'];
    return {
      light: 'amber',
      sentence: `${well}. Check when ${quotedList(columns)} ${are} filled in: ${tell} much of the answer.`,
    };
  }
  const inverted = steps.find(({ high }) => high < 0);
  if (inverted) {
    return {
      light: 'amber',
      sentence: `${well}, but ${named(inverted.worse)} is won more often than ${named(inverted.better)}: the order of the tiers is wrong.`,
    };
  }
  const [step] = steps;
  if (step && !step.proven) {
    const [better, worse] = [named(step.better), named(step.worse)];
    return {
      light: 'amber',
      sentence:
        step.difference > 0
          ? `${well}. Only that ${better} beats ${worse} is not yet proven.`
          : `${well}, but ${better} does not beat ${worse} so far.`,
    };
  }
  if (!reaches(gate, 'thresholds')) {
    return { light: 'amber', sentence: `${well}. It is a first look: ${few(who)}.` };
  }
  if (!who.scoredAsItStood && countsDays(bound)) {
    return { light: 'amber', sentence: `${well}, but days are counted to today, not to the outcome.` };
  }
  return { light: isMostlyOpen(who) ? 'amber' : 'green', sentence: `${well}.` };
}

function nothingToJudge({ won, lost, open, notReady }: WhoCounts): string | undefined {
  if (won + lost === 0) {
    return open + notReady === 0
      ? 'There are no leads to compare.'
      : 'No lead that counts is won or lost yet: there is nothing to compare the scores with.';
  }
  if (won === 0)
    return 'None of the leads that count is won: there is nothing to compare the lost ones with.';
  return lost === 0
    ? 'All of the leads that count are won: there is nothing to compare them with.'
    : undefined;
}

function few({ won, lost }: WhoCounts): string {
  return `${counted(Math.min(won, lost), won <= lost ? 'won lead' : 'lost lead')} are few`;
}

function ranking({ auc }: Sorting): string {
  return `of a won and a lost lead, it ranks the won one higher ${timesWords(auc)}`;
}

function isMostlyOpen({ won, lost, open }: WhoCounts): boolean {
  return open > won + lost;
}

function notesOf({ who, bound }: VerdictGrounds): readonly string[] {
  const notes: string[] = [];
  if (isMostlyOpen(who)) {
    notes.push('Most leads are neither won nor lost: those that are may not be like the rest.');
  }
  if (!who.scoredAsItStood && countsDays(bound)) {
    notes.push(
      'Days are counted to today, for want of outcome dates: what happened after a lead was won or lost may flatter the score.',
    );
  }
  if (who.withoutOutcomeDate > 0) {
    notes.push(
      who.withoutOutcomeDate === 1
        ? '1 decided lead has no readable outcome date: it is scored as it stands today.'
        : `${countText(who.withoutOutcomeDate)} decided leads have no readable outcome date: they are scored as they stand today.`,
    );
  }
  if (who.futureOutcomeDates > 0) {
    notes.push(
      who.futureOutcomeDates === 1
        ? '1 outcome date lies in the future: check it.'
        : `${countText(who.futureOutcomeDates)} outcome dates lie in the future: check them.`,
    );
  }
  if (who.outcomeBeforeCreated > 0) {
    notes.push(
      who.outcomeBeforeCreated === 1
        ? '1 lead has an outcome date before its created date: check it.'
        : `${countText(who.outcomeBeforeCreated)} leads have an outcome date before their created date: check them.`,
    );
  }
  return notes;
}

function named(tier: string): string {
  return tier === '' ? 'no tier' : tier;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
