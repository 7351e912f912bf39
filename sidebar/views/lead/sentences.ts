import type { BoundCondition } from '../../../src/core/scoring/bind-model.ts';
import type { Dimension } from '../../../src/core/scoring/model.ts';
import type { LeadChange } from '../../../src/core/scoring/next-tier.ts';
import { exactText, pointsWords } from '../../../src/core/scoring/points-words.ts';
import { signedPoints } from '../../../src/core/scoring/reasons.ts';
import type { FullAward } from '../../../src/core/scoring/what-if.ts';
import type { ExactDecimal } from '../../../src/core/table/exact-decimal.ts';
import { capitalised } from '../../kit/capitalised.ts';
import type { ActivityFacts } from './activity-facts.ts';
import type { SelectedRow } from './selected-row.ts';

/** The lines of the sum that are no criteria. */
export const LINES = {
  start: 'Starting score',
  disqualified: 'Disqualified',
  groupLimit: (group: string, held: ExactDecimal, isMost: boolean) =>
    isMost
      ? `The group “${group}” may give ${exactText(held)} at most`
      : `The group “${group}” gives ${exactText(held)} at least`,
  dimensionLimit: (dimension: Dimension, held: ExactDecimal, isMost: boolean) =>
    isMost
      ? `${dimension} may give ${exactText(held)} at most`
      : `${dimension} gives ${exactText(held)} at least`,
  scoreLimit: (held: ExactDecimal, isMost: boolean) =>
    isMost ? `No score goes above ${exactText(held)}` : `No score goes below ${exactText(held)}`,
} as const;

/** One change to a lead, with what it would add: `Pricing page visit (+20)`. */
function leadChangeWords(
  { criterion: { criterion, conditions }, how, count, gain }: LeadChange,
  timesOf: TimesOf,
): string {
  const points = `(${signedPoints(gain)})`;
  if (how === 'times')
    return `${criterion.label} ${oftenWords(count ?? 1, timesOf(conditions[0]) > 0)} ${points}`;
  if (how === 'today') return `${criterion.label}, if it were today ${points}`;
  if (how === 'count') return `${criterion.label}: ${exactText(count ?? 0)} or more ${points}`;
  return how === 'without' ? `losing “${criterion.label}” ${points}` : `${criterion.label} ${points}`;
}

/** `once more`, `3 more times`; for what has not happened yet, `once`, `3 times`. */
function oftenWords(times: number, hasHappened: boolean): string {
  if (times === 1) return hasHappened ? 'once more' : 'once';
  return `${exactText(times)} ${hasHappened ? 'more times' : 'times'}`;
}

/** How often a lead has done within its window what a condition counts. */
type TimesOf = (condition: BoundCondition) => number;

/** A way into the next tier: one change, or several together. */
export function wayText(way: readonly LeadChange[], timesOf: TimesOf = () => 0): string {
  return capitalised(way.map((change) => leadChangeWords(change, timesOf)).join(' together with '));
}

/** `3 times, newest 2 days ago`; `''` for nothing. */
export function timesWords(facts: ActivityFacts | undefined): string {
  if (!facts) return '';
  const { times, newest } = facts;
  const often = times === 1 ? 'once' : `${exactText(times)} times`;
  const when = newest === 0 ? 'today' : newest === 1 ? 'yesterday' : `${exactText(newest)} days ago`;
  return times === 1 ? `${often}, ${when}` : `${often}, newest ${when}`;
}

/** What a criterion gives when it is switched on. */
export function awardText({ points, how }: FullAward): string {
  switch (how) {
    case 'all':
      return signedPoints(points);
    case 'at most':
      return `at most ${signedPoints(points)}`;
    case 'once':
      return `${signedPoints(points)} each`;
    case 'if today':
      return `${signedPoints(points)} if today`;
    case 'disqualifies':
      return 'disqualifies';
  }
}

