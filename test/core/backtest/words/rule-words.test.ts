import { expect, test } from 'vitest';
import type { RuleEvidence, RuleFlagKind } from '../../../../src/core/backtest/report/rules.ts';
import { flagSentences, ruleSentence } from '../../../../src/core/backtest/words/rule-words.ts';
import { sampleReport } from '../sample-report.ts';

const rule = sampleReport.rules[0] as RuleEvidence;
const flagged = (
  kind: RuleFlagKind,
  change: Partial<RuleEvidence> = {},
  text: string = kind,
): RuleEvidence => ({
  ...rule,
  rateWith: 0.12,
  rateWithout: 0.2,
  ...change,
  flags: [{ kind, text }],
});

test.each([
  [flagged('wrong way'), 'Gives points, but pulls the wrong way: 12% won with it, 20% without.'],
  [
    flagged('wrong way', { points: -5, rateWith: 0.3 }),
    'Takes points away, but pulls the wrong way: 30% won with it, 20% without.',
  ],
  [flagged('wrong way', { rateWithout: null }), 'Gives points, but pulls the wrong way.'],
  // Two rates that do not prove it are no reason.
  [flagged('wrong way', { proven: false }), 'Gives points, but pulls the wrong way.'],
  [
    flagged('wrong way', { points: 'DQ' }),
    'Disqualifies, but pulls the wrong way: 12% won with it, 20% without.',
  ],
  [flagged('never matches'), 'No lead that counts matches it.'],
  [flagged('always matches'), 'Every lead matches it, so it tells none from another.'],
  [
    flagged('same leads as', {}, 'same leads as Webinar'),
    'Same leads as Webinar: one thing is counted twice.',
  ],
  [
    flagged('looks like the answer'),
    'Tells won from lost almost by itself. Check whether what it reads is there only once the outcome is known.',
  ],
  [
    flagged('counts days to today'),
    'Counts days up to today, not up to the outcome. The setting Outcome date would mend that.',
  ],
])('each flag is explained in a sentence', (given, sentence) => {
  expect(flagSentences(given)).toEqual([sentence]);
});

test('a rule without flags needs no sentence', () => {
  expect(flagSentences(rule)).toEqual([]);
});

test.each([
  [{ hits: 0, rateWith: null }, 'No lead matches.'],
  [
    { hits: 1, rateWith: 1, rateWithout: 0.191, proven: false },
    '1 lead matches; 100% won with it, 19% without: not yet proven.',
  ],
  [
    { hits: 1210, rateWith: 0.28, rateWithout: 0.14 },
    '1,210 leads match; 28% won with it, 14% without: proven.',
  ],
  [
    { hits: 3200, rateWith: 0.19, rateWithout: null },
    '3,200 leads match; 19% won, and there is no lead without it.',
  ],
])('what a rule did', (change, sentence) => {
  expect(ruleSentence({ ...rule, ...change })).toBe(sentence);
});
