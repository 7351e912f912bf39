import type { RuleEvidence, RuleFlagKind } from '../report.ts';
import { countText, percentText } from './figures.ts';

const FLAG_SENTENCES: Readonly<Record<RuleFlagKind, string>> = {
  'wrong way': 'the points pull the wrong way',
  'never matches': 'no lead that counts matches it.',
  'always matches': 'every lead matches it, so it tells none from another.',
  'same leads as': 'one thing is counted twice.',
  'looks like the answer':
    'tells won from lost almost by itself. Check whether its column is filled in after the outcome is known.',
  'counts days to today':
    'counts days up to today, not up to the outcome. The setting Outcome date would mend that.',
};

/** What each flag of a rule means, a sentence each; `[]` for a rule without flags. */
export function flagSentences({ flags, points, rateWith, rateWithout }: RuleEvidence): readonly string[] {
  return flags.map(({ kind, text }) => {
    if (kind === 'same leads as') return `${capitalised(text)}: ${FLAG_SENTENCES[kind]}`;
    if (kind !== 'wrong way') return capitalised(FLAG_SENTENCES[kind]);
    const rates = rateWith === null || rateWithout === null ? '' : `: ${ratesWords(rateWith, rateWithout)}`;
    const pulls = typeof points === 'number' && points < 0 ? 'Takes points away' : 'Gives points';
    return `${pulls}, but ${FLAG_SENTENCES[kind]}${rates}.`;
  });
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

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
