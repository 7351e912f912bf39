import { cellText } from '../../core/table/text.ts';

/** A header taken apart, so that the same field is recognised however an export spells it. */
export interface HeaderWords {
  /** Lower-case words without accents, punctuation or filler, joined by single spaces. */
  readonly phrase: string;
  /** The phrase without what stands in parentheses; equal to `phrase` where nothing does. */
  readonly outsideParentheses: string;
  /** Parts beside a slash, as of `Company / Account`; empty without one. */
  readonly parts: readonly string[];
  /** `person` for `Person - Email` and `lead` for `Lead: Created Date`; `''` without such a prefix. */
  readonly entity: string;
  /** Whether the entity was set off by a dash, as Pipedrive does, where a lead's title is no job title. */
  readonly dashed: boolean;
}

const ENTITY_PREFIX =
  /^(person|people|lead|prospect|contact|organi[sz]ation|company|account|deal|opportunity|user|activity|product|campaign|customer)\s*( - |: |: ?|\.(?=\S))\s*(.+)$/i;
const DO_NOT_MODIFY = /^\(do not modify\)\s*/i;
const CUSTOM_SUFFIX = /__(?:c|pc|r)$/i;

/** Spellings that mean the same word. */
const SAME_WORD: readonly (readonly [RegExp, string])[] = [
  [/\be mails\b/g, 'emails'],
  [/\be mail\b/g, 'email'],
  [/\bpageviews?\b/g, 'page views'],
  [/\bpage view\b/g, 'page views'],
  [/\bweb ?site\b/g, 'website'],
  [/\borganisation\b/g, 'organization'],
  [/\bnewsletter emails\b/g, 'emails'],
];

const COUNT_IN_FRONT = /^(?:number of|num|no of|nr of|nbr of|count of|#|anzahl der|anzahl) /;
const COUNT_BEHIND = /s count$/;
const ARTICLES = /\b(?:the|your|a|an)\b ?/g;

/**
 * The comparable form of a name: `Number of Page Views`, `num_page_views` and `PageViews` are all
 * `page views`.
 */
export function namePhrase(name: string): string {
  let phrase = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .replace(/#/g, '# ')
    .replace(/ +/g, ' ')
    .trim();
  for (const [pattern, word] of SAME_WORD) phrase = phrase.replace(pattern, word);
  phrase = phrase.replace(ARTICLES, '').trim() || phrase;
  return phrase.replace(COUNT_IN_FRONT, '').replace(COUNT_BEHIND, 's').trim();
}

/** Takes a header apart. */
export function headerWords(header: string): HeaderWords {
  const text = cellText(header).replace(DO_NOT_MODIFY, '').replace(CUSTOM_SUFFIX, '');
  const prefixed = ENTITY_PREFIX.exec(text);
  const rest = prefixed?.[3] ?? text;
  const phrase = namePhrase(rest);
  const outside = namePhrase(rest.replace(/\([^)]*\)/g, ' '));
  return {
    phrase,
    outsideParentheses: outside === '' ? phrase : outside,
    parts: rest.includes('/')
      ? rest
          .split('/')
          .map(namePhrase)
          .filter((part) => part !== '')
      : [],
    entity: (prefixed?.[1] ?? '').toLowerCase().replace('organisation', 'organization'),
    dashed: prefixed?.[2]?.includes('-') ?? false,
  };
}
