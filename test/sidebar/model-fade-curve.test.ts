import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curveWords, fadeCurve } from '../../sidebar/views/model/fade-curve.ts';
import { pointsAtAge } from '../../src/core/scoring/activities/activity-awards.ts';
import type { ActivityCount } from '../../src/core/scoring/activities/activity-count.ts';
import { decimalToNumber, exactDecimal } from '../../src/core/table/exact-decimal.ts';

type Count = Pick<ActivityCount, 'fade' | 'withinDays' | 'counting' | 'most'>;

const count = (rest: Partial<Count> = {}): Count => ({
  fade: undefined,
  withinDays: undefined,
  counting: 'each',
  most: undefined,
  ...rest,
});
const over = (kind: NonNullable<Count['fade']>['kind'], days: number) => ({ fade: { kind, days } });
const FIVE = exactDecimal(5);

describe('fadeCurve', () => {
  test('begins at the day itself, and shows the points that the engine gives at each age', () => {
    const fades = fc.option(
      fc.record({
        kind: fc.constantFrom('fades over' as const, 'halves every' as const, 'expires after' as const),
        days: fc.integer({ min: 1, max: 400 }),
      }),
      { nil: undefined },
    );
    const windows = fc.option(fc.nat(400), { nil: undefined });
    const points = fc.integer({ min: -50, max: 50 }).map((tenths) => exactDecimal(tenths / 10));
    fc.assert(
      fc.property(points, fades, windows, (own, fade, withinDays) => {
        const curve = fadeCurve(own, count({ fade, withinDays }));
        expect(curve.points[0]?.age).toBe(0);
        expect(curve.points.length).toBeLessThanOrEqual(62);
        curve.points.forEach(({ age, points: shown }, index) => {
          expect(shown).toBe(decimalToNumber(pointsAtAge(own, count({ fade }), age)));
          expect(age).toBeLessThanOrEqual(withinDays ?? Number.POSITIVE_INFINITY);
          expect(age).toBeLessThanOrEqual(curve.span);
          if (index > 0) expect(age).toBeGreaterThan(curve.points[index - 1]?.age ?? -1);
        });
      }),
    );
  });

  test('a straight fade falls to nothing at its last day', () => {
    const { points, lastAge, span } = fadeCurve(FIVE, count(over('fades over', 10)));
    expect(points).toHaveLength(11);
    expect(points[5]).toEqual({ age: 5, points: 2.5 });
    expect(points[10]).toEqual({ age: 10, points: 0 });
    expect([lastAge, span]).toEqual([undefined, 10]);
  });

  test('the window ends it, whatever fades later; a little more is drawn, so that the end is seen', () => {
    const { points, lastAge, span } = fadeCurve(FIVE, count({ ...over('fades over', 30), withinDays: 14 }));
    expect(points[points.length - 1]).toEqual({ age: 14, points: 2.7 });
    expect(lastAge).toBe(14);
    expect(span).toBeGreaterThan(14);
    expect(fadeCurve(FIVE, count({ ...over('fades over', 10), withinDays: 14 })).lastAge).toBeUndefined();
  });

  test('what halves is drawn for four times its days, or to the end of the window', () => {
    expect(fadeCurve(FIVE, count(over('halves every', 14))).span).toBe(56);
    const windowed = fadeCurve(FIVE, count({ ...over('halves every', 14), withinDays: 90 }));
    expect(windowed.points[windowed.points.length - 1]?.age).toBe(90);
  });

  test('on the day alone, it ends at once', () => {
    const { points, lastAge } = fadeCurve(FIVE, count({ withinDays: 0 }));
    expect([points, lastAge]).toEqual([[{ age: 0, points: 5 }], 0]);
  });
});

test.each<[string, Partial<Count>]>([
  ['Each is worth 5 points on its day, 2.5 after 15 days, nothing from 30 days on.', over('fades over', 30)],
  ['Each is worth 5 points on its day, 2.5 after 14 days.', over('halves every', 14)],
  ['Each is worth 5 points on its day, nothing after 60 days.', over('expires after', 60)],
  [
    'Each is worth 5 points on its day, 2.5 after 14 days, nothing after 20 days.',
    { ...over('halves every', 14), withinDays: 20 },
  ],
  [
    'Each is worth 5 points on its day, 3 after 10 days, then nothing.',
    { ...over('halves every', 14), withinDays: 10 },
  ],
  ['The newest is worth 5 points on its day, nothing after 1 day.', { withinDays: 1, counting: 'once' }],
  ['Each is worth 5 points, however long ago.', {}],
  ['It is worth 5 points, however long ago.', { counting: 'once' }],
])('in words: %s', (words, rest) => {
  expect(curveWords(FIVE, count(rest))).toBe(words);
});

test('Most holds what is drawn and told of one activity, of negative points too', () => {
  const held = count({ ...over('fades over', 10), most: exactDecimal(3) });
  expect(
    fadeCurve(FIVE, held)
      .points.slice(0, 6)
      .map(({ points }) => points),
  ).toEqual([3, 3, 3, 3, 3, 2.5]);
  expect(fadeCurve(exactDecimal(-5), held).points[0]?.points).toBe(-3);
  expect(curveWords(FIVE, held)).toMatch(/^Each is worth 3 points on its day/);
});
