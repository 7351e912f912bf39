import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { internalNames, namesOfSource } from '../../bundling/internal-names.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The internal names of a program of one file. */
function namesIn(source: string, libraries: readonly string[] = []): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'names-'));
  const path = join(folder, 'main.ts');
  writeFileSync(path, source);
  const program = ts.createProgram([path], { strict: true, lib: ['lib.es2019.d.ts'], types: [] });
  const names = internalNames(program, ({ fileName }) => fileName === path, libraries);
  rmSync(folder, { recursive: true });
  return names;
}

const LEAD =
  'interface Lead { readonly scoreOfLead: number; readonly parts: { readonly partOfLead: number } }';

describe('an internal name', () => {
  test('is one that the program declares and reads, and nobody else', () =>
    expect(namesIn(`${LEAD} export const score = (lead: Lead) => lead.scoreOfLead;`)).toEqual([
      'partOfLead',
      'parts',
      'scoreOfLead',
    ]));

  test('is none of the language', () =>
    expect(namesIn('export const shape = { length: 1, padStart: 2, widthOfIt: 3 };')).toEqual(['widthOfIt']));

  test('is none that a library has', () =>
    expect(namesIn(LEAD, ['value.partOfLead = 1'])).toEqual(['parts', 'scoreOfLead']));

  test.each([
    ['a text says', `${LEAD} export const name = 'scoreOfLead', other = 'the parts, or partOfLead';`],
    [
      'a template says',
      `${LEAD} export const name = (x: string) => \`\${x} scoreOfLead \${x} parts partOfLead\`;`,
    ],
    ['goes into JSON', `${LEAD} export const text = (lead: Lead) => JSON.stringify(lead);`],
    [
      'comes out of something unknown',
      `${LEAD} export const lead = (given: unknown) => given as readonly Lead[];`,
    ],
    [
      'comes out of something that may be anything',
      `${LEAD} declare const given: any; export const lead: Lead = given;`,
    ],
    [
      'goes where anything may go',
      `${LEAD} declare function send(what: unknown): void; export const go = (lead: Lead) => send([lead]);`,
    ],
  ])('is none that %s', (_, source) => expect(namesIn(source)).toEqual([]));

  test.each([
    ['read by what is put together', 'export const read = (key: keyof typeof TABLE) => TABLE[key];'],
    [
      'in a record of any names',
      'export const read = (names: Readonly<Record<string, number>> = TABLE) => names;',
    ],
    ['listed', 'export const names = Object.keys(TABLE);'],
    ['walked', 'export const walk = () => { for (const name in TABLE) console(name); };'],
  ])('is no key of a table that is %s', (_, source) =>
    expect(
      namesIn(
        `declare function console(name: string): void; const TABLE = { firstKey: 1, otherKey: 2 }; ${source}`,
      ),
    ).toEqual([]),
  );
});

describe('the names that the bundle shortens', () => {
  let names: ReadonlySet<string>;
  beforeAll(() => {
    names = new Set(namesOfSource(ROOT));
  });

  test('are some', () => expect(names.size).toBeGreaterThan(100));

  test.each([
    'src/app/api.ts',
    'src/core/backtest/report.ts',
    ...readdirSync(join(ROOT, 'src/core/backtest/report')).map((name) => `src/core/backtest/report/${name}`),
    'src/core/backtest/report-json.ts',
    'src/core/table/packed-cells.ts',
    'src/app/backtest/applied-thresholds.ts',
    'src/app/score-run/run-progress.ts',
    'src/app/sidebar/last-save.ts',
  ])('are none that %s writes or reads for others', (path) => {
    const code = readFileSync(join(ROOT, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    const words = code.match(/[\w$]+/g) ?? [];
    expect(words.filter((word) => names.has(word))).toEqual([]);
  });

  test('are no options of a chart', () => {
    const options = ['hAxis', 'vAxis', 'isStacked', 'useFirstColumnAsDomain', 'treatLabelsAsText'];
    expect(options.filter((name) => names.has(name))).toEqual([]);
  });

  test('are read nowhere in dist/Code.js', () => {
    const code = readFileSync(join(ROOT, 'dist/Code.js'), 'utf8');
    expect([...names].filter((name) => new RegExp(`\\.${name}(?![\\w$])`).test(code))).toEqual([]);
  });

  test('leave the forms in which calls are answered', () => {
    const code = readFileSync(join(ROOT, 'dist/Code.js'), 'utf8');
    for (const key of ['ok', 'result', 'sentence', 'sentences', 'configDigest', 'tierColours', 'lastSave'])
      expect(code).toMatch(new RegExp(`[{,]${key}:`));
  });
});
