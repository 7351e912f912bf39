import { RE2JS } from 're2js';
import { describe, expect, test } from 'vitest';
import { loadBundle } from './load-bundle.ts';

/** Characters up to the end of the symbols; those that this engine's Unicode does not know yet are left out. */
const CHARACTERS = Array.from({ length: 0x2fff - 0x21 }, (_, index) =>
  String.fromCodePoint(index + 0x21),
).filter((character) => /[^\p{Cn}\p{Z}\p{C}]/u.test(character));

const CLASSES = [
  'L',
  'Lu',
  'Ll',
  'M',
  'N',
  'Nd',
  'P',
  'Sc',
  'So',
  'Latin',
  'Greek',
  'Cyrillic',
  'Hebrew',
  'Arabic',
  'Thai',
];

describe('Unicode classes in patterns of the built bundle', () => {
  test.each(CLASSES)('\\p{%s} holds the characters that re2js itself has in it', (name) => {
    const pattern = `(?-i)^\\p{${name}}$`;
    const { LEADSCORE } = loadBundle();
    const config = [
      ['Criteria', '', '', ''],
      ['Column', 'Rule', 'Value', 'Points'],
      ['Character', 'matches', pattern, 1],
    ];
    const scores = LEADSCORE?.(
      CHARACTERS.map((character) => [character]),
      [['Character']],
      config,
    ) as number[][];
    const compiled = RE2JS.compile(pattern);
    // The sheet compares composed text, so a character that composes to another is judged as that one.
    const wanted = CHARACTERS.map((character) =>
      compiled.matcher(character.normalize('NFC')).find() ? 1 : 0,
    );
    expect(CHARACTERS.filter((_, index) => scores[index]?.[0] !== wanted[index])).toEqual([]);
  });

  test('an unknown class is an error in its cell', () => {
    const { LEADSCORE } = loadBundle();
    const config = [
      ['Criteria', '', '', ''],
      ['Column', 'Rule', 'Value', 'Points'],
      ['Character', 'matches', '\\p{Klingon}', 1],
    ];
    expect(() => LEADSCORE?.([['x']], [['Character']], config)).toThrow(/^Scoring!C3: /);
  });
});
