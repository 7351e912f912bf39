import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withTables } from '../../docs.ts';
import { runScore } from '../../host/cli/run-score.ts';

const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');

/** The text of a fenced block, by the words behind its fence. */
function block(words: string): string {
  const found = new RegExp(`\`\`\`${words}\n([\\s\\S]*?)\`\`\``).exec(readme);
  if (!found?.[1]) throw new Error(`README.md has no block ${words}`);
  return found[1];
}

function records(csv: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
}

test('the tables of the README say what the registries declare', () => {
  expect(withTables(readme)).toBe(readme);
});

describe('the worked examples of the README', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'scoresheet-readme-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['of columns', 'config', undefined, 'scored'],
    ['of activities', 'activity-config', 'activity-log', 'activity-scored'],
  ])('come out as the README says: the one %s', async (_, configBlock, logBlock, wantedBlock) => {
    const path = (name: string): string => join(folder, name);
    writeFileSync(path('leads.csv'), block('csv leads'));
    writeFileSync(path('scoring.csv'), block(`csv ${configBlock}`));
    if (logBlock) writeFileSync(path('activities.csv'), block(`csv ${logBlock}`));
    const said: string[] = [];
    const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
    const words = [
      path('leads.csv'),
      ...(logBlock ? ['--activities', path('activities.csv')] : []),
      ...['--config', path('scoring.csv'), '--out', path('scored.csv')],
    ];
    expect([await runScore(words, terminal), said.filter((line) => line.startsWith('error'))]).toEqual([
      0,
      [],
    ]);
    const scored = records(readFileSync(path('scored.csv'), 'utf8'));
    for (const [index, wanted] of records(block(`csv ${wantedBlock}`)).entries()) {
      expect(scored[index]).toMatchObject(wanted);
    }
    expect(scored).toHaveLength(3);
  });
});
