import { timesWords } from '../../../src/core/backtest/words/sorting-words.ts';
import { criterionName } from '../../../src/core/scoring/config/criterion-rows.ts';
import type { Limits } from '../../../src/core/scoring/model.ts';
import { exactText, pointsWords } from '../../../src/core/scoring/points-words.ts';
import type { CellValue } from '../../../src/core/table/cell.ts';
import { decimalToNumber } from '../../../src/core/table/exact-decimal.ts';
import type { NumberStyle } from '../../../src/core/table/read-number.ts';
import { cellText } from '../../../src/core/table/text.ts';
import { figure, percent, plural } from '../../kit/figures.ts';
import { countingAsItStands } from './counting-text.ts';
import type { CriterionGroup } from './criterion-groups.ts';
import type { CriterionDraft } from './draft.ts';
import type { RefusedCounting } from './draft-changes.ts';
import type { Judgement } from './judgement.ts';
import type { PointsProblem } from './points-text.ts';
import type { LostChange } from './rebase-draft.ts';

/** All that the Model view says. */
export const SENTENCES = {
  title: 'Tune the model',
  about: 'Try other points, or switch criteria off: the sheet stays as it is until you save.',
  noCriteria: 'No criteria yet',
  noCriteriaHow: 'Add rows beneath the headers of the block Criteria in the Scoring tab, then press Refresh.',
  openScoring: 'Go to the Scoring tab',
  broken:
    'Nothing is scored until these are mended. A criterion that is wrong can also be switched off here.',
  bounds: (least: number | undefined, most: number | undefined): string =>
    least !== undefined && most !== undefined
      ? `Scores stay between ${exactText(least)} and ${exactText(most)}.`
      : least !== undefined
        ? `Scores never fall below ${exactText(least)}.`
        : most !== undefined
          ? `Scores never rise above ${exactText(most)}.`
          : '',
  noGroup: 'No group',
  disqualifies: 'Disqualifies',
  noPoints: 'No points',
  pointsOf: (criterion: string): string => `Points for ${criterion}`,
  less: (criterion: string): string => `One point less for ${criterion}`,
  more: (criterion: string): string => `One point more for ${criterion}`,
  off: 'Off, counts for nothing',
  onlyFor: (models: string): string => `Only for ${models}`,
  showAll: 'Show all',
  showLess: 'Show less',
  undo: 'Undo',
  undoOf: (criterion: string): string => `Undo the change to ${criterion}`,
  hits: (hits: number, leads: number): string =>
    hits === 0 ? 'No lead' : `${plural(hits, 'lead')}, ${percent(hits / leads)}`,
  winRate: (rate: CellValue): string =>
    `Win rate ${typeof rate === 'number' ? percent(rate) : cellText(rate)}`,
  lift: (lift: CellValue): string => `Lift ${typeof lift === 'number' ? figure(lift) : cellText(lift)}`,
} as const;

/** Why points cannot be read, at their field. */
export const POINTS_PROBLEMS: Readonly<Record<PointsProblem, string>> = {
  missing: 'Write a number, such as 10 or -5.',
  'no number': 'This is no number. Write one such as 10 or -5.',
  disqualifies: 'To disqualify, write DQ into the Points cell of the sheet.',
  'too large': 'Points go up to a billion.',
};

