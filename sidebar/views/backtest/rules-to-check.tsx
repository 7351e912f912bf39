import type { RuleEvidence, RuleFlagKind } from '../../../src/core/backtest/report/rules.ts';
import { flagSentences, ruleSentence } from '../../../src/core/backtest/words/rule-words.ts';
import { CellLink } from '../../kit/cell-link.tsx';
import { LongList } from '../../kit/long-list.tsx';
import { Section } from '../../kit/section.tsx';
import { REPORT } from './sentences.ts';

/** Flags about which something can be done at the rule; how days are counted is a matter of the whole sheet. */
const FLAGS: readonly RuleFlagKind[] = [
  'looks like the answer',
  'wrong way',
  'same leads as',
  'never matches',
  'always matches',
];

const RULES_AT_FIRST = 6;

/** Rules that do not do what their points say, each with the way to its cell. */
export function RulesToCheck({ rules }: { readonly rules: readonly RuleEvidence[] }) {
  const flagged = rules
    .map((rule) => ({ ...rule, flags: rule.flags.filter(({ kind }) => FLAGS.includes(kind)) }))
    .filter(({ flags }) => flags.length > 0)
    .sort((left, right) => gravity(left) - gravity(right));
  if (flagged.length === 0) return null;
  return (
    <Section title={REPORT.rules} aside={String(flagged.length)}>
      <LongList items={flagged} atFirst={RULES_AT_FIRST} noun="rule" class="rules-to-check">
        {(rule) => (
          <li key={rule.cell + rule.criterion}>
            <CellLink cell={rule.cell} text={rule.criterion || rule.cell} />
            {flagSentences(rule).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {rule.hits > 0 && <p class="quiet">{ruleSentence(rule)}</p>}
          </li>
        )}
      </LongList>
    </Section>
  );
}

function gravity({ flags }: RuleEvidence): number {
  return Math.min(...flags.map(({ kind }) => FLAGS.indexOf(kind)));
}
