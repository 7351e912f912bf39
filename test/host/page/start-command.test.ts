import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, expect, test } from 'vitest';

const START = fileURLToPath(new URL('../../../host/page/start.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'start-'));
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) {
    child.kill('SIGKILL');
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command to its end. */
function run(...words: readonly string[]): Promise<{ status: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['--import', 'tsx', START, ...words], (_, out, err) =>
      resolve({ status: child.exitCode, out, err }),
    );
  });
}

/** Starts the command, and gives its first line once it is there. */
function start(...words: readonly string[]): Promise<{ child: ChildProcess; line: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', START, ...words]);
  running.push(child);
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => resolve({ child, line: String(data).trim() }));
    child.once('exit', () => reject(new Error('It ended before it said where it is.')));
  });
}

test.each([
  [['missing.csv'], 'There is no file “missing.csv”.'],
  [[folder], `“${folder}” is a folder: name one of its files.`],
  [['a.csv', 'b.csv'], 'Name one file at most.'],
  [['--open'], 'There is no option “--open”.'],
  [['--port', 'http'], '“http” is no port: give a number from 0 to 65535.'],
])('%j is refused with one sentence and status 2', async (words, sentence) => {
  expect(await run(...words)).toEqual({ status: 2, out: '', err: `${sentence}\n` });
});

test('it says in one line where it is, serves the file, and ends on Ctrl+C', async () => {
  const file = join(folder, 'Leads.csv');
  writeFileSync(file, 'Name\nAda\n');
  const { child, line } = await start(file, '--no-open', '--port', '0');
  expect(line).toMatch(/^Scoresheet is open at http:\/\/127\.0\.0\.1:\d+\/ – end it with Ctrl\+C\.$/);
  const address = /http:\S+/.exec(line)?.[0] ?? '';
  const page = await fetch(address);
  expect(page.headers.get('Cross-Origin-Embedder-Policy')).toBe('require-corp');
  expect(await (await fetch(`${address}start.json`)).json()).toMatchObject({ fileName: 'Leads.csv' });
  expect(await (await fetch(`${address}start-file`)).text()).toBe('Name\nAda\n');
  expect((await fetch(`${address}package.json`)).status).toBe(404);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  expect(await ended).toBe(0);
});

test('a port that is taken is told in one sentence', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  expect(await run('--no-open', '--port', String(port))).toEqual({
    status: 2,
    out: '',
    err: `Port ${port} is taken: choose another with --port.\n`,
  });
  other.close();
});
