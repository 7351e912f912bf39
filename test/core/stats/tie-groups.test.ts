import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsOf, gatheredGroups, tieGroups } from '../../../src/core/stats/tie-groups.ts';
import { distinctScores, outcomes } from './random-outcomes.ts';

describe('tie groups', () => {
  test('hold the distinct scores, highest first, with their won and lost leads', () => {
    expect(tieGroups([3, -1, 3, 8, 3], [1, 0, 0, 1, 1])).toEqual({
      scores: Float64Array.of(8, 3, -1),
      won: Float64Array.of(1, 2, 0),
      lost: Float64Array.of(0, 1, 1),
    });
  });

  test('count every lead once, as counting score by score does', () => {
    fc.assert(
      fc.property(outcomes({ won: 0, lost: 0 }), ({ scores, isWon }) => {
        const distinct = distinctScores(scores);
        const leads = (score: number, outcome: number): number =>
          scores.filter((own, index) => own === score && isWon[index] === outcome).length;
        const groups = tieGroups(scores, isWon);
        expect([...groups.scores]).toEqual(distinct);
        expect([...groups.won]).toEqual(distinct.map((score) => leads(score, 1)));
        expect([...groups.lost]).toEqual(distinct.map((score) => leads(score, 0)));
        const won = isWon.filter((own) => own === 1).length;
        expect(countsOf(groups)).toEqual({ won, lost: isWon.length - won });
      }),
    );
  });

  test('take −0 and 0 for one score', () => {
    const { scores, won } = tieGroups([0, -0, -0], [1, 1, 1]);
    expect([...scores]).toEqual([0]);
    expect([...won]).toEqual([3]);
    expect(Object.is(tieGroups([-0], [1]).scores[0], 0)).toBe(true);
  });

  test('sort by size, not by digits', () => {
    expect([...tieGroups([9, 10, -9, -10, 1e21, 1e-7], [1, 1, 0, 0, 1, 0]).scores]).toEqual([
      1e21, 10, 9, 1e-7, -9, -10,
    ]);
  });

  test('are none without leads', () => {
    const groups = tieGroups([], []);
    expect(groups.scores.length).toBe(0);
    expect(countsOf(groups)).toEqual({ won: 0, lost: 0 });
  });

  test('read typed arrays as well as lists, and leave them as they are', () => {
    const scores = Float64Array.of(2, 3, 1);
    expect(tieGroups(scores, Uint8Array.of(1, 0, 1))).toEqual(tieGroups([2, 3, 1], [1, 0, 1]));
    expect([...scores]).toEqual([2, 3, 1]);
  });

  test('refuse lists of unequal length, scores that are no finite number, and leads without an outcome', () => {
    expect(() => tieGroups([1, 2], [1])).toThrow(RangeError);
    expect(() => tieGroups([1, Number.NaN], [1, 0])).toThrow('score 1 is NaN');
    expect(() => tieGroups([Number.POSITIVE_INFINITY], [0])).toThrow(RangeError);
    expect(() => tieGroups([1, 2], [1, 2])).toThrow('every outcome');
  });
});

describe('leads that are counted already', () => {
  const counted = fc.array(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.nat({ max: 3 }), fc.nat({ max: 3 })));

  /** The same leads one by one. */
  function oneByOne(entries: readonly (readonly [score: number, won: number, lost: number])[]) {
    const leads = entries.flatMap(([score, won, lost]) => [
      ...Array.from({ length: won }, () => [score, 1] as const),
      ...Array.from({ length: lost }, () => [score, 0] as const),
    ]);
    return tieGroups(
      leads.map(([score]) => score),
      leads.map(([, isWon]) => isWon),
    );
  }

  function gathered(entries: readonly (readonly [score: number, won: number, lost: number])[]) {
    const list = (of: 0 | 1 | 2): number[] => entries.map((entry) => entry[of]);
    return gatheredGroups(Float64Array.from(list(0)), Int32Array.from(list(1)), Int32Array.from(list(2)));
  }

  test('make the groups that they make one by one', () => {
    fc.assert(
      fc.property(counted, (entries) => {
        expect(gathered(entries)).toEqual(oneByOne(entries));
      }),
    );
  });

  test('also with more scores than are told apart by counting', () => {
    const entries = Array.from(
      { length: 20_000 },
      (_, index) => [(index * 7919) % 15_001, index % 3, 1] as const,
    );
    expect(gathered(entries)).toEqual(oneByOne(entries));
  });
});
