import { RE2JS } from 're2js';
import { describe, expect, test } from 'vitest';
import { bundleFinds } from './pattern-scores.ts';

/** Characters up to the end of the symbols; those that this engine's Unicode does not know yet are left out. */
const CHARACTERS = Array.from({ length: 0x2fff - 0x21 }, (_, index) =>
  String.fromCodePoint(index + 0x21),
).filter((character) => /[^\p{Cn}\p{Z}\p{C}]/u.test(character));

const GENERAL = ['L', 'Lu', 'Ll', 'Lt', 'Lc', 'M', 'N', 'Nd', 'P', 'Sc', 'So'];
const SCRIPTS = ['Latin', 'Greek', 'Cyrillic', 'Hebrew', 'Arabic', 'Thai', 'Lao', 'Common', 'Inherited'];
const PROPERTIES = [
  'Alphabetic',
  'Lowercase',
  'Uppercase',
  'Math',
  'Emoji',
  'Dash',
  'Any',
  'Ascii',
  'Assigned',
];
const CLASSES = [...GENERAL, ...SCRIPTS, ...PROPERTIES];

/** The characters that one of the two has in a class, and the other has not. */
function differing(pattern: string): readonly string[] {
  const found = bundleFinds(pattern, CHARACTERS);
  const compiled = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
  // The sheet compares composed text, so a character that composes to another is judged as that one.
  const wanted = CHARACTERS.map((character) => compiled.matcher(character.normalize('NFC')).find());
  return CHARACTERS.filter((_, index) => found[index] !== wanted[index]);
}

describe('Unicode classes in patterns of the built bundle', () => {
  test.each(CLASSES)('\\p{%s} holds the characters that re2js itself has in it', (name) =>
    expect(differing(`(?-i)^\\p{${name}}$`)).toEqual([]),
  );

  test.each(CLASSES)('\\p{%s} holds the same characters as in re2js when case does not count', (name) =>
    expect(differing(`^\\p{${name}}$`)).toEqual([]),
  );

  test('each letter is the same as the letters that re2js takes for it when case does not count', () => {
    const letters = CHARACTERS.filter((character) => /\p{Changes_When_Casemapped}/u.test(character)).filter(
      (character) => character === character.normalize('NFC'),
    );
    expect(letters.length).toBeGreaterThan(1_000);
    for (let start = 0; start < letters.length; start += 40) {
      const pattern = `^[${letters.slice(start, start + 40).join('')}]$`;
      expect(differing(pattern)).toEqual([]);
    }
  });
});
