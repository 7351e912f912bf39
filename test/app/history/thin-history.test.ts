import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesByLead, type HistoryEntry } from '../../../src/app/history/score-history.ts';
import { thinHistory } from '../../../src/app/history/thin-history.ts';
import { entry, TODAY } from './history-entries.ts';

const daysAgo = (entries: readonly HistoryEntry[]) => entries.map(({ day }) => TODAY - day);
const ofEachDay = (days: number) =>
  Array.from({ length: days }, (_, index) => entry(days - 1 - index, index));

/** Some leads with entries on any days, in any order. */
const histories = fc.array(
  fc
    .record({
      daysAgo: fc.integer({ min: 0, max: 500 }),
      lead: fc.integer({ min: 0, max: 5 }),
      score: fc.integer({ min: 0, max: 100 }),
      tier: fc.constantFrom('Cold', 'Warm', 'Hot', ''),
    })
    .map(({ daysAgo: ago, lead, score, tier }) => entry(ago, score, { key: `lead ${lead}`, tier })),
  { maxLength: 60 },
);

describe('thinHistory', () => {
  test('keeps the last entry of each day first', () => {
    const entries = [entry(3, 1), entry(2, 2), entry(2, 3), entry(2, 4), entry(1, 5)];
    expect(thinHistory(entries, TODAY, 4).map(({ score }) => score)).toEqual([1, 4, 5]);
  });

  test('then the last of each week of what is older than 30 days, beside the first', () => {
    const kept = daysAgo(thinHistory(ofEachDay(61), TODAY, 40));
    expect(kept.filter((ago) => ago <= 30)).toEqual(Array.from({ length: 31 }, (_, index) => 30 - index));
    // Sundays: 5 March 2024 is a Tuesday; 31 days ago was a Saturday, and so the last day that is older than 30.
    expect(kept.filter((ago) => ago > 30)).toEqual([60, 58, 51, 44, 37, 31]);
  });

  test('then the last of each month of what is older than 90 days', () => {
    const kept = daysAgo(thinHistory(ofEachDay(200), TODAY, 47));
    // The ends of August to November, and the last day that is older than 90.
    expect(kept.filter((ago) => ago > 90)).toEqual([199, 187, 157, 126, 96, 91]);
    expect(kept.filter((ago) => ago <= 30)).toHaveLength(31);
  });

  test('changes of tier stay, and what lies between goes', () => {
    const tiers = ['Cold', 'Cold', 'Warm', 'Warm', 'Warm', 'Cold', 'Cold', 'Hot', 'Hot', 'Hot'];
    const entries = tiers.map((tier, index) => entry(10 - index, index, { tier }));
    expect(thinHistory(entries, TODAY, 5).map(({ score }) => score)).toEqual([0, 2, 5, 7, 9]);
  });

  test('keeps as many of the newest of each lead as there is room for, where even that is too much', () => {
    const entries = ['a', 'b'].flatMap((key) =>
      Array.from({ length: 10 }, (_, index) =>
        entry(10 - index, index, { key, tier: index % 2 ? 'Hot' : 'Cold' }),
      ),
    );
    const kept = thinHistory(entries, TODAY, 7);
    expect(kept.map(({ key, score }) => [key, score])).toEqual([
      ['a', 7],
      ['a', 8],
      ['a', 9],
      ['b', 7],
      ['b', 8],
      ['b', 9],
    ]);
  });

  test('invents nothing, keeps the order, and is never longer', () =>
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 60 }), (entries, most) => {
        const kept = thinHistory(entries, TODAY, most);
        const left = new Set(kept);
        expect(kept).toEqual(entries.filter((one) => left.has(one)));
      }),
    ));

  test('is as short as it should be, or has one entry a lead', () =>
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 60 }), (entries, most) => {
        const leads = new Set(entries.map(({ key }) => key)).size;
        expect(thinHistory(entries, TODAY, most).length).toBeLessThanOrEqual(Math.max(most, leads));
      }),
    ));

  test('keeps the newest entry of every lead', () =>
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 60 }), (entries, most) => {
        const after = entriesByLead(thinHistory(entries, TODAY, most), TODAY);
        for (const [key, own] of entriesByLead(entries, TODAY)) expect(after.get(key)?.pop()).toBe(own.pop());
      }),
    ));

  test('keeps the first entry and the changes of tier of every lead where there is room for them', () =>
    fc.assert(
      fc.property(histories, (entries) => {
        const before = entriesByLead(entries, TODAY);
        const most = [...before.values()].reduce((sum, own) => sum + changesOf(own).length + 2, 0);
        const after = entriesByLead(thinHistory(entries, TODAY, most), TODAY);
        for (const [key, own] of before) {
          expect(after.get(key)?.[0]).toBe(own[0]);
          expect(changesOf(after.get(key) ?? [])).toEqual(changesOf(own));
        }
      }),
    ));
});

/** The entries whose tier is not that of the one before. */
function changesOf(own: readonly HistoryEntry[]): readonly HistoryEntry[] {
  return own.filter(({ tier }, index) => index > 0 && tier !== own[index - 1]?.tier);
}
