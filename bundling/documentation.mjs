/**
 * Takes out of the rules what only the README says of them: a sentence and an example each, a hundredth of the script.
 * Nothing that ships may read them.
 */
import ts from 'typescript';
import { edited, visit } from './syntax.mjs';

const RULES = /[\\/]core[\\/]scoring[\\/]rules[\\/]/;
const UNSHIPPED = new Set(['help', 'example']);

/** The source of a module without them, if it declares rules. */
export function withoutDocumentation(source, path) {
  if (!RULES.test(path)) return source;
  const edits = [];
  visit(ts.createSourceFile('module.ts', source, ts.ScriptTarget.Latest, true), (node) => {
    if (!ts.isPropertyAssignment(node) || !UNSHIPPED.has(node.name.getText())) return;
    const comma = source[node.end] === ',' ? 1 : 0;
    edits.push({ start: node.getStart(), end: node.end + comma, text: '' });
  });
  return edited(source, edits);
}
