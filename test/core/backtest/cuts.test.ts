import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutAt, cutResult, cutsOf } from '../../../src/core/backtest/cuts.ts';
import { wonLowestFirst } from '../../../src/core/backtest/thresholds.ts';
import { tieGroups } from '../../../src/core/stats/tie-groups.ts';
import { wilsonInterval } from '../../../src/core/stats/wilson.ts';
import { listsOf, randomLeads } from './scored-leads.ts';

const from = fc.integer({ min: -80, max: 120 }).map((hundredths) => hundredths / 100);
const leadsOf = randomLeads(1, 20);

describe('cutAt', () => {
  test('is the lowest score that a number flags, −1 for none', () => {
    fc.assert(
      fc.property(leadsOf, from, (leads, number) => {
        const { scores, isWon } = listsOf(leads);
        const cuts = cutsOf(tieGroups(scores, isWon));
        const flagged = [...scores].filter((score) => score >= number);
        const lowest = flagged.length === 0 ? undefined : Math.min(...flagged);
        expect(cuts.scores[cutAt(cuts, number)]).toBe(lowest);
      }),
    );
  });
});

describe('cutResult', () => {
  test('counts what a From flags, and what it misses', () => {
    fc.assert(
      fc.property(leadsOf, from, fc.option(fc.nat({ max: 30 })), (leads, number, perWeek) => {
        const lists = listsOf(leads);
        const cuts = cutsOf(tieGroups(lists.scores, lists.isWon));
        const wonLeads = wonLowestFirst({ ...lists, createdDays: new Float64Array(leads.length) });
        const result = cutResult(cuts, number, wonLeads, (row) => `L${row}`, perWeek);
        const flagged = leads.filter(({ tenths }) => tenths / 10 >= number);
        const all = leads.filter(({ won }) => won).length;
        const won = flagged.filter((own) => own.won).length;
        const lost = leads.length - all;
        expect(result).toMatchObject({ flagged: flagged.length, won, missedCount: all - won });
        expect(result.recall).toBe(won / all);
        expect(result.precision).toBe(flagged.length === 0 ? null : won / flagged.length);
        const interval = wilsonInterval(won, flagged.length);
        expect([result.low, result.high]).toEqual([interval?.low ?? null, interval?.high ?? null]);
        expect(result.j).toBeCloseTo(won / all - (flagged.length - won) / lost, 12);
        expect(result.f1).toBeCloseTo((2 * won) / (flagged.length + all), 12);
        expect(result.callsPerWin).toBe(won === 0 ? null : flagged.length / won);
        if (result.lift === null) expect(flagged).toHaveLength(0);
        else expect(result.lift).toBeCloseTo((won * leads.length) / (flagged.length * all), 12);
        if (perWeek === null) expect(result.flaggedPerWeek).toBeNull();
        else expect(result.flaggedPerWeek).toBeCloseTo((perWeek * flagged.length) / leads.length, 12);
        const missed = leads
          .map((own, rowIndex) => ({ rowIndex, name: `L${rowIndex}`, score: own.tenths / 10, won: own.won }))
          .filter((own) => own.won && own.score < number)
          .sort((left, right) => left.score - right.score || left.rowIndex - right.rowIndex)
          .slice(0, 10)
          .map(({ rowIndex, name, score }) => ({ rowIndex, name, score }));
        expect(result.missed).toEqual(missed);
      }),
    );
  });
});
