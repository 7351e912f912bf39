import type { LeadHistory } from '../../../src/app/api.ts';
import type { CalendarDay } from '../../../src/core/table/calendar-day.ts';

/** A lead's scores over time, laid out: places as shares of width and height, from the left and from the bottom. */
export interface ScoreLine {
  /** The corners of the line: a score holds until the next one. */
  readonly corners: readonly { readonly x: number; readonly y: number }[];
  /** The tiers that begin within what is drawn. */
  readonly tiers: readonly { readonly name: string; readonly from: number; readonly y: number }[];
  /** The days on which another version of the model was at work first. */
  readonly modelChanges: readonly { readonly day: CalendarDay; readonly x: number }[];
  readonly lowest: number;
  readonly highest: number;
}

/**
 * @param until the last day on which the lead was scored
 * @returns undefined for a single score, and where all were given on one day: there is no line to draw
 */
export function scoreLine(
  { entries }: LeadHistory,
  until: CalendarDay,
  tiers: readonly { readonly name: string; readonly from: number }[],
): ScoreLine | undefined {
  const [first] = entries;
  if (!first || entries.length < 2 || until <= first.day) return undefined;
  const scores = entries.map(({ score }) => score);
  const lowest = Math.min(...scores);
  const highest = Math.max(...scores);
  const x = (day: CalendarDay): number => (day - first.day) / (until - first.day);
  const y = (score: number): number => (highest === lowest ? 0.5 : (score - lowest) / (highest - lowest));
  return {
    corners: entries.flatMap(({ day, score }, index) => [
      { x: x(day), y: y(score) },
      { x: x(entries[index + 1]?.day ?? until), y: y(score) },
    ]),
    tiers: tiers
      .filter(({ from }) => from > lowest && from <= highest)
      .map(({ name, from }) => ({ name, from, y: y(from) })),
    modelChanges: entries.flatMap(({ day, version }, index) =>
      index > 0 && version !== entries[index - 1]?.version ? [{ day, x: x(day) }] : [],
    ),
    lowest,
    highest,
  };
}
