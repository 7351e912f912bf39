import type { LeadHistory } from '../../../src/app/api.ts';
import { exactText } from '../../../src/core/scoring/points-words.ts';
import type { CalendarDay } from '../../../src/core/table/calendar-day.ts';

type Entries = LeadHistory['entries'];

/** All that is said of a lead's history. */
export const HISTORY = {
  title: 'Over time',
  reading: 'Reading its history…',
  none: 'No history yet: it begins with the next Score leads.',
  keyless: 'Without a lead key no history is kept of this lead.',
  failed: (why: string): string => `Its history could not be read. ${why}`,
  retry: 'Try again',
  tierLines: (tiers: readonly { readonly name: string; readonly from: number }[]): string =>
    `Thin lines: ${tiers.map(({ name, from }) => `${name} from ${exactText(from)}`).join(', ')}.`,
  modelChanges: (days: readonly string[]): string =>
    days.length === 1
      ? `Dotted line: the model changed on ${days[0]}.`
      : `Dotted lines: the model changed ${days.length} times, last on ${days[days.length - 1]}.`,
} as const;

const DAY_MS = 86_400_000;

/** `3 Nov`; with its year where that is not this one. */
export function shortDay(day: CalendarDay, today: CalendarDay): string {
  const date = new Date(day * DAY_MS);
  const month = date.toLocaleDateString('en-US', { month: 'short', timeZone: 'UTC' });
  const year = date.getUTCFullYear();
  const isThisYear = year === new Date(today * DAY_MS).getUTCFullYear();
  return `${date.getUTCDate()} ${month}${isThisYear ? '' : ` ${year}`}`;
}

/**
 * `From 40 on 3 Nov to 65 today`; of a single score, `65 since 3 Nov`.
 *
 * @param until the last day on which the lead was scored
 */
export function lineWords(entries: Entries, until: CalendarDay, today: CalendarDay): string {
  const [first] = entries;
  const last = entries[entries.length - 1];
  if (!first || !last) return HISTORY.none;
  const begin = shortDay(first.day, today);
  if (entries.length === 1) return `${exactText(last.score)} since ${begin}, when its history begins.`;
  if (first.day === until) return `From ${exactText(first.score)} to ${exactText(last.score)} on ${begin}.`;
  const end = until === today ? 'today' : `on ${shortDay(until, today)}`;
  return `From ${exactText(first.score)} on ${begin} to ${exactText(last.score)} ${end}.`;
}

/** The last change of tier, `Warm since 12 Nov, was Cold.`; `''` where there was none, or no tiers. */
export function tierWords(entries: Entries, today: CalendarDay): string {
  for (let index = entries.length - 1; index > 0; index--) {
    const { tier, day } = entries[index] as Entries[number];
    const before = (entries[index - 1] as Entries[number]).tier;
    if (tier !== before) {
      return `${tier || 'No tier'} since ${shortDay(day, today)}, was ${before || 'in no tier'}.`;
    }
  }
  return '';
}
