import { pointsAtAge } from '../../../src/core/scoring/activities/activity-awards.ts';
import type { ActivityCount } from '../../../src/core/scoring/activities/activity-count.ts';
import { within } from '../../../src/core/scoring/breakdown.ts';
import { exactText, pointsWords } from '../../../src/core/scoring/points-words.ts';
import { decimalToNumber, type ExactDecimal } from '../../../src/core/table/exact-decimal.ts';
import { plural } from '../../kit/figures.ts';

/** What one activity gives, by its age. */
export interface FadeCurve {
  /** Ages in whole days from 0 on, and the points that the engine gives at each; every day, or so many days apart. */
  readonly points: readonly { readonly age: number; readonly points: number }[];
  /** The last age at which it counts at all; undefined where it never ends. */
  readonly lastAge: number | undefined;
  /** The age at which the drawing ends. */
  readonly span: number;
}

type Count = Pick<ActivityCount, 'fade' | 'withinDays' | 'counting' | 'most'>;

/** Days drawn where nothing says when an activity is worth less. */
const USUAL_SPAN = 30;
/** More would be finer than the eye sees. */
const MOST_STEPS = 60;

/** The points of one activity by age; the window and `expires after` end it, whichever comes first. */
export function fadeCurve(points: ExactDecimal, count: Count): FadeCurve {
  const lastAge = lastAgeOf(count);
  const end = Math.max(1, Math.ceil(lastAge ?? fadeSpan(count) ?? USUAL_SPAN));
  const step = Math.max(1, Math.ceil(end / MOST_STEPS));
  const ages = Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
  if (ages[ages.length - 1] !== end) ages.push(end);
  const counted = ages.filter((age) => lastAge === undefined || age <= lastAge);
  return {
    points: counted.map((age) => ({ age, points: worthAt(points, count, age) })),
    lastAge,
    // Where it ends, a little more is drawn, so that the end is seen.
    span: lastAge === undefined ? end : end * 1.15,
  };
}

/** What one activity gives at an age, by itself; Most holds that too. */
function worthAt(points: ExactDecimal, count: Count, age: number): number {
  const { most } = count;
  const own = pointsAtAge(points, count, age);
  const least = most && { units: -most.units, scale: most.scale };
  return decimalToNumber(most ? within(own, { min: least, max: most }) : own);
}

/** Whole days, since ages are. */
function lastAgeOf({ fade, withinDays }: Count): number | undefined {
  const ends = [withinDays, fade?.kind === 'expires after' ? fade.days : undefined].filter(
    (days): days is number => days !== undefined,
  );
  if (ends.length === 0) return undefined;
  const last = Math.floor(Math.min(...ends));
  // What has faded out before the window ends, ends by itself.
  return fade?.kind === 'fades over' && fade.days <= last ? undefined : last;
}

/** After so many days hardly anything is left. */
function fadeSpan({ fade }: Count): number | undefined {
  if (!fade || fade.kind === 'expires after') return undefined;
  return fade.kind === 'fades over' ? fade.days : 4 * fade.days;
}

/** The curve in words: `Each is worth 5 points on its day, 2.5 after 15 days, nothing from 30 days on.` */
export function curveWords(points: ExactDecimal, count: Count): string {
  const { fade, counting } = count;
  const lastAge = lastAgeOf(count);
  const worth = (age: number): number => worthAt(points, count, age);
  const middle = fade && fade.kind !== 'expires after' ? middleAge(fade) : 0;
  // Where the window is shorter than that, what is left at its end.
  const later = Math.min(middle, lastAge ?? middle);
  const parts = [
    `${counting === 'each' ? 'Each is' : 'The newest is'} worth ${pointsWords(worth(0))} on its day`,
    ...(later > 0 ? [`${exactText(worth(later))} after ${plural(later, 'day')}`] : []),
    ...(lastAge !== undefined
      ? [later === lastAge && later > 0 ? 'then nothing' : `nothing after ${plural(lastAge, 'day')}`]
      : fade?.kind === 'fades over'
        ? [`nothing from ${plural(Math.ceil(fade.days), 'day')} on`]
        : []),
  ];
  const isConstant = !fade && lastAge === undefined;
  return isConstant
    ? `${counting === 'each' ? 'Each is' : 'It is'} worth ${pointsWords(worth(0))}, however long ago.`
    : `${parts.join(', ')}.`;
}

function middleAge({ kind, days }: NonNullable<Count['fade']>): number {
  return Math.round(kind === 'halves every' ? days : days / 2);
}
