import { describe, expect, test } from 'vitest';
import { countsDays, countsNoDays, judge, told } from './verdict-grounds.ts';

describe('the verdict where leads are judged some days after they came in', () => {
  test('amber: the day on which leads would be scored leaves none, one or many', () => {
    const none = { sorting: undefined, gate: 'counts' } as const;
    const early = { won: 0, lost: 0, judgedAfterDays: 14, decidedEarly: 40 };
    expect(told(none, early)).toBe(
      'amber: All 40 decided leads were decided within 14 days of coming in: lower the setting Judge after days.',
    );
    expect(told(none, { ...early, notReady: 3 })).toBe(
      'amber: No lead is left to judge, with 40 decided within 14 days of coming in: lower the setting Judge after days.',
    );
    expect(told(none, { ...early, decidedEarly: 1, judgedAfterDays: 0 })).toBe(
      'amber: No lead is left to judge, with 1 decided on the first day: lower the setting Judge after days.',
    );
    expect(told(none, { ...early, decidedEarly: 0, notReady: 3, withoutCreatedDate: 2 })).toMatch(
      /^amber: No lead that counts is won or lost yet/,
    );
    expect(judge(none, early).notes).toEqual([]);
  });

  test('notes that many leads were decided early, also where none is left of one outcome', () => {
    const note =
      'Many leads were decided within 14 days of coming in and are left out: with a lower Judge after days, more would count.';
    const judged = { judgedAfterDays: 14, won: 30, lost: 70 };
    expect(judge({}, { ...judged, decidedEarly: 101 }).notes).toEqual([note]);
    expect(judge({}, { ...judged, decidedEarly: 100 }).notes).toEqual([]);
    expect(judge({ sorting: undefined }, { ...judged, won: 0, decidedEarly: 1 }).notes).toEqual([note]);
  });

  test('judged some days after they came in, days count to no day but the lead’s own', () => {
    const judged = { judgedAfterDays: 14, scoredAsItStood: false };
    expect(told({ bound: countsDays }, judged)).toMatch(
      /^amber: .*, but without outcome dates what happened after a win may flatter it\.$/,
    );
    expect(judge({ bound: countsDays }, judged).notes.join()).not.toContain('today');
    expect(told({ bound: countsNoDays }, judged)).toMatch(/^green/);
    const undated = (withoutOutcomeDate: number) =>
      judge({}, { judgedAfterDays: 14, withoutOutcomeDate }).notes.join();
    expect(undated(1)).toBe(
      '1 decided lead has no readable outcome date: it counts, however early it was decided.',
    );
    expect(undated(2)).toMatch(/: they count, however early they were decided\.$/);
  });
});
