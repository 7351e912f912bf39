import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DistFiles } from './dist-files.ts';

/**
 * Reads a build folder.
 *
 * @throws Error when the folder has no `Code.js` or no readable `appsscript.json`
 */
export function loadDist(directory: string): DistFiles {
  const read = (name: string): string => readFileSync(join(directory, name), 'utf8');
  const html = readdirSync(directory).filter((name) => name.endsWith('.html'));
  return {
    code: read('Code.js'),
    html: Object.fromEntries(html.map((name) => [basename(name, '.html'), read(name)])),
    timeZone: manifestTimeZone(read('appsscript.json')),
  };
}

function manifestTimeZone(manifest: string): string | undefined {
  const parsed: unknown = JSON.parse(manifest);
  const zone =
    typeof parsed === 'object' && parsed !== null && 'timeZone' in parsed ? parsed.timeZone : undefined;
  return typeof zone === 'string' ? zone : undefined;
}
