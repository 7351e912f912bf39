import type { ScoringModel } from '../../core/scoring/model.ts';
import { signedPoints } from '../../core/scoring/reasons.ts';
import type { LeadScores } from '../../core/scoring/score-leads.ts';
import { isFor } from '../../core/scoring/tiers.ts';
import type { CalendarDay } from '../../core/table/calendar-day.ts';
import { exactDecimal, subtractDecimals } from '../../core/table/exact-decimal.ts';
import { foldText } from '../../core/table/text.ts';
import type { HistoryEntry } from './score-history.ts';

/** A rise is told over so many days. */
const WINDOW = 7;
/** A rise by fewer points is never sharp. */
const LEAST_POINTS = 10;
/** Where no tier has a From that says what much is. */
const POINTS_WITHOUT_TIERS = 20;

/** A score that a lead had, and the day since when, or by which at the latest, it had it. */
export interface Baseline {
  readonly day: CalendarDay;
  readonly score: number;
}

/**
 * Finds what a lead is compared with, by its folded key: what it had a week ago, or since a later day if it is not known
 * for so long; nothing where it is known since today only.
 *
 * Only scores of the present model count, since it came into force: a change by another model is the marketer's doing.
 * A lead that has no entry from then on had the same score by both models. While it was disqualified it had none.
 *
 * @param version the present model's
 */
export function baselines(
  entries: readonly HistoryEntry[],
  version: string,
  today: CalendarDay,
  isDisqualified: (entry: HistoryEntry) => boolean,
): (key: string) => Baseline | undefined {
  const byDay = [...entries].sort((left, right) => left.day - right.day);
  const inForceFrom = byDay.reduce((from, entry, index) => (entry.version === version ? from : index + 1), 0);
  const first = byDay[inForceFrom];
  const known = new Map<string, HistoryEntry[]>();
  byDay.forEach((entry, index) => {
    if (!first) return;
    const key = foldText(entry.key);
    const own = known.get(key);
    // Of the scores by other models the last one, unless the present one gave another on its first day.
    if (index < inForceFrom) known.set(key, [{ ...entry, day: first.day }]);
    else if (own && (entry.day > first.day || own.length > 1)) own.push(entry);
    else known.set(key, [entry]);
  });
  return (key) => {
    const past = (known.get(key) ?? []).filter(({ day }) => day < today);
    const beforeWeek = past.filter(({ day }) => day <= today - WINDOW).length;
    return past.slice(Math.max(0, beforeWeek - 1)).find((entry) => !isDisqualified(entry));
  };
}

/**
 * Tells the sharp rises, to stand first in Why: `▲ +25 since Mon 16 Nov`; `''` for a lead that has not risen by at least
 * a quarter of its highest tier's From.
 *
 * @param keys each row's folded lead key; `''` for none. A key of several rows tells none of them apart: they get no mark
 */
export function riseMarks(
  { bound, total, disqualified, modelIndexes }: LeadScores,
  keys: readonly string[],
  baselineOf: (key: string) => Baseline | undefined,
  today: CalendarDay,
): (rowIndex: number) => string {
  const repeated = repeatedKeys(keys);
  return (rowIndex) => {
    const key = keys[rowIndex] ?? '';
    const baseline =
      key === '' || repeated.has(key) || disqualified[rowIndex] === 1 ? undefined : baselineOf(key);
    const score = total[rowIndex] ?? 0;
    const rise = baseline ? score - baseline.score : 0;
    if (!baseline || rise < LEAST_POINTS) return '';
    const least = sharpFrom(bound.model, bound.modelNames[modelIndexes[rowIndex] ?? -1] ?? '');
    if (rise < least) return '';
    const points = subtractDecimals(exactDecimal(score), exactDecimal(baseline.score));
    return `▲ ${signedPoints(points)} since ${dayWords(baseline.day, today)}`;
  };
}

function repeatedKeys(keys: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(keys.filter((key) => seen.has(key) || !seen.add(key)));
}

function sharpFrom({ tiers }: ScoringModel, modelName: string): number {
  const from = tiers.flatMap((tier) => (isFor(tier.models, modelName) ? (tier.from ?? []) : []));
  return from.length === 0 ? POINTS_WITHOUT_TIERS : Math.max(LEAST_POINTS, Math.max(...from) / 4);
}

/** `Mon 16 Nov`, with the year where it is another one. */
function dayWords(day: CalendarDay, today: CalendarDay): string {
  const [weekday = '', date, month, year] = partsOf(day);
  const words = `${weekday.slice(0, 3)} ${Number(date)} ${month}`;
  return year === partsOf(today)[3] ? words : `${words} ${year}`;
}

/** `Mon,`, `16`, `Nov`, `2026`. */
function partsOf(day: CalendarDay): string[] {
  return new Date(day * 86_400_000).toUTCString().split(' ');
}
