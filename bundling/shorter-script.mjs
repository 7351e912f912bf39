/**
 * What no minifier does of its own: rewrites the script that makes up Code.js, one function around everything. Both
 * steps leave their variables with long names; the minifier that comes after them gives the short ones.
 */
import ts from 'typescript';
import { edited, parse, visit } from './syntax.mjs';

/** Begins the names of variables that are added; no minifier picks a name like this. */
const ADDED = 'added$';

/** The body of the function around everything. @throws Error where there is none */
function bodyOf(script) {
  let body;
  visit(script, (node) => {
    if (ts.isArrowFunction(node) && ts.isBlock(node.body)) body ??= node.body;
  });
  if (!body) throw new Error('build: the script is no function');
  return body;
}

/** Names of functions that are asked for something only a declared function has: to be a class, to have a prototype. */
function namesOfConstructors(script) {
  const names = new Set();
  const add = (node) => {
    if (ts.isIdentifier(node)) names.add(node.text);
  };
  visit(script, (node) => {
    if (ts.isNewExpression(node)) add(node.expression);
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'prototype') add(node.expression);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword)
      add(node.right);
    if (ts.isHeritageClause(node)) for (const { expression } of node.types) add(expression);
  });
  return names;
}

/** An arrow function has neither of its own. */
function speaksOfItsCall(declared) {
  let speaks = false;
  visit(declared, (node) => {
    speaks ||= node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.MetaProperty;
    speaks ||= ts.isIdentifier(node) && node.text === 'arguments';
  });
  return speaks;
}

/**
 * Functions as arrow functions, which need neither `function` nor, mostly, `return`. They come first, all in one
 * declaration, so that each is there before anything can call it, as it is when declared.
 */
export function functionsFirst(code) {
  const script = parse(code);
  const body = bodyOf(script);
  const constructors = namesOfConstructors(script);
  const arrows = [];
  const edits = [];
  for (const statement of body.statements) {
    if (!ts.isFunctionDeclaration(statement) || statement.asteriskToken || statement.modifiers) continue;
    const { name, parameters } = statement;
    if (constructors.has(name.text) || speaksOfItsCall(statement)) continue;
    const taken = code.slice(parameters.pos, parameters.end);
    arrows.push(`${name.text}=(${taken})=>${statement.body.getText()}`);
    edits.push({ start: statement.pos, end: statement.end, text: '' });
  }
  if (arrows.length === 0) return code;
  const start = body.getStart() + 1;
  return edited(code, [...edits, { start, end: start, text: `var ${arrows.join(',')};` }]);
}

/** Whether a text stands where any value may: a key may not, and engines know a literal after `typeof` by heart. */
function isValue(node) {
  const { parent } = node;
  if (ts.isExpressionStatement(parent) || ts.isTaggedTemplateExpression(parent)) return false;
  if (ts.isBinaryExpression(parent))
    return !ts.isTypeOfExpression(parent.left) && !ts.isTypeOfExpression(parent.right);
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  return parent.name !== node;
}

/** How long a variable's name is in the end, and what declaring one takes besides its text: `,ab=`. */
const NAME = 2;
const DECLARING = 4;

/** What is undefined is one variable that is never given a value, instead of six characters wherever it stands. */
const UNDEFINED = `${ADDED}undefined`;

/** Texts that stand in so many places that a variable is shorter, those of most places first: names grow longer. */
function repeatedTexts(script) {
  const places = new Map();
  visit(script, (node) => {
    if (ts.isStringLiteralLike(node) && isValue(node))
      places.set(node.text, [...(places.get(node.text) ?? []), node]);
  });
  return [...places]
    .map(([text, nodes]) => ({ literal: JSON.stringify(text), nodes }))
    .filter(({ literal, nodes }) => {
      const length = Buffer.byteLength(literal);
      return nodes.length * (length - NAME) > length + DECLARING;
    })
    .sort((one, other) => other.nodes.length - one.nodes.length);
}

/** Values that stand in many places, `undefined` and texts, as variables. */
export function valuesAsVariables(code) {
  if (code.includes(ADDED)) throw new Error(`build: the script has ${ADDED} already`);
  const script = parse(code);
  const declarations = [UNDEFINED];
  const edits = [];
  // What is replaced may touch the word before it, as in `return"x"`, and the one after it.
  const replace = (node, name) => edits.push({ start: node.getStart(), end: node.end, text: ` ${name} ` });
  visit(script, (node) => {
    if (ts.isVoidExpression(node) && ts.isNumericLiteral(node.expression)) replace(node, UNDEFINED);
  });
  for (const [index, { literal, nodes }] of repeatedTexts(script).entries()) {
    declarations.push(`${ADDED}${index}=${literal}`);
    for (const node of nodes) replace(node, `${ADDED}${index}`);
  }
  const start = bodyOf(script).getStart() + 1;
  return edited(code, [...edits, { start, end: start, text: `var ${declarations.join(',')};` }]);
}
