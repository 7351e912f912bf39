import type { RuleEvidence, RuleFlagKind } from '../report/rules.ts';
import { countText, percentText } from './figures.ts';

const FLAG_SENTENCES: Readonly<Record<Exclude<RuleFlagKind, 'wrong way' | 'same leads as'>, string>> = {
  'never matches': 'No lead that counts matches it.',
  'always matches': 'Every lead matches it, so it tells none from another.',
  'looks like the answer':
    'Tells won from lost almost by itself. Check whether what it reads is there only once the outcome is known.',
  'counts days to today':
    'Counts days up to today, not up to the outcome. The setting Outcome date would mend that.',
};

/** What each flag of a rule means, a sentence each; `[]` for a rule without flags. */
export function flagSentences(rule: RuleEvidence): readonly string[] {
  return rule.flags.map(({ kind, text }) => {
    if (kind === 'wrong way') return wrongWay(rule);
    if (kind === 'same leads as') return `S${text.slice(1)}: one thing is counted twice.`;
    return FLAG_SENTENCES[kind];
  });
}

function wrongWay({ points, rateWith, rateWithout, proven }: RuleEvidence): string {
  const gives = points === 'DQ' ? 'Disqualifies' : points < 0 ? 'Takes points away' : 'Gives points';
  const rates =
    !proven || rateWith === null || rateWithout === null ? '' : `: ${ratesWords(rateWith, rateWithout)}`;
  return `${gives}, but pulls the wrong way${rates}.`;
}

/** What leads that match a rule did: `412 leads match; 58% won with it, 21% without: proven.` */
export function ruleSentence({ hits, rateWith, rateWithout, proven }: RuleEvidence): string {
  if (hits === 0 || rateWith === null) return 'No lead matches.';
  const match = hits === 1 ? '1 lead matches' : `${countText(hits)} leads match`;
  return rateWithout === null
    ? `${match}; ${percentText(rateWith)} won, and there is no lead without it.`
    : `${match}; ${ratesWords(rateWith, rateWithout)}: ${proven ? 'proven' : 'not yet proven'}.`;
}

function ratesWords(rateWith: number, rateWithout: number): string {
  return `${percentText(rateWith)} won with it, ${percentText(rateWithout)} without`;
}
