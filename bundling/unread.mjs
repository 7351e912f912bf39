/**
 * Takes out of a library's one file what its users never read: bundlers drop whole classes only, and most of a class
 * is there for other users. It goes by names: a member stays if anything that stays reads a member of that name, or
 * says the name in a string. So nothing may be read under a name that is put together.
 */
import ts from 'typescript';
import { declaredClass, edited, parse, visit } from './syntax.mjs';

const isAssignment = (node) =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;

/** A member that is only given a value here: `member = …`, or `member: …` in an object. */
function isOnlySet(name) {
  const { parent } = name;
  if (ts.isPropertyAssignment(parent)) return parent.name === name;
  if (!ts.isPropertyAccessExpression(parent) || parent.name !== name) return false;
  return isAssignment(parent.parent) && parent.parent.left === parent;
}

function namesReadIn(node) {
  const names = new Set();
  visit(node, (part) => {
    if (ts.isStringLiteralLike(part)) names.add(part.text);
    if (ts.isIdentifier(part) && !isOnlySet(part)) names.add(part.text);
  });
  return names;
}

/** What a statement at the top declares. @throws Error for one that does something instead */
function declaredNames(statement) {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.text);
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return [statement.name.text];
  throw new Error(`build: the library does something when it loads: ${statement.getText().slice(0, 60)}`);
}

const isRead = (statement, read) => declaredNames(statement).some((name) => read.has(name));
const isKept = (member, read) => ts.isConstructorDeclaration(member) || read.has(member.name.text);

/** The pieces of a statement that stay or go on their own, each with what it takes to stay. */
function piecesOf(statement) {
  const stays = (read) => isRead(statement, read);
  const declared = declaredClass(statement);
  if (!declared) return [{ stays, node: statement }];
  const members = declared.node.members.map((node) => ({
    stays: (read) => stays(read) && isKept(node, read),
    node,
  }));
  return [...members, ...(declared.node.heritageClauses ?? []).map((node) => ({ stays, node }))];
}

/** All names that are read by what stays, beginning with what `roots` names. */
function namesRead(statements, roots) {
  const read = new Set(roots);
  let waiting = statements.flatMap(piecesOf);
  for (let before = -1; before !== waiting.length; ) {
    before = waiting.length;
    waiting = waiting.filter(({ stays, node }) => {
      if (!stays(read)) return true;
      for (const name of namesReadIn(node)) read.add(name);
      return false;
    });
  }
  return read;
}

/** Whether nobody would notice the expression gone: it makes something new, at the most. */
function isIdle(expression) {
  let idle = true;
  visit(expression, (node) => {
    if (ts.isNewExpression(node)) idle &&= node.expression.getText() === 'Int32Array';
    if (ts.isCallExpression(node)) idle &&= node.getText() === 'Object.create(null)';
    if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node))
      idle &&= !/\+\+|--/.test(node.getText());
    if (isAssignment(node)) idle = false;
  });
  return idle;
}

/** The statements in a piece that only set a member which nothing reads. */
function idleAssignments(piece, read) {
  const found = [];
  visit(piece, (node) => {
    if (!ts.isExpressionStatement(node) || !ts.isBlock(node.parent) || !isAssignment(node.expression)) return;
    const { left, right } = node.expression;
    if (ts.isPropertyAccessExpression(left) && !read.has(left.name.text) && isIdle(right)) found.push(node);
  });
  return found;
}

function withoutUnreadOnce(text, roots) {
  const { statements } = parse(text);
  const read = namesRead(statements, roots);
  const gone = statements.flatMap((statement) =>
    isRead(statement, read)
      ? piecesOf(statement).flatMap(({ stays, node }) => (stays(read) ? idleAssignments(node, read) : [node]))
      : [statement],
  );
  return edited(
    text,
    gone.map(({ pos, end }) => ({ start: pos, end, text: '' })),
  );
}

/**
 * The text without what nothing reads.
 *
 * @param roots names that users read: what they import, and its members
 * @throws Error where the text does more than declare
 */
export function withoutUnread(text, roots) {
  const shorter = withoutUnreadOnce(text, roots);
  return shorter === text ? text : withoutUnread(shorter, roots);
}
