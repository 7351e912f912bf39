import type { CalendarDay } from '../../core/table/calendar-day.ts';
import { entriesByLead, type HistoryEntry } from './score-history.ts';

/** Gives days of one period the same number. */
type Period = (day: CalendarDay) => number;

/** Weeks begin on Mondays; 1 January 1970 was a Thursday. */
const week: Period = (day) => Math.floor((day + 3) / 7);
const month: Period = (day) => {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};
const quarter: Period = (day) => Math.floor(month(day) / 3);
const year: Period = (day) => Math.floor(month(day) / 12);
const everyDay: Period = (day) => day;

/**
 * How far apart entries stay, the mildest way first. Of the periods of a way the first counts whose days the entry is
 * older than.
 */
const WAYS: readonly (readonly (readonly [number, Period])[])[] = [
  [[-1, everyDay]],
  [
    [30, week],
    [-1, everyDay],
  ],
  [
    [90, month],
    [30, week],
    [-1, everyDay],
  ],
  [
    [90, quarter],
    [30, month],
    [7, week],
    [-1, everyDay],
  ],
  [
    [90, quarter],
    [30, month],
    [-1, week],
  ],
  [
    [90, quarter],
    [-1, month],
  ],
  [[-1, quarter]],
  [[-1, year]],
];

/**
 * Thins a history out until it is short enough. A lead's first and newest entry and its changes of tier stay, and of
 * the others the last of each day, week, month … the older the fewer. Where even that is too much, each lead keeps so
 * many of the newest of these as there is room for, and one at least.
 *
 * @param most entries that may stay; more do only where there are more leads
 * @returns the entries that stay, in their order
 */
export function thinHistory(
  entries: readonly HistoryEntry[],
  today: CalendarDay,
  most: number,
): readonly HistoryEntry[] {
  const leads = [...entriesByLead(entries, today).values()];
  const milestones = leads.map((own) => own.filter((_, index) => isMilestone(own, index)));
  const room = most - length(milestones);
  const staying = new Set(room >= 0 ? milestones.flat() : newestOf(milestones, most));
  for (const entry of room > 0 ? spacedOut(leads, today, room) : []) staying.add(entry);
  return entries.filter((entry) => staying.has(entry));
}

/** Whether an entry is its lead's first or newest one, or one with another tier than that before. */
function isMilestone(own: readonly HistoryEntry[], index: number): boolean {
  const before = own[index - 1];
  return !before || index === own.length - 1 || before.tier !== own[index]?.tier;
}

/** The entries between milestones that stay when they are kept as close as there is room for. */
function spacedOut(
  leads: readonly (readonly HistoryEntry[])[],
  today: CalendarDay,
  room: number,
): readonly HistoryEntry[] {
  const between: (readonly [HistoryEntry, CalendarDay])[] = [];
  for (const own of leads) {
    own.forEach((entry, index) => {
      const after = own[index + 1];
      if (after && !isMilestone(own, index)) between.push([entry, after.day]);
    });
  }
  for (const way of WAYS) {
    const periodOf = periods(way, today);
    const kept = between.filter(([{ day }, next]) => periodOf(day) !== periodOf(next));
    if (kept.length <= room) return kept.map(([entry]) => entry);
  }
  return [];
}

/** Names the period of a day; very many entries share few days. */
function periods(way: (typeof WAYS)[number], today: CalendarDay): (day: CalendarDay) => string {
  const names = new Map<CalendarDay, string>();
  return (day) => {
    let name = names.get(day);
    if (name === undefined) {
      const place = way.findIndex(([age]) => today - day > age);
      name = `${place} ${(way[place]?.[1] ?? everyDay)(day)}`;
      names.set(day, name);
    }
    return name;
  };
}

/** The newest entries of each lead, as many of each as there is room for. */
function newestOf(leads: readonly (readonly HistoryEntry[])[], most: number): HistoryEntry[] {
  let each = 1;
  while (length(leads, each + 1) <= most) each++;
  return leads.flatMap((own) => own.slice(-each));
}

/** How many entries that are, counting so many of each lead at the most. */
function length(leads: readonly (readonly HistoryEntry[])[], most = Number.POSITIVE_INFINITY): number {
  return leads.reduce((sum, own) => sum + Math.min(most, own.length), 0);
}
