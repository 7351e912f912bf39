/** Reading and editing a library's source, for the steps that make it smaller. */
import ts from 'typescript';

export function parse(text) {
  return ts.createSourceFile('library.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
}

/** Looks at a node and everything in it. */
export function visit(node, look) {
  look(node);
  node.forEachChild((child) => visit(child, look));
}

/** The text after edits (`start`, `end` and the new `text`) that do not overlap; of two at one place, the last comes first. */
export function edited(text, edits) {
  const inOrder = [...edits].reverse().sort((one, other) => one.start - other.start);
  const parts = [];
  let done = 0;
  for (const edit of inOrder) {
    parts.push(text.slice(done, edit.start), edit.text);
    done = edit.end;
  }
  return parts.join('') + text.slice(done);
}

/** The class that a statement declares, as `class X {}` or as `var X = class X {}`. */
export function declaredClass(statement) {
  if (ts.isClassDeclaration(statement)) return { name: statement.name.text, node: statement };
  if (!ts.isVariableStatement(statement)) return undefined;
  const [{ name, initializer }] = statement.declarationList.declarations;
  return initializer && ts.isClassExpression(initializer)
    ? { name: name.text, node: initializer }
    : undefined;
}
