import { foldText } from '../../table/text.ts';
import { ACTIVITY_RULES } from './activity-rules.ts';
import { DATA_RULES } from './data-rules.ts';
import { DATE_RULES } from './date-rules.ts';
import { EMAIL_RULES } from './email-rules.ts';
import { NUMBER_RULES } from './number-rules.ts';
import type { Rule } from './rule.ts';
import { TEXT_RULES } from './text-rules.ts';
import { YES_NO_RULES } from './yes-no-rules.ts';

/** Every rule, in the order in which help lists them. */
export const RULES: readonly Rule[] = [
  ...TEXT_RULES,
  ...NUMBER_RULES,
  ...YES_NO_RULES,
  ...DATE_RULES,
  ...EMAIL_RULES,
  ...DATA_RULES,
  ...ACTIVITY_RULES,
];

const bySpelling = new Map<string, Rule>();
for (const rule of RULES) {
  for (const spelling of [rule.name, ...rule.synonyms]) bySpelling.set(foldText(spelling), rule);
}

/**
 * The words that mean "the same" of numbers and of texts alike: with a number as Value they are the number
 * rule, with any other Value the text rule.
 */
const TEXT_TWINS: Readonly<Record<string, string>> = { '=': 'is', '<>': 'is not' };
const SIGNS = /^[=<>!≠]+$/;

/** A rule by any of its spellings, in any case; `undefined` for an unknown one. */
export function findRule(spelling: string, valueIsNumber: boolean): Rule | undefined {
  const rule = bySpelling.get(foldText(spelling).replace(/’/g, "'"));
  const twin = rule && !valueIsNumber && !SIGNS.test(spelling.trim()) ? TEXT_TWINS[rule.name] : undefined;
  return twin === undefined ? rule : bySpelling.get(twin);
}

/** Every spelling that is understood, for "did you mean". */
export function ruleSpellings(): readonly string[] {
  return RULES.flatMap((rule) => [rule.name, ...rule.synonyms]);
}
