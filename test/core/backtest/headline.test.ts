import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headlineOf } from '../../../src/core/backtest/headline.ts';
import { tieGroups } from '../../../src/core/stats/tie-groups.ts';
import { expectNear } from '../stats/close-to.ts';
import { listsOf, randomLeads } from './scored-leads.ts';

/** Won leads to expect among so many from the top, where a lead counts in part and tied ones alike. */
function wonFromTop(
  leads: readonly { readonly tenths: number; readonly won: boolean }[],
  depth: number,
): number {
  let sum = 0;
  for (const { tenths, won } of leads) {
    if (!won) continue;
    const above = leads.filter((other) => other.tenths > tenths).length;
    const tied = leads.filter((other) => other.tenths === tenths).length;
    sum += Math.max(0, Math.min(1, (depth - above) / tied));
  }
  return sum;
}

describe('headlineOf', () => {
  test('tells what a week’s calls win from the top and from a list in no order', () => {
    fc.assert(
      fc.property(
        randomLeads(1, 20),
        fc.integer({ min: 1, max: 60 }),
        fc.option(fc.integer({ min: 1, max: 90 })),
        (leads, capacity, weekly) => {
          const { scores, isWon } = listsOf(leads);
          const headline = headlineOf(tieGroups(scores, isWon), {
            capacityPerWeek: capacity,
            leadsPerWeek: weekly,
          });
          const list = weekly ?? leads.length;
          const calls = Math.min(capacity, list);
          const won = leads.filter((own) => own.won).length;
          const top = (wonFromTop(leads, (calls / list) * leads.length) * list) / leads.length;
          const random = (calls * won) / leads.length;
          expect(headline?.calls).toBe(calls);
          expectNear(headline?.winsFromTop ?? null, top, 1e-9);
          expectNear(headline?.winsInNoOrder ?? null, random, 1e-9);
          if (top > 1e-9) expectNear(headline?.callsPerWin ?? null, calls / top, 1e-6 * (calls / top));
          expectNear(headline?.callsPerWinInNoOrder ?? null, calls / random, 1e-9);
        },
      ),
    );
  });

  test('says nothing without a capacity, or where there is nobody to call', () => {
    const groups = tieGroups([1, 2], [1, 0]);
    const of = (capacityPerWeek: number | null, leadsPerWeek: number | null) =>
      headlineOf(groups, { capacityPerWeek, leadsPerWeek });
    expect([of(null, 5), of(0, 5), of(5, 0)]).toEqual([null, null, null]);
    expect(headlineOf(tieGroups([], []), { capacityPerWeek: 5, leadsPerWeek: null })).toBeNull();
  });

  test('a capacity for more than the leads of a week calls them all', () => {
    const headline = headlineOf(tieGroups([1, 2, 3, 4], [0, 1, 0, 0]), {
      capacityPerWeek: 50,
      leadsPerWeek: 8,
    });
    expect(headline).toEqual({
      calls: 8,
      isEveryLead: true,
      winsFromTop: 2,
      winsInNoOrder: 2,
      callsPerWin: 4,
      callsPerWinInNoOrder: 4,
    });
  });
});
