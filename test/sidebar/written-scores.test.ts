import { expect, test } from 'vitest';
import { writtenState } from '../../sidebar/views/score/written-scores.ts';
import type { WrittenScores } from '../../src/app/api.ts';
import { tieredLeads } from './lead-sheet-of.ts';

const TIERS = ['', 'Hot', 'Warm'];

const written = (
  scores: WrittenScores['scores'],
  codes: readonly number[],
  scoredOn: WrittenScores['scoredOn'] = scores.map(() => null),
): WrittenScores => ({ scores, tiers: { columnIndex: 2, values: TIERS, codes }, scoredOn });

test('a lead whose score stands but whose tier is another by now is counted as another tier alone', () => {
  const leads = tieredLeads([70, 40, 10], { written: written([70, 40, 10], [2, 2, 0]) });
  expect(writtenState(leads)).toMatchObject({ otherScore: 0, otherTier: 1, unscored: 0 });
});

test('leads that left or reached a tier count, as do those with another score in the same tier', () => {
  const leads = tieredLeads([70, 40, 10], { written: written([71, 20, 30], [1, 0, 2]) });
  expect(writtenState(leads)).toMatchObject({ otherScore: 3, otherTier: 2, unscored: 0 });
});

test('a lead without a score is unscored and nothing else, whatever tier stands beside it', () => {
  const leads = tieredLeads([70, 40], { written: written(['', 40], [2, 2], [null, 20_000]) });
  expect(writtenState(leads)).toEqual({ lastScoredOn: 20_000, otherScore: 0, otherTier: 0, unscored: 1 });
});

test('the last day on which any lead was scored counts; before the first run there is nothing to tell', () => {
  const leads = tieredLeads([70, 40], { written: written([70, 40], [1, 2], [20_001, 20_000]) });
  expect(writtenState(leads)?.lastScoredOn).toBe(20_001);
  expect(writtenState(tieredLeads([70]))).toBeUndefined();
});
