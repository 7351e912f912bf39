import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, test } from 'vitest';
import { bundleFinds } from './pattern-scores.ts';

/** What re2js as it is published says of the same, in any case as the rule reads patterns. */
function libraryFinds(pattern: string, texts: readonly string[]): readonly boolean[] {
  const compiled = RE2JS.compile(pattern.normalize('NFC'), RE2JS.CASE_INSENSITIVE);
  return texts.map((text) => compiled.matcher(text.normalize('NFC')).find());
}

/** Why re2js refuses a pattern, as the rule quotes it: without the “any case” that it puts before it. */
function libraryRefuses(pattern: string): string {
  try {
    libraryFinds(pattern, []);
  } catch (error) {
    return (error as Error).message
      .replace('error parsing regexp: ', '')
      .replace(`\`(?i)${pattern}\``, () => `\`${pattern}\``);
  }
  return '';
}

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

const TEXTS = [
  ...list(`a ab abc xaby aab aXb b-a foo foobar FOO foo.bar a_b a1b 42 VP oversee 2024-05-01 x@example.com 50% (x)
    "quoted" back\\slash a/b [x] {2} a{2} ^$ kelvin KELVIN \u212Aelvin strasse stra\u017Fse straße STRAẞE İstanbul
    istanbul ısı ΟΔΟΣ οδος οδοσ µm μm Ωmega \u2126mega ÅRHUS \u212Brhus ǆ ǅ Ǆ ᾳ ᾼ ﬅ ﬆ Яна яна ёж ⴀ Ⴀ ꭰ Ꭰ 𐐀 𐐨
    日本 नमस्ते ไทย 😀 x😎y résumé naïve é \ud800 a\udc00b`),
  ...['a b', 'Chief Officer', 'vp sales', 'Head of Data'],
];

const PATTERNS = {
  'literals, escapes and dots': String.raw`a FOO 2024 日本 😀 a.b ^a.b$ \. \x41 \x{1F600} \101 \Qa.b\E \/ [.]`,
  'where it stands': String.raw`^a b$ ^ab$ \Aa b\z \bvp\b \Boo ^ $ ^$ (^a|b$) (?m)^a$ a^b`,
  classes: String.raw`[a-c]{3} [^a-z] [k-s] [^k] \d+ \D \w\W\w \s \S{9} [\d-]+ []x] [^]x] [[:alpha:]]{4} [[:^alpha:]]
    [[:digit:][:punct:]] [[:xdigit:]]{2} [[:upper:]] [[:word:]]- [я-ё] [α-ω] [Ω] [^\x00-\x7F] [😀-😎] [一-龥] [ſ-ƀ]
    [\x{10400}-\x{1044F}]`,
  'classes of Unicode': String.raw`\pL \PL \p{Lu} \P{Ll} (?-i)\p{Lu} (?-i)\P{Lu} \p{^Greek} [\p{Lt}x] [^\pL\pN] \p{Yi}
    \p{Cyrillic} \p{Thai} \p{Han} \p{Common} \p{Emoji} \p{Lowercase} \p{Any} \p{Ascii} \P{Ascii} \p{Assigned}
    \p{Lc} \p{Alphabetic}\P{Alphabetic}`,
  'letters beyond ASCII in any case': `kelvin strasse straße istanbul İ ı i οδοσ μm ωmega århus ǆ ᾳ ﬅ Ꭰ 𐐨`,
  'one case': `(?-i)k (?-i)K (?-i)ſ (?-i:a)B`,
  'flags and groups': `(?s)a.b (?i)FOO (?U)a+b (?U)a+?b (?ms-i:a.b) (?P<name>a)b (?<name>a)b (?:ab|ac)`,
  'choices and repeats': String.raw`(a|ab|abc)$ foo|foobar ^(chief|vp|head)\b (foo|fob|x) a| | (|a)b a* a+?b a??b a{2}
    ^a{1,2}b (ab?){2,} a{,2} a{0}b (a*)*b (a+)+$ (a|b)*c (?:a?){20}a{2} x*y*$ ((a)(b)?)+`,
};

const NO_PATTERNS = [
  ...list(String.raw`( ) (a a) [ [a * +a a** a{2}{3} \ \C \8 \y [z-a] a{2,1} a{1001} (a{500}){3} (?z) (? (?i (?P<n
    (?P<>a) (?P<n>a)(?P<n>b) (?P<a-b>x) (?=a) (?<=a)b (?<!a)b [[:foo:]] [[:^^alpha:]] \p \p{ \pX \p{Klingon}
    \p{Latn} \p{Grek} \p{Uppercase_Letter} \p{ID_Start} \p{ASCII} \p{gc=Lu} \x{110000} \x{ \xZ`),
  `${'('.repeat(1001)}a${')'.repeat(1001)}`,
];

describe.each(Object.entries(PATTERNS))('in the built bundle as in re2js itself: %s', (_, patterns) => {
  test.each(list(patterns))('%s is found in the same texts', (pattern) =>
    expect(bundleFinds(pattern, TEXTS)).toEqual(libraryFinds(pattern, TEXTS)),
  );
});

describe('in the built bundle as in re2js itself', () => {
  test.each(NO_PATTERNS)('%s is refused for the same reason', (pattern) => {
    expect(libraryRefuses(pattern)).not.toBe('');
    expect(() => bundleFinds(pattern, TEXTS)).toThrow(`can be read (${libraryRefuses(pattern)})`);
  });

  test('patterns put together at random are found in the same texts, or refused for the same reason', () => {
    const part = fc.constantFrom(
      ...list(String.raw`a b k s ſ σ é 1 _ - . \d \w \W \S \s \b \B ^ $ [a-c] [^a-c] [k-s] [α-ω] (?-i) (?s) (?U) (a|ab)
        (?:b|bc) (foo|fob) | 😀`),
    );
    const repeat = fc.constantFrom('', '', '', '*', '+', '?', '*?', '+?', '{2}', '{0,2}', '{1,}');
    const parts = fc.array(fc.tuple(part, repeat), { minLength: 1, maxLength: 7 });
    const letters = fc.constantFrom(...list('a B c K \u212A s ſ Σ ς É 1 _ - foo 😀'));
    const text = fc.array(letters, { minLength: 1, maxLength: 9 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(parts, fc.array(text, { minLength: 4, maxLength: 12 }), (parts, texts) => {
        const pattern = parts.flat().join('');
        const reason = libraryRefuses(pattern);
        if (reason === '') expect(bundleFinds(pattern, texts)).toEqual(libraryFinds(pattern, texts));
        else expect(() => bundleFinds(pattern, texts)).toThrow(reason);
      }),
      { numRuns: 400 },
    );
  });

  test('a pattern whose automaton outgrows its memory is found in the same texts', () => {
    // Letters without a period, of which the automaton has to remember the last sixty.
    let state = 1;
    const letters = Array.from({ length: 45_000 }, () => {
      state = (state * 75 + 74) % 65_537;
      return state < 32_768 ? 'a' : 'b';
    }).join('');
    const ending = (text: string): string => letters.slice(0, -text.length) + text;
    const texts = [letters, ...['a', 'b'].map((letter) => ending(`${letter}${'b'.repeat(59)}c`))];
    const pattern = 'a[ab]{59}c$';
    expect(libraryFinds(pattern, texts)).toEqual([false, true, false]);
    expect(bundleFinds(pattern, texts)).toEqual([false, true, false]);
  });
});