export const SENTENCES = {
  looking: 'Looking where you are in the sheet…',
  notFollowed: (why: string) =>
    `Your selection cannot be followed just now; this goes on by itself as soon as it can. ${why}`,
  row: (rowNumber: number) => `Row ${rowNumber}`,
  goToRow: 'Go to row',
  refresh: 'Refresh',
  grade: (grade: string) => `Grade ${grade}`,
  model: (model: string) => `Model ${model}`,
  noModel: 'No model fits',
  action: 'Action',
  owner: 'Owner',
  gradeAction: (grade: string) => `For ${grade}`,
  decided: 'This lead has an outcome already.',
  older: (written: string) => `The sheet says ${written}, which is older than this.`,
  wasOlder: (written: string) => `When it was read, the sheet said ${written}, which is older than this.`,
  writtenTier: (tier: string) => (tier === '' ? 'no tier' : `“${tier}”`),
  toScore: 'Score leads',
  why: (score: string, isWhatIf: boolean) => (isWhatIf ? `Why it would be ${score}` : `Why ${score}`),
  nothing: 'No criterion gives this lead any points.',
  sum: 'Adds up to',
  disqualified: (labels: readonly string[], score: string, without: string) =>
    `${labels.map((label) => `“${label}”`).join(' and ')} ${labels.length === 1 ? 'disqualifies' : 'disqualify'} this lead, so its score is ${score}. Without that it would be ${without}.`,
  disqualifiedTitle: 'Disqualified',
  nextTitle: 'Next tier',
  toTier: (missing: ExactDecimal, tier: string) => `${pointsWords(missing)} to ${tier}`,
  oneWay: (way: string) => `${way} would do it.`,
  ways: 'Any one of these would do it:',
  pairs: 'No single criterion is enough. Any of these pairs would do it:',
  moreWays: (ways: number) => (ways === 1 ? 'and 1 other way' : `and ${ways} other ways`),
  far: 'No two criteria are enough: it takes more of them together.',
  farAsTried:
    'No two of the criteria that give most are enough: it takes more of them together, or two others.',
  outOfReach: (tier: string, best: string) =>
    `This lead cannot reach ${tier}: with every criterion at its best it would come to ${best}.`,
  heldBack: 'What holds it back:',
  top: 'This is the highest tier: there is none above it.',
  allElse: 'Counted as if everything else about the lead stayed as it is.',
  whatIfTitle: 'What if',
  whatIfOpen: 'Try other facts about this lead',
  whatIfAbout: 'Tick what this lead would match, and see its score. Nothing is written.',
  whatIfBar: 'What if – nothing is written',
  insteadOf: (score: string, tier: string) => `instead of ${score}${tier === '' ? '' : `, ${tier}`}`,
  whatIfRead: (score: string, tier: string) => `What if: score ${score}${tier === '' ? '' : `, ${tier}`}`,
  reset: 'Reset',
  noGroup: 'Other criteria',
} as const;

const FOLLOWS = 'Its score is explained here, and follows as you move from row to row.';

/** What to say where no lead is selected. */
export function noLeadWords(
  kind: Exclude<SelectedRow['kind'], 'lead'>,
  leadTab: string,
  rowNumber: number,
): { readonly title: string; readonly text: string; readonly offersRefresh: boolean } {
  const title = `Select a lead’s row in “${leadTab}”`;
  switch (kind) {
    case 'other tab':
      return {
        title,
        text: FOLLOWS,
        offersRefresh: false,
      };
    case 'above':
      return {
        title,
        text: `Row ${rowNumber} stands above the headers and holds no lead. ${FOLLOWS}`,
        offersRefresh: false,
      };
    case 'headers':
      return {
        title,
        text: `Row ${rowNumber} holds no lead, but the headers. ${FOLLOWS}`,
        offersRefresh: false,
      };
    case 'empty':
      return { title, text: `Row ${rowNumber} is empty. ${FOLLOWS}`, offersRefresh: false };
    case 'new':
      return {
        title: `Row ${rowNumber} is new`,
        text: 'It was filled after the sheet was read. Refresh to see its score.',
        offersRefresh: true,
      };
    case 'moved':
      return {
        title: 'The columns have changed',
        text: `Columns of “${leadTab}” were moved, added or renamed after the sheet was read. Refresh to see scores again.`,
        offersRefresh: true,
      };
    case 'no lead':
      return {
        title: `Row ${rowNumber} was no lead`,
        text: 'When the sheet was read, this row was empty or belonged to a report’s footer. If it holds a lead now, refresh.',
        offersRefresh: true,
      };
  }
}
