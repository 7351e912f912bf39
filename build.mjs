/** Builds dist/: what `clasp push` sends to Apps Script, and what the local workbook runs. */
import {
  copyFileSync,
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
import { slimRe2js } from './bundling/re2js.mjs';
import { textsForLists } from './bundling/words.mjs';

/** A variable of the bundle that is never given a value; no minifier picks a name like this. */
const UNDEFINED = '$_';

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
    plugins: [slimRe2js, textsForLists],
    inject: [join(root, 'bundling/globals.mjs')],
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
    [await smaller(script), ...forwardingFunctions(exports), ''].join('\n'),
  );
}

/** A second pass of another minifier finds some percent more, of which the limit on Code.js leaves none to give away. */
async function smaller(script) {
  const { code } = await minify(script, {
    ecma: 2019,
    compress: { passes: 2, keep_fargs: false, pure_getters: true, unsafe_arrows: true, unsafe_methods: true },
    format: { ecma: 2019 },
  });
  // What is undefined stands there several hundred times, six characters each.
  return code.replace(/\bvoid 0\b/g, UNDEFINED).replace('(()=>{', `(()=>{var ${UNDEFINED};`);
}

/** The sidebar as one page: script and styles inlined, nothing that HtmlService would mangle. */
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
  const page = readFileSync(join(root, 'sidebar/sidebar.html'), 'utf8')
    .replace('/* styles */', () => text('.css').trim())
    .replace('/* script */', () => script.trim());
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
