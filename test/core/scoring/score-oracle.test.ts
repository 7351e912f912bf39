import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../../src/core/scoring/config/parse-config.ts';
import type { LeadScores } from '../../../src/core/scoring/score-leads.ts';
import { tierFinder } from '../../../src/core/scoring/tiers.ts';
import { addDecimals, compareDecimals, decimalToNumber } from '../../../src/core/table/exact-decimal.ts';
import { naiveScore } from './naive-oracle.ts';
import { HEADERS, isBlankLead, type KnownLead, LEADS } from './random-leads.ts';
import {
  AWKWARD_MODELS,
  PLAIN_MODELS,
  type RandomCondition,
  type RandomModel,
  tabOfModel,
} from './random-models.ts';
import { scoreSheet } from './scoring-tab.ts';

function score(model: RandomModel, leads: readonly KnownLead[]): LeadScores {
  return scoreSheet(tabOfModel(model), [HEADERS, ...leads.map(({ cells }) => cells)]);
}

/** What the engine says of one row, in the words of the oracle. */
function engineScore(scores: LeadScores, model: RandomModel, index: number) {
  const { bound } = scores;
  const name = bound.modelNames[scores.modelIndexes[index] ?? -1] ?? '';
  const total = scores.total[index] ?? Number.NaN;
  const groups = model.groups.filter((group) => group.name !== 'Fit' && group.name !== 'Engagement');
  return {
    model: name,
    total,
    fit: scores.fit[index],
    engagement: scores.engagement[index],
    groups: Object.fromEntries(
      groups.map((group) => [
        group.name,
        scores.bucketScores(bound.buckets.findIndex((bucket) => bucket.name === group.name))[index],
      ]),
    ),
    disqualified: scores.disqualified[index] === 1,
    tier: tierFinder(bound.model)(total, name)?.name ?? '',
  };
}

describe.each([
  ['plain points', PLAIN_MODELS, 300],
  ['points that no double holds', AWKWARD_MODELS, 200],
] as const)('over random models and leads with %s', (_, models, numRuns) => {
  test('every score, part, tier, model and hit is what adding up by hand gives', () => {
    fc.assert(
      fc.property(models, LEADS, (model, leads) => {
        const scores = score(model, leads);
        const hits = model.criteria.map(() => 0);
        leads.forEach((lead, index) => {
          expect(scores.isLead[index]).toBe(isBlankLead(lead) ? 0 : 1);
          if (isBlankLead(lead)) return;
          const { hits: own, ...expected } = naiveScore(model, leads, index);
          for (const position of own) hits[position] = (hits[position] ?? 0) + 1;
          expect(engineScore(scores, model, index)).toEqual(expected);
        });
        expect(scores.hits).toEqual(hits.filter((_hits, position) => model.criteria[position]?.on));
      }),
      { numRuns },
    );
  });

  test('starting score, contributions, limits and disqualification add up exactly to the total', () => {
    fc.assert(
      fc.property(models, LEADS, (model, leads) => {
        const scores = score(model, leads);
        leads.forEach((lead, index) => {
          if (isBlankLead(lead)) return;
          const breakdown = scores.breakdown(index);
          const sum = [
            ...breakdown.contributions.map(({ points }) => points),
            ...breakdown.limitChanges.map(({ change }) => change),
            breakdown.disqualificationChange,
          ].reduce(addDecimals, breakdown.startingScore);
          expect(compareDecimals(sum, breakdown.total)).toBe(0);
        });
      }),
      { numRuns },
    );
  });

  test('the breakdown of a lead says the same as the scores of all leads at once', () => {
    fc.assert(
      fc.property(models, LEADS, (model, leads) => {
        const scores = score(model, leads);
        leads.forEach((lead, index) => {
          if (isBlankLead(lead)) return;
          const breakdown = scores.breakdown(index);
          expect({
            total: decimalToNumber(breakdown.total),
            fit: decimalToNumber(breakdown.dimensions.Fit),
            engagement: decimalToNumber(breakdown.dimensions.Engagement),
            buckets: breakdown.buckets.map(decimalToNumber),
            disqualified: breakdown.disqualifiedBy.length > 0,
          }).toEqual({
            total: scores.total[index],
            fit: scores.fit[index],
            engagement: scores.engagement[index],
            buckets: breakdown.buckets.map((_bucket, bucket) => scores.bucketScores(bucket)[index]),
            disqualified: scores.disqualified[index] === 1,
          });
        });
      }),
      { numRuns },
    );
  });
});

test('the models of these tests hold no error, and warnings only of unlisted groups and tiers out of reach', () => {
  const harmless = ['unlisted-group', 'no-criteria-on', 'unreachable-tier'];
  fc.assert(
    fc.property(AWKWARD_MODELS, (model) => {
      const codes = new Set(parseConfig(tabOfModel(model)).issues.map(({ code }) => code));
      expect([...codes].filter((code) => !harmless.includes(code))).toEqual([]);
    }),
  );
});

test('a lead scores the same among thousands of others', () => {
  const looksAtOthers = ({ rule }: RandomCondition): boolean => rule === 'is duplicate';
  const alone = PLAIN_MODELS.filter(
    ({ criteria, routes }) =>
      !criteria.some(({ conditions }) => conditions.some(looksAtOthers)) &&
      !routes.some(({ condition }) => condition && looksAtOthers(condition)),
  );
  const leads = fc.sample(LEADS, { numRuns: 700, seed: 7 }).flat();
  expect(leads.length).toBeGreaterThan(4000);
  for (const model of fc.sample(alone, { numRuns: 8, seed: 7 })) {
    const scores = score(model, leads);
    leads.forEach((lead, index) => {
      if (!isBlankLead(lead)) expect(scores.total[index]).toBe(naiveScore(model, [lead], 0).total);
    });
  }
});
