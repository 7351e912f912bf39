import { expect, test } from 'vitest';
import type { TierSuggestion } from '../../../../src/core/backtest/report/thresholds.ts';
import {
  bothTakenSentence,
  leadsPerTierSentence,
  leakedSuggestionsSentence,
  noSuggestionSentence,
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

test('a figure that reads the same says so', () => {
  const { result, currentResult } = hot;
  const sameWon = { ...currentResult, flagged: 310, precision: 209 / 310 };
  expect(suggestionSentence({ ...hot, result: { ...sameWon, precision: 0.6799 } })).toBe(
    'Hot from 60 instead of 70: 310 leads instead of 307, 209 won as before, a hit rate of 68% as before.',
  );
  expect(suggestionSentence({ ...hot, currentResult: result })).toBe(
    'Hot from 60 instead of 70: 545 leads as before, 327 won as before, a hit rate of 60% as before.',
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

test('what both do together is told in the same words, and only where it is known', () => {
  const bothTaken = [
    { tier: 'Hot', before: 116, after: 200 },
    { tier: 'Warm', before: 129, after: 4 },
    { tier: '', before: 155, after: 155 },
  ];
  expect(bothTakenSentence({ bothTaken })).toBe(
    'Both together: Hot 116 → 200, Warm 129 → 4, no tier stays 155.',
  );
  expect(bothTakenSentence({})).toBe('');
});

test('why nothing is suggested', () => {
  expect(noSuggestionSentence({ whyNoSuggestion: 'the tiers differ by model' })).toBe(
    'No From is suggested: the tiers differ by model.',
  );
  expect(noSuggestionSentence({ whyNoSuggestion: 'the tiers begin above the cuts that do well' })).toBe(
    'No From is suggested: the tiers begin above the cuts that do well.',
  );
  expect(noSuggestionSentence({})).toBe('');
});

test('under red leaks the leaks come first; not under amber ones, nor where nothing is suggested', () => {
  const red = [{ column: 'Stage', level: 'red', reason: 'x', iv: 2 }] as const;
  const told = (change: object) => leakedSuggestionsSentence({ ...sampleReport, ...change });
  expect(told({ leaks: [...sampleReport.leaks, ...red] })).toBe(
    'These rest on scores that know how leads ended: mend the leaks first.',
  );
  expect([told({}), told({ leaks: red, suggestions: [] })]).toEqual(['', '']);
});
