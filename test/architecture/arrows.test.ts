import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkArrows } from '../../arrows.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of the sources in which a file may be planted. */
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'scoresheet-arrows-'));
  for (const name of ['src', 'sidebar', 'host', 'tsconfig.base.json']) {
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

async function withPlanted(path: string, text: string): Promise<readonly string[]> {
  writeFileSync(join(copy, path), text);
  try {
    return (await checkArrows(copy)).violations;
  } finally {
    rmSync(join(copy, path));
  }
}

describe('imports between folders', () => {
  test('point one way in the sources as they are, and all sources are read', async () => {
    const { modules, violations } = await checkArrows(ROOT);
    expect(violations).toEqual([]);
    expect(modules).toBeGreaterThan(200);
  });

  test.each([
    ['src/core/table/planted.ts', "import '../scoring/model.ts';", 'table-needs-nothing'],
    ['src/core/scoring/planted.ts', "import '../../app/ports.ts';", 'scoring-needs-table'],
    ['src/core/scoring/planted.ts', "import 'node:fs';", 'no-node-in-what-ships'],
    ['src/app/planted.ts', "import '../gas/edge.ts';", 'app-needs-core'],
    [
      'sidebar/planted.ts',
      "import { HELP_TEXT } from '../src/app/help.ts';\nexport default HELP_TEXT;",
      'sidebar-takes-types-of-app',
    ],
    ['host/planted.ts', "import '../src/core/scoring/model.ts';", 'host-loads-dist'],
    ['host/files/planted.ts', "import 'node:fs';", 'host-files-run-in-a-page-too'],
    ['src/app/planted.ts', "import './nowhere.ts';", 'resolvable'],
  ])('%s with %s is refused', async (path, text, rule) => {
    const violations = await withPlanted(path, text);
    expect(violations.filter((violation) => violation.startsWith(rule))).toHaveLength(1);
  });
});
