/**
 * Which properties the bundle may call something shorter: those that src declares and that nobody but the bundle
 * reads by name. One name is one name wherever it stands, so all that is asked of a name is whether anything outside
 * the bundle, or any text in it, ever says it. What cannot be told keeps its name.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { visit } from './syntax.mjs';

/** Shorter names leave nothing to win. */
const LEAST_LENGTH = 3;

/** Types that cross to other programs whole, whether or not the compiler can see how. */
const CROSSING = /[\\/]src[\\/](?:app[\\/]api|core[\\/]backtest[\\/]report(?:-json|[\\/][\w-]+)?)\.ts$/;
/** A file that makes or reads JSON names what others read. */
const USES_JSON = /\bJSON\./;

const isOpaque = (type) =>
  (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) !== 0;

/** Whether something of that type may be read under names that its type does not say. */
const isRecord = (type) =>
  type.getStringIndexType() !== undefined ||
  ((type.flags & ts.TypeFlags.Object) !== 0 &&
    type.getProperties().length === 0 &&
    type.getCallSignatures().length === 0 &&
    type.getConstructSignatures().length === 0 &&
    type.getNumberIndexType() === undefined);

const partsOf = (type) => (type.isUnionOrIntersection() ? type.types : [type]);

/** Names that a file declares as those of members. */
function declaredNames(file) {
  const names = [];
  visit(file, (node) => {
    const isMember =
      ts.isPropertySignature(node) ||
      ts.isMethodSignature(node) ||
      ts.isPropertyDeclaration(node) ||
      ts.isMethodDeclaration(node) ||
      ts.isPropertyAssignment(node) ||
      ts.isShorthandPropertyAssignment(node) ||
      ts.isAccessor(node) ||
      (ts.isParameter(node) && (node.modifiers?.length ?? 0) > 0);
    if (isMember && ts.isIdentifier(node.name)) names.push(node.name.text);
  });
  return names;
}

/** Words in the file's texts: a text may be, or be made into, the name under which something is read. */
function wordsInTexts(file) {
  const words = [];
  visit(file, (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      words.push(...node.text.split(/[^\w$]+/));
  });
  return words;
}

/** Every identifier of a file: what libraries and the platform call theirs. */
function identifiersOf(file) {
  const names = [];
  visit(file, (node) => {
    if (ts.isIdentifier(node) || ts.isStringLiteral(node)) names.push(node.text);
  });
  return names;
}

/** Collects the names in types whose values leave what the compiler can follow. */
class Leaving {
  constructor(checker, isOwn) {
    this.checker = checker;
    this.isOwn = isOwn;
    this.names = new Set();
    this.seen = new Set();
  }

  isDeclaredHere(symbol) {
    return symbol.declarations?.some((declaration) => this.isOwn(declaration.getSourceFile())) ?? false;
  }

  /** The names of a type's own members: they are read under names that are put together. */
  addMembers(type) {
    for (const part of partsOf(this.checker.getApparentType(type)))
      for (const symbol of part.getProperties()) if (this.isDeclaredHere(symbol)) this.names.add(symbol.name);
  }

  /** All names in a type, however deep: values of it are handed on whole. */
  addAll(type) {
    if (this.seen.has(type)) return;
    this.seen.add(type);
    if (type.isUnionOrIntersection()) for (const part of type.types) this.addAll(part);
    if ((type.flags & ts.TypeFlags.TypeParameter) !== 0) {
      const constraint = type.getConstraint();
      if (constraint) this.addAll(constraint);
    }
    if ((type.flags & ts.TypeFlags.Object) === 0) return;
    for (const signature of type.getCallSignatures()) this.addAll(signature.getReturnType());
    if ((type.objectFlags & ts.ObjectFlags.Reference) !== 0)
      for (const argument of this.checker.getTypeArguments(type)) this.addAll(argument);
    for (const index of [type.getStringIndexType(), type.getNumberIndexType()]) if (index) this.addAll(index);
    for (const symbol of type.getProperties()) {
      if (!this.isDeclaredHere(symbol)) continue;
      this.names.add(symbol.name);
      this.addAll(this.checker.getTypeOfSymbol(symbol));
    }
  }

