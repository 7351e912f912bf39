import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gainsAt } from '../../../src/core/stats/gains.ts';
import { tieGroups } from '../../../src/core/stats/tie-groups.ts';
import { expectNear } from './close-to.ts';
import { everyOrder, wonAmongFirst } from './every-order.ts';
import { outcomes } from './random-outcomes.ts';

const TENTHS = Array.from({ length: 10 }, (_, index) => (index + 1) / 10);

describe('gains at a depth', () => {
  test('are the mean of the won leads over all orders of ties', () => {
    fc.assert(
      fc.property(
        // Few distinct scores among at most six leads: most orders count.
        fc.array(fc.record({ score: fc.integer({ min: 0, max: 2 }), won: fc.integer({ min: 0, max: 1 }) }), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (leads, share) => {
          const own = { scores: leads.map(({ score }) => score), isWon: leads.map(({ won }) => won) };
          const counts = everyOrder(own).map((list) => wonAmongFirst(list, share * leads.length));
          const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
          const allWon = own.isWon.reduce((sum, won) => sum + won, 0);
          const [gain] = gainsAt(tieGroups(own.scores, own.isWon), [share]);
          expectNear(gain?.won ?? null, mean);
          expectNear(gain?.gain ?? null, allWon > 0 ? mean / allWon : null);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('never fall, and end with every won lead at a lift of 1', () => {
    fc.assert(
      fc.property(outcomes(), ({ scores, isWon }) => {
        const gains = gainsAt(tieGroups(scores, isWon), TENTHS);
        gains.slice(1).forEach(({ won }, index) => {
          expect(won).toBeGreaterThanOrEqual((gains[index]?.won ?? Number.NaN) - 1e-12);
        });
        expect(gains[9]).toEqual({
          share: 1,
          won: isWon.filter((own) => own === 1).length,
          gain: 1,
          lift: 1,
        });
      }),
    );
  });

  test('do not depend on the order of the rows, nor on the unit of the score', () => {
    fc.assert(
      fc.property(outcomes(), ({ scores, isWon }) => {
        const gains = gainsAt(tieGroups(scores, isWon), TENTHS);
        expect(gainsAt(tieGroups([...scores].reverse(), [...isWon].reverse()), TENTHS)).toEqual(gains);
        const tenfold = scores.map((score) => Math.round(score * 10));
        expect(gainsAt(tieGroups(tenfold, isWon), TENTHS)).toEqual(gains);
      }),
    );
  });

  test('give a cut group of ties its share', () => {
    const groups = tieGroups([9, 5, 5, 5, 5, 1, 1, 1, 1, 1], [1, 1, 1, 0, 0, 0, 0, 0, 0, 1]);
    expect(gainsAt(groups, [0.3])).toEqual([{ share: 0.3, won: 2, gain: 0.5, lift: 0.5 / 0.3 }]);
  });

  test('say no lift at depth 0, no gain without won leads', () => {
    expect(gainsAt(tieGroups([2, 1], [1, 0]), [0])).toEqual([{ share: 0, won: 0, gain: 0, lift: null }]);
    expect(gainsAt(tieGroups([2, 1], [0, 0]), [0.5])).toEqual([
      { share: 0.5, won: 0, gain: null, lift: null },
    ]);
    expect(gainsAt(tieGroups([], []), [0.5])).toEqual([{ share: 0.5, won: 0, gain: null, lift: null }]);
  });

  test('refuse a share that is none', () => {
    for (const share of [-0.1, 1.1, Number.NaN]) {
      expect(() => gainsAt(tieGroups([1], [1]), [share])).toThrow(RangeError);
    }
  });
});
