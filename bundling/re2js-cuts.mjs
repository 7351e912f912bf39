/**
 * What patterns of a sheet never come to in re2js, cut from its source so that nothing reads the rest of it. The cuts
 * are made for one version: another one, or a cut that finds nothing, fails the build.
 */
const VERSION = '@version v2.10.0';

/** Replaces each match of a pattern that must have one. */
function replaceAll(source, pattern, replacement) {
  const replaced = source.replace(pattern, replacement);
  if (replaced === source) throw new Error(`build: re2js no longer holds ${pattern}`);
  return replaced;
}

const withoutClass = (name) => [new RegExp(`^var ${name} = class [\\s\\S]*?^\\};$`, 'gm'), ''];
const withoutMethod = (start) => [new RegExp(`^\\t${start}\\(.*\\{$[\\s\\S]*?^\\t\\}$`, 'gm'), ''];

/** Every pattern is compiled with the flags of Perl; nothing in a pattern changes these. */
const FLAGS = [
  [/\((?:this\.)?flags & RE2Flags\.(?:PERL_X|UNICODE_GROUPS|CLASS_NL)\) !== 0/g, 'true'],
  [/\((?:this\.)?flags & RE2Flags\.(?:PERL_X|UNICODE_GROUPS|CLASS_NL)\) === 0/g, 'false'],
  [/^\t\tif \(\(this\.flags & RE2Flags\.LITERAL\) !== 0\) return .*$/gm, ''],
];

/** Looking behind has to be asked for with a flag of its own. */
const LOOKING_BEHIND = [
  [/^\t+if \(\(this\.flags & RE2Flags\.LOOKBEHIND\) !== 0\) \{$[\s\S]*?^\t{5}\}$/gm, ''],
  [/^\t\tif \(re2\.lb !== 0\) \{$[\s\S]*?^\t\t\}$/gm, ''],
  [/^\t+case Regexp\.Op\.PLB:\n\t+case Regexp\.Op\.NLB: .*$/gm, ''],
  [/^\t+case Regexp\.Op\.[PN]LB:$/gm, ''],
  [/^\t\tfor \(let pc = 0; pc < prog\.numInst\(\); pc\+\+\) \{\n\t\t\tconst op[\s\S]*?^\t\t\}$/gm, ''],
  [/^\t\tif \(this\.failed\) return null;$/gm, ''],
  [/^\t\tc\.prog\.markLookbehindInsts\(\);$/gm, ''],
];

/** Patterns are read and never written out again. */
const TELLING = [withoutMethod('toString'), withoutMethod('appendTo')];

/** One kind of error is thrown, with a message; the front has it. */
const ERRORS = [
  ...['Exception', 'SyntaxException', 'CompileException'].map((name) => withoutClass(`RE2JS${name}`)),
  [/^\t+default: throw new RE2JSCompileException\(.*$/gm, ''],
];

/** A named class that stands for all but another needs no entry of its own. */
const NAMED_CLASSES = [
  [/^\t\["\[:\^\w+:\]", new CharGroup\(-1, code\d+\)\],?$/gm, ''],
  [/\["\[:(\w+):\]", new CharGroup\(1, (code\d+)\)\]/g, '["$1", $2]'],
  [
    /const g = POSIX_GROUPS\.has\(name\) \? POSIX_GROUPS\.get\(name\) : null;$/gm,
    `const [, not, word] = /^\\[:(\\^?)(\\w+):\\]$/.exec(name) || [];
		const g = POSIX_GROUPS.has(word) ? new CharGroup(not === "" ? 1 : -1, POSIX_GROUPS.get(word)) : null;`,
  ],
];

/** The engine knows Unicode: see re2js-unicode.mjs. */
const UNICODE = [
  withoutClass('UnicodeTables'),
  withoutMethod('static unicodeTable'),
  [/Unicode\.simpleFold\(/g, 'simpleFold('],
  [
    /const pair = Parser\.unicodeTable\(name\);$/gm,
    'const ranges = unicodeClass(name, (this.flags & RE2Flags.FOLD_CASE) !== 0);',
  ],
  [/if \(pair === null\)/g, 'if (ranges === null)'],
  [
    /^\t\tif \(pair\.sign < 0\)[\s\S]*?^\t\treturn true;$/gm,
    '\t\tcc.appendClassWithSign(ranges, sign);\n\t\treturn true;',
  ],
];

/** The bundle's own stands for it: see re2js-patterns.mjs. */
const FRONT = [withoutClass('RE2JS'), [/^export .*$/gm, '']];

/** An automaton that is full is not begun again, but left: see re2js-patterns.mjs. */
const BEGINNING_AGAIN = [
  [/this\.stepOrReset\((.*), \w+, search\)/g, 'this.step($1)'],
  [/^\t\tconst search = .*$/gm, ''],
  [
    /^\t\t\tif \(state === null\) \{\n\t+this\.clearCache\(\);$[\s\S]*?^\t\t\t\}$/gm,
    '\t\t\tif (state === null) return null;',
  ],
];

/** Tables that are filled while the script loads; the letters, digits and _ of ASCII are as quickly asked for. */
const TABLES = [
  [/^for \(let i = 0; i < \w+; i\+\+\) (?:\{$[\s\S]*?^\}|.*;)$/gm, ''],
  [
    /return r < FAST_PATH_TABLE_SIZE \? WORD_RUNE_TABLE\[r\] === 1 : false;/g,
    'return Utils.isalnum(r) || r === 95;',
  ],
];

/** What an expression of the library is worth. */
const evaluated = (expression) => new Function(`return ${expression}`)();

/** Names of numbers, as the numbers. */
function withNumbers(source) {
  const operations = /static Op = createEnum\(\[([\s\S]*?)\]\);/.exec(source)?.[1].match(/\w+/g) ?? [];
  let numbered = replaceAll(source, /\bRegexp\.Op\.(\w+)/g, (_, name) => operations.indexOf(name));
  numbered = replaceAll(numbered, /^\tstatic Op = [\s\S]*?\]\);$/gm, '');
  const codes = /static CODES = Object\.freeze\((\{[\s\S]*?\})\);/.exec(source)?.[1];
  return replaceAll(numbered, /\bCodepoint\.CODES(\["(?:\\.|[^"])+"\])/g, (_, key) =>
    evaluated(`(${codes})${key}`),
  );
}

/** The source of the library without what no pattern of a sheet comes to. */
export function cutRe2js(source) {
  if (!source.includes(VERSION)) throw new Error(`build: re2js is no longer ${VERSION}`);
  const cuts = [
    ...FLAGS,
    ...LOOKING_BEHIND,
    ...TELLING,
    ...ERRORS,
    ...NAMED_CLASSES,
    ...UNICODE,
    ...FRONT,
    ...BEGINNING_AGAIN,
    ...TABLES,
  ];
  return withNumbers(
    cuts.reduce((text, [pattern, replacement]) => replaceAll(text, pattern, replacement), source),
  );
}