/** What would change, in the panel that stays in view. */
export const PREVIEW = {
  title: 'What would change',
  unchanged: 'As it stands',
  changes: (changes: number): string => plural(changes, 'change'),
  tierMoves: (up: number, down: number): string => {
    const leads = up + down;
    if (leads === 0) return 'No lead changes tier';
    if (leads === 1) return `1 lead changes tier: ${up === 1 ? 'up' : 'down'}`;
    const whole = `${plural(leads, 'lead')} change tier`;
    if (up === 0 || down === 0) return `${whole}, all ${down === 0 ? 'up' : 'down'}`;
    return `${whole}: ${figure(up)} up, ${figure(down)} down`;
  },
  scores: (changes: number, leads: number): string => {
    const whose = changes === 1 ? 'Your change gives' : `Your ${figure(changes)} changes give`;
    return leads === 0
      ? `${whose} no lead another score.`
      : `${whose} ${plural(leads, 'lead')} another score.`;
  },
  noLeads: 'There are no leads to try this on. Points can be changed all the same.',
  notRead: 'No leads could be read to try this on. Points can be changed all the same.',
  notMended: 'Nothing can be tried out until what stands above is mended.',
  hasErrors: 'Changed like this, nothing could be scored:',
  noBefore: 'As the sheet stands it could not be scored, so there is nothing to compare with.',
  tiers: 'Leads per tier',
  arrow: (before: number, after: number): string =>
    before === after ? figure(after) : `${figure(before)} → ${figure(after)}`,
  arrowSpoken: (tier: string, before: number, after: number): string =>
    before === after
      ? `${tier}: ${figure(after)}, as before`
      : `${tier}: from ${figure(before)} to ${figure(after)}`,
  more: 'Show who changes tier',
  scoresOnly: 'Show leads by score',
  fewer: 'Show less',
  scoresTitle: 'Leads by score',
  score: 'Score',
  before: 'Before',
  after: 'After',
  now: 'Now',
  tallest: (leads: number): string => `Tallest bar: ${plural(leads, 'lead')}`,
  thresholds: (tiers: readonly { readonly name: string; readonly from: number }[]): string =>
    `Dotted lines: ${tiers.map(({ name, from }) => `${name} from ${exactText(from)}`).join(', ')}.`,
  disqualified: (before: number, after: number): string =>
    before === after
      ? `Not shown: ${figure(after)} disqualified.`
      : `Not shown: disqualified leads, ${figure(before)} → ${figure(after)}.`,
  bin: (from: number, to: number): string => `${exactText(from)} to ${exactText(to)}`,
  who: 'Who changes tier',
  scoreMove: (before: number, after: number): string => `${exactText(before)} → ${exactText(after)}`,
  noTier: 'No tier',
  decided: 'Won or lost already',
  andMore: (leads: number): string => `and ${figure(leads)} more`,
} as const;

/** Whether a draft sorts the leads whose outcome is known better. */
export const JUDGEMENT = {
  words: { better: 'Better: proven', worse: 'Worse: proven', 'not proven': 'No proven difference' },
  times: ({ before, after }: ComparedJudgement): string => {
    const [from, to] = timesOfBoth(before, after);
    const what = 'Of a won and a lost lead, the won one ranks higher';
    return from === to ? `${what} ${to}, as before.` : `${what} ${withoutUnit(from, to)} → ${to}.`;
  },
  tooGood:
    'That is too good to be true. Check whether a column that this model reads is only filled in once a lead is won or lost.',
  interval: ({ low, high }: ComparedJudgement): string =>
    low === high
      ? ''
      : `The true change most likely lies between ${timesChange(low)} and ${timesChange(high)}.`,
  tooFew: (won: number, lost: number): string =>
    `Whether this helps cannot be told yet: it takes 10 won and 10 lost leads, and there ${won === 1 ? 'is' : 'are'} ${figure(won)} won and ${figure(lost)} lost.`,
} as const;

type ComparedJudgement = Exclude<Judgement, { readonly kind: 'too few' }>;

const UNIT = ' times in 100';

/** Two shares in the words of the backtest; with up to two digits more where it takes these to tell them apart. */
function timesOfBoth(before: number, after: number): readonly [string, string] {
  const words = [timesOf(before), timesOf(after)] as const;
  if (before === after || words[0] !== words[1]) return words;
  const finer = [1, 2].map((digits) => [finerTimes(before, digits), finerTimes(after, digits)] as const);
  return finer.find(([from, to]) => from !== to) ?? words;
}

/** As the backtest tells an AUC, without its interval: here it is that of the change which matters. */
function timesOf(value: number): string {
  return timesWords({ value, low: null, high: null });
}

/** Neither 0 nor 100: a share that is so has words of its own. */
function finerTimes(share: number, digits: number): string {
  const text = (share * 100).toFixed(digits);
  const least = 10 ** -digits;
  if (Number(text) === 100) return `over ${(100 - least).toFixed(digits)}${UNIT}`;
  return Number(text) === 0 ? `under ${least.toFixed(digits)}${UNIT}` : `${text}${UNIT}`;
}

/** `86` of `86 times in 100`, where the words that follow end in the same way. */
function withoutUnit(times: string, next: string): string {
  return times.endsWith(UNIT) && next.endsWith(UNIT) ? times.slice(0, -UNIT.length) : times;
}

/** A change of times in 100 with its sign. */
function timesChange(share: number): string {
  const times = share * 100;
  const text = Math.abs(times).toFixed(Math.abs(times) < 0.095 ? 2 : 1);
  if (Number(text) === 0) return '0';
  return `${times < 0 ? '−' : '+'}${text}`;
}

