/**
 * An esbuild plugin that gives the bundle a small re2js: what re2js-patterns.mjs reads of the library, and no
 * more. Every custom function call loads the whole bundle, and the library is made for much more than a sheet asks.
 */
import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import ts from 'typescript';
import { cutRe2js } from './re2js-cuts.mjs';
import { unicodeSource } from './re2js-unicode.mjs';
import { withoutStatics } from './statics.mjs';
import { parse, visit } from './syntax.mjs';
import { withoutUnread } from './unread.mjs';

const OWN = ['./re2js-simulation.mjs', './re2js-patterns.mjs'];

/** What the rules read of it: `src/core/scoring/rules/text-rules.ts`. */
const READ_BY_RULES = ['RE2JS', 'CASE_INSENSITIVE', 'compile', 'matcher', 'find'];

/** Types whose members the library reads: those keep their names, as does what it asks a RegExp. */
const OF_THE_LANGUAGE = [Array, String, Number, Object, Math, Map, Set, Int32Array];
const KEPT = [...READ_BY_RULES, 'test', 'exec'];

function keepsItsName(name) {
  return (
    KEPT.includes(name) || OF_THE_LANGUAGE.some((type) => name in type || name in (type.prototype ?? {}))
  );
}

/** Members that may be called something shorter: those that the text itself declares, and no string in it says. */
function internalNames(text) {
  const names = new Set();
  const said = new Set();
  visit(parse(text), (node) => {
    if (ts.isStringLiteralLike(node)) said.add(node.text);
    if (ts.isMethodDeclaration(node) || ts.isPropertyAssignment(node)) names.add(node.name.text);
    if (ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword)
      names.add(node.name.text);
  });
  return [...names].filter((name) => !said.has(name) && !keepsItsName(name));
}

/** A module's source as a part of another, where the names that it imports stand already. */
function asPart(name) {
  const source = readFileSync(new URL(name, import.meta.url), 'utf8');
  return source.replace(/^import .*$/gm, '').replace(/^export /gm, '');
}

/** The library as it is, with its tables of Unicode. */
function withTables(library) {
  const text = `${library.replace(/^export .*$/m, '')}\nexport { Unicode, UnicodeTables };`;
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}

async function smallLibrary() {
  const library = readFileSync(new URL(import.meta.resolve('re2js')), 'utf8');
  const unicode = unicodeSource(await withTables(library));
  const whole = [cutRe2js(library), unicode, ...OWN.map(asPart)].join('\n');
  const read = withoutUnread(withoutStatics(whole), READ_BY_RULES);
  const mangleProps = new RegExp(`^(?:${internalNames(read).join('|')})$`);
  const { code } = await transform(`${read}\nexport { RE2JS };`, { mangleProps, charset: 'utf8' });
  return code;
}

/** Made once for all bundles of a build. */
let made;

export const slimRe2js = {
  name: 'slim-re2js',
  setup(build) {
    build.onLoad({ filter: /re2js[\\/]build[\\/]index\.js$/ }, async () => {
      made ??= smallLibrary();
      return { contents: await made, loader: 'js' };
    });
  },
};
