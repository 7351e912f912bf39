import ts from 'typescript';
import { declaredClass, edited, parse, visit } from './syntax.mjs';

function staticsOf(declared) {
  const isStatic = ({ kind }) => kind === ts.SyntaxKind.StaticKeyword;
  return declared?.node.members.filter((member) => member.modifiers?.some(isStatic)) ?? [];
}

/** A static member as a declaration of its own. */
function asDeclaration(member, name) {
  const text = member.getText();
  if (/\bthis\b/.test(text)) throw new Error(`build: ${name} speaks of this`);
  if (ts.isMethodDeclaration(member)) return `function ${name}${text.slice(text.indexOf('('))}`;
  return `const ${name} = ${member.initializer.getText()};`;
}

function withRenamedReferences(text) {
  const names = new Map();
  for (const declared of parse(text).statements.map(declaredClass))
    if (declared) names.set(declared.name, new Set(staticsOf(declared).map((member) => member.name.text)));
  const edits = [];
  visit(parse(text), (node) => {
    if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return;
    const { expression, name } = node;
    if (!names.get(expression.text)?.has(name.text)) return;
    edits.push({ start: node.getStart(), end: node.end, text: `${expression.text}_${name.text}` });
  });
  return edited(text, edits);
}

/**
 * Static members as constants and functions of the module: those a bundler can inline, shorten and leave out.
 *
 * @throws Error where a static member speaks of `this`
 */
export function withoutStatics(text) {
  const renamed = withRenamedReferences(text);
  const edits = [];
  for (const statement of parse(renamed).statements) {
    const declared = declaredClass(statement);
    const statics = staticsOf(declared);
    for (const { pos, end } of statics) edits.push({ start: pos, end, text: '' });
    const declarations = statics.map((member) =>
      asDeclaration(member, `${declared.name}_${member.name.text}`),
    );
    edits.push({ start: statement.end, end: statement.end, text: `\n${declarations.join('\n')}` });
  }
  return edited(renamed, edits);
}
