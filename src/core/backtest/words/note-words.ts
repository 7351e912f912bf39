import type { WhoCounts } from '../report/leads.ts';
import { withinWords } from './day-words.ts';
import { countText } from './figures.ts';

/** Notes of the verdict that stand or fall with all leads. */
export const NOTES = {
  mostlyOpen: 'Most leads are neither won nor lost: those that are may not be like the rest.',
  daysToToday:
    'Days are counted to today, for want of outcome dates: what happened after a lead was won or lost may flatter the score.',
  busyDays:
    'The busy days before a win flatter the score: fill in the setting Created date, and leads are scored as they stood while they were new.',
  unknownDays: (days: number): string =>
    `For want of outcome dates, leads decided ${withinWords(days)} cannot be left out: what happened after a win may flatter the score.`,
  mostlyEarly: (days: number): string =>
    `Many leads were decided ${withinWords(days)} and are left out: with a lower Judge after days, more would count.`,
} as const;

/** Doubts about dates, a sentence each. */
export function dateNotes(who: WhoCounts): readonly string[] {
  const { judgedAfterDays } = who;
  const notes: readonly (readonly [number, string, string])[] = [
    [
      who.withoutOutcomeDate,
      judgedAfterDays === null
        ? 'decided lead has no readable outcome date: it is scored as it stands today.'
        : 'decided lead has no readable outcome date: it counts, however early it was decided.',
      judgedAfterDays === null
        ? 'decided leads have no readable outcome date: they are scored as they stand today.'
        : 'decided leads have no readable outcome date: they count, however early they were decided.',
    ],
    [
      who.futureOutcomeDates,
      'outcome date lies in the future: check it.',
      'outcome dates lie in the future: check them.',
    ],
    [
      who.outcomeBeforeCreated,
      'lead has an outcome date before its created date: check it.',
      'leads have an outcome date before their created date: check them.',
    ],
  ];
  return notes.flatMap(([count, one, many]) =>
    count > 0 ? [`${countText(count)} ${count === 1 ? one : many}`] : [],
  );
}
