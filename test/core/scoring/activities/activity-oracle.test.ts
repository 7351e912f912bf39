import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../../../src/core/scoring/config/parse-config.ts';
import { addDecimals, compareDecimals, decimalToNumber } from '../../../../src/core/table/exact-decimal.ts';
import { rowAwards } from '../row-awards.ts';
import { TODAY } from '../scoring-tab.ts';
import { naiveAward, naiveTimes, sumOf } from './naive-activities.ts';
import {
  KEYED_LEADS,
  type KeyedLead,
  type KnownActivity,
  LEAD_HEADERS,
  LOG_HEADERS,
  LOGS,
} from './random-activities.ts';
import { AWKWARD_COUNTING, PLAIN_COUNTING, type RandomCounting, tabOfCounting } from './random-counting.ts';
import { scoreWithActivities } from './score-with-activities.ts';

/** How many days after the day that counts for all each lead is judged; NaN for that day itself. */
const LATER = fc.array(fc.oneof(fc.constant(Number.NaN), fc.integer({ min: -40, max: 15 })), {
  minLength: 5,
  maxLength: 5,
});
const NEVER: readonly number[] = Array(5).fill(Number.NaN);

function score(
  criteria: readonly RandomCounting[],
  leads: readonly KeyedLead[],
  log: readonly KnownActivity[],
  later: readonly number[] = NEVER,
) {
  return scoreWithActivities(
    tabOfCounting(criteria),
    [LEAD_HEADERS, ...leads.map(({ cells }) => cells)],
    [LOG_HEADERS, ...log.map(({ cells }) => cells)],
    later.map((days) => TODAY + days),
  );
}

const laterThan = (later: readonly number[], row: number): number => later[row] || 0;

describe.each([
  ['plain points', PLAIN_COUNTING, 150],
  ['points that no double holds', AWKWARD_COUNTING, 120],
] as const)('over random logs and criteria with %s', (_, criteria, numRuns) => {
  test('each score is what the oracle adds up, each lead as of its day', () => {
    fc.assert(
      fc.property(criteria, KEYED_LEADS, LOGS, LATER, (rows, leads, log, later) => {
        const scores = score(rows, leads, log, later);
        leads.forEach((lead, row) => {
          const awards = rows.map((own) => naiveAward(own, lead, log, laterThan(later, row)));
          const isOut = awards.some(({ disqualifies }) => disqualifies);
          expect(scores.total[row]).toBe(isOut ? -1 : sumOf(awards) + 0);
          expect(scores.disqualified[row]).toBe(isOut ? 1 : 0);
        });
      }),
      { numRuns },
    );
  });

  test('awards, hits and times of each criterion are those of the oracle', () => {
    fc.assert(
      fc.property(criteria, KEYED_LEADS, LOGS, LATER, (rows, leads, log, later) => {
        const scores = score(rows, leads, log, later);
        rows.forEach((own, index) => {
          const wanted = leads.map((lead, row) => naiveAward(own, lead, log, laterThan(later, row)));
          const { matched, points } = rowAwards(scores, index);
          expect(matched).toEqual(wanted.map((award) => (award.matched ? 1 : 0)));
          expect(points).toEqual(wanted.map((award) => sumOf([award]) + 0));
          expect(scores.hits[index]).toBe(wanted.filter((award) => award.matched).length);
          [own.first, ...own.others].forEach((condition, position) => {
            const bound = scores.bound.criteria[index]?.conditions[position];
            const times = bound && scores.timesOf(bound);
            const expected =
              condition.kind === 'activity'
                ? leads.map((lead, row) => naiveTimes(condition, lead, log, laterThan(later, row)))
                : undefined;
            expect(times && [...times]).toEqual(expected);
          });
        });
      }),
      { numRuns },
    );
  });

  test('the breakdown adds up exactly, names what matched, and says the score of the bulk', () => {
    fc.assert(
      fc.property(criteria, KEYED_LEADS, LOGS, LATER, (rows, leads, log, later) => {
        const scores = score(rows, leads, log, later);
        leads.forEach((lead, row) => {
          const {
            contributions,
            limitChanges,
            disqualificationChange,
            disqualifiedBy,
            startingScore,
            total,
          } = scores.breakdown(row);
          const parts = [
            ...contributions.map(({ points }) => points),
            ...limitChanges.map(({ change }) => change),
          ];
          const sum = [...parts, disqualificationChange].reduce(addDecimals, startingScore);
          expect(compareDecimals(sum, total)).toBe(0);
          expect(decimalToNumber(total)).toBe(scores.total[row]);
          const given = new Map(
            contributions.map(({ criterion, points }) => [criterion, decimalToNumber(points)]),
          );
          rows.forEach((own, index) => {
            const criterion = scores.bound.criteria[index];
            const award = naiveAward(own, lead, log, laterThan(later, row));
            const isGiven = award.matched && !award.disqualifies;
            expect(criterion && given.get(criterion)).toBe(isGiven ? sumOf([award]) + 0 : undefined);
            expect(criterion && disqualifiedBy.includes(criterion)).toBe(award.disqualifies);
          });
        });
      }),
      { numRuns },
    );
  });
});

test('the criteria of these tests hold no errors and no warnings', () => {
  fc.assert(
    fc.property(AWKWARD_COUNTING, (criteria) => {
      expect(parseConfig(tabOfCounting(criteria)).issues).toEqual([]);
    }),
  );
});

test('the order of the rows of a log changes nothing', () => {
  fc.assert(
    fc.property(PLAIN_COUNTING, KEYED_LEADS, LOGS, (criteria, leads, log) => {
      const backwards = [...log].reverse();
      expect(score(criteria, leads, backwards).total).toEqual(score(criteria, leads, log).total);
    }),
  );
});

test('a lead as of a day scores as if the log ended there', () => {
  const daysBack = fc.nat(30);
  fc.assert(
    fc.property(PLAIN_COUNTING, KEYED_LEADS, LOGS, daysBack, (criteria, leads, log, back) => {
      const cut = log.filter(({ age }) => age !== undefined && age >= back);
      const later = leads.map(() => -back);
      expect(score(criteria, leads, cut, later).total).toEqual(score(criteria, leads, log, later).total);
    }),
  );
});