/** Saving, undoing, discarding. */
export const SAVE = {
  open: 'Save…',
  discard: 'Discard changes',
  title: (changes: number): string => `Save ${plural(changes, 'change')}`,
  reason: 'Why?',
  reasonHint: 'Goes into the Change log, for whoever wonders later.',
  reasonMissing: 'Say why in a few words, so that others can follow it later.',
  confirm: 'Save to the sheet',
  saving: 'Saving…',
  cancel: 'Keep tuning',
  /** @param hasPreview whether one is shown, of which they are left out */
  blockedByPoints: (criteria: readonly string[], hasPreview: boolean): string =>
    `Before saving, mend the points of ${criteria.join(', ')}.${hasPreview ? ' They are left out of this preview.' : ''}`,
  blockedByCounting: (refused: readonly RefusedCounting[], hasPreview: boolean): string => {
    const cells = refused.map(({ criterion, header }) => `“${header}” of ${criterionName(criterion)}`);
    const leftOut = ` ${cells.length === 1 ? 'It is' : 'They are'} left out of this preview.`;
    return `Before saving, mend ${cells.join(', ')}.${hasPreview ? leftOut : ''}`;
  },
  blockedByErrors: 'Before saving, mend what is listed above.',
  scoreLeads: 'Score leads',
  savedHow: 'The scores in the sheet are still those from before: score the leads to renew them.',
  reloadAndKeep: 'Reload and keep my changes',
  reloading: 'Reading the sheet…',
  reloadFailed: 'The sheet could not be read. Your changes are still here: try again.',
  kept: (changes: number): string =>
    changes === 0
      ? 'The sheet was read again.'
      : `The sheet was read again, and ${changes === 1 ? 'your change is' : `your ${plural(changes, 'change')} are`} still here. Look at the numbers, then save.`,
  unsureSaved: 'Refresh to see whether it was saved. Your changes are kept here.',
  unsureUndone: 'Refresh to see whether it was undone.',
  refresh: 'Refresh',
  slow: 'Google Sheets is taking its time. You can go on meanwhile.',
  lost: 'Changed in the sheet meanwhile, so not kept here:',
  dismiss: 'OK',
  lastSave: 'Last save',
  undo: 'Undo last save',
  undoing: 'Undoing…',
  when: (iso: string): string => {
    const date = new Date(iso);
    return Number.isNaN(date.getTime())
      ? iso
      : date.toLocaleString('en-GB', {
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          hour: '2-digit',
          minute: '2-digit',
        });
  },
} as const;

/** What a criterion was before its changes: `Changed, was 10 and on`, `Changed, was “Fade” none`. */
export function wasWords({ criterion, points, isOn, counting }: CriterionDraft, style: NumberStyle): string {
  const own = criterion.points;
  const number = typeof own === 'number' ? exactText(own) : cellText(own);
  const parts = [
    ...(points === undefined ? [] : [number === '' ? 'without points' : number]),
    ...(isOn === undefined ? [] : [criterion.isOn ? 'on' : 'off']),
    ...[...counting.keys()].map(
      (header) => `“${header}” ${countingAsItStands(criterion, header, style) || 'blank'}`,
    ),
  ];
  return `Changed, was ${parts.join(' and ')}`;
}

/** What happened to a drafted change that no longer fits the sheet. */
export function lostWords(lost: LostChange): string {
  if (lost.kind === 'gone') return `${lost.criterion}: no longer there, or under another name.`;
  const { criterion, what, was, now, drafted } = lost;
  const cell = what === 'Points' ? 'the points' : `“${what}”`;
  return `${criterion}: ${cell} went from ${was || 'none'} to ${now || 'none'}; you had ${drafted || 'none'}.`;
}

/** What a group counts toward and how far: `Counts toward Fit. At most 20 points together.` */
export function groupWords({ limits, isDimension, toward, dimensionLimits }: CriterionGroup): string {
  const together = limitWords(limits);
  if (isDimension) return together === '' ? 'No limit.' : `${together} together.`;
  const whole = limitWords(dimensionLimits);
  return [
    toward ? `Counts toward ${toward}.` : 'Counts in the total alone.',
    ...(together === '' ? [] : [`${together} together.`]),
    ...(whole === '' ? [] : [`${toward} as a whole: ${whole.toLowerCase()}.`]),
  ].join(' ');
}

function limitWords({ min, max }: Limits): string {
  const least = min && decimalToNumber(min);
  const most = max && decimalToNumber(max);
  if (least !== undefined && most !== undefined)
    return `Between ${exactText(least)} and ${pointsWords(most)}`;
  if (most !== undefined) return `At most ${pointsWords(most)}`;
  return least === undefined ? '' : `At least ${pointsWords(least)}`;
}
