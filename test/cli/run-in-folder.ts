import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterEach } from 'vitest';
import { runScore } from '../../host/cli/run-score.ts';
import type { Cells } from '../../src/core/table/cell.ts';

/** What a command came to. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** An empty folder that goes away after the test, with the command line at work in it. */
export interface Folder {
  readonly path: string;
  /** Path of a file in the folder. */
  at(name: string): string;
  write(name: string, content: string | Uint8Array): string;
  writeCells(name: string, cells: Cells): string;
  names(): string[];
  /** Rows of a CSV file in the folder. */
  rows(name: string): string[][];
  json(name: string): unknown;
  /** Runs the command; `words` are as on the command line. */
  score(...words: readonly string[]): Promise<Outcome>;
}

const made: string[] = [];

afterEach(() => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
});

export function makeFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'scoresheet-'));
  made.push(path);
  const at = (name: string): string => join(path, name);
  const write = (name: string, content: string | Uint8Array): string => {
    writeFileSync(at(name), content);
    return at(name);
  };
  return {
    path,
    at,
    write,
    writeCells: (name, cells) => write(name, Papa.unparse(cells.map((row) => [...row]))),
    names: () => readdirSync(path).sort(),
    rows: (name) =>
      Papa.parse<string[]>(
        readFileSync(at(name), 'utf8')
          .replace(/^\uFEFF/, '')
          .trimEnd(),
      ).data,
    json: (name) => JSON.parse(readFileSync(at(name), 'utf8')),
    async score(...words) {
      const out: string[] = [];
      const err: string[] = [];
      const status = await runScore(words, {
        out: (text) => out.push(text),
        err: (text) => err.push(text),
      });
      return { status, out: out.join('\n'), err: err.join('\n') };
    },
  };
}

/** One column of a saved list, by its header. */
export function columnOf(rows: readonly (readonly string[])[], header: string): string[] {
  const index = rows[0]?.indexOf(header) ?? -1;
  if (index < 0) throw new Error(`no column ${header}`);
  return rows.slice(1).map((row) => row[index] ?? '');
}
