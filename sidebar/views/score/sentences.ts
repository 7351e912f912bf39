import { exactText, signedText } from '../../../src/core/scoring/points-words.ts';
import { exactDecimal, subtractDecimals } from '../../../src/core/table/exact-decimal.ts';
import { figure, plural } from '../../kit/figures.ts';

export interface ScoreSpread {
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly disqualified: number;
}

/** All that the Score view says. */
export const SENTENCES = {
  mend: (errors: number): string =>
    `Nothing is scored until ${errors === 1 ? 'this is' : 'these are'} mended`,
  mendHow: (errors: number): string =>
    `Mend ${errors === 1 ? 'it' : 'them'} in the sheet, then score the leads.`,
  never: 'Not scored yet',
  neverHow: (leads: number, tab: string, criteria: number): string =>
    `${plural(leads, 'lead')} in “${tab}” ${leads === 1 ? 'is' : 'are'} ready to be scored by ${plural(criteria, 'criterion', 'criteria')}.`,
  upToDate: 'Scores are up to date',
  otherScores: (leads: number): string => `${plural(leads, 'lead')} would get another score`,
  otherTiers: (leads: number): string => `${plural(leads, 'lead')} would get another tier`,
  unscored: (leads: number): string =>
    `${plural(leads, 'lead')} ${leads === 1 ? 'has' : 'have'} no score yet`,
  whyBehind: 'Leads, criteria or the date have changed since the last run.',
  lastScored: (day: string): string => `Last scored ${day}.`,
  running: 'Scoring',
  runningHow: 'You can look at the other views meanwhile.',
  unfinished: 'Not finished',
  wouldFall: 'Tiers if you score now',
  tiers: 'Tiers',
  spread: ({ min, max, mean, disqualified }: ScoreSpread): string => {
    const range =
      min === max
        ? `Every score is ${exactText(min)}.`
        : `Scores run from ${exactText(min)} to ${exactText(max)}, ${figure(mean)} on average.`;
    if (disqualified === 0) return range;
    return `${range} ${plural(disqualified, 'lead')} ${disqualified === 1 ? 'is' : 'are'} disqualified.`;
  },
  tookUp: (rowNumber: number): string =>
    `This run went on from row ${figure(rowNumber)} of the leads, where an earlier one had stopped.`,
  since: (what: string): string => `Since this run, the sheet has changed: ${what}.`,
  formulas: 'Rather have formulas that follow every edit? Extensions ▸ Scoresheet ▸ Insert live formulas.',
} as const;

/** What a run changed. */
export const CHANGES = {
  title: 'What changed',
  allFresh: (leads: number): string =>
    leads === 1 ? 'The one lead got its first score.' : `All ${figure(leads)} leads got their first score.`,
  none: (leads: number): string =>
    leads === 1
      ? 'The one lead kept its score.'
      : `No score changed: all ${figure(leads)} leads kept theirs.`,
  partly: (compared: number, leads: number): string =>
    `Counted over ${figure(compared)} of ${plural(leads, 'lead')}: the others were scored before this run took over.`,
  rows: { fresh: 'First score', up: 'Went up', down: 'Went down', same: 'Stayed the same' },
  tierChanges: 'Changed tier',
  movers: 'Moved most',
  move: (from: number, to: number): string => `${exactText(from)} → ${exactText(to)}`,
  by: (from: number, to: number): string =>
    signedText(subtractDecimals(exactDecimal(to), exactDecimal(from))),
  /** Since when and why, behind the points: ` since Monday: Pricing page visit`. */
  how: (since: number | null, today: number, because: string): string =>
    `${since === null ? '' : ` since ${sinceWords(since, today)}`}${because === '' ? '' : `: ${because}`}`,
} as const;

/** A day that is past: `Monday` within the last six days, `3 Nov`, `3 Nov 2025` in another year. */
function sinceWords(day: number, today: number): string {
  if (day >= today) return 'earlier today';
  if (day >= today - 6) return dayText(day, { weekday: 'long' });
  const isThisYear = dayText(day, { year: 'numeric' }) === dayText(today, { year: 'numeric' });
  return dayText(day, { day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }) });
}

function dayText(day: number, parts: Intl.DateTimeFormatOptions): string {
  return new Date(day * MILLISECONDS_A_DAY).toLocaleDateString('en-GB', { ...parts, timeZone: 'UTC' });
}

/** A day as people say it: `today`, `yesterday`, `on 5 March 2024`. Days are counted since 1970-01-01. */
export function whenWords(day: number, today: number): string {
  if (day === today) return 'today';
  if (day === today - 1) return 'yesterday';
  return `on ${dayText(day, { day: 'numeric', month: 'long', year: 'numeric' })}`;
}

const MILLISECONDS_A_DAY = 86_400_000;
