import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeFolder } from './run-in-folder.ts';

const SCRIPT = fileURLToPath(new URL('../../host/cli/score.ts', import.meta.url));
const LOADER = import.meta.resolve('tsx');

function run(cwd: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', LOADER, SCRIPT, ...words], {
    cwd,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('the process ends by itself with status 0, and with --json - its standard output is one JSON text', () => {
  const folder = makeFolder();
  folder.writeCells('leads.csv', [
    ['Email', 'Title', 'Visits'],
    ['a@x.example', 'Director', 3],
    ['b@x.example', 'Analyst', 0],
  ]);
  const { status, stdout } = run(folder.path, 'leads.csv', '--json', '-');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ leads: 2, config: { criteria: expect.any(Number) } });
  expect(folder.names()).toEqual(['leads-scored.xlsx', 'leads.csv']);
});

test('the process ends with status 2 where it is called wrongly, and says why on standard error alone', () => {
  const folder = makeFolder();
  const { status, stdout, stderr } = run(folder.path, 'gone.csv');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('There is no file “gone.csv”.');
});
