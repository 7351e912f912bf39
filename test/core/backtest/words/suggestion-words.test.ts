import { expect, test } from 'vitest';
import type { TierSuggestion } from '../../../../src/core/backtest/report/thresholds.ts';
import {
  leadsPerTierSentence,
  suggestionReason,
  suggestionSentence,
} from '../../../../src/core/backtest/words/suggestion-words.ts';
import { sampleReport } from '../sample-report.ts';

const hot = sampleReport.suggestions[0] as TierSuggestion;

test('a suggestion tells what changes', () => {
  expect(suggestionSentence(hot)).toBe(
    'Hot from 60 instead of 70: 545 leads instead of 307, 327 won instead of 209, a hit rate of 60% instead of 68%.',
  );
});

test('a From is told to the last digit', () => {
  expect(suggestionSentence({ ...hot, from: 0.26, current: 0.3 })).toMatch(
    /^Hot from 0\.26 instead of 0\.3: /,
  );
});

test('a From that is right already stays', () => {
  expect(suggestionSentence({ ...hot, current: 60 })).toBe(
    'Hot from 60: the leads speak for what it is today.',
  );
});

test('a From that changes no lead’s tier says so', () => {
  const leadsPerTier = [{ tier: 'Hot', before: 88, after: 88 }];
  expect(suggestionSentence({ ...hot, leadsPerTier })).toBe(
    'Hot from 60 instead of 70: the very same leads, so it may stay.',
  );
});

test('a From of one lead, and of none', () => {
  const one = { ...hot.result, flagged: 1, won: 1, precision: 1 };
  const none = { ...hot.result, flagged: 0, won: 0, precision: null };
  expect(suggestionSentence({ ...hot, result: one, currentResult: none })).toBe(
    'Hot from 60 instead of 70: 1 lead instead of 0, 1 won instead of 0, a hit rate of 100%.',
  );
  expect(suggestionSentence({ ...hot, result: none })).toBe(
    'Hot from 60 instead of 70: 0 leads instead of 307, 0 won instead of 209.',
  );
});

test('the reason is the question and the range', () => {
  expect(suggestionReason(hot)).toBe(
    'Which calls pay for themselves? Any cut from 56 to 64 does about as well.',
  );
  expect(suggestionReason({ ...hot, question: 'youden', range: [60, 60] })).toBe('Parts won from lost best.');
});

test('leads per tier are told before and after', () => {
  expect(leadsPerTierSentence(hot)).toBe('Leads: Hot 402 → 716, Warm 1,218 → 904, Cold stays 2,590.');
  expect(leadsPerTierSentence({ ...hot, leadsPerTier: [{ tier: '', before: 1, after: 0 }] })).toBe(
    'Leads: no tier 1 → 0.',
  );
  expect(leadsPerTierSentence({ ...hot, leadsPerTier: [] })).toBe('');
});
