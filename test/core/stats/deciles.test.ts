import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectedDeciles, stableDeciles } from '../../../src/core/stats/deciles.ts';
import { gainsAt } from '../../../src/core/stats/gains.ts';
import { tieGroups } from '../../../src/core/stats/tie-groups.ts';
import { expectNear } from './close-to.ts';
import { outcomes } from './random-outcomes.ts';

describe('deciles of whole leads', () => {
  test('hold the ranks ⌊(k−1)n/10⌋+1 to ⌊kn/10⌋ of a list sorted by score, ties as the rows stand', () => {
    fc.assert(
      fc.property(outcomes({ won: 0, lost: 0, most: 20 }), ({ scores, isWon }) => {
        const ranked = scores
          .map((score, rowIndex) => ({ score, rowIndex }))
          .sort((left, right) => right.score - left.score || left.rowIndex - right.rowIndex);
        stableDeciles(scores, isWon).forEach(({ decile, leads, won, rate, lift, high, low }, index) => {
          const own = ranked.slice(
            Math.floor((index * scores.length) / 10),
            Math.floor(((index + 1) * scores.length) / 10),
          );
          const ownWon = own.filter(({ rowIndex }) => isWon[rowIndex] === 1).length;
          const allWon = isWon.filter((outcome) => outcome === 1).length;
          expect([decile, leads, won]).toEqual([index + 1, own.length, ownWon]);
          expect([high, low]).toEqual([own[0]?.score ?? null, own[own.length - 1]?.score ?? null]);
          expectNear(rate, own.length === 0 ? null : ownWon / own.length);
          const isLiftless = own.length === 0 || allWon === 0;
          expectNear(lift, isLiftless ? null : ownWon / own.length / (allWon / scores.length));
        });
      }),
    );
  });

  test('are partly empty with fewer than ten leads', () => {
    const deciles = stableDeciles([3, 2], [1, 0]);
    expect(deciles.map(({ leads }) => leads)).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);
    expect(deciles[0]).toEqual({
      decile: 1,
      leads: 0,
      won: 0,
      rate: null,
      lift: null,
      high: null,
      low: null,
    });
    expect(deciles[4]).toEqual({ decile: 5, leads: 1, won: 1, rate: 1, lift: 2, high: 3, low: 3 });
  });
});

describe('expected deciles', () => {
  test('are the steps of the expected gains', () => {
    fc.assert(
      fc.property(outcomes({ won: 1, lost: 0, most: 20 }), ({ scores, isWon }) => {
        const groups = tieGroups(scores, isWon);
        let sum = 0;
        expectedDeciles(groups).forEach(({ decile, leads, won, rate, lift }) => {
          sum += won;
          const [gain] = gainsAt(groups, [decile / 10]);
          expectNear(sum, gain?.won ?? null);
          expect(leads).toBe(scores.length / 10);
          expectNear(rate, won / leads);
          expectNear(lift, won / leads / (isWon.filter((own) => own === 1).length / scores.length));
        });
      }),
    );
  });

  test('have the scores between their ends, from the highest of all to the lowest', () => {
    fc.assert(
      fc.property(outcomes({ most: 20 }), ({ scores, isWon }) => {
        const ranked = [...scores].sort((left, right) => right - left);
        expectedDeciles(tieGroups(scores, isWon)).forEach(({ high, low }, index) => {
          // In tenths of a lead all depths are whole: the first and the last tenth of each decile.
          expect(high).toBe(ranked[Math.floor((index * ranked.length) / 10)]);
          expect(low).toBe(ranked[Math.floor(((index + 1) * ranked.length - 1) / 10)]);
        });
      }),
    );
  });

  test('do not flatter a list that is sorted by outcome', () => {
    const isWon = Array.from({ length: 100 }, (_, index) => (index < 20 ? 1 : 0));
    const scores = isWon.map(() => 5);
    expect(stableDeciles(scores, isWon)[0]?.rate).toBe(1);
    for (const { rate, lift } of expectedDeciles(tieGroups(scores, isWon))) {
      expectNear(rate, 0.2);
      expectNear(lift, 1);
    }
  });

  test('hold a part of a lead each where there are fewer than ten, and nothing where there is none', () => {
    expect(expectedDeciles(tieGroups([4], [1]))[3]).toMatchObject({ leads: 0.1, high: 4, low: 4 });
    for (const decile of expectedDeciles(tieGroups([], []))) {
      expect(decile).toMatchObject({ leads: 0, won: 0, rate: null, lift: null, high: null, low: null });
    }
  });

  test('have no lift without won leads', () => {
    expect(expectedDeciles(tieGroups([2, 1], [0, 0]))[0]).toMatchObject({ rate: 0, lift: null });
  });
});
