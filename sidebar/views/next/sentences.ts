import { exactText } from '../../../src/core/scoring/points-words.ts';
import type { CalendarDay } from '../../../src/core/table/calendar-day.ts';
import { figure, plural } from '../../kit/figures.ts';
import { dayWords } from './day-words.ts';
import type { WrittenAgainstModel } from './offers.ts';

/** How many leads are offered where nobody has said how many sales can work. */
export const USUAL_OFFERS = 10;

export interface DueWords {
  readonly text: string;
  readonly isOverdue: boolean;
}

/** When a lead is to be followed up: `Due today`, `Due by Tue 24 Nov`, `Overdue since Fri 20 Nov`. */
export function dueWords(due: CalendarDay, today: CalendarDay): DueWords {
  if (due < today) return { text: `Overdue since ${dayWords(due, today)}`, isOverdue: true };
  if (due === today) return { text: 'Due today', isOverdue: false };
  if (due === today + 1) return { text: 'Due tomorrow', isOverdue: false };
  return { text: `Due by ${dayWords(due, today)}`, isOverdue: false };
}

/** What the list is: how many of how many. */
export function headline(offered: number, worth: number): string {
  if (offered >= worth) return worth === 1 ? '1 lead to work' : `${figure(worth)} leads to work`;
  return `The best ${figure(offered)} of ${figure(worth)} leads to work`;
}

/** What the list says of scores in the sheet that are not these. */
export const WRITTEN: Readonly<Record<Exclude<WrittenAgainstModel, 'same'>, string>> = {
  none: 'These scores are not written in the sheet yet.',
  'older scores': 'The scores written in the sheet are older than these.',
  'older tiers': 'The scores written in the sheet are these, but the tiers beside them are older.',
};

export const SENTENCES = {
  /** @param perWeek the setting, where it is less than one lead; null where it is not set */
  capacityUnset: (perWeek: number | null): string =>
    `${shortCapacity(perWeek)} How many leads can your team work?`,
  capacityLabel: 'Leads to work in a week',
  capacitySave: 'Save',
  capacityWrong: 'Write a whole number, such as 25.',
  capacityNowhere: 'There is no Scoring tab to write it into.',
  capacity: (perWeek: number) => `As many as your team can work per week: ${figure(perWeek)}.`,
  notOffered: (leads: number) =>
    `${plural(leads, 'open lead')} ${leads === 1 ? 'is' : 'are'} left out: disqualified or in no tier.`,
  toScore: 'Score leads',
  noOutcome: 'No outcome column is set, so leads already won or lost are among them.',
  unknownOutcome: (column: string) =>
    `The outcome column “${column}” is not among the headers of your leads, so leads already won or lost are among them.`,
  dueRule:
    'Due days count from the day a lead was last scored, or from today; under 24 hours means that same day.',
  noReasons: 'No criterion gives it points.',
  more: (shown: number) => `Show ${figure(shown)} more`,
  otherReasons: (reasons: number) => `${plural(reasons, 'other reason')}`,
  allDecided: {
    title: 'No open leads',
    text: 'Every lead has an outcome already. New leads appear here once they are in the sheet: choose Refresh above.',
  },
  noneWorth: {
    title: 'No lead is worth a call yet',
    text: (open: number) =>
      `${open === 1 ? 'The only open lead is' : `All ${figure(open)} open leads are`} disqualified or in no tier. Lower a tier's From in the Scoring tab, or give its criteria more points.`,
  },
} as const;

/** Why the list is as long as it is, where the setting says of no lead that it could be worked. */
function shortCapacity(perWeek: number | null): string {
  if (perWeek === null) return `Capacity per week is not set, so this list stops at ${USUAL_OFFERS}.`;
  const isNone =
    perWeek === 0 ? 'is 0, so nobody could be called' : `is ${exactText(perWeek)}, less than one lead`;
  return `Capacity per week ${isNone}. This list stops at ${USUAL_OFFERS} all the same.`;
}

/** A text of reasons in which points stay on one line with the last word of their reason. */
export function unbroken(reasons: string): string {
  return reasons.replace(/ (?=[+−]\d)/g, '\u00a0');
}
