import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criteriaFor, fullAward, matchedCriteria, whatIf } from '../../../src/core/scoring/what-if.ts';
import { compareDecimals, decimalToNumber } from '../../../src/core/table/exact-decimal.ts';
import { HEADERS, LEADS } from './random-leads.ts';
import { PLAIN_MODELS, tabOfModel } from './random-models.ts';
import { scoreSheet, scoringTab } from './scoring-tab.ts';

const SCORES = scoreSheet(
  scoringTab({
    Criteria: [
      ['Group', 'Criterion', 'Column', 'Rule', 'Value', 'Points', 'Model'],
      ['Web', 'Pricing', 'A', 'is', 'x', 30, ''],
      ['Web', 'Visits', 'N', 'each', 5, 2, ''],
      ['', 'Mails', 'N', 'each', '', 3, ''],
      ['', 'Seen', 'D', 'fades over days', 10, 20, ''],
      ['', 'Student', 'A', 'is', 'student', 'DQ', ''],
      ['', 'Of big ones', 'A', 'is', 'x', 5, 'Big'],
    ],
    Groups: [
      ['Group', 'Counts toward', 'Min', 'Max'],
      ['Web', 'Engagement', '', 35],
    ],
    Models: [
      ['Model', 'Column', 'Rule', 'Value'],
      ['Big', 'A', 'is', 'big'],
    ],
    Settings: [
      ['Setting', 'Value'],
      ['As of', '2024-03-05'],
    ],
  }),
  [
    ['A', 'N', 'D'],
    ['x', 1, '2024-02-29'],
    ['', '', ''],
  ],
);
const { bound } = SCORES;
const named = (label: string) => {
  const found = bound.criteria.find(({ criterion }) => criterion.label === label);
  if (!found) throw new Error(`no criterion ${label}`);
  return found;
};
const total = (rowIndex: number, switches: Readonly<Record<string, boolean>>): number =>
  decimalToNumber(
    whatIf(
      bound,
      SCORES.breakdown(rowIndex),
      new Map(Object.entries(switches).map(([label, on]) => [named(label), on])),
    ).total,
  );

describe('a criterion gives in full', () => {
  test.each<[string, number, string]>([
    ['Pricing', 30, 'all'],
    ['Visits', 10, 'at most'],
    ['Mails', 3, 'once'],
    ['Seen', 20, 'if today'],
    ['Student', 0, 'disqualifies'],
  ])('%s: %d points, %s', (label, points, how) => {
    const award = fullAward(bound, named(label));
    expect([decimalToNumber(award.points), award.how]).toEqual([points, how]);
  });
});

describe('what if', () => {
  test('nothing is switched, the score is the score', () => {
    expect(total(0, {})).toBe(SCORES.total[0]);
    expect(total(0, { Pricing: true, Student: false })).toBe(SCORES.total[0]);
  });

  test('a criterion is switched off, its points are gone', () => {
    expect(total(0, { Seen: false })).toBe(32 + 3);
  });

  test('a criterion is switched off and on again, it gives what it gives now', () => {
    expect(total(0, { Seen: true })).toBe(32 + 3 + 10);
  });

  test('a criterion is switched on, it gives its full points, held by the limits', () => {
    expect(total(1, { Seen: true })).toBe(20);
    expect(total(1, { Pricing: true, Visits: true })).toBe(35);
  });

  test('one that disqualifies is switched on, the score is the Disqualified score', () => {
    expect(total(0, { Student: true })).toBe(-1);
  });

  test('a criterion of another model is switched on, nothing happens', () => {
    expect(total(1, { 'Of big ones': true })).toBe(0);
    expect(criteriaFor(bound, '').map(({ criterion }) => criterion.label)).not.toContain('Of big ones');
  });
});

test('over random models and leads, switching every criterion to what it is changes nothing, to the last digit', () => {
  fc.assert(
    fc.property(PLAIN_MODELS, LEADS, (model, leads) => {
      const scores = scoreSheet(tabOfModel(model), [HEADERS, ...leads.map(({ cells }) => cells)]);
      leads.forEach((_, index) => {
        if (scores.isLead[index] === 0) return;
        const breakdown = scores.breakdown(index);
        const matched = matchedCriteria(breakdown);
        const same = new Map(scores.bound.criteria.map((one) => [one, matched.has(one)]));
        const again = whatIf(scores.bound, breakdown, same);
        expect(compareDecimals(again.total, breakdown.total)).toBe(0);
        expect(again.contributions).toEqual(breakdown.contributions);
      });
    }),
    { numRuns: 100 },
  );
});