  lookAt(node) {
    if (ts.isTypePredicateNode(node) && node.type) this.addAll(this.checker.getTypeFromTypeNode(node.type));
    if (ts.isElementAccessExpression(node)) this.lookAtElement(node);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword)
      this.addMembers(this.checker.getTypeAtLocation(node.right));
    if (ts.isForInStatement(node)) this.addMembers(this.checker.getTypeAtLocation(node.expression));
    if (ts.isAsExpression(node)) this.lookAtAssertion(node);
    if (ts.isCallExpression(node)) this.lookAtCall(node);
    if (ts.isExpression(node) && !ts.isOmittedExpression(node)) this.lookAtExpression(node);
  }

  /** `values[name]` reads any member. */
  lookAtElement({ expression, argumentExpression }) {
    const key = this.checker.getTypeAtLocation(argumentExpression);
    if (partsOf(key).every(({ flags }) => (flags & ts.TypeFlags.NumberLike) !== 0)) return;
    this.addMembers(this.checker.getTypeAtLocation(expression));
  }

  /** What was read from somewhere else is said to be of a type. */
  lookAtAssertion(node) {
    const given = this.checker.getTypeAtLocation(node.expression);
    const said = this.checker.getTypeAtLocation(node);
    if (isOpaque(given) || partsOf(given).some(isRecord)) this.addAll(said);
  }

  /** What goes into a function for values of any type may end up anywhere, where it is one of the edge's own. */
  lookAtCall(node) {
    const signature = this.checker.getResolvedSignature(node);
    const { declaration } = signature ?? {};
    if (!declaration?.typeParameters || !/[\\/]gas[\\/]/.test(declaration.getSourceFile().fileName)) return;
    for (const parameter of signature.getParameters())
      this.addAll(this.checker.getTypeOfSymbolAtLocation(parameter, node));
  }

  /** What is handed to something that takes anything, or that takes records of any names; and the way back. */
  lookAtExpression(node) {
    const wanted = this.checker.getContextualType(node);
    if (!wanted) return;
    const given = this.checker.getTypeAtLocation(node);
    if ((given.flags & ts.TypeFlags.Any) !== 0) this.addAll(wanted);
    if (partsOf(wanted).some((part) => isOpaque(part) || isRecord(part))) this.addAll(given);
  }
}

/**
 * The names of properties that only the program itself reads.
 *
 * @param program of a whole project, with the types of its host
 * @param isOwn whether a source file is the project's
 * @param libraries texts of what is bundled besides
 */
export function internalNames(program, isOwn, libraries = []) {
  const files = program.getSourceFiles();
  const own = files.filter(isOwn);
  const leaving = new Leaving(program.getTypeChecker(), isOwn);
  const kept = new Set();
  const keep = (names) => {
    for (const name of names) kept.add(name);
  };
  for (const file of files) keep(isOwn(file) ? wordsInTexts(file) : identifiersOf(file));
  for (const text of libraries) keep(text.match(/[\w$]+/g) ?? []);
  for (const file of own) {
    visit(file, (node) => leaving.lookAt(node));
    if (CROSSING.test(file.fileName) || USES_JSON.test(file.text)) keep(identifiersOf(file));
    if (CROSSING.test(file.fileName))
      for (const symbol of program.getTypeChecker().getExportsOfModule(file.symbol))
        leaving.addAll(program.getTypeChecker().getDeclaredTypeOfSymbol(symbol));
  }
  keep(leaving.names);
  const names = new Set(own.flatMap(declaredNames));
  return [...names].filter((name) => name.length >= LEAST_LENGTH && !kept.has(name)).sort();
}

/** Bundled beside src, and shortened with it. */
const LIBRARIES = ['re2js', 'fastest-levenshtein'];

/** Everything on which the answer depends. */
function digestOf(root) {
  const sources = readdirSync(join(root, 'src'), { recursive: true })
    .filter((name) => /\.(?:ts|json)$/.test(name))
    .sort()
    .map((name) => join(root, 'src', name));
  const others = ['package-lock.json', 'tsconfig.base.json'].map((name) => join(root, name));
  const digest = createHash('sha256');
  for (const path of [...sources, ...others, fileURLToPath(import.meta.url)])
    digest.update(`${path}\n`).update(readFileSync(path));
  return digest.digest('hex');
}

/** What was written there for this digest, if it was. */
function remembered(path, digest) {
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8'));
    return kept.digest === digest ? kept.names : undefined;
  } catch {
    return undefined;
  }
}

/** The names of src that the bundle shortens. Finding them takes seconds, so they are kept until a source changes. */
export function namesOfSource(root) {
  const path = join(root, 'build/internal-names.json');
  const digest = digestOf(root);
  const known = remembered(path, digest);
  if (known) return known;
  const { fileNames, options } = ts.getParsedCommandLineOfConfigFile(
    join(root, 'src/tsconfig.json'),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic() {} },
  );
  const own = new Set(fileNames);
  const libraries = LIBRARIES.map((name) => readFileSync(new URL(import.meta.resolve(name)), 'utf8'));
  const program = ts.createProgram(fileNames, options);
  const names = internalNames(program, ({ fileName }) => own.has(fileName), libraries);
  mkdirSync(dirname(path), { recursive: true });
  // Two builds may run at once: whoever reads finds a whole file.
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, JSON.stringify({ digest, names }));
  renameSync(fresh, path);
  return names;
}
