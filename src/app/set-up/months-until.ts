import { foldText } from '../../core/table/text.ts';

const AT_ONCE =
  /\b(?:immediate(?:ly)?|asap|as soon as possible|now|right away|urgent|today|this (?:week|month))\b/;
const QUARTER = /\b(?:this|next) quarter\b/;
const SPAN = /(\d+(?:\.\d+)?)\s*(?:-|–|to)?\s*(\d+(?:\.\d+)?)?\s*\+?\s*(day|week|month|quarter|year)/;
const WORD_SPAN = /\b(?:a|one|next|this|within the|within a)\s*(week|month|quarter|year)\b/;
const OPEN_END = /\b(?:more than|over|after|later than|beyond)\b|\d\s*\+|>/;

const MONTHS_IN: Readonly<Record<string, number>> = {
  day: 1 / 30,
  week: 1 / 4,
  month: 1,
  quarter: 3,
  year: 12,
};

/**
 * The months until a purchase at the latest, as people write time frames: `Within 3 months` and `1-3 months`
 * are 3, `ASAP` is 0. `undefined` for what names no time, or has no end (`12+ months`).
 */
export function monthsUntil(text: string): number | undefined {
  const words = foldText(text);
  if (AT_ONCE.test(words)) return 0;
  if (QUARTER.test(words)) return 3;
  if (OPEN_END.test(words)) return undefined;
  const span = SPAN.exec(words);
  if (span) return Number(span[2] ?? span[1]) * (MONTHS_IN[span[3] ?? ''] ?? 0);
  const word = WORD_SPAN.exec(words);
  return word ? MONTHS_IN[word[1] ?? ''] : undefined;
}
