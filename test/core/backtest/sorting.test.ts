import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortingOf } from '../../../src/core/backtest/sorting.ts';
import { tieGroups } from '../../../src/core/stats/tie-groups.ts';
import { expectNear } from '../stats/close-to.ts';
import { listsOf, randomLeads } from './scored-leads.ts';

test('sortingOf counts pairs in whole numbers, and its figures belong together', () => {
  fc.assert(
    fc.property(randomLeads(2, 20), (leads) => {
      const { scores, isWon } = listsOf(leads);
      const { auc, alift, ks, pointBiserial, spearman } = sortingOf(tieGroups(scores, isWon));
      const won = leads.filter((lead) => lead.won);
      const lost = leads.filter((lead) => !lead.won);
      let twiceU = 0;
      for (const one of won) for (const other of lost) twiceU += 1 + Math.sign(one.tenths - other.tenths);
      const pairs = won.length * lost.length;
      expect(auc.twiceU).toBe(twiceU);
      expectNear(auc.value, twiceU / (2 * pairs));
      expectNear(auc.gini, twiceU / pairs - 1);
      const base = won.length / leads.length;
      expectNear(alift, base / 2 + (1 - base) * auc.value);
      expect([auc.low === null, auc.plainHigh === null]).toEqual(
        Array(2).fill(twiceU === 0 || twiceU === 2 * pairs),
      );
      // The gap at any cut is at most the widest.
      const gap = (from: number): number =>
        Math.abs(
          won.filter(({ tenths }) => tenths / 10 >= from).length / won.length -
            lost.filter(({ tenths }) => tenths / 10 >= from).length / lost.length,
        );
      expectNear(ks.value, Math.max(...leads.map(({ tenths }) => gap(tenths / 10))));
      expectNear(gap(ks.threshold ?? Number.NaN), ks.value);
      const allEqual = new Set(scores).size === 1;
      expect([pointBiserial === null, spearman === null]).toEqual([allEqual, allEqual]);
    }),
  );
});
