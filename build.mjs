/** Builds dist/: what `clasp push` sends to Apps Script, and what the local workbook runs. */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { minify } from 'terser';
import ts from 'typescript';
import { namesOfSource } from './bundling/internal-names.mjs';
import { slimRe2js } from './bundling/re2js.mjs';
import { functionsFirst, valuesAsVariables } from './bundling/shorter-script.mjs';
import { textsForLists } from './bundling/words.mjs';

/** The same numbers, written shorter: `1/0`, and a variable of globals.mjs, since esbuild defines no name as `-1/0`. */
const INFINITIES = {
  'Number.POSITIVE_INFINITY': 'Infinity',
  'Number.NEGATIVE_INFINITY': 'negativeInfinity',
};

const root = fileURLToPath(new URL('.', import.meta.url));
const dist = join(root, 'dist');
/** Built here first, so that whatever loads dist/ meanwhile finds whole files, and two builds do not mix. */
const fresh = join(root, `build/dist-${process.pid}`);
const gas = join(root, 'src/gas');

/** Every exported function of src/gas with its parameters and doc comment. */
function declaredFunctions() {
  const functions = new Map();
  for (const file of readdirSync(gas).filter((name) => name.endsWith('.ts'))) {
    const text = readFileSync(join(gas, file), 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    source.forEachChild((node) => {
      if (!ts.isFunctionDeclaration(node) || !node.name) return;
      const comments = ts.getLeadingCommentRanges(text, node.pos) ?? [];
      const doc = comments.filter(({ pos }) => text.startsWith('/**', pos)).at(-1);
      functions.set(node.name.text, {
        parameters: node.parameters.map((parameter) => parameter.name.getText(source)),
        doc: doc ? text.slice(doc.pos, doc.end) : '',
      });
    });
  }
  return functions;
}

/** Apps Script calls top-level functions only, and reads their doc comments: one forwarding function an export. */
function forwardingFunctions(names) {
  const functions = declaredFunctions();
  return names.map((name) => {
    const declared = functions.get(name);
    if (!declared) throw new Error(`build: src/gas exports ${name}, which is no function declared there`);
    const parameters = declared.parameters.join(',');
    const doc = declared.doc.includes('@customfunction') ? `${declared.doc}\n` : '';
    return `${doc}function ${name}(${parameters}){return Scoresheet.${name}(${parameters})}`;
  });
}

/**
 * The bundle as one expression: an ES module whose exports are returned. esbuild's own form of that defines a getter
 * an export, and does not list them.
 */
async function buildCode() {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(gas, 'main.ts')],
    bundle: true,
    minify: true,
    target: 'es2019',
    format: 'esm',
    charset: 'utf8',
    legalComments: 'none',
    plugins: [slimRe2js, textsForLists, shippedCatalogue],
    inject: [join(root, 'bundling/globals.mjs')],
    define: INFINITIES,
    // What nobody else reads by name needs no name that says something.
    mangleProps: new RegExp(`^(?:${namesOfSource(root).join('|')})$`),
    outdir: dist,
    write: false,
    metafile: true,
    logLevel: 'warning',
  });
  const { exports } = Object.values(metafile.outputs)[0];
  const module = outputFiles[0].text;
  const end = module.lastIndexOf('export{');
  const returned = module
    .slice(end)
    .replace(/^export\{(.*)\};\s*$/, (_, list) => list.replace(/([\w$]+) as (\w+)/g, '$2:$1'));
  const script = `"use strict";var Scoresheet=(()=>{${module.slice(0, end)}return{${returned}}})();`;
  writeFileSync(
    join(fresh, 'Code.js'),
    [await keptOf(script, smaller), ...forwardingFunctions(exports), ''].join('\n'),
  );
}

/** What was made of a text, by this version of the steps: they take seconds, and most builds change nothing. */
async function keptOf(text, make) {
  const steps = [
    'build.mjs',
    'package-lock.json',
    ...readdirSync(join(root, 'bundling')).map((file) => `bundling/${file}`),
  ];
  const digest = createHash('sha256').update(text);
  for (const step of steps) digest.update(readFileSync(join(root, step)));
  const name = `script-${digest.digest('hex').slice(0, 32)}.js`;
  const folder = join(root, 'build');
  if (existsSync(join(folder, name))) return readFileSync(join(folder, name), 'utf8');
  const made = await make(text);
  for (const old of readdirSync(folder).filter((file) => /^script-\w+\.js$/.test(file)))
    rmSync(join(folder, old));
  // Written under another name first: a build beside this one may be reading.
  writeFileSync(join(fresh, name), made);
  renameSync(join(fresh, name), join(folder, name));
  return made;
}

/**
 * A second minifier finds some percent more, and then what neither does of its own is done, of which the limit on
 * Code.js leaves none to give away.
 */
async function smaller(script) {
  const { code: compressed } = await minify(script, {
    ecma: 2019,
    // No property of ours does anything when it is read, nor does one of the services' that nobody uses afterwards.
    compress: { passes: 4, keep_fargs: true, unsafe_arrows: true, pure_getters: true },
    format: { ecma: 2019 },
  });
  // Nothing is left to find but what the two steps made: bodies of arrow functions, neighbouring declarations.
  const { code } = await minify(valuesAsVariables(functionsFirst(compressed)), {
    ecma: 2019,
    compress: { defaults: false, arrows: true, join_vars: true, sequences: true },
    format: { ecma: 2019 },
  });
  return code;
}

/** In the script stands what reads the catalogue in Sidebar.html, in place of the catalogue itself. */
const shippedCatalogue = {
  name: 'shipped-catalogue',
  setup({ onResolve }) {
    onResolve({ filter: /[\\/]whole-catalogue\.ts$/ }, () => ({ path: join(gas, 'shipped-catalogue.ts') }));
  },
};

/** The catalogue as JSON that neither ends its element nor looks like a comment to HtmlService. */
async function catalogueJson() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/app/catalogue/whole-catalogue.ts')],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  const { wholeCatalogue } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
  );
  return JSON.stringify(wholeCatalogue()).replaceAll('<', '\\u003c').replaceAll('/', '\\/');
}

/** The sidebar as one page: script, styles and catalogue inlined, nothing that HtmlService would mangle. */
async function buildSidebar() {
  const result = await build({
    entryPoints: [join(root, 'sidebar/main.tsx')],
    bundle: true,
    minify: true,
    target: 'es2019',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [slimRe2js],
    // HtmlService strips what looks like a comment inside template literals.
    supported: { 'template-literal': false },
    outdir: dist,
    write: false,
    logLevel: 'warning',
  });
  const text = (ending) => result.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  const script = text('.js').replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const catalogue = await catalogueJson();
  const page = readFileSync(join(root, 'sidebar/sidebar.html'), 'utf8')
    .replace('/* styles */', () => text('.css').trim())
    .replace('/* script */', () => script.trim())
    .replace('>"catalogue"<', () => `>${catalogue}<`);
  writeFileSync(join(fresh, 'Sidebar.html'), page);
}

rmSync(fresh, { recursive: true, force: true });
mkdirSync(fresh, { recursive: true });
mkdirSync(dist, { recursive: true });
await Promise.all([buildCode(), buildSidebar()]);
copyFileSync(join(root, 'appsscript.json'), join(fresh, 'appsscript.json'));
const built = readdirSync(fresh);
for (const name of readdirSync(dist).filter((old) => !built.includes(old)))
  rmSync(join(dist, name), { recursive: true });
for (const name of built) renameSync(join(fresh, name), join(dist, name));
rmSync(fresh, { recursive: true, force: true });
