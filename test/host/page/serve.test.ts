import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../../host/page/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ port: 0, distDirectory: folder });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const statusOf = async (path: string): Promise<number> => (await fetch(`${server.address}${path}`)).status;

test('an address that is none is refused, and the next request is answered', async () => {
  expect(await statusOf('/')).toBe(400);
  expect(await statusOf('start.json')).toBe(200);
});

test('a build that is not there is told to whoever asks for it, and served once it is there', async () => {
  const missing = await fetch(`${server.address}dist.json`);
  expect([missing.status, await missing.text()]).toEqual([500, expect.stringContaining('Code.js')]);
  writeFileSync(join(folder, 'Code.js'), 'function onOpen() {}');
  writeFileSync(join(folder, 'appsscript.json'), '{}');
  const built = await fetch(`${server.address}dist.json`);
  expect(await built.json()).toMatchObject({ code: 'function onOpen() {}' });
});
