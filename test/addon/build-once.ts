import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Builds dist/ before the tests, which run the very files that go to Apps Script, unless it is newer than its sources. */
export default function buildOnce(): void {
  const built = timeOf(join(ROOT, 'dist/Code.js'));
  const changed = Math.max(
    ...['src', 'sidebar', 'bundling', 'build.mjs', 'appsscript.json'].map((name) => newest(join(ROOT, name))),
  );
  if (built > changed) return;
  execFileSync(process.execPath, ['build.mjs'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newest(path: string): number {
  if (!statSync(path).isDirectory()) return timeOf(path);
  const files = readdirSync(path, { recursive: true }).map((name) => timeOf(join(path, String(name))));
  return Math.max(0, ...files);
}
