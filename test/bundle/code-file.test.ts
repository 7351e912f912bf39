import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { parseScript, type Statement } from './parse-script.ts';

const CODE = readFileSync(fileURLToPath(new URL('../../dist/Code.js', import.meta.url)), 'utf8');
const CUSTOM_FUNCTIONS = ['LEADGRADE', 'LEADMODEL', 'LEADSCORE', 'LEADTIER', 'LEADWHY'];
const SERVICES = [
  'SpreadsheetApp',
  'Charts',
  'PropertiesService',
  'CacheService',
  'LockService',
  'HtmlService',
  'ScriptApp',
  'Session',
  'UrlFetchApp',
  'Utilities',
  'Logger',
  'console',
];

function topLevelFunctions(): readonly Statement[] {
  return parseScript(CODE, 2019).filter(({ type }) => type === 'FunctionDeclaration');
}

describe('dist/Code.js', () => {
  test('parses as ES2019', () => {
    expect(parseScript(CODE, 2019).length).toBeGreaterThan(0);
    expect(() => parseScript('a?.b', 2019)).toThrow(SyntaxError);
  });

  test('is one IIFE with a global name, then forwarding functions and nothing else', () => {
    const [first, ...others] = parseScript(CODE, 2019).filter(({ directive }) => directive === undefined);
    expect(first?.type).toBe('VariableDeclaration');
    expect(others.filter(({ type }) => type !== 'FunctionDeclaration')).toEqual([]);
  });

  test('loads in a bare context without any Google global', () => {
    const context = createContext({});
    runInContext(CODE, context);
    for (const name of CUSTOM_FUNCTIONS) expect(runInContext(`typeof ${name}`, context)).toBe('function');
  });

  test('touches no service while it loads', () => {
    const touched: string[] = [];
    const globals = {};
    for (const name of SERVICES) {
      Object.defineProperty(globals, name, {
        get() {
          touched.push(name);
          return {};
        },
      });
    }
    const context = createContext(globals);
    runInContext(CODE, context);
    expect(touched).toEqual([]);
    runInContext('SpreadsheetApp', context);
    expect(touched).toEqual(['SpreadsheetApp']);
  });

  test('is at most 300 KB', () => {
    expect(Buffer.byteLength(CODE)).toBeLessThanOrEqual(300_000);
  });

  test('names nothing that Apps Script lacks', () => {
    const missing = [
      'setTimeout',
      'setInterval',
      'fetch',
      'TextEncoder',
      'structuredClone',
      'atob',
      'crypto',
      'process',
      'require',
    ];
    const used = missing.filter((name) => new RegExp(`(?<![\\w$.'"])${name}\\(`).test(CODE));
    expect(used).toEqual([]);
  });
});

describe('the functions at the top level', () => {
  test('have names that a sheet accepts', () => {
    for (const { id } of topLevelFunctions()) expect(id?.name).toMatch(/^[A-Za-z]\w*[A-Za-z0-9]$/);
  });

  test('are custom functions where, and only where, @customfunction stands in the comment directly above', () => {
    const documented = topLevelFunctions().filter(({ start }) =>
      /@customfunction\s*\*\/\n$/.test(CODE.slice(0, start)),
    );
    expect(documented.map(({ id }) => id?.name).sort()).toEqual(CUSTOM_FUNCTIONS);
    expect(CODE.split('@customfunction')).toHaveLength(CUSTOM_FUNCTIONS.length + 1);
  });

  test.each(CUSTOM_FUNCTIONS)(
    '%s documents each of its parameters, in order, and what it returns',
    (name) => {
      const declared = topLevelFunctions().find(({ id }) => id?.name === name);
      const before = CODE.slice(0, declared?.start);
      const comment = before.slice(before.lastIndexOf('/**'));
      const parameters = [...comment.matchAll(/@param \{[^}]+\} (\w+) \S+/g)].map(
        ([, parameter]) => parameter,
      );
      expect(parameters).toEqual(declared?.params?.map((parameter) => parameter.name));
      expect(comment).toMatch(/@return \S+/);
    },
  );
});
