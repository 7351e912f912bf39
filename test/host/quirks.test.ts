import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contract } from './contract/contract.ts';

const quirks = readFileSync('host/QUIRKS.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('- '));
const sources = readdirSync('test/host', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('test/host', name), 'utf8'))
  .join('\n');

test.each(quirks)('%s', (line) => {
  const title = testTitle(line);
  expect(title).toBeDefined();
  expect(sources).toContain(`'${title}'`);
});

test('the rows of the contract that no source settles are those marked as unconfirmed', () => {
  const unconfirmed = Object.values(contract)
    .flat()
    .filter((row) => row.isUnconfirmed === true)
    .map(({ title }) => title);
  const marked = quirks.filter((line) => line.includes('*Unconfirmed.*')).map(testTitle);
  expect(marked.sort()).toEqual(unconfirmed.sort());
});

function testTitle(line: string): string | undefined {
  return / — test: "(.+)"$/.exec(line)?.[1];
}
