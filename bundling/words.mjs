/**
 * An esbuild plugin that writes lists of texts as one text: the dictionaries of column names are many short words,
 * of which quotes and commas are a fifth. Lists at the top of a module only, which are read once.
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { withoutDocumentation } from './documentation.mjs';

/** `wordsOfText` in globals.mjs parts the words again. */
const BETWEEN = '|';
/** From here on, one text is the shorter. */
const MANY = 3;
const asText = (words) => `/* @__PURE__ */ wordsOfText(${JSON.stringify(words.join(BETWEEN))})`;

const isList = (words) =>
  words.length >= MANY && !words.some((word) => typeof word !== 'string' || word.includes(BETWEEN));

/** The source with its lists as texts. */
export function listsAsTexts(source) {
  const edits = [];
  const look = (node) => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isArrayLiteralExpression(node)) {
      const words = node.elements.map((element) => (ts.isStringLiteral(element) ? element.text : undefined));
      if (isList(words)) edits.unshift({ start: node.getStart(), end: node.end, words });
    }
    node.forEachChild(look);
  };
  look(ts.createSourceFile('module.ts', source, ts.ScriptTarget.Latest, true));
  return edits.reduce(
    (text, { start, end, words }) => text.slice(0, start) + asText(words) + text.slice(end),
    source,
  );
}

export const textsForLists = {
  name: 'texts-for-lists',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: listsAsTexts(withoutDocumentation(readFileSync(path, 'utf8'), path)),
      loader: 'ts',
    }));
    build.onLoad({ filter: /\.json$/ }, ({ path }) => ({
      contents: listsAsTexts(`export default ${readFileSync(path, 'utf8')};`),
      loader: 'js',
    }));
  },
};
